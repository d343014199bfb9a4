/**
 * The word lists: for every token where it stands, in files of a few kilobytes, sorted by token.
 *
 * A token's entry has three parts. The first tells in which records it stands and how often; a query of two
 * characters needs no more. The second tells the positions. The third spares queries the longest entries: where the
 * pair overlapping an occurrence is of a commoner class, it names the unit with which they make it. So a phrase
 * that holds a common pair is proved by the rarer pair beside it. A heavy token has a file for the first part and
 * one for the others.
 *
 * Records are taken in runs, so that memory holds one run's tokens and, of earlier runs, bytes alone. The first
 * part is the number of runs that have the token, then for each run the number of records; their numbers by steps;
 * for each the occurrences in the body times two, plus one when the headline has some, whose number then follows.
 * The second is, run by run, for each record the positions by steps, headline before body. The third is, first for
 * the units before and then for those behind, 0 where no occurrence has a commoner pair on that side, else 1 and for
 * each occurrence the number of the unit, 0 for none.
 */
import { ByteReader, ByteWriter, withHeader } from '../codec/bytes.ts';
import { HEADLINE, PairLog, Units, type PairPlaces } from './pairLog.ts';
import { unitsOf } from '../codec/tokens.ts';

/** Records to a run: about a hundred megabytes. */
const RUN = 8192;
/** Bytes of a file before compression at which the next one begins. */
const FILE_BYTES = 5000;

/** Commonness of a token by the bytes of its first two parts: 0 where it is light, and then one more for each doubling. */
const classOf = (bytes: number) => (bytes <= FILE_BYTES ? 0 : 1 + Math.floor(Math.log2(bytes / FILE_BYTES)));

/** Tokens of a run, sorted, and the segments of each part end to end. */
interface Run {
  tokens: string[];
  parts: Segments[];
}

interface Segments {
  ends: number[];
  bytes: Uint8Array;
}

/** One file of word lists. */
export interface WordFile {
  /** Its first token. */
  first: string;
  bytes: Uint8Array;
  /** The other parts of the only token, where it is a heavy one. */
  places?: Uint8Array;
  /** How common its only token is, where it is a heavy one; others are of class 0. */
  commonness?: number;
}

/** Collects the characters of records, to be added in the order of their numbers. */
export class WordListWriter {
  readonly #units = new Units();
  #log = new PairLog(this.#units);
  #runs: Run[] = [];
  #records = 0;

  /**
   * Adds the next record: the tokens of a list are its neighbouring units, and a token's position is that of
   * its first. Lists beside headline and body (`more`) count as body; their units must not occur in it.
   */
  add(headline: readonly string[], body: readonly string[], ...more: (readonly string[])[]): void {
    const record = this.#records++;
    this.#log.note(record, HEADLINE, headline);
    for (const units of [body, ...more]) this.#log.note(record, 0, units);
    if (this.#records % RUN === 0) this.#endRun();
  }

  #endRun(): void {
    const tokens: string[] = [];
    const writers: Writers = [new ByteWriter(), new ByteWriter(), new ByteWriter()];
    const ends: number[][] = [[], [], []];
    for (const pair of this.#log.sorted()) {
      writeSegment(writers, pair);
      tokens.push(pair.token);
      writers.forEach((writer, part) => ends[part]!.push(writer.length));
    }
    this.#log = new PairLog(this.#units);
    if (tokens.length > 0)
      this.#runs.push({
        tokens,
        parts: writers.map((writer, part) => ({ ends: ends[part]!, bytes: writer.finish() })),
      });
  }

  /** The units in the order of their numbers, from 1 on. */
  units(): string[] {
    return this.#units.names();
  }

  /** The files, in order. Ends the writer. */
  *files(): Generator<WordFile> {
    this.#endRun();
    const common = new CommonPairs(this.#units);
    for (const entry of joinRuns(this.#runs))
      common.add(entry.token, classOf(sizeOf(entry, 0) + sizeOf(entry, 1)));
    let tokens: string[] = [];
    let entries: Uint8Array[] = [];
    let size = 0;
    for (const entry of joinRuns(this.#runs)) {
      const { token } = entry;
      const counts = Buffer.concat([
        new ByteWriter().number(entry.segments.length).finish(),
        ...segmentsOf(entry, 0),
      ]);
      const places = Buffer.concat(segmentsOf(entry, 1));
      const neighbours = common.beside(token, segmentsOf(entry, 2));
      const commonness = common.classOf(token);
      const heavy = commonness > 0;
      const length = counts.length + places.length + neighbours.length;
      if (size > 0 && (heavy || size + length > FILE_BYTES)) {
        yield wordFile(tokens, entries);
        [tokens, entries, size] = [[], [], 0];
      }
      if (heavy) {
        yield {
          ...wordFile([token], [counts]),
          places: Buffer.concat([places, neighbours]),
          commonness,
        };
        continue;
      }
      tokens.push(token);
      entries.push(Buffer.concat([counts, places, neighbours]));
      size += length;
    }
    if (size > 0) yield wordFile(tokens, entries);
  }
}

/** The common pairs, by the units that make them. */
class CommonPairs {
  #units: Units;
  #classes = new Map<string, number>();
  /** By the unit behind, the numbers of the units that make a common pair with it, and its class; and by the unit before. */
  #before = new Map<string, Map<number, number>>();
  #behind = new Map<string, Map<number, number>>();

  constructor(units: Units) {
    this.#units = units;
  }

  add(token: string, commonness: number): void {
    if (commonness === 0) return;
    const [first = '', second = ''] = unitsOf(token);
    this.#classes.set(token, commonness);
    addTo(this.#before, second, this.#units.number(first), commonness);
    addTo(this.#behind, first, this.#units.number(second), commonness);
  }

  classOf(token: string): number {
    return this.#classes.get(token) ?? 0;
  }

  /**
   * The third part of a token's entry.
   * @param segments of each run: the unit before each occurrence, then the unit behind each
   */
  beside(token: string, segments: readonly Uint8Array[]): Uint8Array {
    const [first = '', second = ''] = unitsOf(token);
    const own = this.classOf(token);
    const sides = [this.#before.get(first), this.#behind.get(second)];
    const writer = new ByteWriter();
    if (!sides.some(Boolean)) return writer.number(0).number(0).finish();
    const runs = segments.map(numbersOf);
    sides.forEach((classes, side) => {
      const told = (unit: number) => ((classes?.get(unit) ?? 0) > own ? unit : 0);
      const units = runs.map((numbers) => {
        const half = numbers.length / 2;
        return numbers.subarray(side * half, (side + 1) * half);
      });
      const any = classes !== undefined && units.some((numbers) => numbers.some((unit) => told(unit) > 0));
      writer.number(any ? 1 : 0);
      if (any) for (const numbers of units) for (const unit of numbers) writer.number(told(unit));
    });
    return writer.finish();
  }
}

function addTo(maps: Map<string, Map<number, number>>, key: string, unit: number, commonness: number): void {
  const map = maps.get(key);
  if (map) map.set(unit, commonness);
  else maps.set(key, new Map([[unit, commonness]]));
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  const reader = new ByteReader(bytes);
  const numbers = new Uint32Array(bytes.length);
  let length = 0;
  while (reader.position < bytes.length) numbers[length++] = reader.number();
  return numbers.subarray(0, length);
}

/**
 * A file: its tokens in groups, parted by spaces, then the entries, which tell their own length. A group is a
 * first unit with all second units that follow it: `昆山明` stands for 昆山 and 昆明.
 */
function wordFile(tokens: string[], entries: Uint8Array[]): WordFile {
  let groups = '';
  let last: string | undefined;
  for (const token of tokens) {
    const [first = '', second = ''] = unitsOf(token);
    groups += first === last ? second : `${groups === '' ? '' : ' '}${token}`;
    last = first;
  }
  return { first: tokens[0]!, bytes: withHeader(groups, Buffer.concat(entries)) };
}

/** A token with its segment in each run that has it. */
interface JoinedEntry {
  token: string;
  segments: { run: Run; at: number }[];
}

/** Every token once, in order. */
function* joinRuns(runs: readonly Run[]): Generator<JoinedEntry> {
  const at = runs.map(() => 0);
  for (;;) {
    let token: string | undefined;
    runs.forEach(({ tokens }, run) => {
      const next = tokens[at[run]!];
      if (next !== undefined && (token === undefined || next < token)) token = next;
    });
    if (token === undefined) return;
    const segments: JoinedEntry['segments'] = [];
    runs.forEach((run, number) => {
      if (run.tokens[at[number]!] === token) segments.push({ run, at: at[number]!++ });
    });
    yield { token, segments };
  }
}

/** The bytes of a part, run by run. */
function segmentsOf({ segments }: JoinedEntry, part: number): Uint8Array[] {
  return segments.map(({ run, at }) => {
    const { ends, bytes } = run.parts[part]!;
    return bytes.subarray(at === 0 ? 0 : ends[at - 1], ends[at]);
  });
}

const sizeOf = (entry: JoinedEntry, part: number) =>
  segmentsOf(entry, part).reduce((sum, { length }) => sum + length, 0);

type Writers = [counts: ByteWriter, places: ByteWriter, neighbours: ByteWriter];

/** Writes the parts; records ascend, and within a record the headline comes first and positions ascend. */
function writeSegment(
  [counts, places, neighbours]: Writers,
  { records, spots, before, behind }: PairPlaces,
): void {
  const starts: number[] = [];
  for (let at = 0; at < records.length; at++)
    if (at === 0 || records[at - 1] !== records[at]) starts.push(at);
  const endOf = (index: number) => starts[index + 1] ?? spots.length;
  counts.number(starts.length);
  for (let index = 0; index < starts.length; index++)
    counts.number(records[starts[index]!]! - (index === 0 ? 0 : records[starts[index - 1]!]!));
  for (let index = 0; index < starts.length; index++) {
    const start = starts[index]!;
    const end = endOf(index);
    let body = start;
    while (body < end && isHeadline(spots[body]!)) body++;
    counts.number((end - body) * 2 + (body > start ? 1 : 0));
    if (body > start) counts.number(body - start);
    // Both fields count from their own beginning; the headline was noted first.
    let last = 0;
    for (let at = start; at < end; at++) {
      if (at === body) last = 0;
      const position = spots[at]! >>> 1;
      places.number(position - last);
      last = position;
    }
  }
  for (const unit of before) neighbours.number(unit);
  for (const unit of behind) neighbours.number(unit);
}

const isHeadline = (spot: number) => (spot & HEADLINE) !== 0;
