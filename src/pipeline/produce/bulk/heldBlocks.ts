/** The blocks of a file that an earlier build wrote, one after the other: the file is never held as a whole. */
import { closeSync, openSync, readSync } from 'node:fs';
import type { BulkFormat } from '../../../feeds/data/bulk.ts';

const CHUNK = 1 << 20;

/** Yields the bytes of every block. */
function* blocksOf(path: string, { opening, end }: Pick<BulkFormat, 'opening' | 'end'>): Iterable<Buffer> {
  const file = openSync(path, 'r');
  try {
    let position = Buffer.byteLength(opening);
    let begun: Buffer = Buffer.alloc(0);
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const length = readSync(file, chunk, 0, CHUNK, position);
      if (length === 0) return;
      position += length;
      const bytes = Buffer.concat([begun, chunk.subarray(0, length)]);
      let from = 0;
      for (let at = bytes.indexOf(end); at >= 0; at = bytes.indexOf(end, from)) {
        yield bytes.subarray(from, at + end.length);
        from = at + end.length;
      }
      begun = bytes.subarray(from);
    }
  } finally {
    closeSync(file);
  }
}

/**
 * Finds blocks in a file that is in the same order as what asks for them, but for what came and went.
 */
export class HeldBlocks {
  readonly #blocks: Iterator<Buffer>;
  readonly #afterId: string;
  readonly #placeOf: (id: string) => number | undefined;
  #current: { block: Buffer; place: number } | undefined;

  /** @param placeOf place among what will be asked for, by the id as blocks begin with it */
  constructor(path: string, format: BulkFormat, placeOf: (id: string) => number | undefined) {
    this.#blocks = blocksOf(path, format)[Symbol.iterator]();
    this.#afterId = format.afterId;
    this.#placeOf = placeOf;
    this.#advance();
  }

  /** @returns the block of a place, if it begins so */
  take(place: number, head: string): Buffer | undefined {
    while (this.#current && this.#current.place < place) this.#advance();
    if (this.#current?.place !== place) return undefined;
    const { block } = this.#current;
    this.#advance();
    const begin = Buffer.from(head);
    return begin.compare(block, 0, Math.min(begin.length, block.length)) === 0 ? block : undefined;
  }

  /** Blocks of articles that are gone have no place, and are passed over. */
  #advance(): void {
    const next = this.#blocks.next();
    this.#current = next.done
      ? undefined
      : { block: next.value, place: this.#placeOf(idOf(next.value, this.#afterId)) ?? -1 };
  }
}

/** How a block begins: its article's id, as the format writes it. */
function idOf(block: Buffer, afterId: string): string {
  const end = block.indexOf(afterId);
  return end < 0 ? '' : block.toString('utf8', 0, end);
}
