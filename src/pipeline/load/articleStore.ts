/** Keeps the article cache on disk, a file for each folder of articles, so that a changed article rewrites one month. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleCache } from './articleCache.ts';
import { readState, writeState } from '../base/stateFile.ts';

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
  const changed = new Map<string, ArticleCache>();
  for (const file in after) if (before[file] !== after[file]) changed.set(folderOf(file), {});
  for (const file in before) if (!after[file]) changed.set(folderOf(file), {});
  const names = new Set<string>();
  for (const file in after) {
    const of = folderOf(file);
    names.add(of);
    const chunk = changed.get(of);
    if (chunk) chunk[file] = after[file]!;
  }
  for (const [of, articles] of changed)
    if (names.has(of)) writeState(join(folder, nameOf(of)), { parser, articles } satisfies Chunk);
  const kept = new Set(Array.from(names, nameOf));
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!kept.has(name)) rmSync(join(folder, name), { force: true });
  }
}

const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/'));
const nameOf = encodeURIComponent;
