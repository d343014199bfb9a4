/**
 * Which blocks of terms prove a phrase.
 *
 * The entry of the pair at offset *i* tells the characters *i* and *i + 1*. Where the pair at *i - 1* is of a commoner
 * class, so that its entry is longer, it tells the character *i - 1* too; and where the pair at *i + 1* is, the
 * character *i + 2*. The pair that straddles two common words is seldom common itself, so its entry is small. Of all
 * the ways to cover a phrase the one with the fewest bytes is taken.
 */

/** The entry of a pair, as far as choosing goes. */
export interface PairCost {
  /** Bytes to load, above zero, in any unit. */
  cost: number;
  /** Class of commonness. */
  commonness: number;
}

/** Whether the entry of a pair tells the character that makes the neighbouring pair. */
export const tells = (pair: PairCost, neighbour: PairCost | undefined) =>
  neighbour !== undefined && neighbour.commonness > pair.commonness;

/**
 * The cheapest cover.
 * @param length characters of the phrase, at least two
 * @param pairAt the entry of the pair at an offset
 * @returns offsets, ascending
 */
export function cheapestCover(length: number, pairAt: (offset: number) => PairCost): number[] {
  const pairs = Array.from({ length: length - 1 }, (_, offset) => pairAt(offset));
  /** For each number of characters from the left: the least cost to prove them, and the last pair of that cover. */
  const best: { cost: number; last: number; before: number }[] = [{ cost: 0, last: -1, before: 0 }];
  for (let proved = 1; proved <= length; proved++) {
    let cheapest = { cost: Infinity, last: -1, before: 0 };
    for (let offset = Math.max(0, proved - 3); offset <= Math.min(proved, length - 2); offset++) {
      const pair = pairs[offset]!;
      const before = offset - (tells(pair, pairs[offset - 1]) ? 1 : 0);
      const end = offset + 2 + (tells(pair, pairs[offset + 1]) ? 1 : 0);
      if (before >= proved || end < proved) continue;
      const cost = best[before]!.cost + pair.cost;
      if (cost < cheapest.cost) cheapest = { cost, last: offset, before };
    }
    best.push(cheapest);
  }
  const offsets: number[] = [];
  for (let at = length; at > 0; at = best[at]!.before) offsets.push(best[at]!.last);
  return offsets.reverse();
}
