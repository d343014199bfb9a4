/**
 * Menus of sites: their words are of any kind (读报有奖, 微视频), so they are known by the controls that they stand with —
 * on one line between bars, in a list with one mark, or alone between lines of the site.
 */
import { readControls } from './navigation.ts';
import type { Marginal } from './takeMargins.ts';

const LONGEST_WORD = 8;
const FEWEST_WORDS = 3;
/** A single word between lines of the site; longer ones may be headlines. */
const LONGEST_ALONE = 5;
const MOST_ALONE = 2;
const BARS = /\s*[|｜]\s*|\s+[·•]\s*/u;
const BULLET = /^\s*([•·●■◆▪>»○-])\s*(\S.*)$/u;
const SITE = new Set(['navigation', 'rights', 'calendar', 'visit']);
const WORD = /^[\p{Script=Han}A-Za-z+]+$/u;

/** Marks lines of menus in place; lines that are marked already stay as they are. */
export function markMenus(texts: string[], read: (Marginal | undefined)[]): void {
  const isSite = (at: number) => SITE.has(read[at]?.role ?? '');
  const take = (at: number) => {
    read[at] ??= { role: 'navigation', facts: {} };
  };
  texts.forEach((text, index) => {
    if (!read[index] && isBar(text)) take(index);
  });
  for (let at = 0; at < texts.length;) {
    const end = listEnd(texts, at);
    const entries = Array.from({ length: end - at }, (_, offset) => at + offset);
    if (entries.length > 1 && entries.some(isSite)) entries.forEach(take);
    at = Math.max(end, at + 1);
  }
  const isWord = (at: number) =>
    !read[at] &&
    texts[at] !== undefined &&
    texts[at].trim().length <= LONGEST_ALONE &&
    WORD.test(texts[at].trim());
  for (let at = 1; at < texts.length; at++) {
    let end = at;
    while (end < at + MOST_ALONE && isWord(end)) end++;
    if (end > at && isSite(at - 1) && (isSite(end) || end === texts.length))
      for (let index = at; index < end; index++) take(index);
  }
}

/** 本期头条 | 往期回顾 | 下一篇 | 评报区: words between bars, a control among them. */
export function isBar(text: string): boolean {
  const words = text.trim().split(BARS).filter(Boolean);
  return (
    words.length >= FEWEST_WORDS &&
    words.every((word) => word.length <= LONGEST_WORD && WORD.test(word)) &&
    words.some((word) => (readControls(word)?.sure ?? 0) > 0)
  );
}

/** @returns index behind short lines with one mark */
function listEnd(texts: string[], begin: number): number {
  const mark = BULLET.exec(texts[begin]!)?.[1];
  let end = begin;
  while (mark !== undefined && end < texts.length) {
    const entry = BULLET.exec(texts[end]!);
    if (entry?.[1] !== mark || entry[2]!.length > LONGEST_WORD) break;
    end++;
  }
  return end;
}
