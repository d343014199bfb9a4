/** Advertisements among the text of a page: a slogan or two and, below, an address and a telephone. */
import { beginsWithNumber } from '../base/sentence.ts';
import type { Marginal } from './takeMargins.ts';

/** Longer lines are no slogans. */
export const LONGEST_SLOGAN = 30;
const MOST_SLOGANS = 3;
const PROMOTES = /热烈祝贺|祝贺|诚邀|诚招|欢迎|恭贺|招商|招租|订购|加盟|周年|有限公司|集团|酒店|产业园/u;

/** Marks them in place. @param texts folded lines of the page */
export function markAdvertisements(texts: readonly string[], read: (Marginal | undefined)[]): void {
  read.forEach((line, index) => {
    if (line?.role !== 'contact' || read[index - 1]) return;
    let begin = index;
    while (begin > 0 && index - begin < MOST_SLOGANS && !read[begin - 1] && isSlogan(texts[begin - 1]!))
      begin--;
    const slogans = texts.slice(begin, index);
    const above = texts[begin - 1];
    const free = above === undefined || read[begin - 1] !== undefined || !isSlogan(above);
    if (slogans.some((text) => PROMOTES.test(text)) && free)
      for (let at = begin; at < index; at++) read[at] = { role: 'advertisement', facts: {} };
  });
}

function isSlogan(text: string): boolean {
  return (
    text.length <= LONGEST_SLOGAN &&
    !/[。;；,，、:：]|^(?:本报|记者|通讯员|□)|[)）]$/u.test(text) &&
    !beginsWithNumber(text)
  );
}
