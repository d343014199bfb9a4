/**
 * The order of hits, from what each article holds and nothing else, so that it does not depend on how the
 * index is cut into segments:
 *
 * 1. all words in the headline; then some of them; beside each, articles of a zone or topic, or by an author,
 *    that the query names come first;
 * 2. how dense the words are in the body, in steps of a factor of the square root of two;
 * 3. the newer first; of one day, by id.
 */
import type { Frequencies } from '../read/phrase.ts';
import type { SearchIndex } from '../read/searchIndex.ts';
import type { Expression } from '../types.ts';
import type { MatchedTerm } from './match.ts';

const DENSITY_STEPS = 64;

/** Points of the first rule: what is named weighs less than the headline. */
const ALL_IN_HEADLINE = 4;
const SOME_IN_HEADLINE = 2;
const NAMED = 1;

/**
 * Rank of a record: higher comes first.
 * @param named whether a zone, topic or author of the record is named by the query
 */
export function rank(
  index: SearchIndex,
  words: readonly Frequencies[],
  named: boolean,
  record: number,
): number {
  let count = 0;
  let inHeadline = 0;
  for (const { body, headline } of words) {
    count += body[record]!;
    if (headline[record]! > 0) inHeadline++;
  }
  const place =
    words.length > 0 && inHeadline === words.length ? ALL_IN_HEADLINE : inHeadline > 0 ? SOME_IN_HEADLINE : 0;
  return (place + (named ? NAMED : 0)) * DENSITY_STEPS + density(count, index.docValues.lengths[record]!);
}

/**
 * The words of an expression as ranking sees them: each of those joined by “all” is one, and alternatives are one
 * together. What is left out has no weight.
 */
export function rankedWords(
  expression: Expression | undefined,
  matched: readonly MatchedTerm[],
): Frequencies[] {
  if (!expression) return [];
  const joined = 'all' in expression ? expression.all : [expression];
  return joined.flatMap((one) => {
    const found = frequenciesIn(one, matched);
    return found.length > 1 ? [sumOf(found)] : found;
  });
}

function frequenciesIn(expression: Expression, matched: readonly MatchedTerm[]): Frequencies[] {
  if ('not' in expression) return [];
  if ('term' in expression) {
    const { frequencies } = matched[expression.term] ?? {};
    return frequencies ? [frequencies] : [];
  }
  return ('all' in expression ? expression.all : expression.any).flatMap((one) =>
    frequenciesIn(one, matched),
  );
}

/** How often any of several words occurs; at most 255, as each of them. @param all one at least */
export function sumOf(all: readonly Frequencies[]): Frequencies {
  const [first] = all;
  const sum = (field: keyof Frequencies) =>
    Uint8Array.from(first![field], (_, record) =>
      Math.min(
        all.reduce((total, one) => total + one[field][record]!, 0),
        255,
      ),
    );
  return { body: sum('body'), headline: sum('headline') };
}

/** Frequencies per thousand characters, in half octaves. @param lengthStep length in quarter octaves */
function density(count: number, lengthStep: number): number {
  return Math.min(Math.round(2 * Math.log2(1 + (1000 * count) / 2 ** (lengthStep / 4))), DENSITY_STEPS - 1);
}

/**
 * Sorts records by rank, then the newer first.
 * @param rankOf whole numbers from 0 to 2^20
 */
export function sortByRank(
  index: SearchIndex,
  records: readonly number[],
  rankOf: (record: number) => number,
): number[] {
  // One number per record sorts five times faster than a comparison of two.
  const byPlace = new Map(records.map((record) => [index.newest[record]!, record]));
  const keys = Float64Array.from(
    records,
    (record) => (2 ** 20 - rankOf(record)) * 2 ** 24 + index.newest[record]!,
  ).sort();
  return Array.from(keys, (key) => byPlace.get(key % 2 ** 24)!);
}

/** Sorts records by place in an order of the index. */
export function sortByPlace(records: readonly number[], places: Int32Array): number[] {
  return [...records].sort((a, b) => places[a]! - places[b]!);
}
