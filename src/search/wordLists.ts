/**
 * The word lists: for every token where it stands, in files of a few kilobytes, sorted by token.
 *
 * A token's entry has up to three parts. The first tells in which records it stands and how often; a query of two
 * characters needs no more. The second tells the positions. The third tells the units before and behind, so
 * that one entry proves four characters of a phrase. A heavy token has a file for the first part and one for
 * the others. Light tokens go without the third part, for it would be two fifths of the index: prose has
 * more rare pairs than common ones, and another file of rare pairs costs a query three kilobytes. The heaviest go
 * without it, too, for there it would cost more bytes than it spares.
 *
 * Records are taken in runs, so that memory holds one run's tokens and, of earlier runs, bytes alone; a part
 * is the number of runs that have the token, then for each run:
 * - first part: number of records; their numbers by steps; for each the occurrences in the body times two, plus
 *   one when the headline has some, whose number then follows;
 * - second part: for each record the positions by steps, headline before body;
 * - third part: for each occurrence the number of the unit before; then likewise behind.
 */
import { ByteWriter, withHeader } from './bytes.ts';
import { HEADLINE, PairLog, Units, type PairPlaces } from './pairLog.ts';
import { unitsOf } from './tokens.ts';

/** Records to a run: about a hundred megabytes. */
const RUN = 8192;
/** Bytes of a file before compression at which the next one begins. */
const FILE_BYTES = 5000;

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
  /** These tell the neighbours. */
  neighbours?: boolean;
}

/**
 * Bytes of the first two parts from which a heavy token goes without the third. In a small archive no list is long,
 * and the third parts would make the index larger than they make queries cheaper.
 */
const bareBytes = (records: number) => Math.min(records * 0.8, 16_000);

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
    let tokens: string[] = [];
    let entries: Uint8Array[] = [];
    let size = 0;
    for (const [token, counts, places, neighbours] of joinRuns(this.#runs)) {
      const length = counts.length + places.length;
      const heavy = length > FILE_BYTES;
      if (size > 0 && (heavy || size + length > FILE_BYTES)) {
        yield wordFile(tokens, entries);
        [tokens, entries, size] = [[], [], 0];
      }
      if (heavy) {
        const bare = length > bareBytes(this.#records);
        yield {
          ...wordFile([token], [counts]),
          places: bare ? places : Buffer.concat([places, neighbours]),
          neighbours: !bare,
        };
        continue;
      }
      tokens.push(token);
      entries.push(Buffer.concat([counts, places]));
      size += length;
    }
    if (size > 0) yield wordFile(tokens, entries);
  }
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

/** Every token once, in order, with its parts. */
function* joinRuns(
  runs: readonly Run[],
): Generator<[token: string, counts: Uint8Array, places: Uint8Array, neighbours: Uint8Array]> {
  const at = runs.map(() => 0);
  for (;;) {
    let token: string | undefined;
    runs.forEach(({ tokens }, run) => {
      const next = tokens[at[run]!];
      if (next !== undefined && (token === undefined || next < token)) token = next;
    });
    if (token === undefined) return;
    const having = runs.flatMap(({ tokens }, run) => (tokens[at[run]!] === token ? [run] : []));
    const part = (number: number) =>
      Buffer.concat(having.map((run) => segment(runs[run]!.parts[number]!, at[run]!)));
    yield [
      token,
      Buffer.concat([new ByteWriter().number(having.length).finish(), part(0)]),
      part(1),
      part(2),
    ];
    for (const run of having) at[run]!++;
  }
}

const segment = ({ ends, bytes }: Segments, at: number) =>
  bytes.subarray(at === 0 ? 0 : ends[at - 1], ends[at]);

type Writers = [counts: ByteWriter, places: ByteWriter, neighbours: ByteWriter];

/** Writes the parts; records ascend, and within a record the headline comes first and positions ascend. */
function writeSegment(
  [counts, places, neighbours]: Writers,
  { records, spots, before, behind }: PairPlaces,
): void {
  const starts: number[] = [];
  records.forEach((record, at) => {
    if (at === 0 || records[at - 1] !== record) starts.push(at);
  });
  counts.number(starts.length);
  starts.forEach((at, index) =>
    counts.number(records[at]! - (index === 0 ? 0 : records[starts[index - 1]!]!)),
  );
  const groups = starts.map((at, index) => spots.subarray(at, starts[index + 1] ?? spots.length));
  for (const group of groups) {
    const inHeadline = countHeadline(group);
    counts.number((group.length - inHeadline) * 2 + (inHeadline > 0 ? 1 : 0));
    if (inHeadline > 0) counts.number(inHeadline);
  }
  for (const group of groups) {
    // Both fields count from their own beginning; the headline was noted first.
    let last = 0;
    group.forEach((spot, index) => {
      if (index > 0 && (spot & HEADLINE) !== (group[index - 1]! & HEADLINE)) last = 0;
      places.number((spot >>> 1) - last);
      last = spot >>> 1;
    });
  }
  for (const unit of before) neighbours.number(unit);
  for (const unit of behind) neighbours.number(unit);
}

function countHeadline(spots: Uint32Array): number {
  let count = 0;
  while (count < spots.length && (spots[count]! & HEADLINE) !== 0) count++;
  return count;
}
