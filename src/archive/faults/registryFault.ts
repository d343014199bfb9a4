/** Faults that would come back in every article. */
import { basename, dirname } from 'node:path';
import { isError, type Problem } from '../../problems/problem.ts';

/** Settings that say nothing of what articles name. */
const ASIDE = new Set(['strings.yaml', 'theme.css', 'ledger.yaml', 'synonyms.yaml', 'import.yaml']);

/**
 * Whether an error of the settings is to be told alone, before the articles are read: a zone that could not be read
 * would be missing in each article that names it. Pages and what only they or the search use are no such thing.
 * @param problem one of those that `loadArchive` found
 */
export function isRegistryFault(problem: Problem): boolean {
  return (
    isError(problem) && !ASIDE.has(basename(problem.file)) && basename(dirname(problem.file)) !== 'pages'
  );
}
