/**
 * Which spaces of a page's text were set, and which pdf.js reads from gaps: where a line is spread over its column, it
 * reads one at every letter, and only the file's own glyphs tell where words part.
 */
import type { Operators } from './drawings.ts';

/** A space that the file sets: it is kept where gaps between letters are closed. */
export const SET_SPACE = '\u00a0';

/** The letters of a page in the order in which it shows them, and before which of them a space is set. */
interface Letters {
  text: string;
  spaced: ReadonlySet<number>;
}

/**
 * Marks the spaces that are set, before a stretch as well, in stretches that hold spaces read from gaps.
 * @param strings stretches of text in the order in which the page shows them
 * @param showing operators that show glyphs
 * @returns the same strings where the glyphs of the page are not those of its text
 */
export function withSetSpaces(
  strings: readonly string[],
  { fnArray, argsArray }: Operators,
  showing: readonly number[],
): string[] {
  const shown = fnArray.flatMap((name, at) => (showing.includes(name) ? [argsArray[at]] : []));
  const { text, spaced } = lettersOf(shown.map(unicodesOf).join(''));
  if (text !== strings.join('').replace(/\s/gu, '')) return [...strings];
  let at = 0;
  return strings.map((string) => {
    const marked = markedFrom(string, at, spaced);
    at += string.replace(/\s/gu, '').length;
    return marked;
  });
}

/** Of the seams of a stretch fewer have a space that is set: where all have, the space spreads it. */
const MOST_SET = 0.5;

function markedFrom(string: string, from: number, spaced: ReadonlySet<number>): string {
  const length = string.replace(/\s/gu, '').length;
  if (length === 0) return string;
  let at = from;
  let inside = 0;
  const marked = string.replace(/(\s*)(\S)/gu, (_whole, white: string, letter: string) => {
    const isSet = spaced.has(at);
    if (isSet && at > from) inside++;
    at++;
    return isSet ? SET_SPACE + letter : white + letter;
  });
  return inside > 0 && inside >= (length - 1) * MOST_SET ? string : marked;
}

function lettersOf(shown: string): Letters {
  const spaced = new Set<number>();
  let text = '';
  for (const [, white, letter] of shown.matchAll(/(\s*)(\S)/gu)) {
    if (white !== '' && text !== '') spaced.add(text.length);
    text += letter;
  }
  return { text, spaced };
}

/** What a page shows at once: glyphs, and the numbers by which they are moved. */
function unicodesOf(shown: unknown): string {
  const [glyphs] = shown as [({ unicode?: string } | number | null)[]];
  return glyphs.map((glyph) => (typeof glyph === 'object' && glyph?.unicode) || '').join('');
}
