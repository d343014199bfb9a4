/** 01, 02 alone over the subheads of an article, or over the headlines of a digest, as posts and magazines set them: no pages. */
import type { Marginal } from './takeMargins.ts';
import type { Line } from '../lines/lines.ts';

/** 01, 2, 三, PART 2, NO.3 on a line of its own. */
const NUMBER = /^\s*(?:(?:PART|NO)\s*[.．]?\s*)?(0?[1-9]|1\d|[一二三四五六七八九十])\s*$/iu;
const HAN = '一二三四五六七八九十';
/** So many in a row, from the first, are no page number. */
const FEWEST = 2;
/** Longer lines are text. */
const LONGEST_SUBHEAD = 24;
const LONGEST_HEADLINE = 60;
/** Who wrote it stands where an article begins, not where a section does: 本报讯（记者 甲）, （通讯员 乙）, 记者 丙. */
const OPENS =
  /^[\s□■]*(?:本[报刊台社网][^，。]{0,8}讯|[(（【〔][^)）】〕，。]{0,6}(?:记者|記者|通讯员|通訊員)|(?:本报|本刊|本報)?(?:记者|記者|通讯员|通訊員)[\s:：])/u;

/**
 * Marks the numbers in place.
 * @returns the lines; a short line under such a number is a subhead, and where most of them open an article, a headline
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
  const opening = row.filter(({ index }) => OPENS.test(texts[index + 2] ?? ''));
  const isDigest = opening.length >= FEWEST && opening.length * 2 > row.length;
  const longest = isDigest ? LONGEST_HEADLINE : LONGEST_SUBHEAD;
  const isHead = (text: string | undefined) =>
    text !== undefined && text.trim().length <= longest && !/[。；;，,]\s*$/u.test(text);
  if (first < 0 || row.length < FEWEST || !row.every(({ index }) => isHead(texts[index + 1]))) return lines;
  for (const { index } of row) read[index] = { role: 'number', facts: {} };
  const heads = new Set(row.map(({ index }) => index + 1));
  const is = isDigest ? 'headline' : 'subhead';
  return lines.map((line, index) => (heads.has(index) && !line.is ? { ...line, is } : line));
}
