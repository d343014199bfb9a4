/** Reads the word lists that wordLists.ts writes. */
import { ByteReader, readHeader } from './bytes.ts';
import type { WordFileHeader } from './wordLists.ts';

/** In which records a token stands, ascending, and how often; one field (headline or body). */
export interface Counts {
  records: number[];
  counts: number[];
}

/** Where a token stands in one field: occurrence by occurrence, ascending by record and position. */
export interface Places {
  records: number[];
  positions: number[];
  /** Numbers of the units before and behind, 0 for none. */
  before: number[];
  behind: number[];
}

export type Field = 'headline' | 'body';
export const FIELDS: readonly Field[] = ['headline', 'body'];

/** One token's entry, its first part read. */
export interface Entry {
  counts: Record<Field, Counts>;
  /** Records of each run, with the occurrences in headline and body of each. */
  runs: { records: number[]; headline: number[]; body: number[] }[];
  /** Where the second part begins, when it is in the same file. */
  end: number;
}

/**
 * Reads the first part of a token's entry.
 * @param file of word lists, decompressed
 * @returns undefined when the token is not in it
 */
export function readEntry(file: Uint8Array, token: string): Entry | undefined {
  const { header, start } = readHeader<WordFileHeader>(file);
  const number = header.tokens.split(' ').indexOf(token);
  if (number < 0) return undefined;
  const reader = new ByteReader(file, header.sizes.slice(0, number).reduce((sum, size) => sum + size, start));
  const runs = times(reader.number(), () => readRun(reader));
  return { counts: { headline: countsOf(runs, 'headline'), body: countsOf(runs, 'body') }, runs, end: reader.position };
}

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

function readRun(reader: ByteReader): Entry['runs'][number] {
  let last = 0;
  const records = times(reader.number(), () => (last += reader.number()));
  const headline: number[] = [];
  const body = records.map((_, index) => {
    const value = reader.number();
    headline[index] = value % 2 === 1 ? reader.number() : 0;
    return value >>> 1;
  });
  return { records, headline, body };
}

function countsOf(runs: Entry['runs'], field: Field): Counts {
  const found: Counts = { records: [], counts: [] };
  for (const run of runs) {
    run.records.forEach((record, index) => {
      const count = run[field][index]!;
      if (count === 0) return;
      found.records.push(record);
      found.counts.push(count);
    });
  }
  return found;
}

/**
 * Reads the second part.
 * @param file the file of places, or that of the entry with `start` at its end
 */
export function readPlaces({ runs }: Entry, file: Uint8Array, start: number): Record<Field, Places> {
  const reader = new ByteReader(file, start);
  const places: Record<Field, Places> = { headline: noPlaces(), body: noPlaces() };
  for (const run of runs) {
    /** The field of each occurrence, in order. */
    const fields: Field[] = [];
    run.records.forEach((record, index) => {
      for (const field of FIELDS) {
        let position = 0;
        for (let left = run[field][index]!; left > 0; left--) {
          places[field].records.push(record);
          places[field].positions.push((position += reader.number()));
          fields.push(field);
        }
      }
    });
    for (const field of fields) places[field].before.push(reader.number());
    for (const field of fields) places[field].behind.push(reader.number());
  }
  return places;
}

const noPlaces = (): Places => ({ records: [], positions: [], before: [], behind: [] });
