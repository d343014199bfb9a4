/** What stands around a headline on a page in no table: each line by its names, its form, its place. */
import type { Element } from 'hast';
import { parseByline } from '../../roles/byline.ts';
import { isColumnLine } from '../../roles/column.ts';
import { isSourceNote } from '../../roles/dateline.ts';
import { readInfoLine } from '../../margins/records/exportLabels.ts';
import type { NameJudge } from '../../base/people.ts';
import { makeRun, startOf, type Run, type Span } from '../../base/textRun.ts';
import type { TakenText } from '../document/takenText.ts';
import type { SavedDocument } from '../document/document.ts';
import type { FlatLine } from '../document/flatten.ts';
import { isMasthead } from '../document/paperName.ts';
import { hintOf, hintOfName, isCalledColumn } from '../document/vocabulary.ts';
import { headingOf, isFact } from './headline.ts';
import { emptyHead, type Head } from './headBySelectors.ts';

/** Lines above a headline that may still be its kicker. */
const ABOVE = 3;

/**
 * Gives the lines above and below a headline to the fields they look like.
 * @param known what a layout has already named of the head
 */
export function sortAround(
  document: SavedDocument,
  lines: FlatLine[],
  headline: Span[],
  claims: TakenText,
  names: NameJudge,
  known: Head = emptyHead(),
): Head {
  const head = emptyHead();
  const [first, last] = [headline[0]!, headline.at(-1)!];
  const block = document.lines.find(({ start, end }) => start <= first.start && end > first.start)?.block;
  const below = lines.filter(({ start }) => start >= last.end).flatMap((line) => piecesOf(document, line));
  for (const line of below) {
    const signed = [known, head].some(({ bylines, facts }) =>
      [...bylines, ...facts].some((run) => startOf(run) >= last.end && startOf(run) < line.start),
    );
    place(document, line, signed ? 'under-byline' : 'below', block, claims, names, head);
  }
  const above = lines.filter(({ end }) => end <= first.start).slice(-ABOVE);
  for (const line of above.flatMap((one) => withFactsApart(document, one)))
    place(document, line, 'above', block, claims, names, head);
  return head;
}

/** What the elements of a line say each, where one of them is a fact. */
function withFactsApart(document: SavedDocument, line: FlatLine): FlatLine[] {
  const pieces = piecesOf(document, line);
  return pieces.some(({ start, end }) => isFact(document.text.slice(start, end))) ? pieces : [line];
}

/** Elements inside one line that each say something of their own: an author, a day, a page. */
export function piecesOf(document: SavedDocument, line: FlatLine): FlatLine[] {
  const inner = [...document.spans]
    .filter(
      ([node, { start, end }]) =>
        node.type === 'element' &&
        node !== line.block &&
        start >= line.start &&
        end <= line.end &&
        end > start,
    )
    .map(([node, span]) => ({ ...span, element: node as Element }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const outer = inner.filter(
    (span, index) => !inner.slice(0, index).some(({ start, end }) => span.start >= start && span.end <= end),
  );
  const covered = outer.reduce((sum, { start, end }) => sum + end - start, 0);
  if (outer.length < 2 || covered < (line.end - line.start) * MOSTLY) return withoutFacts(document, line);
  // What stands between them goes with the one before.
  return outer.map(({ start, element }, index) => ({
    ...line,
    ...(hintOfName(element) ? { block: element } : {}),
    start: index === 0 ? line.start : start,
    end: withoutSeparator(document, outer[index + 1]?.start ?? line.end),
  }));
}

/** 田野 · 2022-09-07: the sign between two is of neither. */
function withoutSeparator({ text }: SavedDocument, end: number): number {
  return end - /[\s·•|｜/]*$/u.exec(text.slice(0, end))![0].length;
}

const MOSTLY = 0.8;
const LEADING_SIGN = /^[·•|｜/] /u;

/**
 * A day or a page that wide white or a sign between blanks parts from the rest of its line: 2021年7月8日　本报记者 甲,
 * 本报记者 甲 · 2021年7月8日 · 第5版.
 */
function withoutFacts(document: SavedDocument, line: FlatLine): FlatLine[] {
  const text = document.text.slice(line.start, line.end);
  // Lines of labels have a reader of their own.
  if (/[:：]/u.test(text)) return [line];
  const parts = [...text.matchAll(/\S+(?: (?![·•|｜/] )\S+)*/gu)];
  const bare = parts.map(([part]) => part.replace(LEADING_SIGN, ''));
  const lead = bare.findIndex((part) => !isFact(part));
  const tail = bare.findLastIndex((part) => !isFact(part)) + 1;
  if (lead < 0 || (lead === 0 && tail === parts.length)) return [line];
  const firsts = [0, ...new Set([lead, tail].filter((at) => at > 0 && parts[at]))];
  return firsts.map((at, index) => ({
    ...line,
    start: at === 0 ? line.start : line.start + parts[at]!.index + parts[at]![0].length - bare[at]!.length,
    end: withoutSeparator(document, line.start + (parts[firsts[index + 1]!]?.index ?? text.length)),
  }));
}

/** Where a line stands: beside the headline, or farther down than a byline or the line of day and page. */
type Place = 'above' | 'below' | 'under-byline';

function place(
  document: SavedDocument,
  line: FlatLine,
  where: Place,
  headline: Element | undefined,
  claims: TakenText,
  names: NameJudge,
  head: Head,
): void {
  const kind = kindOf(document, line, where, headline, names);
  const isBeside = kind !== undefined && kind !== 'column' && head.column.length === 0;
  const column = isBeside ? labelledColumn(document, line) : undefined;
  if (column) head.column.push(...claims.take(column));
  if (kind) head[kind].push(...claims.take(line));
}

/** 2013-06-05　A09　栏目：湾区创客: among other facts, with its label. */
const LABELLED_COLUMN =
  /(?:^|[\s|｜·])(?:专刊|所属)?(?:栏目|专栏)\s*[:：]\s*(?<name>[\p{Script=Han}·“”]{2,12})(?=[\s|｜[(（]|$)/du;

function labelledColumn({ page }: SavedDocument, { start, end }: FlatLine): Span | undefined {
  const [from, to] = LABELLED_COLUMN.exec(page.folded.slice(start, end))?.indices?.groups?.['name'] ?? [];
  return from === undefined || to === undefined ? undefined : { start: start + from, end: start + to };
}

function kindOf(
  document: SavedDocument,
  line: FlatLine,
  where: Place,
  headline: Element | undefined,
  names: NameJudge,
): keyof Head | undefined {
  const run: Run = makeRun(document.page, [line]);
  const hint = hintOf(document, line.block);
  const byline = parseByline(run, names);
  const isSigned = byline !== undefined && byline.strength !== 'weak';
  if (hint === 'column' || ((isColumnLine(run.folded) || isNamedColumn(line)) && !isSigned)) return 'column';
  if (hint === 'kicker' || hint === 'subtitle') return hint;
  if (isSigned) return 'bylines';
  const info = readInfoLine(run.folded);
  if (info?.some(({ is }) => is === 'byline') || /(?:作者|记者|撰文)\s*[:：]/u.test(run.folded))
    return 'bylines';
  if (info) return 'facts';
  if (isFact(run.folded) || isSourceNote(run.folded)) return 'facts';
  if (line.block && hintOfName(line.block) === 'author' && !isMasthead(run.folded)) return 'bylines';
  if (isLeftOfFacts(document, line)) return 'facts';
  if (hint === 'author') return 'bylines';
  if (hint === 'facts') return 'facts';
  if (byline && where !== 'above') return 'bylines';
  if (where === 'below') return 'subtitle';
  // Under a byline stand what a site offers to do and what it counts; a subtitle there says so by its dash.
  if (where === 'under-byline') return DASHED.test(run.folded) ? 'subtitle' : undefined;
  const [rank, own] = [headingOf(document, line.block), headingOf(document, headline)];
  // The name of a page with several articles stands over them all.
  if (rank !== undefined && own !== undefined && rank < own) return undefined;
  const beside = hint === 'title' || rank !== undefined || isBeside(document, line.block, headline);
  return beside ? 'kicker' : undefined;
}

/** dz-column on a few words: on more, such a name is that of a column of the page's layout. */
function isNamedColumn({ block, letters, linked }: FlatLine): boolean {
  return block !== undefined && linked === 0 && letters <= LONGEST_COLUMN && isCalledColumn(block);
}

const LONGEST_COLUMN = 10;

const DASHED = /^\s*(?:[—–―]{1,2}|──)/u;

/** The name of a paper alone, or the rest of a line of day and page of which an element was taken: 《某某日报》（. */
function isLeftOfFacts(document: SavedDocument, { start, end }: FlatLine): boolean {
  const text = document.page.folded;
  const whole = document.lines.find((line) => line.start <= start && line.end >= end);
  const isPart = whole !== undefined && whole.end - whole.start > end - start;
  return isMasthead(text.slice(start, end)) || (isPart && isFact(text.slice(whole.start, whole.end)));
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
