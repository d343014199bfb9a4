/** Words of `vocabulary` in site.yaml that could not stand before a colon in a search as they should. */
import { join } from 'node:path';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { fault, type Fault } from '../../problems/fault.ts';
import type { Problem } from '../../problems/problem.ts';
import { settingsPlaces } from './settingsPlaces.ts';

/** What the query language takes before a colon (src/search/query/parse.ts). */
const PREFIX = /^[^\s:："“”＂]{1,20}$/u;

/** Finds them; an archive with no words of its own loads nothing for it. */
export async function prefixFaults(
  { archive: { site } }: Pick<Catalogue, 'archive'>,
  contentDir: string,
): Promise<Problem[]> {
  const words = Object.entries(site.vocabulary).flatMap(([language, { zone, short, prefixes = [] }]) => [
    ...Object.entries({ zone, short }).map(([name, word]) => ({ word, path: [language, name] })),
    ...prefixes.map((word, index) => ({ word, path: [language, 'prefixes', index] })),
  ]);
  if (words.length === 0) return [];
  const [{ meaningOf }, { foldTable }] = await Promise.all([
    import('../../search/query/parse.ts'),
    import('../../text/characters/foldTable.ts'),
  ]);
  const toldOf = (word: string, isPrefix: boolean): Fault | undefined => {
    if (!PREFIX.test(word)) return isPrefix ? fault('prefix-form', { word }) : undefined;
    return ['zone', undefined].includes(meaningOf(word, foldTable))
      ? undefined
      : fault('prefix-taken', { word });
  };
  const file = join(contentDir, 'site.yaml');
  const placeOf = settingsPlaces(contentDir, 'site.yaml');
  return words.flatMap(({ word, path }): Problem[] => {
    const told = word === undefined ? undefined : toldOf(word, path.includes('prefixes'));
    const whole = ['vocabulary', ...path];
    return told ? [{ ...told, file, ...placeOf(whole), field: whole.join('.') }] : [];
  });
}
