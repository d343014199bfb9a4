/** The files of the search index, made when they are asked for: what changed since goes into a small segment. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { PlannedBefore } from '../search/index/writeSegments.ts';
import { SEARCH_FOLDER } from '../search/codec/manifest.ts';
import { pageRecords } from '../search/documents/sitePage.ts';
import { PAGEFIND_FOLDER, writePageIndex } from '../search/index/writePageIndex.ts';
import { WHOLE } from '../pipeline/base/shard.ts';
import { makeSearch, planSearch } from '../pipeline/produce/search.ts';
import type { Snapshot } from './memory.ts';

/** The index of the state that is asked about. */
export interface SearchFiles {
  /**
   * Finds a file of the index.
   * @param file below the site's folder
   * @returns its path on disk; undefined when it is none of the index
   */
  pathOf(file: string, snapshot: Snapshot): Promise<string | undefined>;
  close(): void;
}

/** @param contentDir folder of the archive */
export function makeSearchFiles(contentDir: string): SearchFiles {
  const folder = mkdtempSync(join(tmpdir(), 'gaoxin-preview-search-'));
  /** The articles' and the pages' index are made in turn: each is of one state. */
  const inTurn = pLimit(1);
  let state: PlannedBefore | undefined;
  let madeFor = '';
  let pagesFor = '';
  /** Segments of the index before: a browser may still be reading them. */
  let recent: string[] = [];

  async function indexArticles({ version, catalogue }: Snapshot): Promise<void> {
    if (madeFor === version) return;
    const plan = planSearch(catalogue, state, false);
    await makeSearch({
      plan,
      catalogue,
      content: { places: new Map(), spools: [] },
      contentDir,
      outDir: folder,
      share: WHOLE,
      onProgress: () => {},
    });
    const names = plan.segments.map(({ name }) => name);
    dropSegments(join(folder, SEARCH_FOLDER), new Set([...names, ...recent]));
    recent = names;
    state = plan.state;
    madeFor = version;
  }

  async function indexPages({ catalogue }: Snapshot): Promise<void> {
    const records = pageRecords(catalogue);
    const key = JSON.stringify(records);
    if (pagesFor === key) return;
    rmSync(join(folder, PAGEFIND_FOLDER), { recursive: true, force: true });
    await writePageIndex(records, folder);
    pagesFor = key;
  }

  return {
    async pathOf(file, snapshot) {
      if (file === `${SEARCH_FOLDER}/manifest.json`) await inTurn(() => indexArticles(snapshot));
      else if (file === `${PAGEFIND_FOLDER}/pagefind.js`) await inTurn(() => indexPages(snapshot));
      else if (!file.startsWith(`${SEARCH_FOLDER}/`) && !file.startsWith(`${PAGEFIND_FOLDER}/`))
        return undefined;
      const path = join(folder, file);
      return existsSync(path) ? path : undefined;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function dropSegments(folder: string, kept: ReadonlySet<string>): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory() && !kept.has(entry.name))
      rmSync(join(folder, entry.name), { recursive: true, force: true });
}
