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
    // Sorted by the second unit, then, keeping that order, by the first.
    const bySecond = countingSort(this.#length, (at) => ranks[this.#seconds[at]!]!, names.length);
    const order = countingSort(this.#length, (at) => ranks[this.#firsts[bySecond[at]!]!]!, names.length).map(
      (at) => bySecond[at]!,
    );
    for (let start = 0; start < order.length;) {
      const [first, second] = [this.#firsts[order[start]!]!, this.#seconds[order[start]!]!];
      let end = start + 1;
      while (
        end < order.length &&
        this.#firsts[order[end]!] === first &&
        this.#seconds[order[end]!] === second
      )
        end++;
      const places = order.subarray(start, end);
      yield {
        token: names[first - 1]! + names[second - 1]!,
        records: places.map((at) => this.#records[at]!),
        spots: places.map((at) => this.#spots[at]!),
        before: places.map((at) => (this.#follows(at - 1, at) ? this.#firsts[at - 1]! : NONE)),
        behind: places.map((at) => (this.#follows(at, at + 1) ? this.#seconds[at + 1]! : NONE)),
      };
      start = end;
    }
  }

  /** Whether one pair overlaps the other in the text. */
  #follows(at: number, next: number): boolean {
    return (
      at >= 0 &&
      next < this.#length &&
      this.#records[at] === this.#records[next] &&
      this.#spots[at]! + 2 === this.#spots[next] &&
      this.#seconds[at] === this.#firsts[next]
    );
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

/** Positions 0 to `length - 1` by key, equal keys in their order. @param keys number of distinct keys */
function countingSort(length: number, keyOf: (at: number) => number, keys: number): Uint32Array {
  const next = new Uint32Array(keys + 1);
  for (let at = 0; at < length; at++) next[keyOf(at) + 1]!++;
  for (let key = 0; key < keys; key++) next[key + 1]! += next[key]!;
  const order = new Uint32Array(length);
  for (let at = 0; at < length; at++) order[next[keyOf(at)]!++] = at;
  return order;
}
