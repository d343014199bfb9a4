/** Where the text of each article of a page stands. */
import type { Element } from 'hast';
import type { Span } from '../../base/textRun.ts';
import { endsSentence } from '../../base/sentence.ts';
import { find, linesIn, spanOf, type SavedDocument } from '../document/document.ts';
import type { FlatLine } from '../document/flatten.ts';
import { COMMON_BODIES, type Layout } from '../layout.ts';
import { inNavigation, isTools } from '../document/vocabulary.ts';

/** The text of one article. */
export interface BodySpan extends Span {
  /** Absent between two comments. */
  element?: Element;
  /** The heading that it stands under, where several on one page were told apart by theirs. */
  heading?: Element;
  /** How it was found: `dense` is a guess by the mass of its text. */
  how: 'comment' | 'common' | 'layout' | 'dense';
}

/** @returns bodies in document order; those without a letter only when there are no others */
export function findBodies(document: SavedDocument, layout: Layout | undefined): BodySpan[] {
  const groups = [
    betweenComments(document),
    ...COMMON_BODIES.map((selector) => elementsOf(document, selector, 'common')),
    ...(layout?.body ?? []).map((selector) => elementsOf(document, selector, 'layout')),
  ];
  const full = groups.map((group) => group.filter((body) => lettersIn(document, body) > 0));
  const found = full.find((group) => group.length > 0);
  if (found) return found;
  const dense = densest(document, layout);
  // A page of pictures: the place of the text is there, and nothing in it.
  const empty = groups.find((group) => group.length > 0)?.slice(0, 1) ?? [];
  const mass = dense.reduce((sum, body) => sum + lettersIn(document, body), 0);
  return empty.length > 0 && mass < FEWEST_LETTERS ? empty : dense;
}

/** Less text beside an empty body is a picture's caption. */
const FEWEST_LETTERS = 150;

const COMMENTS = /^\s*(?<end>\/)?\s*(?<name>enpcontent|founder-content|content)\s*$/iu;

function betweenComments({ comments }: SavedDocument): BodySpan[] {
  const bodies: BodySpan[] = [];
  let start: number | undefined;
  for (const { value, at } of comments) {
    const match = COMMENTS.exec(value)?.groups;
    if (!match) continue;
    if (!match['end']) start = at;
    else if (start !== undefined) {
      bodies.push({ start, end: at, how: 'comment' });
      start = undefined;
    }
  }
  return bodies;
}

function elementsOf(document: SavedDocument, selector: string, how: BodySpan['how']): BodySpan[] {
  const bodies: BodySpan[] = [];
  for (const element of find(document, selector)) {
    const span = spanOf(document, element);
    if (!bodies.some(({ start, end }) => span.start >= start && span.end <= end && end > start))
      bodies.push({ ...span, element, how });
  }
  return bodies;
}

function lettersIn(document: SavedDocument, span: Span): number {
  return linesIn(document, span).reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Shorter lines may be anything. */
const SHORTEST_TEXT = 18;

/** A line of running text: no link, long, or with a full stop. */
export function isRunningText(document: SavedDocument, line: FlatLine): boolean {
  const text = document.text.slice(line.start, line.end);
  return (
    line.linked * 2 < line.letters &&
    !line.hidden &&
    !isTools(text) &&
    line.letters >= SHORTEST_TEXT &&
    (endsSentence(text) || (text.match(/[，。、；]/gu)?.length ?? 0) >= 2)
  );
}

/** In a page of no known layout: the smallest element that holds most of the running text. */
function densest(document: SavedDocument, layout: Layout | undefined): BodySpan[] {
  if (layout && layout.body === undefined && layout.title === undefined) return [];
  const mass = new Map<Element, number>();
  let all = 0;
  for (const line of document.lines) {
    if (!isRunningText(document, line) || !line.block || inNavigation(document, line.block)) continue;
    all += line.letters;
    for (let at: Element | undefined = line.block; at; at = document.parents.get(at))
      mass.set(at, (mass.get(at) ?? 0) + line.letters);
  }
  const [best] = [...mass]
    .filter(([, letters]) => letters >= all * MOST)
    .map(([element]) => ({ element, ...spanOf(document, element) }))
    .sort((a, b) => a.end - a.start - (b.end - b.start) || b.start - a.start);
  return best ? [{ ...best, how: 'dense' }] : [];
}

/** The rest may be notes and an imprint. */
const MOST = 0.8;
