/** Writes the Pagefind bundle over the pages beside the articles. */
import { join } from 'node:path';
import { pagefindOfPage } from '../documents/pagefindRecord.ts';
import type { PageRecord } from '../documents/sitePage.ts';
import { writePagefind } from './writePagefind.ts';

/** Folder of Pagefind's bundle below the site's folder: its own default. */
export const PAGEFIND_FOLDER = 'pagefind';
/** Pagefind's ready-made interfaces stay away: the site has its own. */
const INTERFACE = /(?:^|\/)pagefind-[\w-]*(?:ui|highlight)[\w-]*\.(?:js|css)$/;

/**
 * Indexes pages with Pagefind.
 * @param records in the order in which they are indexed; the same order gives the same bytes
 * @param outDir the site's folder
 * @throws when Pagefind reports an error
 */
export async function writePageIndex(records: readonly PageRecord[], outDir: string): Promise<void> {
  await writePagefind(records.map(pagefindOfPage), (path) =>
    INTERFACE.test(path) ? undefined : join(outDir, PAGEFIND_FOLDER, path),
  );
}
