/**
 * Articles parsed by an earlier build, so that unchanged files are neither read nor parsed.
 *
 * A file counts as unchanged when size, modification time, change time and inode are those of the earlier
 * build, and it was not touched so shortly before being read that a second change could hide behind the same
 * times (git's rule for racily clean entries, Documentation/technical/racy-git.txt).
 */
import { stat } from 'node:fs/promises';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf, type ParsedArticle } from '../articles/parse.ts';
import type { Problem } from '../articles/problem.ts';
import type { ArticleRecord } from '../articles/record.ts';

/** Coarsest resolution of time stamps still met (FAT: 2 s), in milliseconds. */
const RACY_MS = 2000;

/** Size, modification and change time (ns), inode; '' when the file was touched too recently to be trusted. */
export type Stamp = string;

export interface CachedArticle {
  stamp: Stamp;
  record?: ArticleRecord;
  problems: Problem[];
}

/** By path below the content folder. */
export type ArticleCache = Record<string, CachedArticle>;

/** Stamp of a file as it is now. */
export async function stampOf(path: string): Promise<Stamp> {
  const now = Date.now();
  const { size, mtimeNs, ctimeNs, ino, mtimeMs, ctimeMs } = await stat(path, { bigint: true });
  const newest = Number(mtimeMs > ctimeMs ? mtimeMs : ctimeMs);
  return newest >= now - RACY_MS ? '' : `${size} ${mtimeNs} ${ctimeNs} ${ino}`;
}

/**
 * Answers from the cache, or parses and remembers.
 * @param before what the last build knew; entries are used only while their stamps, or at least digests, hold
 * @param parse parses the file's bytes
 * @returns the entry for the next build's cache, and whether the file was parsed
 */
export async function recall(
  contentDir: string,
  file: string,
  before: CachedArticle | undefined,
  parse: (bytes: Uint8Array) => Promise<Pick<ParsedArticle, 'record' | 'problems'>>,
): Promise<{ entry: CachedArticle; parsed: boolean }> {
  const path = join(contentDir, file);
  // The stamp is taken before the bytes are read: a change in between makes the stamp the older one.
  const stamp = await stampOf(path);
  if (before && stamp !== '' && stamp === before.stamp) return { entry: before, parsed: false };
  const bytes = await readFile(path);
  if (before?.record?.digest === digestOf(bytes)) return { entry: { ...before, stamp }, parsed: false };
  const { record, problems } = await parse(bytes);
  return { entry: { stamp, problems, ...(record && { record }) }, parsed: true };
}
