import { escapeHTML } from 'astro/runtime/server/escape.js';
import { setHeadline, type HeadlinePiece } from '../../../text/headline.ts';

/** A place where a line may break; seen alone, since browsers read a word to either side of it. */
const BREAK = '<wbr aria-hidden="true">';

/**
 * HTML of a headline: break opportunities between its parts, and a block for each line (see `setHeadline`).
 * @param parts joined they are the headline; a part that ends with an ideographic space ends a line
 * @param brackets set around a headline that the archive supplied
 */
export function headlineLines(parts: readonly string[], brackets?: readonly string[]): string {
  const { lines, gap } = setHeadline(parts, brackets);
  const set = lines.map((line) => line.map((part) => part.map(pieceHtml).join('')).join(BREAK));
  return set.length === 1
    ? set[0]!
    : set.map((line) => `<span class="line">${line}</span>`).join(gap || BREAK);
}

function pieceHtml({ text, kept }: HeadlinePiece): string {
  return kept ? `<span class="kept">${escapeHTML(text)}</span>` : escapeHTML(text);
}
