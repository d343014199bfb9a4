import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import { digestOf, parseArticle, type ParsedArticle } from '../../articles/parse.ts';

/**
 * Reads and parses an article. At once: handing each small file to Node's thread pool costs more than reading it.
 * @param file path below the content folder
 * @param known digest of a content that need not be parsed
 * @returns undefined when the content is the one that is known
 */
export function readArticle(
  contentDir: string,
  file: string,
  archive: Archive,
  known?: string,
): ParsedArticle | undefined {
  const shown = join(contentDir, file);
  const bytes = readFileSync(shown);
  return known !== undefined && digestOf(bytes) === known
    ? undefined
    : parseArticle(bytes, { file, shown }, archive);
}
