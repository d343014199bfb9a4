/** Several articles in one text that was found by its mass: each under a heading of its own. */
import type { Element } from 'hast';
import type { NameJudge } from '../../base/people.ts';
import { makeRun, type Run, type Span } from '../../base/textRun.ts';
import { parseByline } from '../../roles/byline.ts';
import { endsSentence } from '../../base/sentence.ts';
import { creditAtEnd, isCaption, readCreditLine } from '../../roles/credit.ts';
import { readDateline, readTail } from '../../roles/dateline.ts';
import { find, isWithin, linesIn, spanOf, type SavedDocument } from '../document/document.ts';
import type { FlatLine } from '../document/flatten.ts';
import { isMasthead } from '../document/paperName.ts';
import { hintOf, inNavigation } from '../document/vocabulary.ts';
import { isCentred } from './blocks.ts';
import { isRunningText, type BodySpan } from './bodies.ts';
import { LARGER, textSize } from './headline.ts';

/** A heading and the text under it. */
interface Section {
  heading: Element;
  text: Span;
}

/** Longer headings, and longer lines, are no heads. */
const LONGEST = 60;
const LONGEST_KICKER = 30;
/** Elements that hold one article each. */
const HOLDERS = new Set(['article', 'section', 'li', 'td', 'div']);

/** @returns a body for each article; the given one where its headings are subheads of one article */
export function severalBodies(document: SavedDocument, body: BodySpan, names: NameJudge): BodySpan[] {
  for (const headings of headingsOf(document)) {
    const sections = sectionsOf(document, headings, body);
    if (sections.length > 1 && areArticles(document, sections, names))
      return sections.map(({ heading, text }) => ({ ...text, how: body.how, heading }));
  }
  return [body];
}

/** Headings of one kind: of one rank, or with names of classes that say title. */
function headingsOf(document: SavedDocument): Element[][] {
  const named = document.lines
    .filter(({ block }) => block !== undefined && hintOf(document, block) === 'title')
    .map(({ block }) => block!);
  const sized = largerLines(document).flatMap((line) => elementOf(document, line) ?? []);
  return [...['h1', 'h2', 'h3', 'h4'].map((tag) => find(document, tag)), [...new Set(named)], sized].map(
    (headings) => headings.filter((one) => isHeading(document, one)),
  );
}

/** Short, no navigation, and not the name of the paper over them all. */
function isHeading(document: SavedDocument, element: Element): boolean {
  const span = spanOf(document, element);
  return (
    isShort(span) &&
    !inNavigation(document, element) &&
    !isMasthead(document.text.slice(span.start, span.end))
  );
}

/** Lines in letters larger than the text's, and bold or in the middle: headlines where no element says so. */
function largerLines(document: SavedDocument): FlatLine[] {
  const size = textSize(document);
  return document.lines.filter(
    (line) =>
      line.size >= size * LARGER &&
      line.linked === 0 &&
      (line.bold === line.letters || (line.block !== undefined && isCentred(line.block))),
  );
}

/** The outermost element that holds a line and nothing else. */
function elementOf({ spans, text }: SavedDocument, line: FlatLine): Element | undefined {
  const bare = text.slice(line.start, line.end).trim();
  return [...spans].find(
    ([node, { start, end }]) =>
      node.type === 'element' &&
      start <= line.start + 1 &&
      end >= line.start &&
      text.slice(start, end).trim() === bare,
  )?.[0] as Element | undefined;
}

function isShort({ start, end }: Span): boolean {
  return end > start && end - start <= LONGEST;
}

function sectionsOf(document: SavedDocument, headings: Element[], body: BodySpan): Section[] {
  return headings
    .map((heading, index): Section => {
      const next = headings[index + 1];
      return {
        heading,
        text: {
          start: spanOf(document, heading).end,
          end: next ? endAbove(document, heading, next) : body.end,
        },
      };
    })
    .filter(({ text }) => linesIn(document, text).some((line) => isRunningText(document, line)));
}

/** Where the text above a heading ends: before its element, and before a kicker that is set in the middle above it. */
function endAbove(document: SavedDocument, heading: Element, next: Element): number {
  const from = spanOf(document, heading).end;
  const end = spanOf(document, beginning(document, next, heading)).start;
  const above = linesIn(document, { start: from, end }).at(-1);
  return above && isKicker(document, above) ? above.start : end;
}

function isKicker(document: SavedDocument, { start, end, block }: FlatLine): boolean {
  const text = document.page.folded.slice(start, end).trim();
  return (
    block !== undefined &&
    isCentred(block) &&
    text.length <= LONGEST_KICKER &&
    !endsSentence(text) &&
    !isCaption(text) &&
    !readCreditLine(text) &&
    !creditAtEnd(text)
  );
}

/** Where an article begins: the widest element around its heading that does not hold the heading before; a kicker is in it. */
function beginning(document: SavedDocument, heading: Element, before: Element): Element {
  const holder = document.parents.get(heading);
  return !holder || isWithin(document, before, holder) ? heading : beginning(document, holder, before);
}

/** Ruled off from each other, in elements of their own, or mostly signed each. */
function areArticles(document: SavedDocument, sections: Section[], names: NameJudge): boolean {
  const rules = find(document, 'hr').map((rule) => spanOf(document, rule).start);
  const ruled = sections
    .slice(1)
    .every(({ heading }, index) =>
      rules.some((at) => at > sections[index]!.text.start && at <= spanOf(document, heading).start),
    );
  const holders = sections.map(({ heading }) => document.parents.get(heading));
  const held = holders.every(
    (holder, index) =>
      holder !== undefined &&
      HOLDERS.has(holder.tagName) &&
      sections.every(({ heading }, at) => at === index || !isWithin(document, heading, holder)),
  );
  const signed = sections.filter(({ text }) => isSigned(document, text, names)).length;
  return ruled || held || signed * 2 > sections.length;
}

/** A byline above the text, a dateline at its start, or a name at its end. */
function isSigned(document: SavedDocument, text: Span, names: NameJudge): boolean {
  const lines = linesIn(document, text);
  const first = lines.findIndex((line) => isRunningText(document, line));
  const runOf = ({ start, end }: Span): Run => makeRun(document.page, [{ start, end }]);
  const above = lines.slice(0, first).filter((line) => line.letters <= LONGEST);
  const last = lines.findLast((line) => isRunningText(document, line));
  return (
    above.some((line) => isByline(runOf(line), names)) ||
    readDateline(runOf(lines[first]!), names) !== undefined ||
    (last !== undefined && readTail(runOf(last), names) !== undefined)
  );
}

function isByline(run: Run, names: NameJudge): boolean {
  const byline = parseByline(run, names);
  return byline !== undefined && byline.strength !== 'weak';
}
