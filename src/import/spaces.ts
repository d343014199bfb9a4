/** Spaces that set characters apart and part nothing: letter-spaced lines and figures, as typesetting and OCR leave them. */

import { isSurname } from './names.ts';

const HAN = '\\p{Script=Han}';
/** Three and more characters with one space between each two: 高 新 园 区, 冯 建 国. Two may be two names' ends. */
const LETTER_SPACED = new RegExp(
  `(?<![^\\s(（【“"'「『《:：、，,。·|])${HAN}(?:[ \\u3000]${HAN}){2,}(?![^\\s)）】”"'」』》:：、，,。·|])`,
  'gu',
);
/** Names in bylines are spaced to like widths: 陈　韬　卢　　娟. */
const BYLINE = /记者|通讯员|^\s*[(（][^()（）]+[)）]\s*$/u;
/** A line in which nearly every character stands alone. */
const ALONE = /(?<=^|\s)\S(?=\s|$)/gu;
const ALONE_SHARE = 0.8;
const ALONE_FEWEST = 6;
/** 1998 年 11 月, 前 10 个月: a figure set apart from the words on both sides of it. */
const BEFORE_UNIT = /(?<=\d) (?=[年月日时分号版期])/gu;
const AFTER_ORDINAL = /(?<=第) (?=\d)/gu;
const FIGURE_IN_TEXT = new RegExp(`(?<=${HAN}) (\\d[\\d.,%％—-]*) (?=${HAN})`, 'gu');
/** The space is what is left of 讯: 本报 近日. */
const LOST_DATELINE = /(?:本报|本刊|本网) $/u;

/**
 * Closes up spaces inside words and numbers. Only white space goes; what the spaces of a line part stays parted.
 * @param text clean text of a file
 */
export function closeUp(text: string): string {
  return text.includes(' ') || text.includes('\u3000')
    ? text.replace(/[^\n\r\v\f\u0085]+/gu, closeUpLine)
    : text;
}

function closeUpLine(line: string): string {
  const letters = line.replace(/\s/gu, '').length;
  const alone = line.match(ALONE)?.length ?? 0;
  const whole = alone >= ALONE_FEWEST && alone >= letters * ALONE_SHARE;
  return (whole ? line.replace(/(?<=\S)[ \u3000](?=\S)/gu, '').replace(/(?<=\S)\s{2,}/gu, ' ') : line)
    .replace(LETTER_SPACED, (word) =>
      isRowOfNames(word) || (!whole && BYLINE.test(line)) ? word : word.replace(/\s/gu, ''),
    )
    .replace(AFTER_ORDINAL, '')
    .replace(BEFORE_UNIT, '')
    .replace(FIGURE_IN_TEXT, (figure, digits: string, at: number, all: string) =>
      LOST_DATELINE.test(all.slice(0, at + 1)) ? figure : digits,
    );
}

/** 李 洋 王 芳: names of two characters, each set apart. */
function isRowOfNames(word: string): boolean {
  const letters = word.replace(/\s/gu, '');
  return letters.length % 2 === 0 && [...letters].every((letter, at) => at % 2 === 1 || isSurname(letter));
}
