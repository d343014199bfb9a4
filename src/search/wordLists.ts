/**
 * The word lists: for every token where it stands, in files of a few kilobytes, sorted by token.
 *
 * Records are taken in runs, so that memory holds one run's tokens and, of earlier runs, bytes alone. A
 * token's entry is one segment for each run that has it, so joining runs copies bytes:
 * number of records; their numbers by steps; for each the occurrences in the body times two, plus one when the
 * headline has some, whose number then follows; for each the positions by steps, headline before body.
 */
import { ByteWriter, withHeader } from './bytes.ts';
import { HEADLINE, PairLog } from './pairLog.ts';

/** Records to a run: about a hundred megabytes. */
const RUN = 8192;
/** Bytes of a file before compression at which the next one begins. */
const FILE_BYTES = 5000;

/** Tokens of a run, sorted, and their segments end to end. */
interface Run {
  tokens: string[];
  ends: Uint32Array;
  bytes: Uint8Array;
}

/** One file of word lists. */
export interface WordFile {
  /** Its first token. */
  first: string;
  bytes: Uint8Array;
}

/** Collects the characters of records, to be added in the order of their numbers. */
export class WordListWriter {
  #log = new PairLog();
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
    const ends: number[] = [];
    const writer = new ByteWriter();
    for (const { token, records, spots } of this.#log.sorted()) {
      writeSegment(writer, records, spots);
      tokens.push(token);
      ends.push(writer.length);
    }
    this.#log = new PairLog();
    if (tokens.length > 0) this.#runs.push({ tokens, ends: Uint32Array.from(ends), bytes: writer.finish() });
  }

  /** The files, in order. Ends the writer. */
  *files(): Generator<WordFile> {
    this.#endRun();
    let tokens: string[] = [];
    let entries: Uint8Array[] = [];
    let size = 0;
    for (const [token, entry] of joinRuns(this.#runs)) {
      if (size > 0 && size + entry.length > FILE_BYTES) {
        yield wordFile(tokens, entries);
        [tokens, entries, size] = [[], [], 0];
      }
      tokens.push(token);
      entries.push(entry);
      size += entry.length;
    }
    if (size > 0) yield wordFile(tokens, entries);
  }
}

/** What stands at the head of a file: its tokens, parted by spaces, and the length of each one's entry. */
export interface WordFileHeader {
  tokens: string;
  sizes: number[];
}

function wordFile(tokens: string[], entries: Uint8Array[]): WordFile {
  const header: WordFileHeader = { tokens: tokens.join(' '), sizes: entries.map(({ length }) => length) };
  return { first: tokens[0]!, bytes: withHeader(header, Buffer.concat(entries)) };
}

/** Every token once, in order, with its segments of all runs. */
function* joinRuns(runs: readonly Run[]): Generator<[token: string, entry: Uint8Array]> {
  const at = runs.map(() => 0);
  for (;;) {
    let token: string | undefined;
    runs.forEach(({ tokens }, run) => {
      const next = tokens[at[run]!];
      if (next !== undefined && (token === undefined || next < token)) token = next;
    });
    if (token === undefined) return;
    const segments: Uint8Array[] = [];
    runs.forEach(({ tokens, ends, bytes }, run) => {
      if (tokens[at[run]!] !== token) return;
      segments.push(bytes.subarray(at[run] === 0 ? 0 : ends[at[run]! - 1], ends[at[run]!]));
      at[run]!++;
    });
    yield [token, segments.length === 1 ? segments[0]! : Buffer.concat(segments)];
  }
}

/** @param records ascending; @param spots of each record ascending within headline and body */
function writeSegment(writer: ByteWriter, records: Uint32Array, spots: Uint32Array): void {
  const starts: number[] = [];
  records.forEach((record, at) => {
    if (at === 0 || records[at - 1] !== record) starts.push(at);
  });
  writer.number(starts.length);
  starts.forEach((at, index) => writer.number(records[at]! - (index === 0 ? 0 : records[starts[index - 1]!]!)));
  const groups = starts.map((at, index) => spots.subarray(at, starts[index + 1] ?? spots.length));
  for (const group of groups) {
    const inHeadline = countHeadline(group);
    writer.number((group.length - inHeadline) * 2 + (inHeadline > 0 ? 1 : 0));
    if (inHeadline > 0) writer.number(inHeadline);
  }
  for (const group of groups) {
    // Both fields count from their own beginning; the headline was noted first.
    let last = 0;
    group.forEach((spot, index) => {
      if (index > 0 && (spot & HEADLINE) !== (group[index - 1]! & HEADLINE)) last = 0;
      writer.number((spot >>> 1) - last);
      last = spot >>> 1;
    });
  }
}

function countHeadline(spots: Uint32Array): number {
  let count = 0;
  while (count < spots.length && (spots[count]! & HEADLINE) !== 0) count++;
  return count;
}
