/**
 * Lines of the margins whose form tells nothing: a site's slogan, a list of its papers, the terms of a database. They are
 * known by what they stand among, or because they come back.
 */
import type { Marginal } from './takeMargins.ts';

/** What a site or a database prints between the articles comes back so often. */
const FEWEST_RETURNS = 3;
/** Longer lines are text. */
const LONGEST = 40;
/** Lines that come back in a paper, too: signatures, labels, questions. */
const OF_PAPER =
  /^[\s□■◎●◆▲▶(（【〔[]*(?:本报|本刊|本网|记者|通讯员|作者|文[/／|｜]|图[/／|｜]|问|答)|[:：]$|^[【〔〖[].*[】〕〗\]]$/u;
/** Furniture that may stand inside an article, and says nothing of the lines beside it. */
const INSIDE = new Set(['separator', 'label', 'end-code', 'picture', 'jump']);

/**
 * Marks such lines in place.
 * @param texts folded lines of the page
 * @param isKnown lines that a label or their facts explain already
 */
export function markStrays(
  texts: string[],
  read: (Marginal | undefined)[],
  isKnown: (index: number) => boolean,
): void {
  const isFree = (at: number) =>
    !read[at] && !isKnown(at) && texts[at]!.length <= LONGEST && !/[。！？；]/u.test(texts[at]!);
  const isMargin = (at: number) => read[at] !== undefined && !INSIDE.has(read[at].role);
  for (const places of returning(texts, isFree))
    if (places.every((at) => isMargin(at - 1) || isMargin(at + 1)))
      for (const at of places) read[at] = { role: 'navigation', facts: {} };
  for (const at of strayAtTop(texts, isFree, isMargin)) read[at] = { role: 'unplaced', facts: {} };
}

function returning(texts: string[], isFree: (at: number) => boolean): number[][] {
  const free = [...texts.keys()].filter((at) => isFree(at) && !OF_PAPER.test(texts[at]!.trim()));
  const places = Map.groupBy(free, (at) => texts[at]!.replace(/\s/gu, ''));
  return [...places.values()].filter(({ length }) => length >= FEWEST_RETURNS);
}

/**
 * Above the first article: a line between lines of the margins, when a headline still stands below them. A headline that
 * a line of facts follows has text below it.
 */
function strayAtTop(
  texts: string[],
  isFree: (at: number) => boolean,
  isMargin: (at: number) => boolean,
): number[] {
  const text = texts.findIndex((line) => /[。！？]/u.test(line));
  const top = Array.from({ length: Math.max(0, text) }, (_, at) => at);
  const last = top.findLast(isMargin);
  const headed =
    last !== undefined &&
    top.some(
      (at) =>
        at > last &&
        isFree(at) &&
        !OF_PAPER.test(texts[at]!) &&
        !SIGNS.test(texts[at]!) &&
        texts[at]!.length >= HEADLINE,
    );
  if (!headed) return [];
  return runsOf(top.slice(0, last), isFree)
    .filter(({ from, to }) => (from === 0 || isMargin(from - 1)) && isMargin(to) && to - from <= MOST_STRAYS)
    .flatMap(({ from, to }) => top.slice(from, to).filter((at) => from === 0 || !isPrinted(texts[at]!)));
}

/** 某某日报记者 甲 乙: no headline, however long. */
const SIGNS = /(?:记者|通讯员)[\s:：]/u;
/** Shorter lines may be subheads. */
const HEADLINE = 9;
/** More lines in a row are an article's. */
const MOST_STRAYS = 2;

/** Stretches of lines; `to` is the index behind the last. */
function runsOf(lines: number[], isFree: (at: number) => boolean): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const at of lines.filter(isFree)) {
    const open = runs.at(-1);
    if (open?.to === at) open.to++;
    else runs.push({ from: at, to: at + 1 });
  }
  return runs;
}

/** Names of columns and sections are of the paper, where they do not stand above its own head. */
function isPrinted(text: string): boolean {
  return OF_PAPER.test(text) || /^[\p{Script=Han}·\s]{2,8}$/u.test(text.trim());
}
