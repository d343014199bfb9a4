/** 01, 02 alone over the subheads of an article, as posts and magazines set them: no pages, and no articles. */
import type { Marginal } from './takeMargins.ts';
import type { Line } from '../lines/lines.ts';

/** 01, 2, 三, PART 2, NO.3 on a line of its own. */
const NUMBER = /^\s*(?:(?:PART|NO)\s*[.．]?\s*)?(0?[1-9]|1\d|[一二三四五六七八九十])\s*$/iu;
const HAN = '一二三四五六七八九十';
/** So many in a row, from the first, are no page number. */
const FEWEST = 2;
/** Longer lines are text. */
const LONGEST_SUBHEAD = 24;

/**
 * Marks the numbers in place.
 * @returns the lines; a short line under such a number is a subhead
 */
export function markSectionNumbers(
  lines: Line[],
  texts: readonly string[],
  read: (Marginal | undefined)[],
): Line[] {
  const numbered = texts.flatMap((text, index) => {
    const figure = read[index] ? undefined : NUMBER.exec(text)?.[1];
    return figure ? [{ index, number: HAN.indexOf(figure) + 1 || Number(figure) }] : [];
  });
  const first = numbered.findIndex(({ number }) => number === 1);
  const row = numbered.slice(Math.max(0, first)).filter(({ number }, order) => number === order + 1);
  const isHead = (text: string | undefined) =>
    text !== undefined && text.trim().length <= LONGEST_SUBHEAD && !/[。；;，,]\s*$/u.test(text);
  if (first < 0 || row.length < FEWEST || !row.every(({ index }) => isHead(texts[index + 1]))) return lines;
  for (const { index } of row) read[index] = { role: 'number', facts: {} };
  const heads = new Set(row.map(({ index }) => index + 1));
  return lines.map((line, index) => (heads.has(index) && !line.is ? { ...line, is: 'subhead' } : line));
}
