/** Exact phrases from the positions of pairs of characters. */
import type { Segment } from './segment.ts';
import { cheapestCover, tells } from './cheapestCover.ts';
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
): Promise<Record<SearchedField, Positions> | undefined> {
  const numbers = units.map((unit) => segment.unitNumber(unit));
  // A character that the segment does not know is in no phrase of it.
  if (numbers.includes(0)) return undefined;
  const pairs = units.slice(1).map((_, offset) => segment.cost(pairAt(units, offset)));
  const offsets = cheapestCover(units.length, (offset) => pairs[offset]!);
  const told = (offset: number, beside: -1 | 1) =>
    tells(pairs[offset]!, pairs[offset + beside]) ? numbers[beside < 0 ? offset - 1 : offset + 2] : undefined;
  let positions: Record<SearchedField, Positions> | undefined;
  for (let start = 0; start < offsets.length; start += ROUND) {
    const round = offsets.slice(start, start + ROUND);
    const entries = await Promise.all(round.map((offset) => segment.positions(pairAt(units, offset))));
    for (const [index, offset] of round.entries()) {
      const entry = entries[index];
      if (!entry) return undefined;
      const next = eachField((field) => startingAt(entry[field], offset, told(offset, -1), told(offset, 1)));
      const before = positions;
      positions = before ? eachField((field) => common(before[field], next[field])) : next;
    }
    if (FIELDS.every((field) => positions![field].records.length === 0)) return undefined;
  }
  return positions;
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
  const kept: Positions = { records: [], positions: [], before: [], after: [] };
  positions.records.forEach((record, index) => {
    if (before !== undefined && positions.before[index] !== before) return;
    if (after !== undefined && positions.after[index] !== after) return;
    kept.records.push(record);
    kept.positions.push(positions.positions[index]! - offset);
  });
  return kept;
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
