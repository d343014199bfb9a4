/** Spaces that setting leaves out; apart from setting itself, which browsers load. */
import { FULL_WIDTH, gapsOf, ONLY_SPACE, setGap } from '../typeset.ts';

/** Spaces that can be seen, for a pattern: line ends part no words of a text. */
export const VISIBLE = '[ \\t\\u00a0\\u2002-\\u200a]';
/** Where setting may leave such spaces out: between Han characters, and beside a full-width mark. */
const MAYBE_LOST = new RegExp(
  `(?<=[\\p{Script=Han}${FULL_WIDTH}])${VISIBLE}+(?=\\S)|(?<=\\S)${VISIBLE}+(?=[${FULL_WIDTH}])`,
  'u',
);
const BY_MARK = new RegExp(
  `(?<=[${FULL_WIDTH}])${VISIBLE}+(?=\\S)|(?<=\\S)${VISIBLE}+(?=[${FULL_WIDTH}])`,
  'gu',
);

/** Spaces that setting leaves out, each with the characters beside it. Examples: `王 明`, `、 甲`. */
export interface LostSpaces {
  /** Between Han characters, where nothing tells a slip from a meaning. */
  betweenHan: string[];
  /** Beside a full-width mark, which has its space within it. */
  besideMark: string[];
}

/**
 * Spaces of a text that setting leaves out. Those between Han characters and figures or letters are none of them:
 * `text-autospace` shows them all alike. Nor is one behind a half-width mark (`甲, 乙`), which is set with it.
 */
export function lostSpaces(text: string): LostSpaces {
  const lost: LostSpaces = { betweenHan: [], besideMark: [] };
  if (!MAYBE_LOST.test(text)) return lost;
  for (const gap of gapsOf(text)) {
    if (gap.left !== 'han' && gap.right !== 'han') continue;
    const printed = text.slice(gap.start, gap.end);
    const within = withSides(text, gap.start, gap.end);
    if (ONLY_SPACE.test(printed)) {
      const isLost = gap.left === 'han' && gap.right === 'han' && setGap(printed, gap, text) === '';
      if (isLost && !/[\r\n\u200b]/.test(printed)) lost.betweenHan.push(within);
      continue;
    }
    for (const { 0: spaces, index } of within.matchAll(BY_MARK))
      lost.besideMark.push(withSides(within, index, index + spaces.length));
  }
  return lost;
}

/** A stretch of a text with the characters at its sides. Places are UTF-16 code units. */
export function withSides(text: string, start: number, end: number): string {
  // Two units are enough for a character: a line may be long, and have many gaps.
  const [before = ''] = /.$/su.exec(text.slice(Math.max(0, start - 2), start)) ?? [];
  const [after = ''] = text.slice(end, end + 2);
  return before + text.slice(start, end) + after;
}
