/** Writes bundles with Pagefind's Node API. The same records in the same order give the same bytes. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { PagefindRecord } from '../documents/pagefindRecord.ts';

/**
 * Indexes records with Pagefind, as one bundle.
 * @param placeOf where to write a file of the bundle, by its path in it; undefined for one that is not wanted
 * @throws when Pagefind reports an error
 */
export async function writePagefind(
  records: AsyncIterable<PagefindRecord> | Iterable<PagefindRecord>,
  placeOf: (path: string) => string | undefined,
): Promise<void> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    for await (const record of records) {
      const answer = await index.addCustomRecord({ ...record, language: 'zh' });
      if (answer.errors.length > 0) throw new Error(`Pagefind: ${record.url}: ${answer.errors.join('; ')}`);
    }
    const { files } = await index.getFiles();
    for (const { path, content } of files) {
      const target = placeOf(path);
      if (target === undefined) continue;
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
    }
  } finally {
    // The service holds what it has indexed; ending it gives the memory back before the next bundle.
    await close();
  }
}
