/**
 * A log of units (units.ts) whose pairs of neighbours are to be sorted: a million a second and some bytes each, where
 * a map from terms to lists would take several times both.
 */
import { type HEADLINE, type Occurrences } from '../codec/postings.ts';
import { NONE, type Units } from './units.ts';

/** The occurrences of one pair, in the order they were noted. */
export interface PairOccurrences {
  term: string;
  /** Valid until the next pair is asked for. */
  occurrences: Occurrences;
}

/** What is noted of a unit lies side by side, so that one look into memory fetches it and its neighbours. */
const WIDTH = 2;
const [UNIT, LIST] = [0, 1];
/** Room for so many units at the beginning. */
const ROOM = 1 << 16;

/** The log of one run of records. */
export class PairLog {
  #units: Units;
  /** Of each unit: its number, and that of its list. `NONE` stands before the first list and after each. */
  #log = new Uint32Array(WIDTH * ROOM);
  #length = 1;
  /** Of each list: where it begins, its record, and its field. */
  #starts: number[] = [];
  #records: number[] = [];
  #fields: (0 | typeof HEADLINE)[] = [];

  constructor(units: Units) {
    this.#units = units;
  }

  /** Notes a list of units by their numbers; every two neighbours are a pair, but for `NONE`. */
  note(record: number, field: 0 | typeof HEADLINE, units: Uint32Array): void {
    this.#reserve(units.length + 1);
    const log = this.#log;
    const list = this.#starts.push(this.#length) - 1;
    this.#records.push(record);
    this.#fields.push(field);
    let place = this.#length * WIDTH;
    for (let index = 0; index < units.length; index++, place += WIDTH) {
      log[place + UNIT] = units[index]!;
      log[place + LIST] = list;
    }
    log[place + UNIT] = NONE;
    this.#length += units.length + 1;
  }

  #reserve(more: number): void {
    const needed = (this.#length + more) * WIDTH;
    if (needed <= this.#log.length) return;
    const grown = new Uint32Array(Math.max(needed, this.#log.length * 2));
    grown.set(this.#log);
    this.#log = grown;
  }

  /** Forgets what was noted, and keeps the room for more. */
  clear(): void {
    this.#length = 1;
    this.#starts = [];
    this.#records = [];
    this.#fields = [];
  }

  /** Every pair once, sorted by its text. */
  *sorted(): Generator<PairOccurrences> {
    const names = this.#units.names();
    // An archive has eight hundred pairs an article: plain loops over plain arrays.
    const [log, starts, records, fields] = [this.#log, this.#starts, this.#records, this.#fields];
    const { order, most } = this.#order(names);
    const column = () => new Uint32Array(most);
    const occurrences = { length: 0, records: column(), spots: column(), before: column(), after: column() };
    for (let next = 0; next < order.length;) {
      const first = log[order[next]! * WIDTH]!;
      const second = log[(order[next]! + 1) * WIDTH]!;
      let count = 0;
      for (; next < order.length; next++, count++) {
        const place = order[next]! * WIDTH;
        if (log[place] !== first || log[place + WIDTH] !== second) break;
        const list = log[place + LIST]!;
        occurrences.records[count] = records[list]!;
        occurrences.spots[count] = (order[next]! - starts[list]!) * 2 + fields[list]!;
        occurrences.before[count] = log[place - WIDTH]!;
        occurrences.after[count] = log[place + 2 * WIDTH]!;
      }
      occurrences.length = count;
      yield { term: names[first - 1]! + names[second - 1]!, occurrences };
    }
  }

  /**
   * Where each pair begins in the log, by the texts of its first and second unit, equal ones as they were noted: sorted
   * by counting, by the second unit and then, keeping that order, by the first.
   * @returns also how often the commonest unit begins a pair
   */
  #order(names: readonly string[]): { order: Uint32Array; most: number } {
    const log = this.#log;
    const ranks = ranksOf(names);
    const counts = () => new Uint32Array(ranks.length + 1);
    const [nextByFirst, nextBySecond] = [counts(), counts()];
    let pairs = 0;
    for (let at = 1; at < this.#length; at++) {
      const [first, second] = [log[at * WIDTH]!, log[(at + 1) * WIDTH]!];
      if (first === NONE || second === NONE) continue;
      nextByFirst[ranks[first]! + 1]!++;
      nextBySecond[ranks[second]! + 1]!++;
      pairs++;
    }
    let most = 0;
    for (let rank = 0; rank < ranks.length; rank++) {
      most = Math.max(most, nextByFirst[rank + 1]!);
      nextByFirst[rank + 1]! += nextByFirst[rank]!;
      nextBySecond[rank + 1]! += nextBySecond[rank]!;
    }
    // The ranks of the first units go along: fetching them from the log in this order takes longer than the sorting.
    const bySecond = new Uint32Array(pairs);
    const firstRanks = new Uint32Array(pairs);
    for (let at = 1; at < this.#length; at++) {
      const [first, second] = [log[at * WIDTH]!, log[(at + 1) * WIDTH]!];
      if (first === NONE || second === NONE) continue;
      const place = nextBySecond[ranks[second]!]!++;
      bySecond[place] = at;
      firstRanks[place] = ranks[first]!;
    }
    const order = new Uint32Array(pairs);
    for (let place = 0; place < pairs; place++) order[nextByFirst[firstRanks[place]!]!++] = bySecond[place]!;
    return { order, most };
  }
}

/** Place in sorted order of each unit, by its number. */
function ranksOf(names: readonly string[]): Uint32Array {
  const ranks = new Uint32Array(names.length + 1);
  names
    .map((name, number) => ({ name, number }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .forEach(({ number }, rank) => (ranks[number + 1] = rank));
  return ranks;
}
