/** Collects the units of records and writes the postings of their pairs, block by block (codec/postings.ts). */
import { ByteWriter } from '../codec/bytes.ts';
import { encodeBlock, encodeNeighbours, encodePostings, type HEADLINE } from '../codec/postings.ts';
import { CommonPairs } from './commonPairs.ts';
import { mergeRuns, partsOf, sortRun, type MergedTerm, type Part, type SortedRun } from './mergeRuns.ts';
import { PairLog } from './pairLog.ts';
import type { Units } from './units.ts';

/** Records to a run: about a hundred megabytes. */
const RUN = 8192;
/** Bytes of a block before compression at which the next one begins: some three kilobytes of download. */
const BLOCK_BYTES = 5000;

/** Commonness of a term by the bytes of postings and positions: 0 where it is light, then one more for each doubling. */
const classOf = (bytes: number) =>
  bytes <= BLOCK_BYTES ? 0 : 1 + Math.floor(Math.log2(bytes / BLOCK_BYTES));

/** One block of terms, and what lies beside it. */
export interface TermBlock {
  /** Its first term. */
  first: string;
  bytes: Uint8Array;
  /** Positions and neighbours of the only term, where it is a heavy one. */
  positions?: Uint8Array;
  /** How common its only term is, where it is a heavy one; others are of class 0. */
  commonness?: number;
}

/** Collects the units of records, to be added in the order of their numbers. */
export class PostingsWriter {
  readonly #units: Units;
  #log: PairLog;
  #runs: SortedRun[] = [];
  #records = 0;

  /** @param units numbers of the units */
  constructor(units: Units) {
    this.#units = units;
    this.#log = new PairLog(units);
  }

  /**
   * Adds a list of units of the next record: its terms are the neighbours. Those of the headline come first; lists
   * beside headline and body count as body, and their units must not occur in it.
   */
  note(field: 0 | typeof HEADLINE, units: Uint32Array): void {
    this.#log.note(this.#records, field, units);
  }

  /** Ends the record. */
  endRecord(): void {
    if (++this.#records % RUN === 0) this.#endRun();
  }

  #endRun(): void {
    const run = sortRun(this.#log);
    this.#log.clear();
    if (run) this.#runs.push(run);
  }

  /** The blocks, in order. Ends the writer. @param onTerm told every term, and the bytes of its positions */
  *blocks(onTerm?: (term: string, weight: number) => void): Generator<TermBlock> {
    this.#endRun();
    this.#log = new PairLog(this.#units); // Gives its room back.
    const common = new CommonPairs(this.#units);
    for (const merged of mergeRuns(this.#runs))
      common.add(merged.term, classOf(sizeOf(merged, 'postings') + sizeOf(merged, 'positions')));
    const light = new LightBlock();
    const [postings, rest] = [new ByteWriter(), new ByteWriter()];
    for (const merged of mergeRuns(this.#runs)) {
      onTerm?.(merged.term, sizeOf(merged, 'positions'));
      encodePostings(postings.clear(), partsOf(merged, 'postings'));
      rest.clear();
      for (const { bytes, start, end } of partsOf(merged, 'positions')) rest.copy(bytes, start, end);
      encodeNeighbours(rest, partsOf(merged, 'neighbours'), common.beside(merged.term));
      const commonness = common.classOf(merged.term);
      if (commonness > 0 || !light.hasRoom(postings.length + rest.length)) yield* light.flush();
      if (commonness === 0) light.add(merged.term, postings, rest);
      else
        yield {
          first: merged.term,
          bytes: encodeBlock([merged.term], postings.view()),
          positions: rest.finish(),
          commonness,
        };
    }
    yield* light.flush();
  }
}

function sizeOf({ slices }: MergedTerm, part: Part): number {
  let size = 0;
  for (const { run, at } of slices) {
    const { ends } = run.parts[part];
    size += ends[at]! - (at === 0 ? 0 : ends[at - 1]!);
  }
  return size;
}

/** The block of light terms in the making. */
class LightBlock {
  #terms: string[] = [];
  #entries = new ByteWriter();

  hasRoom(bytes: number): boolean {
    return this.#terms.length === 0 || this.#entries.length + bytes <= BLOCK_BYTES;
  }

  add(term: string, ...parts: readonly ByteWriter[]): void {
    this.#terms.push(term);
    for (const part of parts) this.#entries.copy(part.view());
  }

  /** The block, where it holds anything, and begins the next. */
  *flush(): Generator<TermBlock> {
    if (this.#terms.length > 0)
      yield { first: this.#terms[0]!, bytes: encodeBlock(this.#terms, this.#entries.view()) };
    this.#terms = [];
    this.#entries.clear();
  }
}
