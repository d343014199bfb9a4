/** Reads the word lists that postingsWriter.ts writes. */
import { ByteReader, readHeader } from '../codec/bytes.ts';
import { unitsOf } from '../codec/tokens.ts';

/** In which records a token stands, ascending, and how often; one field (headline or body). */
export interface Counts {
  records: number[];
  counts: number[];
}

/** Where a token stands in one field: occurrence by occurrence, ascending by record and position. */
export interface Places {
  records: number[];
  positions: number[];
  /** Numbers of the units that make a commoner pair before and behind, 0 for none. */
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
  const { header, start } = readHeader<string>(file);
  const number = tokensOf(header).indexOf(token);
  if (number < 0) return undefined;
  const reader = new ByteReader(file, start);
  for (let passed = 0; passed < number; passed++) skipEntry(reader);
  const runs = readRuns(reader);
  return {
    counts: { headline: countsOf(runs, 'headline'), body: countsOf(runs, 'body') },
    runs,
    end: reader.position,
  };
}

/** Takes the groups of a file's head apart: `昆山明` stands for 昆山 and 昆明. */
function tokensOf(groups: string): string[] {
  return groups.split(' ').flatMap((group) => {
    const [first, ...seconds] = unitsOf(group);
    return seconds.map((second) => first! + second);
  });
}

const readRuns = (reader: ByteReader) => times(reader.number(), () => readRun(reader));

/** Only light tokens have others behind them: all their parts are in the same file. */
function skipEntry(reader: ByteReader): void {
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const occurrences = sum(readRuns(reader).map(({ headline, body }) => sum(headline) + sum(body)));
  const skip = () => {
    for (let left = occurrences; left > 0; left--) reader.number();
  };
  skip();
  for (let side = 0; side < 2; side++) if (reader.number() === 1) skip();
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

/** Reads the places of a light token's entry, from the end of its first part on. */
export function readPlaces(entry: Entry, file: Uint8Array): Record<Field, Places> {
  const reader = new ByteReader(file, entry.end);
  const { places, order } = readPositions(entry, reader);
  readNeighbours(reader, places, order);
  return places;
}

/** Reads the file of places of a heavy token. */
export function readHeavyPlaces(entry: Entry, file: Uint8Array): Record<Field, Places> {
  const reader = new ByteReader(file);
  const { places, order } = readPositions(entry, reader);
  readNeighbours(reader, places, order);
  return places;
}

function readNeighbours(reader: ByteReader, places: Record<Field, Places>, order: readonly Field[]): void {
  for (const side of ['before', 'behind'] as const) {
    const told = reader.number() === 1;
    for (const field of order) places[field][side].push(told ? reader.number() : 0);
  }
}

/** @returns also the field of each occurrence in order */
function readPositions(
  { runs }: Entry,
  reader: ByteReader,
): { places: Record<Field, Places>; order: Field[] } {
  const places: Record<Field, Places> = { headline: noPlaces(), body: noPlaces() };
  const order: Field[] = [];
  for (const run of runs) {
    run.records.forEach((record, index) => {
      for (const field of FIELDS) {
        let position = 0;
        for (let left = run[field][index]!; left > 0; left--) {
          places[field].records.push(record);
          places[field].positions.push((position += reader.number()));
          order.push(field);
        }
      }
    });
  }
  return { places, order };
}

const noPlaces = (): Places => ({ records: [], positions: [], before: [], behind: [] });
