/** Articles parsed by an earlier build, so that unchanged files are neither read nor parsed. */
import type { Parsed } from '../../articles/load.ts';
import type { Problem } from '../../problems/problem.ts';
import type { ArticleRecord } from '../../articles/record.ts';
import type { Stamp } from './scan.ts';

/** What parsing a file gave, and when the file was last touched. */
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
 * Reads and parses a file, unless it still is what the cache knows.
 * @param stamp the file's, taken before this call: a change in between makes it the older one, never a newer one
 * @param before what the last build knew; used only while the digest holds
 * @param parse reads and parses the file; undefined when its digest is the one that is known
 * @returns the entry for the next build's cache
 */
export async function recall(
  file: string,
  stamp: Stamp,
  before: CachedArticle | undefined,
  parse: (file: string, known?: string) => Promise<Parsed | undefined>,
): Promise<CachedArticle> {
  const parsed = await parse(file, before?.record?.digest);
  if (!parsed) return { ...before!, stamp };
  const { record, problems } = parsed;
  return { stamp, problems, ...(record && { record }) };
}
