/**
 * A page's text and pieces of it. Every field the importer recovers is a `Run`: it knows which characters of the
 * page it is made of, so that the accounting (proof.ts) can prove that each of them found exactly one place.
 */
import { foldText } from './fold.ts';

/** The text of one file, without invisible characters, and its folded form of the same length. */
export interface SheetText {
  text: string;
  /** `text` with half-width punctuation and simplified characters, for matching only. Same length, same offsets. */
  folded: string;
}

/** Half-open range of UTF-16 offsets in `Page.text`. */
export interface Span {
  start: number;
  end: number;
}

/** One or several stretches of a page, read as one text. */
export interface Run {
  page: SheetText;
  spans: Span[];
  /** The characters as printed. */
  text: string;
  /** The same, folded for matching; same length as `text`. */
  folded: string;
}

/** @param text clean text of a file (see `setAsideNoise` of lines.ts) */
export function makePage(text: string): SheetText {
  return { text, folded: foldText(text) };
}

/** A run of the given stretches, in the given order. */
export function makeRun(page: SheetText, spans: Span[]): Run {
  const read = (source: string) => spans.map(({ start, end }) => source.slice(start, end)).join('');
  return { page, spans, text: read(page.text), folded: read(page.folded) };
}

/** Part of a run; offsets count in `run.text`. */
export function slice(run: Run, from: number, to: number = run.text.length): Run {
  const spans: Span[] = [];
  let offset = 0;
  for (const { start, end } of run.spans) {
    const begin = Math.max(from - offset, 0) + start;
    const finish = Math.min(to - offset, end - start) + start;
    if (finish > begin) spans.push({ start: begin, end: finish });
    offset += end - start;
  }
  return makeRun(run.page, spans);
}

/** The run without white space at its ends. */
export function trim(run: Run): Run {
  const from = run.text.length - run.text.trimStart().length;
  const to = run.text.trimEnd().length;
  return from === 0 && to === run.text.length ? run : slice(run, Math.min(from, to), to);
}

/** Runs one after the other as one text. */
export function concat(runs: Run[]): Run {
  const [first] = runs;
  if (!first) throw new RangeError('nothing to concatenate');
  return makeRun(
    first.page,
    runs.flatMap(({ spans }) => spans),
  );
}

/** True when nothing but white space is in it. */
export function isBlank(run: Run): boolean {
  return run.text.trim() === '';
}

/** Where the run begins in the page: for order and for reports. */
export function startOf(run: Run): number {
  return run.spans[0]?.start ?? 0;
}

/** The text as it goes into a file: trimmed, line breaks inside it are spaces. */
export function printed(run: Run): string {
  return run.text.replace(/[\s\u0085]*[\n\r\f\v\u0085\u2028\u2029][\s\u0085]*/gu, ' ').trim();
}

/** Number of characters, white space not counted. */
export function lengthOf(run: Run): number {
  return run.text.replace(/\s+/gu, '').length;
}
