/** Words of one recognised line → a printed line. */
import type { Box, PrintedLine } from '../geometry/printed.ts';

/** A word as recognition gives it. */
export interface Word {
  text: string;
  /** From 0 to 1. */
  confidence?: number;
}

/** Words of which recognition was less sure are reported. */
const UNSURE = 0.6;
/** Height of a line's box above the size of its characters: boxes are drawn round the ink. */
const INK = 1.05;

/** Recognition parts Chinese by words or characters; a space between two Han characters is none. */
export function lineOfWords(words: Word[], box: Box): PrintedLine | undefined {
  const text = words
    .map((word) => word.text.trim())
    .filter((word) => word !== '')
    .join(' ')
    .replace(
      /(?<=[\p{Script=Han}\p{P}\d]) (?=[\p{Script=Han}\p{P}\d])/gu,
      (space, at: number, whole: string) => (isName(whole, at) ? space : ''),
    );
  if (text === '') return undefined;
  const uncertain = words
    .filter(
      ({ confidence, text: word }) => confidence !== undefined && confidence < UNSURE && word.trim() !== '',
    )
    .map(({ text: word }) => word.trim());
  const height = Math.min(box.y1 - box.y0, ((box.x1 - box.x0) / Math.max(1, widthOf(text))) * 1.3);
  return { ...box, text, size: height * INK, bold: false, ...(uncertain.length > 0 ? { uncertain } : {}) };
}

/** 记者 甲 通讯员 乙: the space parts names. */
function isName(text: string, at: number): boolean {
  return (
    /(?:记者|通讯员|作者)\s*(?:\p{Script=Han}{1,4}\s*)*$/u.test(text.slice(0, at)) &&
    !/[，。]/u.test(text.slice(Math.max(0, at - 12), at))
  );
}

/** Width of a text in characters. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u1100' ? 0.55 : 1), 0);
}
