/** A page by the markup of its body, as the readers of its parts find it. */
import type { Element } from 'hast';
import { nameJudge } from '../../../../src/import/base/people.ts';
import type { Run, Span } from '../../../../src/import/base/textRun.ts';
import {
  find,
  parseDocument,
  spanOf,
  type SavedDocument,
} from '../../../../src/import/saved/document/document.ts';
import { TakenText } from '../../../../src/import/saved/document/takenText.ts';

export const names = nameJudge([]);

/** A page of which nothing is taken yet. */
export function savedPage(body: string, title = '') {
  const document = parseDocument(`<html><head><title>${title}</title></head><body>${body}</body></html>`);
  return { document, claims: new TakenText(document) };
}

/** The first element that a selector finds; none throws. */
export function element(document: SavedDocument, selector: string): Element {
  const [found] = find(document, selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
}

/** Where that element stands. */
export function place(document: SavedDocument, selector: string): Span {
  return spanOf(document, element(document, selector));
}

/** Runs, or lines of a page, as text. */
export const textsOf = (runs: readonly Run[]) => runs.map(({ text }) => text.trim());
export const linesOf = (document: SavedDocument, spans: readonly Span[]) =>
  spans.map(({ start, end }) => document.text.slice(start, end).trim());
