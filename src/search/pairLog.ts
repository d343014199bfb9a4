/**
 * A log of neighbouring units (characters, or syllables), to be sorted: a million a second and twelve bytes
 * each, where a map from tokens to lists would take several times both.
 */

/** Bit of `spots` that tells the headline from the body. */
export const HEADLINE = 1;

export class PairLog {
  #units = new Map<string, number>();
  #firsts = new Uint32Array(1 << 16);
  #seconds = new Uint32Array(1 << 16);
  #records = new Uint32Array(1 << 16);
  /** Position times two, plus `HEADLINE`. */
  #spots = new Uint32Array(1 << 16);
  #length = 0;

  /** Notes every pair of neighbours; '' is no unit and makes no pair. */
  note(record: number, field: 0 | typeof HEADLINE, units: readonly string[]): void {
    this.#reserve(units.length);
    let first = NONE;
    units.forEach((unit, position) => {
      const second = unit === '' ? NONE : this.#unit(unit);
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

  #unit(unit: string): number {
    let number = this.#units.get(unit);
    if (number === undefined) this.#units.set(unit, (number = this.#units.size));
    return number;
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

  /**
   * Every pair once, sorted by its text, with the places where it stands in the order they were noted.
   * The arrays given out are the same each time: use them before the next.
   */
  *sorted(): Generator<{ token: string; records: Uint32Array; spots: Uint32Array }> {
    const names = [...this.#units.keys()];
    const ranks = ranksOf(names);
    const byRank = [...names].sort();
    // Sorted by the second unit, then, keeping that order, by the first.
    const bySecond = countingSort(this.#length, (at) => ranks[this.#seconds[at]!]!, names.length);
    const order = countingSort(this.#length, (at) => ranks[this.#firsts[bySecond[at]!]!]!, names.length).map((at) => bySecond[at]!);
    const records = order.map((at) => this.#records[at]!);
    const spots = order.map((at) => this.#spots[at]!);
    for (let start = 0; start < order.length; ) {
      const [first, second] = [this.#firsts[order[start]!]!, this.#seconds[order[start]!]!];
      let end = start + 1;
      while (end < order.length && this.#firsts[order[end]!] === first && this.#seconds[order[end]!] === second) end++;
      const token = byRank[ranks[first]!]! + byRank[ranks[second]!]!;
      yield { token, records: records.subarray(start, end), spots: spots.subarray(start, end) };
      start = end;
    }
  }
}

const NONE = -1;

/** Place of each name in sorted order. */
function ranksOf(names: readonly string[]): Uint32Array {
  const ranks = new Uint32Array(names.length);
  names.map((name, number) => ({ name, number })).sort((a, b) => (a.name < b.name ? -1 : 1)).forEach(({ number }, rank) => (ranks[number] = rank));
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
