/**
 * HTML of a headline: break opportunities between its parts, and a block for each line the paper set.
 * @param parts joined they are the headline; a part that ends with an ideographic space ends a line
 * @param brackets set around a headline that the archive supplied
 */
export function headlineLines(parts: string[], brackets?: readonly string[]): string {
  const [open = '', close = ''] = brackets ?? [];
  const lines: string[][] = [[]];
  parts.forEach((part, index) => {
    const last = index === parts.length - 1;
    lines.at(-1)!.push(partHtml((index === 0 ? open : '') + part + (last ? close : '')));
    if (part.endsWith('\u3000') && !last) lines.push([]);
  });
  const set = lines.map((line) => line.join('<wbr>'));
  return set.length === 1 ? set[0]! : set.map((line) => `<span class="line">${line}</span>`).join('<wbr>');
}

/** Longest part that is kept whole at any price: shorter than the narrowest column. */
const WHOLE = 8;
const QUOTE_INSIDE = /[^“‘《（［][“‘《（]|[”’》）][^”’》），。：；！？、］]/u;
const LONG_WITH_MARK = /^(.{5,})(.[，。：；！？、])$/su;

/**
 * A part with what `word-break: keep-all` does not hold together: the inside of 党建“链”出, where a browser
 * may break before the quotation, and the mark of a part so long that it is broken by force.
 */
function partHtml(part: string): string {
  if (part.length <= WHOLE && QUOTE_INSIDE.test(part)) return kept(part);
  const [, before, mark] = LONG_WITH_MARK.exec(part) ?? [];
  return before && mark ? escapeHtml(before) + kept(mark) : escapeHtml(part);
}

const kept = (text: string) => `<span class="kept">${escapeHtml(text)}</span>`;

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
