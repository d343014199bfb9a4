import { readNumber } from './furniture.ts';

/** Where an article goes on or comes from. */
export interface Jump {
  kind: 'on' | 'from';
  /** Page number; absent when only 下转 is printed. */
  pageNumber?: string;
}

const FIGURES = '[A-Za-z]?\\s?\\d{1,3}|[一二三四五六七八九十]{1,3}';
const JUMP = `[▶►→➤◆★※>]*\\s*[((\\[【〔<]?\\s*(?:(紧|下|文|详)?(转|接|见)|(上)(接))\\s*(?:(?:本报|今日)\\s*)?第?\\s*(${FIGURES})\\s*版(?:[《“"][^》”"]{1,40}[》”"]|[①-⑩]|\\s*\\S{0,8})?\\s*[)）\\]】〕>]?\\s*[◀←]*`;
const WHOLE = new RegExp(`^${JUMP}$`, 'u');
const BRACKETED_END = new RegExp(
  `[▶►→]*\\s*[(\\[【〔<]\\s*(?:(紧|下)?(转|接)|(上)(接))\\s*第?\\s*(${FIGURES})\\s*版[^)）\\]】〕>]{0,40}[)）\\]】〕>]\\s*$`,
  'u',
);
const BARE_END = new RegExp(`[▶►→\\s]*(下)(转)()()第?\\s*(${FIGURES})\\s*版\\s*$`, 'u');
const BRACKETED_START = new RegExp(
  `^[(\\[【〔<]?\\s*()()(上)(接)\\s*第?\\s*(${FIGURES})\\s*版[^)）\\]】〕>\\s]{0,40}[)）\\]】〕>]?`,
  'u',
);

/** @param text folded text of a line; @returns the jump when the line is nothing else */
export function readJumpLine(text: string): Jump | undefined {
  const match = WHOLE.exec(text.trim());
  return match && !(match[2] === '见' && !/[((]/u.test(text)) ? jumpOf(match) : undefined;
}

/** A jump printed after the last or before the first words of a paragraph. */
export interface PlacedJump extends Jump {
  from: number;
  to: number;
}

/** @param text folded text of a paragraph; @returns the jump at its end with its place */
export function readJumpAtEnd(text: string): PlacedJump | undefined {
  const match = BRACKETED_END.exec(text) ?? BARE_END.exec(text);
  return match ? { ...jumpOf(match), from: match.index, to: text.length } : undefined;
}

/** @param text folded text of a paragraph; @returns the jump at its beginning with its place */
export function readJumpAtStart(text: string): PlacedJump | undefined {
  const match = BRACKETED_START.exec(text);
  return match ? { ...jumpOf(match), from: 0, to: match[0].length } : undefined;
}

function jumpOf(match: RegExpExecArray): Jump {
  return {
    kind: match[3] === '上' || (match[2] === '接' && match[1] === undefined) ? 'from' : 'on',
    ...(match[5] ? { pageNumber: readNumber(match[5]) } : {}),
  };
}
