/** Stretches of a text: cutting, joining, and what is in them. */
import type { Span } from '../../import/base/textRun.ts';

/** Part of stretches; offsets count along them. */
export function cutSpans(spans: readonly Span[], from: number, to: number): Span[] {
  const cut: Span[] = [];
  let offset = 0;
  for (const { start, end } of spans) {
    const begin = Math.max(from - offset, 0) + start;
    const finish = Math.min(to - offset, end - start) + start;
    if (finish > begin) cut.push({ start: begin, end: finish });
    offset += end - start;
  }
  return cut;
}

/** Number of characters in stretches. */
export function lengthOfSpans(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** What of stretches lies within [start, end) of the text, and what before and after it, in their order. */
export function partSpans(spans: readonly Span[], start: number, end: number) {
  const before: Span[] = [];
  const within: Span[] = [];
  const behind: Span[] = [];
  for (const span of spans) {
    const cut = { start: Math.max(span.start, start), end: Math.min(span.end, end) };
    if (cut.start >= cut.end) (within.length === 0 && span.end <= start ? before : behind).push(span);
    else {
      if (span.start < cut.start) before.push({ start: span.start, end: cut.start });
      within.push(cut);
      if (cut.end < span.end) behind.push({ start: cut.end, end: span.end });
    }
  }
  return { before, within, behind };
}

/** The characters of stretches. */
export function textOf(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join('');
}

/** True when nothing but white space is in them: it needs no owner. */
export function isBlankSpans(text: string, spans: readonly Span[]): boolean {
  return textOf(text, spans).trim() === '';
}

/** Stretches separated by nothing but white space as one: a line end inside becomes a space when it is written. */
export function bridged(text: string, spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && last.end <= span.start && text.slice(last.end, span.start).trim() === '') last.end = span.end;
    else merged.push({ ...span });
  }
  return merged;
}
