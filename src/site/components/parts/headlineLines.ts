import { escapeHTML, markHTMLString } from 'astro/runtime/server/escape.js';
import { setHeadline, type HeadlinePiece } from '../../../text/headline.ts';
import type { SiteContext } from '../../siteContext.ts';
import type { HeadlineLink } from '../../views/parts/card.ts';

/** A place where a line may break; seen alone, since browsers read a word to either side of it. */
const BREAK = '<wbr aria-hidden="true">';

/** Headlines set so far: each stands on some ten pages, in lists and beside other articles. */
const known = new Map<string, string>();
/** So many are kept: a few megabytes. */
const MOST_KNOWN = 20_000;

/**
 * HTML of a headline: break opportunities between its parts, and a block for each line (see `setHeadline`).
 * @param parts joined they are the headline; a part that ends with an ideographic space ends a line
 * @param brackets set around a headline that the archive supplied
 */
export function headlineLines(parts: readonly string[], brackets: readonly string[] = []): string {
  const key = `${brackets.join('')}\n${parts.join('\n')}`;
  let html = known.get(key);
  if (html === undefined) {
    html = linesHtml(parts, brackets);
    if (known.size === MOST_KNOWN) known.clear();
    known.set(key, html);
  }
  return html;
}

function linesHtml(parts: readonly string[], brackets: readonly string[]): string {
  const { lines, gap } = setHeadline(parts, brackets);
  const set = lines.map((line) => line.map((part) => part.map(pieceHtml).join('')).join(BREAK));
  return set.length === 1
    ? set[0]!
    : set.map((line) => `<span class="line">${line}</span>`).join(gap || BREAK);
}

function pieceHtml({ text, kept }: HeadlinePiece): string {
  return kept ? `<span class="kept">${escapeHTML(text)}</span>` : escapeHTML(text);
}

/** An article's headline for a template with many of them: a component costs several times what a text does. */
export const headlineHtml = (
  { headline, titleSupplied }: Pick<HeadlineLink, 'headline' | 'titleSupplied'>,
  { t }: Pick<SiteContext, 't'>,
) => markHTMLString(headlineLines(headline, titleSupplied ? t.joiner.supplied : undefined));
