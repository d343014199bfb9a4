/**
 * What a site or a database prints before each of its articles: the same words every time, with other figures (文章 1,
 * 文章 2; ◎1988-08-11 第2版 第3篇), or page and column (第3版（要闻） 专栏：). What stands below such a line opens an article,
 * whatever it looks like.
 */
import type { SiteHead } from './siteHeads.ts';
import type { Marginal } from './takeMargins.ts';

/** Longer lines are text. */
const LONGEST = 40;
/** So many words beside its figures may a head have that bears no day itself. */
const LONGEST_WORDS = 6;
const FEWEST = 2;
/** So far below a head without a day the line with the day stands. */
const REACH = 3;
const DAY = /\d{4}\s*(?:年\s*\d{1,2}\s*月|[.\-/]\s*\d{1,2}\s*[.\-/])\s*\d{1,2}/u;
/** Under each headline of a copied site: when, from where, by whom. */
const TIME_OR_NAME = /\d{1,2}:\d{2}|记者|作者|来源|报[导道]/u;

/**
 * Marks heads in place.
 * @param texts folded lines of the page
 * @param sites heads of a full-text site
 * @param isFree lines that nothing explains yet
 * @returns indexes of the lines that open an article
 */
export function markItemHeads(
  texts: readonly string[],
  read: (Marginal | undefined)[],
  sites: readonly SiteHead[],
  isFree: (index: number) => boolean,
): Set<number> {
  const opens = new Set<number>();
  for (const places of recurring(texts)) {
    const heads = places.filter((at) => isHead(texts, at));
    if (heads.some((at) => COUNTER.test(texts[at]!)) && !countOne(heads.map((at) => texts[at]!))) continue;
    if (heads.length < FEWEST || heads.length < places.length || !count(heads.map((at) => texts[at]!)))
      continue;
    for (const at of heads) {
      if (isFree(at)) read[at] = { role: 'record', facts: {} };
      if (read[at] === undefined) continue;
      const below = firstBelow(texts, read, at);
      if (isFree(below)) opens.add(below);
    }
  }
  if (sites.length >= FEWEST)
    for (const { from, to } of sites) {
      // Author and column are labelled: the first of them opens the article, and so does what stands below.
      opens.add(from);
      const below = firstBelow(texts, read, to - 1);
      if (isFree(below)) opens.add(below);
    }
  return opens;
}

/** @returns index of the next line that is no furniture */
function firstBelow(texts: readonly string[], read: readonly (Marginal | undefined)[], at: number): number {
  let below = at + 1;
  while (below < texts.length && read[below]) below++;
  return below;
}

/** Places of lines that are alike but for their figures. */
function recurring(texts: readonly string[]): number[][] {
  const short = [...texts.keys()].filter((at) => {
    const text = texts[at]!;
    return (
      text.length <= LONGEST && /\d/u.test(text) && !/[。！？；]/u.test(text) && !TIME_OR_NAME.test(text)
    );
  });
  const places = Map.groupBy(short, (at) => texts[at]!.replace(/\s+/gu, ' ').replace(/\d+/gu, '0'));
  return [...places.values()].filter(({ length }) => length >= FEWEST);
}

/** 2/3, where three such lines stand on the page: what a reader's app counts. */
const COUNTER = /^\s*[(（]?\d{1,2}\s*\/\s*\d{1,2}[)）]?\s*$/u;

function isHead(texts: readonly string[], at: number): boolean {
  if (COUNTER.test(texts[at]!)) return true;
  if (DAY.test(texts[at]!)) return true;
  const words = texts[at]!.replace(/[^\p{L}]/gu, '');
  return (
    words.length <= LONGEST_WORDS &&
    /^\D*\d+\D{0,2}$/u.test(texts[at]!) &&
    texts.slice(at + 1, at + 1 + REACH).some((text) => text.length <= LONGEST && DAY.test(text))
  );
}

/** 1/3, 2/3: all of one number, which is as high as the last of them. */
function countOne(heads: readonly string[]): boolean {
  const figures = heads.map((head) => head.match(/\d+/gu)!.map(Number));
  const [last, all] = figures.at(-1)!;
  return figures.every((own) => own[1] === all) && last === all;
}

/** 1, 2, 3: the last figure that differs counts the articles. */
function count(heads: readonly string[]): boolean {
  const figures = heads.map((head) => (head.match(/\d+/gu) ?? []).map(Number));
  const at = figures[0]!.findLastIndex((_, place) =>
    figures.some((own) => own[place] !== figures[0]![place]),
  );
  return at >= 0 && figures.every((own, index) => index === 0 || own[at]! === figures[index - 1]![at]! + 1);
}
