/** The headline of an article on a page in no table: by the page's title, by names of classes, by rank and size. */
import type { Element } from 'hast';
import { readInfoLine } from '../../margins/records/exportLabels.ts';
import { readFurniture } from '../../margins/furniture.ts';
import { foldText } from '../../base/fold.ts';
import type { Span } from '../../base/textRun.ts';
import type { TakenText } from '../document/takenText.ts';
import { find, type SavedDocument } from '../document/document.ts';
import { textOf, type FlatLine } from '../document/flatten.ts';
import { isMasthead } from '../document/paperName.ts';
import { hintOf, inNavigation, isPath, isTools } from '../document/vocabulary.ts';
import { isRunningText } from './bodies.ts';

/** Longer lines are no part of a head. */
const LONGEST = 60;
const FEWEST_LETTERS = 3;

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

/** Shorter headlines may stand in a title by chance. */
const SURE_LETTERS = 6;

/** Whether a headline is the page's first heading and stands in the page's title: nothing is left to ask about it. */
export function isConfirmed(document: SavedDocument, headline: readonly Span[]): boolean {
  const text = letters(headline.map(({ start, end }) => document.text.slice(start, end)).join(''));
  const block = document.lines.find(
    ({ start, end }) => start <= headline[0]!.start && end > headline[0]!.start,
  )?.block;
  return (
    text.length >= SURE_LETTERS &&
    headingOf(document, block) === 1 &&
    titlesOf(document).some((title) => title.includes(text))
  );
}

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
        (line.linked * 2 < line.letters || isSigned(document, line)) &&
        !isTools(document.text.slice(line.start, line.end)) &&
        !isPath(document.page.folded.slice(line.start, line.end)) &&
        !inNavigation(document, line.block),
    );
}

/** A line whose names say that it tells author and day: there a link leads to what else the author wrote. */
function isSigned(document: SavedDocument, { block }: FlatLine): boolean {
  const hint = hintOf(document, block);
  return hint === 'author' || hint === 'facts';
}

/**
 * Finds the headline among the lines before a text. The name of the paper is one only where nothing else could be.
 * @returns its lines, those of the same block in letters of the same size; none when no line has enough to say for itself
 */
export function findHeadline(document: SavedDocument, lines: FlatLine[], titles: string[]): FlatLine[] {
  const largest = largestOf(document, lines);
  const best =
    bestOf(document, withoutSite(document, lines, largest), largest, titles) ??
    bestOf(document, lines, largest, titles);
  return best
    ? lines.filter(
        (line) =>
          line.block === best.block &&
          line.size === best.size &&
          // Some sites set day, source and editor into the heading, under the headline.
          (line === best || !isFactLine(document, line)),
      )
    : [];
}

const ENOUGH = 2;

function bestOf(
  document: SavedDocument,
  lines: FlatLine[],
  largest: ReadonlySet<FlatLine>,
  titles: string[],
): FlatLine | undefined {
  const scored = lines.map((line, index) => ({
    line,
    score:
      headlineScore(document, line, titles) +
      (largest.has(line) ? LARGEST : 0) +
      (index / Math.max(1, lines.length)) * 0.5,
  }));
  return scored.reduce<(typeof scored)[number] | undefined>(
    (top, one) => (one.score >= ENOUGH && (!top || one.score >= top.score) ? one : top),
    undefined,
  )?.line;
}

/** Lines that are not the name of the site: no paper's name, and, where only size tells, not above the line of the day. */
function withoutSite(document: SavedDocument, lines: FlatLine[], largest: ReadonlySet<FlatLine>): FlatLine[] {
  const first = lines.findIndex((line) => largest.has(line));
  const day = lines.slice(0, Math.max(0, first)).findLastIndex((line) => isFactLine(document, line));
  const sites = sitesOf(document);
  return lines.filter(
    (line, index) =>
      !isMasthead(document.page.folded.slice(line.start, line.end)) &&
      !sites.has(letters(document.text.slice(line.start, line.end))) &&
      (index > day || headingOf(document, line.block) || hintOf(document, line.block) === 'title'),
  );
}

/** What the page's title says behind its headline, where that is a site by its ending: 无人船“考驾照”_湘岸网. */
function sitesOf(document: SavedDocument): ReadonlySet<string> {
  const titles = document.lines
    .filter(({ block }) => block?.tagName === 'title')
    .map(({ start, end }) => document.text.slice(start, end).split(/[_|｜·–—-]+/u));
  return new Set(
    titles
      .filter((pieces) => pieces.length > 1)
      .map((pieces) => letters(pieces.at(-1)!))
      .filter((name) => /(?:网|网站|在线|客户端|频道|门户|平台)$/u.test(name)),
  );
}

/** What being set in the largest letters says: as much as a heading of the second rank. */
const LARGEST = 2;
/** A head is set in letters larger than the text's by this much. */
export const LARGER = 1.1;

/** Lines in the largest letters of the head. Those above a line of day and page are the site's, if others stand below. */
function largestOf(document: SavedDocument, lines: FlatLine[]): Set<FlatLine> {
  const size = textSize(document);
  const parts: FlatLine[][] = [[]];
  for (const line of lines) {
    if (isFactLine(document, line)) parts.push([]);
    else if (line.size >= size * LARGER) parts.at(-1)!.push(line);
  }
  const last = parts.findLast((part) => part.length > 0) ?? [];
  const most = Math.max(...last.map((line) => line.size));
  return new Set(last.filter((line) => line.size === most));
}

function isFactLine(document: SavedDocument, { start, end }: FlatLine): boolean {
  return isFact(document.text.slice(start, end));
}

/** The size of most letters of running text. */
export function textSize(document: SavedDocument): number {
  const letters = new Map<number, number>();
  for (const line of document.lines)
    if (isRunningText(document, line)) letters.set(line.size, (letters.get(line.size) ?? 0) + line.letters);
  return [...letters].reduce((top, one) => (one[1] > top[1] ? one : top), [Infinity, 0])[0];
}

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
export function headingOf({ parents }: SavedDocument, block: Element | undefined): number | undefined {
  for (let at = block, step = 0; at && step < 3; at = parents.get(at), step++) {
    const level = /^h([1-3])$/u.exec(at.tagName)?.[1];
    if (level) return Number(level);
  }
  return undefined;
}

/** A line of labels, of a date or of a page, as printed: 第02版, or 責任編輯 and ２０２０年. */
export function isFact(text: string): boolean {
  const folded = foldText(text);
  return readInfoLine(folded) !== undefined || readFurniture(folded, new Set(), true) !== undefined;
}
