/** Writes a file of all articles with their texts, block by block; those of an earlier build are copied. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { ArticleRecord } from '../../../articles/record.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { BulkFormat, BulkText } from '../../../feeds/data/bulk.ts';
import { HeldBlocks } from './heldBlocks.ts';

/** After so many articles others get to do something. */
const AT_ONCE = 100;
/** Bytes that are written at once. */
const BUFFER = 1 << 20;

/**
 * Writes the file.
 * @param textOf the text of an article; called only for those that no earlier file has
 * @param held the same file as an earlier build of the same code and settings wrote it
 */
export async function writeBulk(
  path: string,
  format: BulkFormat,
  catalogue: Catalogue,
  textOf: (article: ArticleRecord) => BulkText,
  held: string | undefined,
): Promise<void> {
  const file = openSync(path, 'w');
  try {
    const old = held === undefined ? undefined : new HeldBlocks(held, format, placesOf(format, catalogue));
    let waiting: Uint8Array[] = [Buffer.from(format.opening)];
    let bytes = 0;
    const flush = () => {
      writeSync(file, Buffer.concat(waiting));
      [waiting, bytes] = [[], 0];
    };
    for (const [place, article] of catalogue.articles.entries()) {
      if (place % AT_ONCE === 0) await setImmediate();
      const block = format.block(article, catalogue);
      if (!block) continue;
      const { head, rest } = block;
      const made = () => Buffer.from(rest ? head + rest(textOf(article)) : head);
      const written = old?.take(place, head) ?? made();
      waiting.push(written);
      bytes += written.length;
      if (bytes >= BUFFER) flush();
    }
    flush();
  } finally {
    closeSync(file);
  }
}

/** Places of the articles, by their ids as the format writes them. */
function placesOf(format: BulkFormat, catalogue: Catalogue): (id: string) => number | undefined {
  const places = new Map<string, number>();
  for (const [place, article] of catalogue.articles.entries()) places.set(format.idText(article.id), place);
  return (id) => places.get(id);
}
