/** Numbers that databases and crawlers set before the articles of a page: they are none of the paper's. */
import type { Marginal } from '../takeMargins.ts';

/** 1. 洛阳高新区…: a number, and on one of the next lines where and when it was printed. */
export const RESULT = /^\s*\d{1,3}\s*[.、．]\s*(?=\S)/u;
/** So far below a numbered title stands what tells that an article begins. */
export const RESULT_REACH = 2;
/** 1. or [1] alone above the record of an article. */
const RECORD_NUMBER = /^\s*(?:\d{1,3}\s*[.、．]|[[【(（]\s*\d{1,3}\s*[\]】)）])\s*$/u;
/** Result 2 of 8, 第2条 共8条: what a list of hits counts. */
const COUNTED =
  /^\s*(?:(?:Result|Record|Document|Item|Article)\s+\d+\s+of\s+\d+|第\s*\d+\s*[条篇]\s*[,，/]?\s*共\s*\d+\s*[条篇]|[[【(（]\s*\d{1,4}\s*\/\s*\d{1,4}\s*[\]】)）])\s*$/iu;
/** The first words of an article: who wrote it, or its dateline. */
const OPENS = /^[\s□■(（【〔]*(?:本报|本刊|记者|通讯员|作者|文[/／])/u;
const LONGEST_TITLE = 60;

/**
 * Marks numbers that stand alone above the facts of a record.
 * @param isLabelled whether a line is a field of a record
 */
export function markRecordNumbers(
  texts: string[],
  read: (Marginal | undefined)[],
  isLabelled: (index: number) => boolean = () => false,
): void {
  texts.forEach((text, index) => {
    const ofRecord = RECORD_NUMBER.test(text) && (read[index + 1] !== undefined || isLabelled(index + 1));
    if (!read[index] && !isLabelled(index) && (ofRecord || COUNTED.test(text)))
      read[index] = { role: 'record', facts: {} };
  });
}

/**
 * Titles that a crawler numbered from 1: a rule above each, or the beginning of an article below.
 * @param texts folded lines of the page
 * @param roleOf what is known of a line, undefined for lines that may be an article's
 * @returns indexes of the lines; none when there is only one
 */
export function numberedTitles(
  texts: string[],
  roleOf: (index: number) => string | undefined,
): ReadonlySet<number> {
  const found: number[] = [];
  texts.forEach((text, index) => {
    const number = RESULT.exec(text)?.[0];
    if (!number || roleOf(index) !== undefined || text.length > LONGEST_TITLE || /[。；;]/u.test(text))
      return;
    const opens = texts.slice(index + 1, index + 1 + RESULT_REACH).some((below) => OPENS.test(below));
    if (Number.parseInt(number, 10) === found.length + 1 && (opens || roleOf(index - 1) === 'separator'))
      found.push(index);
  });
  return new Set(found.length > 1 ? found : []);
}
