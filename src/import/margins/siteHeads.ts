/**
 * What full-text sites print before each of their articles: the page, and with it author, column and other facts behind
 * their labels, in any order, on one row or on several, with a value or without (第2版（经济） / 作者： / 专栏：读者来信).
 */
import type { Line } from '../lines/lines.ts';
import type { SheetText } from '../base/textRun.ts';
import { fieldOf } from './records/exportLabels.ts';
import { readFurniture } from './furniture.ts';

/** Rows of the head of one article. */
export interface SiteHead {
  from: number;
  /** Behind the last row. */
  to: number;
}

/** Longer rows are text. */
const LONGEST = 80;
/** A head that comes back; one by itself is left as it is printed. */
const FEWEST = 2;
/** At the beginning, or behind what ends the value before it; the commonest also where rows ran together. */
const LABEL =
  /(?:(?<=^|[\s;|/)】\]])[【[〔〖(]?\s*(?<apart>\p{Script=Han}{2,6}|\p{Script=Han}\s{1,4}\p{Script=Han})|(?<close>作者|专栏|栏目|版次|来源|责编))\s*:/gu;
/** 第2版（经济）, or the day, the paper and the page. */
const PAGE =
  /^[^。！？]{0,40}第\s*\S{1,3}\s*版\s*(?:[(【《][^()（）【】《》]{1,12}[)】》]|[\s·:]\s*\S{1,12})?\s*$/u;
const PAGE_LABEL = /^(?:版[次号面别]|所在版面|当前版|页码)$/u;
/** Above a head stands the end of the text before it; above facts that stand under a headline, the headline. */
const ENDS_TEXT = /。[”"’」』)】\]]*\s*$/u;

interface Row {
  /** The page stands in it. */
  page: boolean;
  labels: { at: number; is: 'byline' | 'column' | 'fact' }[];
}

/** ◇专栏：…, ■第2版（经济）: ornaments before each row, which keep their place as white. */
const ORNAMENTS = /^[\s◇◆■□●○▲△★☆·•※►▶]+/u;

function rowOf(printed: string): Row | undefined {
  const text = printed.replace(ORNAMENTS, (marks) => ' '.repeat(marks.length));
  if (text.length > LONGEST || /[。！？]/u.test(text)) return undefined;
  const found = [...text.matchAll(LABEL)].map(({ index, groups }) => {
    const name = (groups!['apart'] ?? groups!['close']!).replace(/\s/gu, '');
    return { at: index, name, is: fieldOf(name) };
  });
  const labels = found.flatMap(({ at, is }) =>
    is === 'byline' || is === 'column' || is === 'fact' ? [{ at, is }] : [],
  );
  const before = text.slice(0, found[0]?.at).trim();
  const page = before !== '' && PAGE.test(before);
  if (labels.length < found.length || (before !== '' && !page)) return undefined;
  return { page: page || found.some(({ name }) => PAGE_LABEL.test(name)), labels };
}

/**
 * Finds the heads of a full-text site.
 * @param texts folded lines of a page without labelled headlines
 * @returns nothing where such rows stand below headlines
 */
export function siteHeads(texts: readonly string[]): SiteHead[] {
  const rows = texts.map(rowOf);
  const heads: SiteHead[] = [];
  for (let from = 0; from < rows.length; from++) {
    let to = from;
    while (rows[to]) to++;
    if (isHead(rows.slice(from, to) as Row[])) heads.push({ from, to });
    from = Math.max(from, to);
  }
  const above = (at: number) => texts.slice(0, at);
  const isOverArticle = heads.some(
    ({ from }, order) =>
      (order === 0 && above(from).every((text) => readFurniture(text, NO_PAPERS, true))) ||
      ENDS_TEXT.test(texts[from - 1] ?? ''),
  );
  return isOverArticle ? heads : [];
}

const NO_PAPERS: ReadonlySet<string> = new Set();

/** The page, and who wrote or in what column, or two facts. */
function isHead(rows: readonly Row[]): boolean {
  const labels = rows.flatMap((row) => row.labels);
  return rows.some(({ page }) => page) && (labels.some(({ is }) => is !== 'fact') || labels.length > 1);
}

/**
 * Cuts the rows of heads that come back.
 * @returns the lines, in heads each with one label at most
 */
export function cutSiteHeads(page: SheetText, lines: Line[]): Line[] {
  const texts = lines.map(({ start, end }) => page.folded.slice(start, end));
  const heads = siteHeads(texts);
  if (heads.length < FEWEST) return lines;
  const inHead = rowsOf(heads);
  return lines.flatMap((line, index) => {
    const text = texts[index]!;
    const labels = inHead.has(index) ? rowOf(text)!.labels.map(({ at }) => at) : [];
    const cuts = [0, ...labels.filter((at) => at > 0), text.length];
    return cuts.slice(1).map((to, order): Line => {
      const piece = text.slice(cuts[order], to);
      const start = line.start + cuts[order]! + (piece.length - piece.trimStart().length);
      return {
        ...line,
        start,
        end: start + piece.trim().length,
        blanksBefore: order === 0 ? line.blanksBefore : 0,
      };
    });
  });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, order) => from + order);
}

/** @returns indexes of the lines of heads */
export function rowsOf(heads: readonly SiteHead[]): Set<number> {
  return new Set(heads.flatMap(({ from, to }) => range(from, to)));
}
