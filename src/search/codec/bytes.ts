/** Numbers as bytes: unsigned LEB128, seven bits a byte, smallest first. */

const WORTH_A_VIEW = 48;

/** Collects numbers; grows as needed. */
export class ByteWriter {
  #bytes = new Uint8Array(64);
  #length = 0;

  /** @param value a whole number from 0 to 2^31 - 1 */
  number(value: number): this {
    if (this.#length + 5 > this.#bytes.length) this.#grow(this.#length + 5);
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
    return this;
  }

  /** A list that only rises, by its steps: short numbers compress well. */
  ascending(values: readonly number[]): this {
    this.number(values.length);
    let last = 0;
    for (const value of values) {
      this.number(value - last);
      last = value;
    }
    return this;
  }

  /** Bytes as they are, from `start` to before `end`. */
  copy(source: Uint8Array, start = 0, end = source.length): this {
    const size = end - start;
    if (this.#length + size > this.#bytes.length) this.#grow(this.#length + size);
    // A view costs more than some bytes one by one.
    if (size > WORTH_A_VIEW) this.#bytes.set(source.subarray(start, end), this.#length);
    else for (let at = 0; at < size; at++) this.#bytes[this.#length + at] = source[start + at]!;
    this.#length += size;
    return this;
  }

  /** Forgets what was written, and keeps the room for more. */
  clear(): this {
    this.#length = 0;
    return this;
  }

  /** Bytes written so far. */
  get length(): number {
    return this.#length;
  }

  /** What was written; valid until more is. */
  view(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  /** A copy of what was written. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #grow(needed: number): void {
    const bytes = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    bytes.set(this.#bytes);
    this.#bytes = bytes;
  }
}

/** Reads what a `ByteWriter` wrote. */
export class ByteReader {
  #bytes: Uint8Array;
  /** Where the next number begins. */
  position: number;

  constructor(bytes: Uint8Array, position = 0) {
    this.#bytes = bytes;
    this.position = position;
  }

  /** The next number. */
  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.position++]!;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }

  /** The next list that only rises. */
  ascending(): number[] {
    const values = new Array<number>(this.number());
    let last = 0;
    for (let index = 0; index < values.length; index++) {
      last += this.number();
      values[index] = last;
    }
    return values;
  }
}

/** A file of two parts: a line of JSON, then bytes. */
export function withHeader(header: unknown, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const line = new TextEncoder().encode(`${JSON.stringify(header)}\n`);
  const file = new Uint8Array(line.length + bytes.length);
  file.set(line);
  file.set(bytes, line.length);
  return file;
}

/** Takes a file of `withHeader` apart. @returns the header and where the bytes begin */
export function readHeader<T>(file: Uint8Array): { header: T; start: number } {
  const end = file.indexOf(10);
  return { header: JSON.parse(new TextDecoder().decode(file.subarray(0, end))) as T, start: end + 1 };
}
