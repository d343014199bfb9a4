/**
 * Exact phrases from the places of character pairs.
 *
 * The pair at position *i* fixes the characters *i* and *i + 1*, so the pairs at 0, 2, 4 … (and the last one)
 * prove a phrase: half the word lists that a search for every pair would load.
 */
import type { Bundle } from './bundle.ts';
import type { FieldPostings, Postings } from './postings.ts';

/** How often a word occurs in the records of one bundle, headline and body apart. */
export interface Occurrences {
  /** Occurrences in the body by record, at most 255. */
  body: Uint8Array;
  /** Likewise in the headline (title, kicker, subtitle). */
  headline: Uint8Array;
}

/** Pairs asked for at a time: enough to keep the line busy, few enough to stop early. */
const ROUND = 8;

/**
 * Finds a phrase in a bundle.
 * @param characters as indexed (`indexCharacters`), at least one
 */
export async function findPhrase(bundle: Bundle, characters: readonly string[]): Promise<Occurrences> {
  const found = { body: new Uint8Array(bundle.table.dates.length), headline: new Uint8Array(bundle.table.dates.length) };
  if (characters.length === 1) {
    const postings = await bundle.character(characters[0]!);
    for (const record of postings?.anywhere ?? []) found.body[record] = 1;
    for (const record of postings?.headline ?? []) found.headline[record] = 1;
    return found;
  }
  const tokens = coveringPairs(characters);
  const places = await matchTokens(bundle, tokens, (postings) => [postings.body, postings.headline]);
  if (!places) return found;
  countPlaces(places[0]!, found.body);
  countPlaces(places[1]!, found.headline);
  return found;
}

/** Tokens with their distance from the first. */
export type PlacedToken = [token: string, offset: number];

/** The pairs that prove a phrase of two characters or more. */
export function coveringPairs(characters: readonly string[]): PlacedToken[] {
  const offsets: number[] = [];
  for (let offset = 0; offset + 1 < characters.length; offset += 2) offsets.push(offset);
  if (characters.length % 2 === 1) offsets.push(characters.length - 2);
  return offsets.map((offset) => [characters[offset]! + characters[offset + 1]!, offset]);
}

/**
 * Where tokens stand at the given distances from each other, in each of the chosen fields.
 * @returns undefined when they do so nowhere
 */
export async function matchTokens(
  bundle: Bundle,
  tokens: readonly PlacedToken[],
  choose: (postings: FieldPostings) => Postings[],
): Promise<Postings[] | undefined> {
  let places: Postings[] | undefined;
  for (let start = 0; start < tokens.length; start += ROUND) {
    const round = tokens.slice(start, start + ROUND);
    const lists = await Promise.all(round.map(([token]) => bundle.postings(token)));
    for (const [index, [, offset]] of round.entries()) {
      const list = lists[index];
      if (!list) return undefined;
      const chosen = choose(list);
      places = places ? places.map((place, field) => follow(place, chosen[field]!, offset)) : chosen;
    }
    if (places!.every(({ records }) => records.length === 0)) return undefined;
  }
  return places;
}

/** The places of `first` that `next` follows at a distance. */
function follow(first: Postings, next: Postings, distance: number): Postings {
  const records: number[] = [];
  const starts: number[] = [];
  const positions: number[] = [];
  let there = 0;
  for (let here = 0; here < first.records.length; here++) {
    const record = first.records[here]!;
    while (there < next.records.length && next.records[there]! < record) there++;
    if (there === next.records.length) break;
    if (next.records[there] !== record) continue;
    const before = positions.length;
    let other = next.starts[there]!;
    const otherEnd = next.starts[there + 1]!;
    for (let place = first.starts[here]!; place < first.starts[here + 1]!; place++) {
      const wanted = first.positions[place]! + distance;
      while (other < otherEnd && next.positions[other]! < wanted) other++;
      if (other < otherEnd && next.positions[other] === wanted) positions.push(first.positions[place]!);
    }
    if (positions.length > before) {
      records.push(record);
      starts.push(before);
    }
  }
  return { records: Int32Array.from(records), starts: Int32Array.from([...starts, positions.length]), positions: Int32Array.from(positions) };
}

function countPlaces({ records, starts }: Postings, counts: Uint8Array): void {
  records.forEach((record, index) => {
    counts[record] = Math.min(starts[index + 1]! - starts[index]!, 255);
  });
}
