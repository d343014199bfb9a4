/** How a headline is set: its lines, and what must not be broken; for the pages of the build and those of the search. */

/** A stretch of a headline between two places where it may break, or a part of one. */
export interface HeadlinePiece {
  text: string;
  /** Where it begins in the headline as shown, brackets included, in UTF-16 code units. */
  start: number;
  /** True where a browser would break it in spite of `word-break: keep-all`. */
  kept: boolean;
}

/** A headline with the places where it may break. */
export interface SetHeadline {
  /** Lines of parts of pieces; a line may break between its parts. */
  lines: HeadlinePiece[][][];
  /** What stands between two lines: the space that parts them in print, or nothing. */
  gap: string;
}

/**
 * Sets a headline: a line for each that the paper set. A headline of one line is separated after the zone or the speaker
 * that opens it: `昆山高新区：` stands on a line of its own before the rest is broken in an odd place.
 * @param parts joined they are the headline; a part that ends with an ideographic space ends a line
 * @param brackets set around a headline that the archive supplied
 */
export function setHeadline(parts: readonly string[], brackets?: readonly string[]): SetHeadline {
  const [open = '', close = ''] = brackets ?? [];
  const printed = printedLines(parts);
  const lines = printed.length > 1 ? printed : opened(parts);
  let place = 0;
  const setPart = (part: string, index: number, line: readonly string[]) => {
    const isFirst = index === 0 && line === lines[0];
    const isLast = index === line.length - 1 && line === lines.at(-1);
    const start = place;
    place += part.length + (isFirst ? open.length : 0);
    // The space that ends a line stands between the two, where it vanishes at the end of a line.
    return piecesOf(`${isFirst ? open : ''}${part.replace(/\u3000+$/, '')}${isLast ? close : ''}`, start);
  };
  return { lines: lines.map((line) => line.map(setPart)), gap: printed.length > 1 ? '\u3000' : '' };
}

/** Lines as printed. */
function printedLines(parts: readonly string[]): string[][] {
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
function opened(parts: readonly string[]): string[][] {
  const end = parts.findIndex((part) => part.endsWith('：')) + 1;
  const opening = parts.slice(0, end).join('');
  if (end === 0 || end === parts.length || opening.length < OPENING) return [[...parts]];
  if (/[“《（][^”》）]*$/u.test(opening)) return [[...parts]];
  return [parts.slice(0, end), parts.slice(end)];
}

/** Longest part that is kept whole at any price: shorter than the narrowest column. */
const WHOLE = 8;
const QUOTE_INSIDE = /[^“‘《（［][“‘《（]|[”’》）][^”’》），。：；！？、］]/u;
/** A dot or dash that would begin a line. */
const JOINT = /.[·—]/su;
const LONG_WITH_MARK = /^(.{5,})([^—](?:[，。：；！？、·]|—+))$/su;

/**
 * A part with what `word-break: keep-all` does not hold together: the inside of 党建“链”出 and the end of 同心·, where
 * a browser may break before the quotation and the dot, and the mark of a part so long that it is broken by force.
 */
export function piecesOf(part: string, start = 0): HeadlinePiece[] {
  if (part.length <= WHOLE && (QUOTE_INSIDE.test(part) || JOINT.test(part)))
    return [{ text: part, start, kept: true }];
  const [, before, mark] = LONG_WITH_MARK.exec(part) ?? [];
  if (!before || !mark) return [{ text: part, start, kept: false }];
  return [
    { text: before, start, kept: false },
    { text: mark, start: start + before.length, kept: true },
  ];
}
