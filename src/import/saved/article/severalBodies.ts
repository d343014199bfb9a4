/** Several articles in one text that was found by its mass: each under a heading of its own. */
import type { Element } from 'hast';
import type { NameJudge } from '../../base/people.ts';
import { makeRun, type Run, type Span } from '../../base/textRun.ts';
import { parseByline } from '../../roles/byline.ts';
import { readDateline, readTail } from '../../roles/dateline.ts';
import { find, isWithin, linesIn, spanOf, type SavedDocument } from '../document/document.ts';
import { hintOf, inNavigation } from '../document/vocabulary.ts';
import { isRunningText, type BodySpan } from './bodies.ts';

/** A heading and the text under it. */
interface Section {
  heading: Element;
  text: Span;
}

/** Longer headings, and longer lines, are no heads. */
const LONGEST = 60;
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
  return [...['h1', 'h2', 'h3', 'h4'].map((tag) => find(document, tag)), [...new Set(named)]].map(
    (headings) => headings.filter((one) => !inNavigation(document, one) && isShort(spanOf(document, one))),
  );
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
          end: next ? spanOf(document, beginning(document, next, heading)).start : body.end,
        },
      };
    })
    .filter(({ text }) => linesIn(document, text).some((line) => isRunningText(document, line)));
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
