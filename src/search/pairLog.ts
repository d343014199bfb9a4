/**
 * A log of neighbouring units (characters, or syllables), to be sorted: a million a second and sixteen bytes
 * each, where a map from tokens to lists would take several times both.
 */

/** Bit of `spots` that tells the headline from the body. */
export const HEADLINE = 1;

/** Numbers of units, from 1 on in the order they were met: the frequent ones are small. 0 stands for no unit. */
export class Units {
  #numbers = new Map<string, number>();

  number(unit: string): number {
    let number = this.#numbers.get(unit);
    if (number === undefined) this.#numbers.set(unit, (number = this.#numbers.size + 1));
    return number;
  }

  /** All units in the order of their numbers. */
  names(): string[] {
    return [...this.#numbers.keys()];
  }
}

/** The places of one pair, in the order they were noted. */
export interface PairPlaces {
  token: string;
  records: Uint32Array;
  spots: Uint32Array;
  /** Numbers of the units before and behind the pair, 0 for none. */
  before: Uint32Array;
  behind: Uint32Array;
}

export class PairLog {
  #units: Units;
  #firsts = new Uint32Array(1 << 16);
  #seconds = new Uint32Array(1 << 16);
  #records = new Uint32Array(1 << 16);
  /** Position times two, plus `HEADLINE`. */
  #spots = new Uint32Array(1 << 16);
  #length = 0;

  constructor(units: Units) {
    this.#units = units;
  }

  /** Notes every pair of neighbours; '' is no unit and makes no pair. */
  note(record: number, field: 0 | typeof HEADLINE, units: readonly string[]): void {
    this.#reserve(units.length);
    let first = NONE;
    units.forEach((unit, position) => {
      const second = unit === '' ? NONE : this.#units.number(unit);
      if (first !== NONE && second !== NONE) {
        const at = this.#length++;
        this.#firsts[at] = first;
        this.#seconds[at] = second;
        this.#records[at] = record;
        this.#spots[at] = (position - 1) * 2 + field;
      }
      first = second;
    });
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#firsts.length) return;
    const size = Math.max(needed, this.#firsts.length * 2);
    const grown = (old: Uint32Array) => {
      const array = new Uint32Array(size);
      array.set(old);
      return array;
    };
    this.#firsts = grown(this.#firsts);
    this.#seconds = grown(this.#seconds);
    this.#records = grown(this.#records);
    this.#spots = grown(this.#spots);
  }

  /** Every pair once, sorted by its text. */
  *sorted(): Generator<PairPlaces> {
    const names = this.#units.names();
    const ranks = ranksOf(names);
    // An archive has eight hundred pairs an article: plain loops over plain arrays, here and in `placesOf`.
    const [firsts, seconds] = [this.#firsts, this.#seconds];
    // Sorted by the second unit, then, keeping that order, by the first.
    const inOrder = Uint32Array.from({ length: this.#length }, (_, at) => at);
    const order = countingSort(countingSort(inOrder, seconds, ranks), firsts, ranks);
    for (let start = 0; start < order.length;) {
      const [first, second] = [firsts[order[start]!]!, seconds[order[start]!]!];
      let end = start + 1;
      while (end < order.length && firsts[order[end]!] === first && seconds[order[end]!] === second) end++;
      yield {
        token: names[first - 1]! + names[second - 1]!,
        ...this.#placesOf(order.subarray(start, end)),
      };
      start = end;
    }
  }

  /** The places of a pair. @param order its positions in the log */
  #placesOf(order: Uint32Array): Omit<PairPlaces, 'token'> {
    const [firsts, seconds, allRecords, allSpots] = [this.#firsts, this.#seconds, this.#records, this.#spots];
    const length = this.#length;
    /** Whether one pair overlaps the next in the text. */
    const overlaps = (at: number) =>
      at >= 0 &&
      at + 1 < length &&
      allRecords[at] === allRecords[at + 1] &&
      allSpots[at]! + 2 === allSpots[at + 1] &&
      seconds[at] === firsts[at + 1];
    const array = () => new Uint32Array(order.length);
    const [records, spots, before, behind] = [array(), array(), array(), array()];
    for (let index = 0; index < order.length; index++) {
      const at = order[index]!;
      records[index] = allRecords[at]!;
      spots[index] = allSpots[at]!;
      if (overlaps(at - 1)) before[index] = firsts[at - 1]!;
      if (overlaps(at)) behind[index] = seconds[at + 1]!;
    }
    return { records, spots, before, behind };
  }
}

const NONE = 0;

/** Place in sorted order of each unit, by its number. */
function ranksOf(names: readonly string[]): Uint32Array {
  const ranks = new Uint32Array(names.length + 1);
  names
    .map((name, number) => ({ name, number }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .forEach(({ number }, rank) => (ranks[number + 1] = rank));
  return ranks;
}

/**
 * Sorts positions, equal ones in their order.
 * @param order the positions
 * @param units unit at each position
 * @param ranks what to sort by: rank of each unit
 */
function countingSort(order: Uint32Array, units: Uint32Array, ranks: Uint32Array): Uint32Array {
  const next = new Uint32Array(ranks.length + 1);
  for (let index = 0; index < order.length; index++) next[ranks[units[order[index]!]!]! + 1]!++;
  for (let rank = 0; rank < ranks.length; rank++) next[rank + 1]! += next[rank]!;
  const sorted = new Uint32Array(order.length);
  for (let index = 0; index < order.length; index++) {
    const at = order[index]!;
    sorted[next[ranks[units[at]!]!]!++] = at;
  }
  return sorted;
}
