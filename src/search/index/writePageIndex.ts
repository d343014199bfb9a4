/** Writes the Pagefind bundle over the pages beside the articles. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { PageRecord } from '../documents/sitePage.ts';

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
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    for (const { url, title, kind, content } of records) {
      const answer = await index.addCustomRecord({ url, content, language: 'zh', meta: { title, kind } });
      if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
    }
    const { files } = await index.getFiles();
    for (const { path, content } of files.filter(({ path }) => !INTERFACE.test(path))) {
      const target = join(outDir, PAGEFIND_FOLDER, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
    }
  } finally {
    await close();
  }
}
