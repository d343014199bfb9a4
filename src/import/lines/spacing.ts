/** Spaces that set characters apart and part nothing: letter-spaced lines and figures, as typesetting and OCR leave them. */

import { isSurname } from '../base/people.ts';

const HAN = '\\p{Script=Han}';
/** Three and more characters with one space between each two: 高 新 园 区, 冯 建 国. Two may be two names' ends. */
const LETTER_SPACED = new RegExp(
  `(?<![^\\s(（【“"'「『《:：、，,。·|])${HAN}(?:[ \\u3000]${HAN}){2,}(?![^\\s)）】”"'」』》:：、，,。·|])`,
  'gu',
);
/** Names in bylines are spaced to like widths: 陈　韬　卢　　娟. */
const BYLINE =
  /记者|通讯员|作者|署名|责任者|Author|^\s*%A\s|^\s*(?:AU|A1)\s+-|^\s*(?:图?文|撰文|采写)\s*[/／|｜丨:：]|^\s*[(（][^()（）]+[)）]\s*$/u;
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

/** No line of print is as wide; what looks for the end of such a run looks at it again from each of its spaces. */
const WIDEST = 200;
const ENDLESS = new RegExp(`[^\\S\\n\\r\\v\\f\\u0085\\u2028\\u2029]{${WIDEST + 1},}`, 'gu');

/**
 * Closes up spaces inside words and numbers. Only white space goes; what the spaces of a line part stays separated.
 * @param given clean text of a file
 */
export function closeUp(given: string): string {
  const text = given.replace(ENDLESS, (spaces) => spaces.slice(0, WIDEST));
  if (!text.includes(' ') && !text.includes('\u3000')) return text;
  const lines = text.match(LINE) ?? [];
  const long = lines.filter((line) => /[。，,]/u.test(line));
  const spaced = long.filter(isWordSpaced).length;
  const wordSpaced = spaced > 0 && spaced >= long.length / 2;
  return text.replace(LINE, (line) =>
    closeUpLine(wordSpaced && !isLetterSpaced(line) ? withoutWordSpaces(line) : line),
  );
}

const LINE = /[^\n\r\v\f\u0085]+/gu;
const SEAM = new RegExp(`(?<=${HAN})[ \u3000](?=${HAN})`, 'gu');
const FEWEST_SEAMS = 4;
/** Words of Chinese are two characters long on average; a line of names has no marks. */
const SEAMS_SHARE = 0.12;

/** Recognition sets a space between words: 近日 , 常州 高新区 召开 大会 。 */
function isWordSpaced(line: string): boolean {
  const seams = line.match(SEAM)?.length ?? 0;
  const letters = line.match(/\p{Script=Han}/gu)?.length ?? 0;
  return seams >= FEWEST_SEAMS && seams >= letters * SEAMS_SHARE;
}

/** Names keep their spaces: in brackets, and after the last sentence. */
const KEPT = /[(（【[〔][^()（）【】[\]〔〕]{1,60}[)）】\]〕]|(?<=[。！？!?][”"]?)[^。！？!?，,]{1,30}$/gu;
const CLOSABLE =
  /(?<=[\p{Script=Han}\p{P}\d%])(?<!本报|本刊|本网)[ \u3000](?=[\p{Script=Han}\p{P}])|(?<=[\p{Script=Han}\p{P}])(?<!本报|本刊|本网)[ \u3000](?=\d)/gu;

/** Takes the spaces between words out of a line of text, or of a headline of several words. */
function withoutWordSpaces(line: string): string {
  if (/[。，,]/u.test(line)) {
    if (!isWordSpaced(line) && (line.match(SEAM)?.length ?? 0) < 2) return line;
  } else {
    const tokens = line.trim().split(/[ \u3000]+/u);
    if (tokens.length < 3 || BYLINE.test(line) || /\d{4}\s*年|版/u.test(line)) return line;
    if (tokens.every((token) => isSurname(token[0]!))) return line;
  }
  let closed = '';
  let at = 0;
  for (const { index, 0: kept } of line.matchAll(KEPT)) {
    closed += line.slice(at, index).replace(CLOSABLE, '') + kept;
    at = index + kept.length;
  }
  return closed + line.slice(at).replace(CLOSABLE, '');
}

/** @returns whether nearly every character of a line stands alone: 微 机 温 控 仪 问 世 */
export function isLetterSpaced(line: string): boolean {
  const letters = line.replace(/\s/gu, '').length;
  const alone = line.match(ALONE)?.length ?? 0;
  return alone >= ALONE_FEWEST && alone >= letters * ALONE_SHARE;
}

/** 通 讯 员: roles are closed up among names that are not. */
const ROLE =
  /本[ \u3000]报(?=[ \u3000]*(?:记[ \u3000]?者|通[ \u3000]?讯))|记[ \u3000]者|通[ \u3000]讯[ \u3000]员|实[ \u3000]习[ \u3000]生|评[ \u3000]论[ \u3000]员/gu;

/** 十年前 ，这里 “ 一无所有 ” 。: recognition sets white before a mark, which no printer does. */
const SPACED_MARK = /\S[ \u3000]+[，。、；：！？]/u;
const AROUND_MARKS =
  /(?<=\S)[ \u3000]+(?=[，。、；：！？）」』》”])|(?<=[（「『《“])[ \u3000]+(?=\S)|(?<=\p{Script=Han})[ \u3000]+(?=[“《「『])/gu;

function closeUpLine(given: string): string {
  const whole = isLetterSpaced(given);
  const line = !whole && SPACED_MARK.test(given) ? given.replace(AROUND_MARKS, '') : given;
  return (whole ? line.replace(/(?<=\S)[ \u3000](?=\S)/gu, '').replace(/(?<=\S)\s{2,}/gu, ' ') : line)
    .replace(LETTER_SPACED, (word, at: number, all: string) =>
      isRowOfNames(word) || (!whole && BYLINE.test(line) && !standsApart(word, at, all))
        ? word
        : word.replace(/\s/gu, ''),
    )
    .replace(ROLE, (role) => role.replace(/\s/gu, ''))
    .replace(AFTER_ORDINAL, '')
    .replace(BEFORE_UNIT, '')
    .replace(FIGURE_IN_TEXT, (figure, digits: string, at: number, all: string) =>
      LOST_DATELINE.test(all.slice(0, at + 1)) ? figure : digits,
    );
}

/** 本报记者  夏 侯 明  杭 天: one name, where wider gaps part the names. */
function standsApart(word: string, at: number, line: string): boolean {
  return / {2}$/u.test(line.slice(0, at)) && /^(?: {2}|\s*$)/u.test(line.slice(at + word.length));
}

/** 李 洋 王 芳: names of two characters, each set apart; 光 谷 周 刊 is a masthead. */
function isRowOfNames(word: string): boolean {
  const letters = word.replace(/\s/gu, '');
  return (
    letters.length % 2 === 0 &&
    !/[报刊版]$/u.test(letters) &&
    [...letters].every((letter, at) => at % 2 === 1 || isSurname(letter))
  );
}
