/** Append-only files of texts read back by place: what would not fit in memory passes through them. */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** Where a text stands in a spool, in bytes. */
export interface SpoolPlace {
  at: number;
  size: number;
}

const FLUSH_BYTES = 1 << 20;

/** Writes a spool; texts are gathered and written a mebibyte at a time. */
export class SpoolWriter {
  readonly #file: number;
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #at = 0;

  constructor(path: string) {
    this.#file = openSync(path, 'w');
  }

  /** Adds a text. */
  append(text: string): SpoolPlace {
    const bytes = Buffer.from(text);
    const place = { at: this.#at, size: bytes.length };
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    this.#at += bytes.length;
    if (this.#waitingBytes >= FLUSH_BYTES) this.flush();
    return place;
  }

  /** Writes what waits, so that readers find it. */
  flush(): void {
    const bytes = Buffer.concat(this.#waiting);
    for (let done = 0; done < bytes.length;) done += writeSync(this.#file, bytes, done);
    this.#waiting = [];
    this.#waitingBytes = 0;
  }

  /** Writes what waits and closes the file. */
  close(): void {
    this.flush();
    closeSync(this.#file);
  }
}

/** Read at once: what stands side by side is mostly asked for one after the other. */
const BLOCK_BYTES = 1 << 16;

/** Reads texts from a spool. */
export class SpoolReader {
  readonly #file: number;
  /** The part read last: where it stands, and how much of the buffer it fills. */
  readonly #block = Buffer.allocUnsafe(BLOCK_BYTES);
  #blockAt = 0;
  #blockSize = 0;

  constructor(path: string) {
    this.#file = openSync(path, 'r');
  }

  /** The text at a place; throws where the spool ends before it. */
  read({ at, size }: SpoolPlace): string {
    if (size > BLOCK_BYTES) return this.#fill(Buffer.allocUnsafe(size), at, size).toString('utf8');
    if (at < this.#blockAt || at + size > this.#blockAt + this.#blockSize) {
      this.#blockAt = at;
      this.#blockSize = this.#fill(this.#block, at, size).length;
    }
    const from = at - this.#blockAt;
    return this.#block.toString('utf8', from, from + size);
  }

  /** Fills a buffer from a place on, as far as the spool goes now. @param least bytes that must be there */
  #fill(bytes: Buffer, at: number, least: number): Buffer {
    let done = 0;
    while (done < bytes.length) {
      const count = readSync(this.#file, bytes, done, bytes.length - done, at + done);
      if (count === 0) break;
      done += count;
    }
    if (done < least) throw new Error('spool is shorter than its index says');
    return bytes.subarray(0, done);
  }

  /** Closes the file. */
  close(): void {
    closeSync(this.#file);
  }
}
