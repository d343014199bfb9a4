/** Pagefind's bundle over the pages beside the articles: made anew only when what it is made from changes. */
import { join } from 'node:path';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { pageRecords } from '../../search/documents/sitePage.ts';
import { PAGEFIND_FOLDER, writePageIndex } from '../../search/index/writePageIndex.ts';
import { digest } from '../base/digest.ts';
import { filesBelow } from '../base/filesBelow.ts';
import { keysBelow, type Manifest } from '../base/manifest.ts';
import type { Share } from '../base/shard.ts';

/** What the index of the pages is made of. */
export interface PageIndexOptions {
  catalogue: Catalogue;
  /** Digest of the code. */
  code: string;
  /** What the site already holds. */
  carried: Manifest | undefined;
  /** Part of the work to do here; the first makes the bundle. */
  share: Share;
  /** Folder that stands for the site's. */
  outDir: string;
}

/**
 * Makes the bundle where the site does not hold it yet.
 * @returns keys of its files, made or carried over
 */
export async function makePageIndex({
  catalogue,
  code,
  carried,
  share,
  outDir,
}: PageIndexOptions): Promise<[string, string][]> {
  const records = pageRecords(catalogue);
  const key = digest(code, JSON.stringify(records));
  const held = keysBelow(carried, `${PAGEFIND_FOLDER}/`).filter(([, of]) => of === key);
  if (held.length > 0) return held;
  if (share.index !== 1) return [];
  await writePageIndex(records, outDir);
  return filesBelow(join(outDir, PAGEFIND_FOLDER)).map((file) => [`${PAGEFIND_FOLDER}/${file}`, key]);
}
