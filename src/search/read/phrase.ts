/** Exact phrases from the places of pairs of characters. */
import type { Bundle } from './segment.ts';
import { cheapestCover, tells } from './cheapestCover.ts';
import { FIELDS, type Field, type Places } from './postings.ts';

/** How often a word occurs in the records of one bundle, headline and body apart. */
export interface Occurrences {
  /** Occurrences in the body by record, at most 255. */
  body: Uint8Array;
  /** Likewise in the headline (title, kicker, subtitle). */
  headline: Uint8Array;
}

/** Entries asked for at a time: enough to keep the line busy, few enough to stop early. */
const ROUND = 8;

/**
 * Finds a phrase in a bundle.
 * @param characters as indexed (`indexCharacters`), at least one
 */
export async function findPhrase(bundle: Bundle, characters: readonly string[]): Promise<Occurrences> {
  const found = { body: new Uint8Array(bundle.size), headline: new Uint8Array(bundle.size) };
  if (characters.length === 1) {
    const postings = await bundle.character(characters[0]!);
    for (const record of postings?.anywhere ?? []) found.body[record] = 1;
    for (const record of postings?.headline ?? []) found.headline[record] = 1;
  } else if (characters.length === 2) {
    const counts = await bundle.counts(characters.join(''));
    for (const field of FIELDS)
      counts?.[field].records.forEach(
        (record, index) => (found[field][record] = Math.min(counts[field].counts[index]!, 255)),
      );
  } else {
    const places = await placesOf(bundle, characters);
    for (const field of FIELDS)
      for (const record of places?.[field].records ?? [])
        found[field][record] = Math.min(found[field][record]! + 1, 255);
  }
  return found;
}

/** Where a phrase of two units or more begins; undefined when nowhere. */
export async function placesOf(
  bundle: Bundle,
  units: readonly string[],
): Promise<Record<Field, Places> | undefined> {
  const numbers = units.map((unit) => bundle.unitNumber(unit));
  // A character that the bundle does not know is in no phrase of it.
  if (numbers.includes(0)) return undefined;
  const pairs = units.slice(1).map((_, offset) => bundle.cost(pairAt(units, offset)));
  const offsets = cheapestCover(units.length, (offset) => pairs[offset]!);
  const told = (offset: number, beside: -1 | 1) =>
    tells(pairs[offset]!, pairs[offset + beside]) ? numbers[beside < 0 ? offset - 1 : offset + 2] : undefined;
  let places: Record<Field, Places> | undefined;
  for (let start = 0; start < offsets.length; start += ROUND) {
    const round = offsets.slice(start, start + ROUND);
    const entries = await Promise.all(round.map((offset) => bundle.places(pairAt(units, offset))));
    for (const [index, offset] of round.entries()) {
      const entry = entries[index];
      if (!entry) return undefined;
      const next = eachField((field) => startingAt(entry[field], offset, told(offset, -1), told(offset, 1)));
      const before = places;
      places = before ? eachField((field) => common(before[field], next[field])) : next;
    }
    if (FIELDS.every((field) => places![field].records.length === 0)) return undefined;
  }
  return places;
}

const pairAt = (units: readonly string[], offset: number) => units[offset]! + units[offset + 1]!;
const eachField = <T>(make: (field: Field) => T): Record<Field, T> => ({
  headline: make('headline'),
  body: make('body'),
});

/**
 * The places with the right neighbours, moved to where the phrase would begin.
 * @param before number of the unit that must come before; undefined for any; @param behind likewise
 */
function startingAt(
  places: Places,
  offset: number,
  before: number | undefined,
  behind: number | undefined,
): Places {
  const kept: Places = { records: [], positions: [], before: [], behind: [] };
  places.records.forEach((record, index) => {
    if (before !== undefined && places.before[index] !== before) return;
    if (behind !== undefined && places.behind[index] !== behind) return;
    kept.records.push(record);
    kept.positions.push(places.positions[index]! - offset);
  });
  return kept;
}

/** The places in both lists. */
function common(a: Places, b: Places): Places {
  const kept: Places = { records: [], positions: [], before: [], behind: [] };
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
