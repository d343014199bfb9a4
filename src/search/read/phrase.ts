/** Exact phrases from the positions of pairs of characters. */
import type { Segment } from './segment.ts';
import { cheapestCover, tells, type PairCost } from './cheapestCover.ts';
import { FIELDS, type SearchedField, type Positions } from '../codec/postings.ts';

/** How often a word occurs in the records of one segment, headline and body apart. */
export interface Frequencies {
  /** Frequencies in the body by record, at most 255. */
  body: Uint8Array;
  /** Likewise in the headline (title, kicker, subtitle). */
  headline: Uint8Array;
}

/** Entries asked for at a time: enough to keep the line busy, few enough to stop early. */
const ROUND = 8;

/**
 * Finds a phrase in a segment.
 * @param characters as indexed (`indexCharacters`), at least one
 */
export async function findPhrase(segment: Segment, characters: readonly string[]): Promise<Frequencies> {
  const found = { body: new Uint8Array(segment.size), headline: new Uint8Array(segment.size) };
  if (characters.length === 1) {
    const postings = await segment.character(characters[0]!);
    for (const record of postings?.anywhere ?? []) found.body[record] = 1;
    for (const record of postings?.headline ?? []) found.headline[record] = 1;
  } else if (characters.length === 2) {
    const postings = await segment.postings(characters.join(''));
    for (const field of FIELDS)
      postings?.[field].records.forEach(
        (record, index) => (found[field][record] = Math.min(postings[field].frequencies[index]!, 255)),
      );
  } else {
    const positions = await positionsOf(segment, characters);
    for (const field of FIELDS)
      for (const record of positions?.[field].records ?? [])
        found[field][record] = Math.min(found[field][record]! + 1, 255);
  }
  return found;
}

/** Where a phrase of two units or more begins; undefined when nowhere. */
export async function positionsOf(
  segment: Segment,
  units: readonly string[],
): Promise<FieldPositions | undefined> {
  const numbers = units.map((unit) => segment.unitNumber(unit));
  // A character that the segment does not know is in no phrase of it.
  if (numbers.includes(0)) return undefined;
  const pairs = units.slice(1).map((_, offset) => segment.cost(pairAt(units, offset)));
  const offsets = cheapestCover(units.length, (offset) => pairs[offset]!);
  const told = (offset: number, beside: -1 | 1) =>
    tells(pairs[offset]!, pairs[offset + beside]) ? numbers[beside < 0 ? offset - 1 : offset + 2] : undefined;
  const starts = async (offset: number): Promise<FieldPositions | undefined> => {
    const entry = await segment.positions(pairAt(units, offset));
    return entry && eachField((field) => startingAt(entry[field], offset, told(offset, -1), told(offset, 1)));
  };
  const [first, rest] = inTwoSteps(offsets, pairs);
  const left = await narrowed(first, starts);
  if (!left || rest.length === 0) return left;
  const records = recordsOf(left);
  return records.length <= MOST_TEXTS && records.length * TEXT_BYTES < bytesOf(rest, pairs)
    ? // A text that cannot be had costs its excerpt, not the answer.
      inTexts(segment, units, left, records).catch(() => narrowed(rest, starts, left))
    : narrowed(rest, starts, left);
}

/** Rare pairs are loaded first; the long entries of common ones too, where they are not worth a second journey. */
function inTwoSteps(
  offsets: readonly number[],
  pairs: readonly PairCost[],
): [first: readonly number[], rest: readonly number[]] {
  const light = offsets.filter((offset) => pairs[offset]!.commonness === 0);
  const heavy = offsets.filter((offset) => pairs[offset]!.commonness > 0);
  return light.length === 0 || bytesOf(heavy, pairs) < ROUND_TRIP ? [offsets, []] : [light, heavy];
}

const bytesOf = (offsets: readonly number[], pairs: readonly PairCost[]) =>
  offsets.reduce((sum, offset) => sum + pairs[offset]!.cost, 0);

/** Bytes that a line passes while a question goes to the host and back: fewer are not worth a second one. */
const ROUND_TRIP = 8_000;
/** Bytes of an article's text, about. */
const TEXT_BYTES = 1_600;
/** Texts that are read in place of long entries, at most: each is a request. */
const MOST_TEXTS = 8;

type FieldPositions = Record<SearchedField, Positions>;

/**
 * The places that all of some pairs tell.
 * @param starts where the phrase would begin, as the pair at an offset tells
 * @param found what is left so far
 */
async function narrowed(
  offsets: readonly number[],
  starts: (offset: number) => Promise<FieldPositions | undefined>,
  found?: FieldPositions,
): Promise<FieldPositions | undefined> {
  let positions = found;
  for (let start = 0; start < offsets.length; start += ROUND) {
    const entries = await Promise.all(offsets.slice(start, start + ROUND).map(starts));
    for (const next of entries) {
      if (!next) return undefined;
      const before = positions;
      positions = before ? eachField((field) => common(before[field], next[field])) : next;
    }
    if (recordsOf(positions!).length === 0) return undefined;
  }
  return positions;
}

const recordsOf = (positions: FieldPositions): number[] => [
  ...new Set(FIELDS.flatMap((field) => positions[field].records)),
];

/** The places where the phrase does stand: few articles are left, so their texts cost less than the longest entries. */
async function inTexts(
  segment: Segment,
  units: readonly string[],
  left: FieldPositions,
  records: readonly number[],
): Promise<FieldPositions> {
  const texts = new Map(
    await Promise.all(records.map(async (record) => [record, await segment.text(record)] as const)),
  );
  return eachField((field) =>
    kept(left[field], (record, position) =>
      units.every((unit, step) => texts.get(record)![field][position + step] === unit),
    ),
  );
}

const pairAt = (units: readonly string[], offset: number) => units[offset]! + units[offset + 1]!;
const eachField = <T>(make: (field: SearchedField) => T): Record<SearchedField, T> => ({
  headline: make('headline'),
  body: make('body'),
});

/**
 * The places with the right neighbours, moved to where the phrase would begin.
 * @param before number of the unit that must come before; undefined for any; @param after likewise
 */
function startingAt(
  positions: Positions,
  offset: number,
  before: number | undefined,
  after: number | undefined,
): Positions {
  const { records, positions: places } = kept(
    positions,
    (_record, _position, index) =>
      (before === undefined || positions.before[index] === before) &&
      (after === undefined || positions.after[index] === after),
  );
  return { records, positions: places.map((place) => place - offset), before: [], after: [] };
}

/** The places that pass a test; their neighbours are not wanted any more. */
function kept(
  { records, positions }: Positions,
  test: (record: number, position: number, index: number) => boolean,
): Positions {
  const passed: Positions = { records: [], positions: [], before: [], after: [] };
  records.forEach((record, index) => {
    if (!test(record, positions[index]!, index)) return;
    passed.records.push(record);
    passed.positions.push(positions[index]!);
  });
  return passed;
}

/** The places in both lists. */
function common(a: Positions, b: Positions): Positions {
  const kept: Positions = { records: [], positions: [], before: [], after: [] };
  for (let x = 0, y = 0; x < a.records.length && y < b.records.length;) {
    const order = a.records[x]! - b.records[y]! || a.positions[x]! - b.positions[y]!;
    if (order === 0) {
      kept.records.push(a.records[x]!);
      kept.positions.push(a.positions[x]!);
    }
    if (order <= 0) x++;
    if (order >= 0) y++;
  }
  return kept;
}
