/** Which characters of a page have found their place: none is given away twice, and what is left can be reported. */
import { makeRun, type Run, type Span } from '../../base/textRun.ts';
import { linesIn, type SavedDocument } from './document.ts';
import type { FlatLine } from './flatten.ts';

/** What is taken of a page so far. */
export class TakenText {
  private readonly taken: Uint8Array;
  private readonly document: SavedDocument;

  constructor(document: SavedDocument) {
    this.document = document;
    this.taken = new Uint8Array(document.page.text.length);
  }

  /** Lines of a span that are still free, or their free parts; they stay free. */
  free(span: Span): FlatLine[] {
    return linesIn(this.document, span).flatMap((line) => this.gaps(line));
  }

  /** Takes what is free of a span, a run a line. */
  take(span: Span): Run[] {
    const lines = this.free(span);
    for (const { start, end } of lines) this.taken.fill(1, start, end);
    return lines.map(({ start, end }) => makeRun(this.document.page, [{ start, end }]));
  }

  /** Takes a stretch that lies after the page's own text (`SavedDocument.data`). */
  takeData(span: Span): Run | undefined {
    if (this.taken[span.start]) return undefined;
    this.taken.fill(1, span.start, span.end);
    return makeRun(this.document.page, [span]);
  }

  private gaps(line: FlatLine): FlatLine[] {
    const { text } = this.document;
    const found: FlatLine[] = [];
    let start = -1;
    for (let at = line.start; at <= line.end; at++) {
      const free = at < line.end && !this.taken[at];
      if (free && start < 0) start = at;
      if (free || start < 0) continue;
      const part = text.slice(start, at);
      const lead = part.length - part.trimStart().length;
      if (part.trim() !== '')
        found.push({ ...line, start: start + lead, end: start + part.trimEnd().length });
      start = -1;
    }
    return found;
  }
}
