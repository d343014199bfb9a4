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

/** Reads texts from a spool. */
export class SpoolReader {
  readonly #file: number;

  constructor(path: string) {
    this.#file = openSync(path, 'r');
  }

  /** The text at a place; throws where the spool ends before it. */
  read({ at, size }: SpoolPlace): string {
    const bytes = Buffer.allocUnsafe(size);
    for (let done = 0; done < size;) {
      const count = readSync(this.#file, bytes, done, size - done, at + done);
      if (count === 0) throw new Error('spool is shorter than its index says');
      done += count;
    }
    return bytes.toString('utf8');
  }

  /** Closes the file. */
  close(): void {
    closeSync(this.#file);
  }
}
