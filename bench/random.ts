/** A stream of random numbers that is the same on every machine. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  /** A whole number, 0 ≤ n < limit. */
  below(limit: number): number;
  /** One of a list. */
  pick<T>(list: readonly T[]): T;
  /** An index below `limit`; the first ones come up most often (Zipf's law, exponent 1). */
  zipf(limit: number): number;
}

/**
 * Mulberry32 (Tommy Ettinger, public domain).
 * @param seed any whole number; equal seeds give equal streams
 */
export function makeRandom(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (list) => list[below(list.length)]!,
    // The inverse of the distribution function of 1/x is exponential in a uniform number.
    zipf: (limit) => Math.min(limit - 1, Math.floor(Math.exp(next() * Math.log(limit + 1)) - 1)),
  };
}
