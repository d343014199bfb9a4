/** First phase: the archive and its articles, parsed only where they changed. */
import { join } from 'node:path';
import { loadArchive } from '../archive/load.ts';
import type { Archive } from '../archive/archive.ts';
import { listArticles, loadArticles } from '../articles/load.ts';
import { parseArticle } from '../articles/parse.ts';
import { compareProblems, type Problem } from '../articles/problem.ts';
import type { ArticleRecord } from '../articles/record.ts';
import { recall, type ArticleCache } from './articleCache.ts';
import { digest } from './digest.ts';
import { SpoolWriter, type Place } from './spool.ts';
import { readState, writeState } from './stateFile.ts';

export interface Content {
  archive: Archive;
  records: ArticleRecord[];
  problems: Problem[];
  /** Where the bodies of articles parsed just now wait in the spool, by file. */
  bodies: Map<string, Place>;
  /** Number of files parsed. */
  parsed: number;
}

interface StoredCache {
  /** Digest of what parsing depends on besides the file. */
  parser: string;
  articles: ArticleCache;
}

export interface LoadOptions {
  contentDir: string;
  /** File of the cache. */
  cache: string;
  /** Digest of the code: a cache written by other code is not used. */
  code: string;
  /** True ignores the cache. */
  force: boolean;
  /** File for the bodies. */
  spool: string;
  onParsed: (done: number, total: number) => void;
}

/** Loads an archive. The cache is written back even when there are problems. */
export async function loadContent(options: LoadOptions): Promise<Content> {
  const { contentDir, onParsed } = options;
  const { archive, problems } = await loadArchive(contentDir);
  const parser = digest(options.code, contentDir, JSON.stringify([archive.zones, archive.topics]));
  const before = options.force ? undefined : readState<StoredCache>(options.cache);
  const known = before?.parser === parser ? before.articles : {};
  const articles: ArticleCache = {};
  const spool = new SpoolWriter(options.spool);
  const bodies = new Map<string, Place>();
  let done = 0;
  const total = (await listArticles(contentDir)).length;
  const loaded = await loadArticles(contentDir, archive, async (file) => {
    const { entry } = await recall(contentDir, file, known[file], async (bytes) => {
      const { body, ...parsed } = parseArticle(bytes, { file, shown: join(contentDir, file) }, archive);
      if (body && body.images.length === 0) bodies.set(file, spool.append(JSON.stringify({ html: body.html, paragraphs: body.paragraphs })));
      return parsed;
    });
    articles[file] = entry;
    onParsed(++done, total);
    return entry;
  });
  spool.close();
  writeState(options.cache, { parser, articles } satisfies StoredCache);
  return { archive, records: loaded.records, problems: [...problems, ...loaded.problems].sort(compareProblems), bodies, parsed: bodies.size };
}
