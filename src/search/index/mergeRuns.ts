/** Sorted runs and their merge: memory holds one run's terms and, of earlier runs, bytes alone. */
import { ByteWriter } from '../codec/bytes.ts';
import { encodeRun, type RunPart } from '../codec/postings.ts';
import type { PairLog } from './pairLog.ts';

/** The parts of an entry, in the order in which they are stored. */
export const PARTS = ['postings', 'positions', 'neighbours'] as const;
/** A part of an entry. */
export type Part = (typeof PARTS)[number];

/** Terms of a run of records, sorted, and the bytes of each part end to end. */
export interface SortedRun {
  terms: string[];
  parts: Record<Part, { ends: number[]; bytes: Uint8Array }>;
}

/** Sorts what was noted of a run of records. @returns undefined where that is nothing */
export function sortRun(log: PairLog): SortedRun | undefined {
  const terms: string[] = [];
  const writers = { postings: new ByteWriter(), positions: new ByteWriter(), neighbours: new ByteWriter() };
  const ends: Record<Part, number[]> = { postings: [], positions: [], neighbours: [] };
  for (const { term, occurrences } of log.sorted()) {
    encodeRun(writers, occurrences);
    terms.push(term);
    for (const part of PARTS) ends[part].push(writers[part].length);
  }
  if (terms.length === 0) return undefined;
  const partOf = (part: Part) => ({ ends: ends[part], bytes: writers[part].finish() });
  return {
    terms,
    parts: {
      postings: partOf('postings'),
      positions: partOf('positions'),
      neighbours: partOf('neighbours'),
    },
  };
}

/** A term with its place in each run that has it. */
export interface MergedTerm {
  term: string;
  slices: { run: SortedRun; at: number }[];
}

/** Every term once, in order. */
export function* mergeRuns(runs: readonly SortedRun[]): Generator<MergedTerm> {
  const at = runs.map(() => 0);
  for (;;) {
    let term: string | undefined;
    for (let run = 0; run < runs.length; run++) {
      const next = runs[run]!.terms[at[run]!];
      if (next !== undefined && (term === undefined || next < term)) term = next;
    }
    if (term === undefined) return;
    const slices: MergedTerm['slices'] = [];
    for (let run = 0; run < runs.length; run++)
      if (runs[run]!.terms[at[run]!] === term) slices.push({ run: runs[run]!, at: at[run]!++ });
    yield { term, slices };
  }
}

/** A part of a term, run by run. */
export function partsOf({ slices }: MergedTerm, part: Part): RunPart[] {
  return slices.map(({ run, at }) => {
    const { ends, bytes } = run.parts[part];
    return { bytes, start: at === 0 ? 0 : ends[at - 1]!, end: ends[at]! };
  });
}
