/** A stream of random choices for one page: the same page number gives the same choices. */
import { makeRandom, type Random } from '../../random.ts';

/** Random numbers, and the choices that a page is made by. */
export interface Dice extends Random {
  /** True in a share of cases. */
  chance(share: number): boolean;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  /** Several different ones of a list, in its order of drawing. */
  some<T>(list: readonly T[], count: number): T[];
}

/** @param seed any whole number */
export function makeDice(seed: number): Dice {
  const random = makeRandom(seed);
  // Neighbouring seeds give like first numbers.
  for (let skipped = 0; skipped < 5; skipped++) random.next();
  return {
    ...random,
    chance: (share) => random.next() < share,
    between: (least, most) => least + random.below(most - least + 1),
    some: (list, count) => {
      const left = [...list];
      const drawn: typeof left = [];
      while (drawn.length < count && left.length > 0)
        drawn.push(...left.splice(random.below(left.length), 1));
      return drawn;
    },
  };
}
