/** Reads the word lists that wordLists.ts writes. */
import { ByteReader, readHeader } from './bytes.ts';
import type { WordFileHeader } from './wordLists.ts';

/** One token's occurrences in one field, record by record, ascending. */
export interface Postings {
  records: Int32Array;
  /** `starts[i]` to `starts[i + 1]` is the slice of `positions` that belongs to `records[i]`. */
  starts: Int32Array;
  /** Ascending within a record. */
  positions: Int32Array;
}

export interface FieldPostings {
  headline: Postings;
  body: Postings;
}

/**
 * The occurrences of a token.
 * @param file of word lists, decompressed
 * @returns undefined when the token is not in it
 */
export function readPostings(file: Uint8Array, token: string): FieldPostings | undefined {
  const { header, start } = readHeader<WordFileHeader>(file);
  const number = header.tokens.split(' ').indexOf(token);
  if (number < 0) return undefined;
  const begin = header.sizes.slice(0, number).reduce((sum, size) => sum + size, start);
  return readEntry(new ByteReader(file, begin), begin + header.sizes[number]!);
}

function readEntry(reader: ByteReader, end: number): FieldPostings {
  const headline = new Collector();
  const body = new Collector();
  while (reader.position < end) {
    const count = reader.number();
    const records = readSteps(reader, count);
    const inHeadline: number[] = [];
    const inBody = records.map((_, index) => {
      const value = reader.number();
      inHeadline[index] = value % 2 === 1 ? reader.number() : 0;
      return value >>> 1;
    });
    records.forEach((record, index) => {
      headline.read(reader, record, inHeadline[index]!);
      body.read(reader, record, inBody[index]!);
    });
  }
  return { headline: headline.finish(), body: body.finish() };
}

function readSteps(reader: ByteReader, count: number): number[] {
  let last = 0;
  return Array.from({ length: count }, () => (last += reader.number()));
}

class Collector {
  #records: number[] = [];
  #starts: number[] = [];
  #positions: number[] = [];

  read(reader: ByteReader, record: number, count: number): void {
    if (count === 0) return;
    this.#records.push(record);
    this.#starts.push(this.#positions.length);
    let position = 0;
    for (let left = count; left > 0; left--) this.#positions.push((position += reader.number()));
  }

  finish(): Postings {
    return {
      records: Int32Array.from(this.#records),
      starts: Int32Array.from([...this.#starts, this.#positions.length]),
      positions: Int32Array.from(this.#positions),
    };
  }
}
