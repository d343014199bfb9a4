/** First phase: the archive and its articles, parsed only where they changed. */
import type { Archive } from '../../archive/archive.ts';
import { isArticleFile, loadArticles } from '../../articles/load.ts';
import type { Problem } from '../../problems/problem.ts';
import type { ArticleRecord } from '../../articles/record.ts';
import { isCurrent, recall, type ArticleCache } from './articleCache.ts';
import { readArticleCache, writeArticleCache } from './articleStore.ts';
import { digest } from '../base/digest.ts';
import { makeParsePool, type BodyPlace } from './parsePool.ts';
import type { Scan } from './scan.ts';

/** The articles of an archive, and where their bodies wait. */
export interface Content {
  archive: Archive;
  records: ArticleRecord[];
  problems: Problem[];
  /** Where the bodies of articles parsed just now wait, by file. */
  places: ReadonlyMap<string, BodyPlace>;
  /** Files of the spools in which they wait. */
  spools: string[];
}

/** What loading depends on. */
export interface LoadOptions {
  contentDir: string;
  archive: Archive;
  /** The content folder as it is now. */
  files: Scan;
  /** Folder of the cache. */
  cache: string;
  /** Digest of the code: a cache written by other code is not used. */
  code: string;
  /** True ignores the cache. */
  force: boolean;
  /** Folder for spools. */
  tmp: string;
  onLoaded: (done: number, total: number) => void;
}

/** Loads the articles of an archive. The cache is written back even when there are problems. */
export async function loadContent(options: LoadOptions): Promise<Content> {
  const { contentDir, archive, files, onLoaded } = options;
  // All of the archive that enters a record.
  const { zones, topics, authors, site } = archive;
  const parser = digest(
    options.code,
    contentDir,
    JSON.stringify([zones, topics, authors, site.publication, site.rights]),
  );
  const before = options.force ? {} : readArticleCache(options.cache, parser);
  const after: ArticleCache = {};
  const pool = makeParsePool(contentDir, archive, options.tmp);
  let done = 0;
  const stampOf = (file: string) => files.get(file)!;
  let spools: string[] = [];
  const loading = loadArticles(
    contentDir,
    archive,
    async (file) => {
      after[file] = await recall(file, stampOf(file), before[file], pool.parse);
      onLoaded(++done, files.size);
      return after[file];
    },
    (file) => {
      if (!isCurrent(before[file], stampOf(file))) return undefined;
      done++;
      return (after[file] = before[file]!);
    },
    [...files.keys()].filter(isArticleFile),
  );
  // Also when one article could not be read: the threads end with this phase.
  const loaded = await loading.finally(async () => (spools = await pool.end()));
  writeArticleCache(options.cache, parser, before, after);
  return { archive, records: loaded.records, problems: loaded.problems, places: pool.bodies, spools };
}
