/** What to offer when nothing holds all words: articles with some of them, then with parts of them. */
import { hasWildcard } from '../query/wildcard.ts';
import type { MatchedTerm } from './match.ts';
import type { Frequencies } from '../read/phrase.ts';
import type { SearchIndex } from '../read/searchIndex.ts';
import { indexCharacters } from '../codec/tokens.ts';

/** Records with how much of the query they meet: the more the better; every one met something. */
export type Loosened = Map<number, number>;

/** What a word counts for: longer ones more. */
export const weightOf = (needle: string) => 8 + Math.min(needle.length, 7);

/**
 * Records that hold some of the words; longer words count for more.
 * @param matched the terms of a query that no record meets in full
 */
export function someWords(index: SearchIndex, matched: readonly MatchedTerm[]): Loosened {
  const wanted = matched.filter(
    ({ term }) => !term.excluded && (term.field === 'any' || term.field === 'title'),
  );
  const other = matched.filter((one) => !wanted.includes(one));
  const found: Loosened = new Map();
  if (wanted.length < 2) return found;
  for (let record = 0; record < index.size; record++) {
    if (index.alive[record] === 0 || !other.every((one) => (one.records[record] === 1) !== one.term.excluded))
      continue;
    const met = wanted.reduce(
      (sum, { term, records }) => sum + (records[record] === 1 ? weightOf(term.needle) : 0),
      0,
    );
    if (met > 0) found.set(record, met);
  }
  return found;
}

/** Pairs of a long word that are looked up at most. */
const MOST_PAIRS = 24;

/**
 * Records that hold at least half of the neighbouring pairs of characters of the words.
 * @returns the records, and the pairs, which are what is to be marked
 */
export async function nearWords(
  index: SearchIndex,
  matched: readonly MatchedTerm[],
): Promise<{ found: Loosened; pairs: string[] }> {
  const wanted = matched.filter(
    ({ term }) =>
      !term.excluded &&
      term.field === 'any' &&
      term.needle.length > 2 &&
      !term.near &&
      !hasWildcard(term.needle),
  );
  const other = matched.filter((one) => one.term.field !== 'any' || one.term.excluded);
  const pairs = [...new Set(wanted.flatMap(({ term }) => pairsOf(term.needle)))].slice(0, MOST_PAIRS);
  const frequencies = await Promise.all(
    pairs.map((pair): Promise<Frequencies> => index.word(indexCharacters(pair))),
  );
  const found: Loosened = new Map();
  for (let record = 0; record < index.size; record++) {
    if (index.alive[record] === 0 || !other.every((one) => (one.records[record] === 1) !== one.term.excluded))
      continue;
    const met = frequencies.filter(({ body, headline }) => body[record]! > 0 || headline[record]! > 0).length;
    if (met > 0 && met * 2 >= pairs.length) found.set(record, met);
  }
  return { found, pairs };
}

function pairsOf(word: string): string[] {
  const characters = [...word];
  return characters.slice(0, -1).map((character, index) => character + characters[index + 1]!);
}
