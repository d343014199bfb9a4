/**
 * Which word lists prove a phrase.
 *
 * The entry of the pair at offset *i* tells the characters *i* and *i + 1* and, where it is a heavy one, by their
 * neighbours *i - 1* and *i + 2*. So a phrase of four characters may be proved by one entry, of eight by
 * two; and the pair that straddles two common words is seldom common itself, so its entry is small. Of all the
 * ways to cover a phrase the one with the fewest bytes is taken.
 */

/** The entry of a pair, as far as choosing goes. */
export interface PairCost {
  /** Bytes to load, above zero, in any unit. */
  cost: number;
  /** Whether the entry tells the neighbours too. */
  neighbours: boolean;
}

/**
 * The cheapest cover.
 * @param length characters of the phrase, at least two
 * @param pairAt the entry of the pair at an offset
 * @returns offsets, ascending
 */
export function cheapestCover(length: number, pairAt: (offset: number) => PairCost): number[] {
  /** For each number of characters from the left: the least cost to prove them, and the last pair of that cover. */
  const best: { cost: number; last: number; before: number }[] = [{ cost: 0, last: -1, before: 0 }];
  for (let proved = 1; proved <= length; proved++) {
    let cheapest = { cost: Infinity, last: -1, before: 0 };
    for (let offset = Math.max(0, proved - 3); offset <= Math.min(proved, length - 2); offset++) {
      const { cost: own, neighbours } = pairAt(offset);
      const reach = neighbours ? 1 : 0;
      const before = Math.max(0, offset - reach);
      if (before >= proved || Math.min(offset + 2 + reach, length) < proved) continue;
      const cost = best[before]!.cost + own;
      if (cost < cheapest.cost) cheapest = { cost, last: offset, before };
    }
    best.push(cheapest);
  }
  const offsets: number[] = [];
  for (let at = length; at > 0; at = best[at]!.before) offsets.push(best[at]!.last);
  return offsets.reverse();
}
