/** Spaces that setting leaves out; apart from setting itself, which browsers load. */
import { FULL_WIDTH, gapsOf, ONLY_SPACE, setGap } from '../typeset.ts';

/** Spaces that can be seen: line ends part no words of a text. */
const VISIBLE = '[ \\t\\u00a0\\u2002-\\u200a]';
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
    const [before = ''] = /.$/su.exec(text.slice(0, gap.start)) ?? [];
    const [after = ''] = text.slice(gap.end);
    if (ONLY_SPACE.test(printed)) {
      const isLost = gap.left === 'han' && gap.right === 'han' && setGap(printed, gap, text) === '';
      if (isLost && !/[\r\n\u200b]/.test(printed)) lost.betweenHan.push(before + printed + after);
      continue;
    }
    const within = before + printed + after;
    for (const { 0: spaces, index } of within.matchAll(BY_MARK))
      lost.besideMark.push(sidesOf(within, index, index + spaces.length));
  }
  return lost;
}

/** A stretch of a text with the characters at its sides. */
function sidesOf(text: string, start: number, end: number): string {
  const [before = ''] = /.$/su.exec(text.slice(0, start)) ?? [];
  const [after = ''] = text.slice(end);
  return before + text.slice(start, end) + after;
}
