import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SearchIndex } from '../../../src/search/read/searchIndex.ts';
import type { Frequencies } from '../../../src/search/read/phrase.ts';
import { rank, sortByPlace, sortByRank } from '../../../src/search/results/rank.ts';

/** @param lengths of the bodies, in quarter octaves; @param newest places, newest first */
const index = (lengths: number[], newest = lengths.map((_, place) => place)) =>
  ({ docValues: { lengths }, newest: Int32Array.from(newest) }) as unknown as SearchIndex;
const word = (body: number[], headline: number[] = body.map(() => 0)) =>
  ({ body: Uint16Array.from(body), headline: Uint8Array.from(headline) }) as unknown as Frequencies;

it('puts all words in the headline first, then some, then what is named, then how dense they are', () => {
  const of = index([40, 40, 40, 40, 40]);
  const words = [word([1, 1, 1, 9, 1], [1, 1, 0, 0, 0]), word([1, 1, 1, 9, 1], [1, 0, 0, 0, 0])];
  const ranks = [0, 1, 2, 3, 4].map((record) => rank(of, words, record === 2, record));
  expect([...ranks.keys()].sort((a, b) => ranks[b]! - ranks[a]!)).toEqual([0, 1, 2, 3, 4]);
});

it('counts a word for more in a shorter article', () => {
  const of = index([48, 30]);
  expect(rank(of, [word([2, 2])], false, 1)).toBeGreaterThan(rank(of, [word([2, 2])], false, 0));
});

it('sorts by rank and of equal ones the newer first, as comparing one by one does', () => {
  const any = fc.array(fc.record({ rank: fc.nat(2 ** 20), place: fc.nat(1000) }), { maxLength: 40 });
  fc.assert(
    fc.property(any, (all) => {
      const places = [...new Set(all.map(({ place }) => place))];
      const records = places.map((_, record) => record);
      const of = index(records, places);
      const rankOf = (record: number) => all[record]!.rank;
      const expected = [...records].sort((a, b) => rankOf(b) - rankOf(a) || places[a]! - places[b]!);
      expect(sortByRank(of, records, rankOf)).toEqual(expected);
    }),
  );
  expect(sortByPlace([0, 1, 2], Int32Array.of(2, 0, 1))).toEqual([1, 2, 0]);
});
