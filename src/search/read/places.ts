/**
 * Where words stand, for what a phrase alone cannot tell: single characters, wildcards, words near each other.
 * Positions count the characters of a field; the end of a paragraph counts as one.
 */
import { FIELDS, type Positions, type SearchedField } from '../codec/postings.ts';
import { BLOCK_END } from '../codec/tokens.ts';
import type { Nearness } from '../query/parse.ts';
import { ANY } from '../query/wildcard.ts';
import type { Frequencies } from './phrase.ts';
import { positionsOf } from './phrase.ts';
import type { Segment } from './segment.ts';

/** Places of one field: for each record, ascending, where the word begins. */
type Places = Map<number, number[]>;
type FieldPlaces = Record<SearchedField, Places>;

/** How often a needle with wildcards occurs in each record of a segment. */
export async function findPattern(segment: Segment, characters: readonly string[]): Promise<Frequencies> {
  return frequenciesOf(segment, await placesOf(segment, characters));
}

/**
 * How often a word occurs near another in each record of a segment, in either order and without touching it.
 * @param words as indexed, with or without wildcards
 */
export async function findNear(
  segment: Segment,
  words: readonly [readonly string[], readonly string[]],
  within: Nearness,
): Promise<Frequencies> {
  const [left, right] = await Promise.all(words.map((word) => placesOf(segment, word)));
  const ends = within === 'paragraph' ? await placesOf(segment, [BLOCK_END]) : undefined;
  const found = { headline: new Map(), body: new Map() } as FieldPlaces;
  for (const field of FIELDS) {
    for (const [record, places] of left![field]) {
      const others = right![field].get(record);
      if (!others) continue;
      const breaks = ends?.[field].get(record) ?? [];
      const isNear = (a: number, b: number) => {
        const gap = a < b ? b - a - words[0].length : a - b - words[1].length;
        if (gap < 0) return false;
        return within === 'paragraph' ? placeAmong(breaks, a) === placeAmong(breaks, b) : gap <= within;
      };
      const near = places.filter((place) => others.some((other) => isNear(place, other)));
      if (near.length > 0) found[field].set(record, near);
    }
  }
  return frequenciesOf(segment, found);
}

/** Where a word begins; a run of wildcards stands between two parts. */
async function placesOf(segment: Segment, characters: readonly string[]): Promise<FieldPlaces> {
  const parts = partsOf(characters);
  const lists = await Promise.all(parts.map(({ text }) => placesOfPart(segment, text)));
  const breaks = await Promise.all(parts.slice(1).map((part, at) => brokenGaps(segment, parts[at]!, part)));
  const found = lists[0]!;
  for (const field of FIELDS)
    for (const [record, starts] of found[field]) {
      const kept = starts.filter(
        (start) =>
          parts.every(({ offset }, at) => at === 0 || has(lists[at]![field], record, start + offset)) &&
          !breaks.some((gap) => gap.some(({ places, offset }) => has(places[field], record, start + offset))),
      );
      if (kept.length > 0) found[field].set(record, kept);
      else found[field].delete(record);
    }
  return found;
}

interface Part {
  text: readonly string[];
  offset: number;
}

/** The runs of characters between wildcards, and where they stand in the whole. */
function partsOf(characters: readonly string[]): Part[] {
  const parts: { text: string[]; offset: number }[] = [];
  for (const [offset, character] of characters.entries()) {
    if (character === ANY) continue;
    if (offset === 0 || characters[offset - 1] === ANY) parts.push({ text: [], offset });
    parts.at(-1)!.text.push(character);
  }
  return parts;
}

/** Where a paragraph ends within a gap of one or two wildcards: right behind the first part, or right before the second. */
async function brokenGaps(
  segment: Segment,
  before: Part,
  after: Part,
): Promise<{ places: FieldPlaces; offset: number }[]> {
  const last = before.offset + before.text.length - 1;
  const [behind, ahead] = await Promise.all([
    placesOfPart(segment, [before.text.at(-1)!, BLOCK_END]),
    placesOfPart(segment, [BLOCK_END, after.text[0]!]),
  ]);
  return [
    { places: behind, offset: last },
    { places: ahead, offset: after.offset - 1 },
  ];
}

async function placesOfPart(segment: Segment, text: readonly string[]): Promise<FieldPlaces> {
  const found: FieldPlaces = { headline: new Map(), body: new Map() };
  const add = (positions: Record<SearchedField, Positions> | undefined) => {
    for (const field of FIELDS)
      positions?.[field].records.forEach((record, at) => {
        const places = found[field].get(record);
        const place = positions[field].positions[at]!;
        if (places) places.push(place);
        else found[field].set(record, [place]);
      });
  };
  if (text.length > 1) add(await positionsOf(segment, text));
  else {
    // Every character but the very last of a field is the first of exactly one pair, and the last ends a paragraph.
    const terms = await segment.termsFrom(text[0]!);
    for (const positions of await Promise.all(terms.map((term) => segment.positions(term)))) add(positions);
  }
  for (const field of FIELDS) for (const places of found[field].values()) places.sort((a, b) => a - b);
  return found;
}

const has = (places: Places, record: number, place: number) => {
  const list = places.get(record);
  if (!list) return false;
  const at = placeAmong(list, place);
  return list[at] === place;
};

/** How many of ascending numbers are below a number. */
function placeAmong(sorted: readonly number[], wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function frequenciesOf({ size }: Segment, places: FieldPlaces): Frequencies {
  const found = { body: new Uint8Array(size), headline: new Uint8Array(size) };
  for (const field of FIELDS)
    for (const [record, { length }] of places[field]) found[field][record] = Math.min(length, 255);
  return found;
}
