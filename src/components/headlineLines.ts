/**
 * HTML of a headline: break opportunities between its parts, and a block for each line the paper set.
 * A headline of one line is parted behind the zone or the speaker that opens it: `昆山高新区：` stands on a line
 * of its own before the rest is broken in an odd place.
 * @param parts joined they are the headline; a part that ends with an ideographic space ends a line
 * @param brackets set around a headline that the archive supplied
 */
export function headlineLines(parts: string[], brackets?: readonly string[]): string {
  const [open = '', close = ''] = brackets ?? [];
  const printed = linesOf(parts);
  const lines = printed.length > 1 ? printed : opened(parts);
  // The space that parts two lines stands between their blocks, where it vanishes at the end of a line.
  const gap = printed.length > 1 ? '\u3000' : '<wbr>';
  const set = lines.map((line, index) => {
    const text = line.map((part, place) => (place === line.length - 1 ? part.replace(/\u3000+$/, '') : part));
    if (index === 0) text[0] = open + text[0]!;
    if (index === lines.length - 1) text.push(text.pop()! + close);
    return text.map(partHtml).join('<wbr>');
  });
  return set.length === 1 ? set[0]! : set.map((line) => `<span class="line">${line}</span>`).join(gap);
}

/** Lines as printed. */
function linesOf(parts: string[]): string[][] {
  const lines: string[][] = [[]];
  parts.forEach((part, index) => {
    lines.at(-1)!.push(part);
    if (part.endsWith('\u3000') && index < parts.length - 1) lines.push([]);
  });
  return lines;
}

/** Shortest opening that may stand alone: no line of a word and a colon. */
const OPENING = 4;

/** A headline with its opening, up to the first colon outside a quotation, as a line. */
function opened(parts: string[]): string[][] {
  const end = parts.findIndex((part) => part.endsWith('：')) + 1;
  const opening = parts.slice(0, end).join('');
  if (end === 0 || end === parts.length || opening.length < OPENING) return [parts];
  if (/[“《（][^”》）]*$/u.test(opening)) return [parts];
  return [parts.slice(0, end), parts.slice(end)];
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
