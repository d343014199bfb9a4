/** Writes a file of all articles with their texts, block by block; those of an earlier build are copied. */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { ArticleRecord } from '../../../articles/record.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { BulkFormat, BulkText } from '../../../feeds/data/bulk.ts';
import type { BlockLengths, HeldBlocks, Stretch } from './heldBlocks.ts';

/** After so many articles that are made, others get to do something. */
const AT_ONCE = 100;
/** Bytes that are written, or copied, at once. */
const BUFFER = 1 << 20;

/**
 * Writes the file.
 * @param textOf the text of an article; called only for those that no earlier file has
 * @param held the same file as an earlier build wrote it
 * @returns where its blocks stand, for the next build
 */
export async function writeBulk(
  path: string,
  format: BulkFormat,
  catalogue: Catalogue,
  textOf: (article: ArticleRecord) => BulkText,
  held: HeldBlocks | undefined,
): Promise<BlockLengths> {
  const blocks: BlockLengths['blocks'] = [];
  const file = new BulkFile(path, held?.path);
  try {
    file.write(Buffer.from(format.opening));
    let made = 0;
    for (const article of catalogue.articles) {
      const [name, state] = article.mark;
      const stretch = held?.of(article.mark);
      if (stretch) {
        file.copy(stretch);
        blocks.push([name, state, stretch.bytes]);
        continue;
      }
      if (made++ % AT_ONCE === 0) await setImmediate();
      const block = format.block(article, catalogue);
      const bytes = Buffer.from(block ? block.head + (block.rest?.(textOf(article)) ?? '') : '');
      file.write(bytes);
      blocks.push([name, state, bytes.length]);
    }
    file.flush();
  } finally {
    file.close();
  }
  return { blocks };
}

/** A file in the making, beside an earlier one. Small writes are gathered; neighbouring stretches are copied as one. */
class BulkFile {
  readonly #to: number;
  readonly #from: number | undefined;
  #waiting: Uint8Array[] = [];
  #bytes = 0;
  #stretch: Stretch = { from: 0, bytes: 0 };

  constructor(path: string, earlier: string | undefined) {
    this.#to = openSync(path, 'w');
    this.#from = earlier === undefined ? undefined : openSync(earlier, 'r');
  }

  write(bytes: Uint8Array): void {
    this.#copyStretch();
    this.#waiting.push(bytes);
    this.#bytes += bytes.length;
    if (this.#bytes >= BUFFER) this.#writeWaiting();
  }

  copy({ from, bytes }: Stretch): void {
    const { from: begun, bytes: length } = this.#stretch;
    if (length > 0 && begun + length !== from) this.#copyStretch();
    this.#stretch = this.#stretch.bytes > 0 ? { from: begun, bytes: length + bytes } : { from, bytes };
  }

  flush(): void {
    this.#copyStretch();
    this.#writeWaiting();
  }

  close(): void {
    closeSync(this.#to);
    if (this.#from !== undefined) closeSync(this.#from);
  }

  #writeWaiting(): void {
    writeAll(this.#to, Buffer.concat(this.#waiting));
    [this.#waiting, this.#bytes] = [[], 0];
  }

  #copyStretch(): void {
    const { from, bytes } = this.#stretch;
    if (bytes === 0) return;
    this.#writeWaiting();
    const buffer = Buffer.allocUnsafe(Math.min(bytes, BUFFER));
    for (let done = 0; done < bytes;) {
      const length = readSync(this.#from!, buffer, 0, Math.min(buffer.length, bytes - done), from + done);
      if (length === 0) throw new Error('the earlier file is shorter than it was');
      writeAll(this.#to, buffer.subarray(0, length));
      done += length;
    }
    this.#stretch = { from: 0, bytes: 0 };
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
}
