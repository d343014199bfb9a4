import type { NeighbourTest } from '../codec/postings.ts';
import { unitsOf } from '../codec/tokens.ts';
import type { Units } from './units.ts';

/** The common pairs with their classes, by the units that make them. */
export class CommonPairs {
  #units: Units;
  #classes = new Map<string, number>();
  /** By the second unit, the numbers of the units that make a common pair with it, and its class; and by the first. */
  #before = new Map<string, Map<number, number>>();
  #after = new Map<string, Map<number, number>>();

  /** @param units numbers of the units */
  constructor(units: Units) {
    this.#units = units;
  }

  /** Notes a pair. @param commonness its class; one of class 0 is not common */
  add(term: string, commonness: number): void {
    if (commonness === 0) return;
    const [first = '', second = ''] = unitsOf(term);
    this.#classes.set(term, commonness);
    addTo(this.#before, second, this.#units.number(first), commonness);
    addTo(this.#after, first, this.#units.number(second), commonness);
  }

  /** The class of a pair; 0 for one that is not common. */
  classOf(term: string): number {
    return this.#classes.get(term) ?? 0;
  }

  /** For the units before and after a pair: whether one makes a commoner pair with it; undefined where none can. */
  beside(term: string): [before: NeighbourTest | undefined, after: NeighbourTest | undefined] {
    const [first = '', second = ''] = unitsOf(term);
    const own = this.classOf(term);
    const test = (classes: Map<number, number> | undefined): NeighbourTest | undefined =>
      classes && ((unit) => (classes.get(unit) ?? 0) > own);
    return [test(this.#before.get(first)), test(this.#after.get(second))];
  }
}

function addTo(maps: Map<string, Map<number, number>>, key: string, unit: number, commonness: number): void {
  const map = maps.get(key);
  if (map) map.set(unit, commonness);
  else maps.set(key, new Map([[unit, commonness]]));
}
