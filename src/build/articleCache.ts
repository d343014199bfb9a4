/** Articles parsed by an earlier build, so that unchanged files are neither read nor parsed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf, type ParsedArticle } from '../articles/parse.ts';
import type { Problem } from '../articles/problem.ts';
import type { ArticleRecord } from '../articles/record.ts';
import type { Stamp } from './scan.ts';

export interface CachedArticle {
  stamp: Stamp;
  record?: ArticleRecord;
  problems: Problem[];
}

/** By path below the content folder. */
export type ArticleCache = Record<string, CachedArticle>;

/** Whether a file need not even be read. */
export function isCurrent(before: CachedArticle | undefined, stamp: Stamp): boolean {
  return before !== undefined && stamp !== '' && stamp === before.stamp;
}

/**
 * Reads a file, and answers from the cache or parses.
 * @param stamp the file's, taken before this call: a change in between makes it the older one, never a newer one
 * @param before what the last build knew; used only while the digest holds
 * @param parse parses the file's bytes
 * @returns the entry for the next build's cache
 */
export async function recall(
  contentDir: string,
  file: string,
  stamp: Stamp,
  before: CachedArticle | undefined,
  parse: (bytes: Uint8Array) => Promise<Pick<ParsedArticle, 'record' | 'problems'>>,
): Promise<CachedArticle> {
  const bytes = await readFile(join(contentDir, file));
  if (before?.record?.digest === digestOf(bytes)) return { ...before, stamp };
  const { record, problems } = await parse(bytes);
  return { stamp, problems, ...(record && { record }) };
}
