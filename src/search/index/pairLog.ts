/**
 * A log of neighbouring units (characters, or syllables), to be sorted: a million a second and sixteen bytes
 * each, where a map from terms to lists would take several times both.
 */
import { type HEADLINE, type Occurrences } from '../codec/postings.ts';
import { UnitMap } from './unitMap.ts';

/** Numbers of units, from 1 on in the order they were met: the frequent ones are small. 0 stands for no unit. */
export class Units {
  #numbers = new UnitMap((_unit, count) => count + 1);

  /** The number of a unit; a new one for a unit that is new. */
  number(unit: string): number {
    return this.#numbers.of(unit);
  }

  /** All units in the order of their numbers. */
  names(): string[] {
    return this.#numbers.units();
  }
}

/** The occurrences of one pair, in the order they were noted. */
export interface PairOccurrences extends Occurrences {
  term: string;
}

/** What is noted of a pair lies side by side, so that one look into memory fetches all of it. */
const WIDTH = 4;
const [FIRST, SECOND, RECORD, SPOT] = [0, 1, 2, 3];

/** The log of one run of records. */
export class PairLog {
  #units: Units;
  /** Of each pair: its units, the record, and its position times two, plus `HEADLINE`. */
  #log = new Uint32Array(WIDTH << 16);
  #length = 0;

  constructor(units: Units) {
    this.#units = units;
  }

  /** Notes every pair of neighbours; '' is no unit and makes no pair. */
  note(record: number, field: 0 | typeof HEADLINE, units: readonly string[]): void {
    this.#reserve(units.length);
    const log = this.#log;
    let at = this.#length * WIDTH;
    let first = NONE;
    for (let position = 0; position < units.length; position++) {
      const unit = units[position]!;
      const second = unit === '' ? NONE : this.#units.number(unit);
      if (first !== NONE && second !== NONE) {
        log[at + FIRST] = first;
        log[at + SECOND] = second;
        log[at + RECORD] = record;
        log[at + SPOT] = (position - 1) * 2 + field;
        at += WIDTH;
      }
      first = second;
    }
    this.#length = at / WIDTH;
  }

  #reserve(more: number): void {
    const needed = (this.#length + more) * WIDTH;
    if (needed <= this.#log.length) return;
    const grown = new Uint32Array(Math.max(needed, this.#log.length * 2));
    grown.set(this.#log);
    this.#log = grown;
  }

  /** Every pair once, sorted by its text. */
  *sorted(): Generator<PairOccurrences> {
    const names = this.#units.names();
    const ranks = ranksOf(names);
    // An archive has eight hundred pairs an article: plain loops over plain arrays, here and in `#occurrencesOf`.
    const log = this.#log;
    // Sorted by the second unit, then, keeping that order, by the first.
    const inOrder = Uint32Array.from({ length: this.#length }, (_, at) => at);
    const order = countingSort(countingSort(inOrder, log, SECOND, ranks), log, FIRST, ranks);
    for (let start = 0; start < order.length;) {
      const place = order[start]! * WIDTH;
      const [first, second] = [log[place + FIRST]!, log[place + SECOND]!];
      let end = start + 1;
      while (end < order.length) {
        const next = order[end]! * WIDTH;
        if (log[next + FIRST] !== first || log[next + SECOND] !== second) break;
        end++;
      }
      yield {
        term: names[first - 1]! + names[second - 1]!,
        ...this.#occurrencesOf(order.subarray(start, end)),
      };
      start = end;
    }
  }

  /** The occurrences of a pair. @param order its positions in the log */
  #occurrencesOf(order: Uint32Array): Occurrences {
    const log = this.#log;
    const last = (this.#length - 1) * WIDTH;
    /** Whether the pair at a place overlaps the next in the text. */
    const overlaps = (place: number) =>
      place >= 0 &&
      place < last &&
      log[place + RECORD] === log[place + WIDTH + RECORD] &&
      log[place + SPOT]! + 2 === log[place + WIDTH + SPOT] &&
      log[place + SECOND] === log[place + WIDTH + FIRST];
    const array = () => new Uint32Array(order.length);
    const [records, spots, before, after] = [array(), array(), array(), array()];
    for (let index = 0; index < order.length; index++) {
      const place = order[index]! * WIDTH;
      records[index] = log[place + RECORD]!;
      spots[index] = log[place + SPOT]!;
      if (overlaps(place - WIDTH)) before[index] = log[place - WIDTH + FIRST]!;
      if (overlaps(place)) after[index] = log[place + WIDTH + SECOND]!;
    }
    return { records, spots, before, after };
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
 * Sorts positions in a log, equal ones in their order.
 * @param order the positions
 * @param unit which unit of a pair to sort by
 * @param ranks rank of each unit
 */
function countingSort(
  order: Uint32Array,
  log: Uint32Array,
  unit: typeof FIRST | typeof SECOND,
  ranks: Uint32Array,
): Uint32Array {
  const next = new Uint32Array(ranks.length + 1);
  for (let index = 0; index < order.length; index++) next[ranks[log[order[index]! * WIDTH + unit]!]! + 1]!++;
  for (let rank = 0; rank < ranks.length; rank++) next[rank + 1]! += next[rank]!;
  const sorted = new Uint32Array(order.length);
  for (let index = 0; index < order.length; index++) {
    const at = order[index]!;
    sorted[next[ranks[log[at * WIDTH + unit]!]!]!++] = at;
  }
  return sorted;
}
