/** Collects the units of records and writes the postings of their pairs, block by block (codec/postings.ts). */
import { encodeBlock, encodeNeighbours, encodePostings, joinBytes } from '../codec/postings.ts';
import { CommonPairs } from './commonPairs.ts';
import { bytesOf, mergeRuns, sortRun, type MergedTerm, type Part, type SortedRun } from './mergeRuns.ts';
import { PairLog, Units } from './pairLog.ts';
import { HEADLINE } from '../codec/postings.ts';

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
  readonly #units = new Units();
  #log = new PairLog(this.#units);
  #runs: SortedRun[] = [];
  #records = 0;

  /**
   * Adds the next record: its terms are the neighbouring units of each list. Lists beside headline and body
   * (`more`) count as body; their units must not occur in it.
   */
  add(headline: readonly string[], body: readonly string[], ...more: (readonly string[])[]): void {
    const record = this.#records++;
    this.#log.note(record, HEADLINE, headline);
    for (const units of [body, ...more]) this.#log.note(record, 0, units);
    if (this.#records % RUN === 0) this.#endRun();
  }

  #endRun(): void {
    const run = sortRun(this.#log);
    this.#log = new PairLog(this.#units);
    if (run) this.#runs.push(run);
  }

  /** The units in the order of their numbers, from 1 on. */
  units(): string[] {
    return this.#units.names();
  }

  /** The blocks, in order. Ends the writer. @param onTerm told every term, and the bytes of its positions */
  *blocks(onTerm?: (term: string, weight: number) => void): Generator<TermBlock> {
    this.#endRun();
    const common = new CommonPairs(this.#units);
    for (const merged of mergeRuns(this.#runs))
      common.add(merged.term, classOf(sizeOf(merged, 'postings') + sizeOf(merged, 'positions')));
    const light = new LightBlock();
    for (const merged of mergeRuns(this.#runs)) {
      onTerm?.(merged.term, sizeOf(merged, 'positions'));
      const postings = encodePostings(bytesOf(merged, 'postings'));
      const rest = joinBytes([
        ...bytesOf(merged, 'positions'),
        encodeNeighbours(bytesOf(merged, 'neighbours'), common.beside(merged.term)),
      ]);
      const commonness = common.classOf(merged.term);
      if (commonness > 0 || !light.hasRoom(postings.length + rest.length)) yield* light.flush();
      if (commonness === 0) light.add(merged.term, joinBytes([postings, rest]));
      else
        yield {
          first: merged.term,
          bytes: encodeBlock([merged.term], [postings]),
          positions: rest,
          commonness,
        };
    }
    yield* light.flush();
  }
}

const sizeOf = (merged: MergedTerm, part: Part) =>
  bytesOf(merged, part).reduce((sum, { length }) => sum + length, 0);

/** The block of light terms in the making. */
class LightBlock {
  #terms: string[] = [];
  #entries: Uint8Array[] = [];
  #size = 0;

  hasRoom(bytes: number): boolean {
    return this.#size === 0 || this.#size + bytes <= BLOCK_BYTES;
  }

  add(term: string, entry: Uint8Array): void {
    this.#terms.push(term);
    this.#entries.push(entry);
    this.#size += entry.length;
  }

  /** The block, where it holds anything, and begins the next. */
  *flush(): Generator<TermBlock> {
    if (this.#size > 0) yield { first: this.#terms[0]!, bytes: encodeBlock(this.#terms, this.#entries) };
    [this.#terms, this.#entries, this.#size] = [[], [], 0];
  }
}
