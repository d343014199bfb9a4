/** Keeps the article cache on disk, a file for each folder of articles, so that a changed article rewrites one month. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ArticleCache } from './articleCache.ts';
import { readState, writeState } from './stateFile.ts';

interface Chunk {
  /** Digest of what parsing depends on besides the file: entries of another are not used. */
  parser: string;
  articles: ArticleCache;
}

/** Reads what is kept; damaged files and those of another parser count as empty. */
export function readArticleCache(folder: string, parser: string): ArticleCache {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const all: ArticleCache = {};
  for (const name of names) {
    const chunk = readState<Chunk>(join(folder, name));
    if (chunk?.parser === parser) Object.assign(all, chunk.articles);
  }
  return all;
}

/** Writes the files in which something changed, and removes those of folders that are gone. */
export function writeArticleCache(
  folder: string,
  parser: string,
  before: ArticleCache,
  after: ArticleCache,
): void {
  const [had, has] = [chunksOf(before), chunksOf(after)];
  for (const [name, articles] of has) {
    if (!sameCache(had.get(name) ?? {}, articles))
      writeState(join(folder, name), { parser, articles } satisfies Chunk);
  }
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!has.has(name)) rmSync(join(folder, name), { force: true });
  }
}

function chunksOf(cache: ArticleCache): Map<string, ArticleCache> {
  const chunks = new Map<string, ArticleCache>();
  for (const [file, entry] of Object.entries(cache)) {
    const name = encodeURIComponent(dirname(file));
    const chunk = chunks.get(name) ?? {};
    chunk[file] = entry;
    chunks.set(name, chunk);
  }
  return chunks;
}

function sameCache(before: ArticleCache, after: ArticleCache): boolean {
  const files = Object.keys(after);
  return files.length === Object.keys(before).length && files.every((file) => before[file] === after[file]);
}
