/**
 * Postings of terms. A term is a pair of neighbouring units (characters, or syllables of pinyin); its position is that
 * of its first unit. Terms stand in *blocks* of a few kilobytes, sorted. All numbers are LEB128 (bytes.ts).
 *
 * A block:
 *
 * | part | what |
 * | --- | --- |
 * | head | a line of JSON, one string: the terms in groups separated by spaces; `昆山明` stands for 昆山 and 昆明 |
 * | entry × terms | postings; for a block of light terms, positions and neighbours after them |
 *
 * A *heavy* term has a block of its own, which holds its postings alone, and a second file with the rest.
 *
 * | part of an entry | layout |
 * | --- | --- |
 * | postings | runs; for each run: records; their numbers by steps; for each record `2 × occurrences in the body + h`, where h is 1 if the headline has some, whose number then follows |
 * | positions | run by run and record by record: positions by steps, first in the headline, then, from 0 again, in the body |
 * | neighbours | first for the units before, then for those after: 0 where no occurrence has a commoner pair on that side, else 1 and for each occurrence the number of the unit, 0 for none |
 *
 * A query of two characters needs postings only. The neighbours spare queries the longest entries: where the pair
 * overlapping an occurrence is of a commoner class, they name the unit with which they make it (cheapestCover.ts).
 */
import { ByteReader, type ByteWriter, readHeader, withHeader } from './bytes.ts';
import { unitsOf } from './tokens.ts';

/** The two fields of an article: what is set large, and everything else. */
export type SearchedField = 'headline' | 'body';
/** The fields in the order in which they are stored. */
export const FIELDS: readonly SearchedField[] = ['headline', 'body'];

/** In which records a term stands, ascending, and how often; one field. */
export interface Postings {
  records: number[];
  frequencies: number[];
}

/** Where a term stands in one field: occurrence by occurrence, ascending by record and position. */
export interface Positions {
  records: number[];
  positions: number[];
  /** Numbers of the units that make a commoner pair before and after, 0 for none. */
  before: number[];
  after: number[];
}

/** The occurrences of one term as they are written: ascending by record, then headline before body, then position. */
export interface Occurrences {
  /** How many; the arrays may be longer. */
  length: number;
  records: Uint32Array;
  /** Position times two, plus `HEADLINE` where it is one in the headline. */
  spots: Uint32Array;
  /** Numbers of the units before and after each occurrence, 0 for none. */
  before: Uint32Array;
  after: Uint32Array;
}

/** Bit of a spot that tells the headline from the body. */
export const HEADLINE = 1;

/** Where the three parts of an entry are written to. */
export interface EntryWriters {
  postings: ByteWriter;
  positions: ByteWriter;
  /** Every neighbour, before it is known which of them make commoner pairs: first those before, then those after. */
  neighbours: ByteWriter;
}

/** Writes the occurrences of a term in one run of records. */
export function encodeRun({ postings, positions, neighbours }: EntryWriters, occurrences: Occurrences): void {
  const { length, records, spots, before, after } = occurrences;
  let count = 0;
  for (let at = 0; at < length; at++) if (beginsRecord(records, at)) count++;
  postings.number(count);
  let last = 0;
  for (let at = 0; at < length; at++) {
    if (!beginsRecord(records, at)) continue;
    postings.number(records[at]! - last);
    last = records[at]!;
  }
  for (let start = 0, end: number; start < length; start = end) {
    end = start + 1;
    while (end < length && !beginsRecord(records, end)) end++;
    const body = bodyStart(spots, start, end);
    postings.number((end - body) * 2 + (body > start ? 1 : 0));
    if (body > start) postings.number(body - start);
    writePositions(positions, spots, start, body);
    writePositions(positions, spots, body, end);
  }
  for (let at = 0; at < length; at++) neighbours.number(before[at]!);
  for (let at = 0; at < length; at++) neighbours.number(after[at]!);
}

const beginsRecord = (records: Uint32Array, at: number) => at === 0 || records[at - 1] !== records[at];

/** Where the occurrences in the body begin among those of a record. */
function bodyStart(spots: Uint32Array, start: number, end: number): number {
  let at = start;
  while (at < end && (spots[at]! & HEADLINE) !== 0) at++;
  return at;
}

function writePositions(writer: ByteWriter, spots: Uint32Array, start: number, end: number): void {
  let last = 0;
  for (let at = start; at < end; at++) {
    const position = spots[at]! >>> 1;
    writer.number(position - last);
    last = position;
  }
}

/** A part of an entry in one run: some bytes of many. */
export interface RunPart {
  bytes: Uint8Array;
  start: number;
  end: number;
}

/** Writes the postings of an entry from those of its runs. */
export function encodePostings(writer: ByteWriter, runs: readonly RunPart[]): void {
  writer.number(runs.length);
  for (const { bytes, start, end } of runs) writer.copy(bytes, start, end);
}

/**
 * Writes the neighbours of an entry from those of its runs.
 * @param runs what `encodeRun` wrote as neighbours, of each run
 * @param sides for the units before and after: whether a neighbour makes a commoner pair; undefined where none can
 */
export function encodeNeighbours(
  writer: ByteWriter,
  runs: readonly RunPart[],
  sides: readonly [before: NeighbourTest | undefined, after: NeighbourTest | undefined],
): void {
  const numbers = sides.some(Boolean) ? runs.map(numbersOf) : [];
  sides.forEach((isTold, side) => {
    const isAny = isTold !== undefined && numbers.some((run) => halfOf(run, side).some(isTold));
    writer.number(isAny ? 1 : 0);
    if (!isAny) return;
    for (const run of numbers) for (const unit of halfOf(run, side)) writer.number(isTold(unit) ? unit : 0);
  });
}

/** Whether a unit, by its number, makes a commoner pair with the term beside it. */
export type NeighbourTest = (unit: number) => boolean;

/** Of the neighbours of a run, those before (0) or those after (1). */
const halfOf = (numbers: Uint32Array, side: number) =>
  numbers.subarray((side * numbers.length) / 2, ((side + 1) * numbers.length) / 2);

function numbersOf({ bytes, start, end }: RunPart): Uint32Array {
  const reader = new ByteReader(bytes, start);
  const numbers = new Uint32Array(end - start);
  let length = 0;
  while (reader.position < end) numbers[length++] = reader.number();
  return numbers.subarray(0, length);
}

/** A block. @param terms sorted; @param entries of the terms end to end, in the same order */
export function encodeBlock(terms: readonly string[], entries: Uint8Array): Uint8Array<ArrayBuffer> {
  let groups = '';
  let last: string | undefined;
  for (const term of terms) {
    const [first = '', second = ''] = unitsOf(term);
    groups += first === last ? second : `${groups === '' ? '' : ' '}${term}`;
    last = first;
  }
  return withHeader(groups, entries);
}

/** Puts parts end to end. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let position = 0;
  for (const part of parts) {
    joined.set(part, position);
    position += part.length;
  }
  return joined;
}

/** A term's entry, its postings read. */
export interface TermEntry {
  postings: Record<SearchedField, Postings>;
  /** Records of each run, with the occurrences in headline and body of each. */
  runs: { records: number[]; headline: number[]; body: number[] }[];
  /** Where the positions begin, when they are in the same file. */
  end: number;
}

/**
 * Reads the postings of a term.
 * @param block decompressed
 * @returns undefined when the term is not in it
 */
export function decodeEntry(block: Uint8Array, term: string): TermEntry | undefined {
  const { header, start } = readHeader<string>(block);
  const number = termsOf(header).indexOf(term);
  if (number < 0) return undefined;
  const reader = new ByteReader(block, start);
  for (let passed = 0; passed < number; passed++) skipEntry(reader);
  const runs = readRuns(reader);
  return {
    postings: { headline: postingsOf(runs, 'headline'), body: postingsOf(runs, 'body') },
    runs,
    end: reader.position,
  };
}

/** All terms of a block, in order. @param block decompressed */
export const termsIn = (block: Uint8Array): string[] => termsOf(readHeader<string>(block).header);

/** The terms of a block's head. */
function termsOf(groups: string): string[] {
  return groups.split(' ').flatMap((group) => {
    const [first, ...seconds] = unitsOf(group);
    return seconds.map((second) => first! + second);
  });
}

const readRuns = (reader: ByteReader) => times(reader.number(), () => readRun(reader));

/** Only light terms have others after them: all their parts are in the same file. */
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

function readRun(reader: ByteReader): TermEntry['runs'][number] {
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

function postingsOf(runs: TermEntry['runs'], field: SearchedField): Postings {
  const found: Postings = { records: [], frequencies: [] };
  for (const run of runs) {
    run.records.forEach((record, index) => {
      const frequency = run[field][index]!;
      if (frequency === 0) return;
      found.records.push(record);
      found.frequencies.push(frequency);
    });
  }
  return found;
}

/**
 * Reads the positions of a term and their neighbours.
 * @param file the block of a light term, or the second file of a heavy one
 * @param start where they begin: `entry.end`, or 0 in a second file
 */
export function decodePositions(
  entry: TermEntry,
  file: Uint8Array,
  start: number,
): Record<SearchedField, Positions> {
  const reader = new ByteReader(file, start);
  const { positions, order } = readPositions(entry, reader);
  for (const side of ['before', 'after'] as const) {
    const isTold = reader.number() === 1;
    for (const field of order) positions[field][side].push(isTold ? reader.number() : 0);
  }
  return positions;
}

/** @returns also the field of each occurrence in order */
function readPositions(
  { runs }: TermEntry,
  reader: ByteReader,
): { positions: Record<SearchedField, Positions>; order: SearchedField[] } {
  const positions: Record<SearchedField, Positions> = { headline: noPositions(), body: noPositions() };
  const order: SearchedField[] = [];
  for (const run of runs) {
    run.records.forEach((record, index) => {
      for (const field of FIELDS) {
        let position = 0;
        for (let left = run[field][index]!; left > 0; left--) {
          positions[field].records.push(record);
          positions[field].positions.push((position += reader.number()));
          order.push(field);
        }
      }
    });
  }
  return { positions, order };
}

const noPositions = (): Positions => ({ records: [], positions: [], before: [], after: [] });
