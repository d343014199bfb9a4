/** The head of an article on a page in no table: by names of classes, by the page's title, by where lines stand. */
import type { Element } from 'hast';
import { parseByline } from '../../roles/byline.ts';
import { isSourceNote } from '../../roles/dateline.ts';
import { readInfoLine } from '../../margins/exportLabels.ts';
import { readFurniture } from '../../margins/furniture.ts';
import type { NameJudge } from '../../base/people.ts';
import { makeRun, type Run, type Span } from '../../base/textRun.ts';
import type { TakenText } from '../document/takenText.ts';
import { find, type SavedDocument } from '../document/document.ts';
import type { FlatLine } from '../document/flatten.ts';
import { textOf } from '../document/flatten.ts';
import { emptyHead, type Head } from './headBySelectors.ts';
import { hintOf, inNavigation, isTools } from '../document/vocabulary.ts';

/** Longer lines are no part of a head. */
const LONGEST = 60;

/** Names of the page that may hold its headline: `<title>`, og:title, what the publishing system noted. */
export function titlesOf(document: SavedDocument): string[] {
  const named = document.data
    .filter(({ name }) => name === 'title')
    .map(({ span }) => document.text.slice(span.start, span.end));
  const metas = [
    'meta[property="og:title"]',
    'meta[name=title]',
    'meta[name=ArticleTitle]',
    'meta[name="twitter:title"]',
  ].flatMap((selector) => find(document, selector).map((meta) => textOf(meta.properties['content'])));
  const title = document.lines
    .filter(({ block }) => block?.tagName === 'title')
    .map(({ start, end }) => document.text.slice(start, end));
  return [...named, ...metas, ...title].map(letters).filter((text) => text.length >= FEWEST_LETTERS);
}

const FEWEST_LETTERS = 3;

function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Lines that may be a head's: visible, no link, no tool, no navigation. */
export function headLines(document: SavedDocument, zone: Span, claims: TakenText): FlatLine[] {
  return claims
    .free(zone)
    .filter(
      (line) =>
        line.block?.tagName !== 'title' &&
        !line.hidden &&
        line.letters <= LONGEST &&
        line.linked * 2 < line.letters &&
        !isTools(document.text.slice(line.start, line.end)) &&
        !inNavigation(document, line.block),
    );
}

/**
 * Finds the headline among the lines before a text.
 * @returns its lines, those of the same block; none when no line has enough to say for itself
 */
export function findHeadline(document: SavedDocument, lines: FlatLine[], titles: string[]): FlatLine[] {
  const scored = lines.map((line, index) => ({
    line,
    score: headlineScore(document, line, titles) + (index / Math.max(1, lines.length)) * 0.5,
  }));
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (top, one) => (one.score >= ENOUGH && (!top || one.score >= top.score) ? one : top),
    undefined,
  );
  if (!best) return [];
  return lines.filter(({ block }) => block === best.line.block);
}

const ENOUGH = 2;

function headlineScore(document: SavedDocument, line: FlatLine, titles: string[]): number {
  const text = document.text.slice(line.start, line.end);
  const bare = letters(text);
  if (bare.length < FEWEST_LETTERS || isFact(text)) return 0;
  const tag = headingOf(document, line.block);
  const hint = hintOf(document, line.block);
  if (hint !== undefined && hint !== 'title') return tag === 1 ? 1.5 : 0;
  const named = titles.some((title) => title.includes(bare))
    ? titles.some((title) => title === bare)
      ? 5
      : 4
    : 0;
  return named + (hint === 'title' ? 3 : 0) + (tag ? 4 - tag : 0) + (line.bold === line.letters ? 0.5 : 0);
}

/** Level of the heading that a line stands in, up to 3. */
function headingOf({ parents }: SavedDocument, block: Element | undefined): number | undefined {
  for (let at = block, step = 0; at && step < 3; at = parents.get(at), step++) {
    const level = /^h([1-3])$/u.exec(at.tagName)?.[1];
    if (level) return Number(level);
  }
  return undefined;
}

/** A line of labels, of a date or of a page. */
function isFact(text: string): boolean {
  return readInfoLine(text) !== undefined || readFurniture(text, new Set(), true) !== undefined;
}

/** Lines above a headline that may still be its kicker. */
const ABOVE = 3;

/** Gives the lines above and below a headline to the fields they look like. */
export function sortAround(
  document: SavedDocument,
  lines: FlatLine[],
  headline: Span[],
  claims: TakenText,
  names: NameJudge,
): Head {
  const head = emptyHead();
  const [first, last] = [headline[0]!, headline.at(-1)!];
  const block = document.lines.find(({ start, end }) => start <= first.start && end > first.start)?.block;
  const below = lines.filter(({ start }) => start >= last.end).flatMap((line) => piecesOf(document, line));
  for (const line of below) place(document, line, 'below', block, claims, names, head);
  for (const line of lines.filter(({ end }) => end <= first.start).slice(-ABOVE))
    place(document, line, 'above', block, claims, names, head);
  return head;
}

/** Elements inside one line that each say something of their own: an author, a day, a page. */
function piecesOf(document: SavedDocument, line: FlatLine): FlatLine[] {
  const inner = [...document.spans]
    .filter(
      ([node, { start, end }]) =>
        node.type === 'element' &&
        node !== line.block &&
        start >= line.start &&
        end <= line.end &&
        end > start,
    )
    .map(([, span]) => span)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const outer = inner.filter(
    (span, index) => !inner.slice(0, index).some(({ start, end }) => span.start >= start && span.end <= end),
  );
  const covered = outer.reduce((sum, { start, end }) => sum + end - start, 0);
  if (outer.length < 2 || covered < (line.end - line.start) * MOSTLY) return withoutFacts(document, line);
  // What stands between them goes with the one before.
  return outer.map(({ start }, index) => ({
    ...line,
    start: index === 0 ? line.start : start,
    end: outer[index + 1]?.start ?? line.end,
  }));
}

const MOSTLY = 0.8;

/** A day or a page that wide white parts from the rest of its line: 2021年7月8日　本报记者 甲. */
function withoutFacts(document: SavedDocument, line: FlatLine): FlatLine[] {
  const text = document.text.slice(line.start, line.end);
  // Lines of labels have a reader of their own.
  if (/[:：]/u.test(text)) return [line];
  const parts = [...text.matchAll(/\S+(?: \S+)*/gu)];
  const lead = parts.findIndex(([text]) => !isFact(text));
  const tail = parts.findLastIndex(([text]) => !isFact(text)) + 1;
  if (lead < 0 || (lead === 0 && tail === parts.length)) return [line];
  const cuts = [lead, tail].flatMap((at) => (at > 0 && parts[at] ? [line.start + parts[at].index] : []));
  const ends = [line.start, ...new Set(cuts), line.end];
  return ends.slice(1).map((end, index) => ({ ...line, start: ends[index]!, end }));
}

function place(
  document: SavedDocument,
  line: FlatLine,
  where: 'above' | 'below',
  headline: Element | undefined,
  claims: TakenText,
  names: NameJudge,
  head: Head,
): void {
  const kind = kindOf(document, line, where, headline, names);
  if (kind) head[kind].push(...claims.take(line));
}

function kindOf(
  document: SavedDocument,
  line: FlatLine,
  where: 'above' | 'below',
  headline: Element | undefined,
  names: NameJudge,
): keyof Head | undefined {
  const run: Run = makeRun(document.page, [line]);
  const hint = hintOf(document, line.block);
  if (hint === 'kicker' || hint === 'subtitle' || hint === 'column') return hint;
  const byline = parseByline(run, names);
  if (byline && byline.strength !== 'weak') return 'bylines';
  if (readInfoLine(run.folded) || /(?:作者|记者|撰文)\s*[:：]/u.test(run.folded)) return 'bylines';
  if (isFact(run.folded) || isSourceNote(run.folded)) return 'facts';
  if (hint === 'author') return 'bylines';
  if (hint === 'facts') return 'facts';
  if (byline && where === 'below') return 'bylines';
  if (where === 'below') return 'subtitle';
  const beside =
    hint === 'title' || headingOf(document, line.block) || isBeside(document, line.block, headline);
  return beside ? 'kicker' : undefined;
}

/** Blocks of one parent, or rows of one table. */
function isBeside({ parents }: SavedDocument, a: Element | undefined, b: Element | undefined): boolean {
  if (!a || !b) return false;
  const parent = (element: Element) => {
    const above = parents.get(element);
    return element.tagName === 'td' && above ? parents.get(above) : above;
  };
  return parent(a) !== undefined && parent(a) === parent(b);
}
