/** The stars of a crawler's Markdown that mark a phrase; all others (`138****1234`, `甲级***`, `5*3`) are the page's. Pure. */
import { areText, lookPrinted } from '../../markdown/printed/stars.ts';

/** A row of stars; half-open range of the text. */
export interface StarMark {
  start: number;
  end: number;
}

interface Row extends StarMark {
  /** The characters before and behind it, '' at an end. */
  before: string;
  behind: string;
}

/** Longest phrase between two rows. */
const LONGEST = 200;
const BLANK_LINE = /\n[^\S\n]*\n/u;
const LETTER = /[\p{L}\p{N}]/u;
/** More than a phrase: between letters such stars were printed (`乙级**有五家，丙级**有八家`). */
const CLAUSES = /^[^“‘《（「『].*[，。；、！？]/su;

/** @returns both rows of every phrase, in order */
export function starMarks(text: string): StarMark[] {
  const rows = Array.from(text.matchAll(/\*+/gu), ({ 0: { length }, index }): Row => {
    const end = index + length;
    return { start: index, end, before: text.charAt(index - 1), behind: text.charAt(end) };
  });
  const taken = new Set<Row>();
  rows.forEach((opening, place) => {
    if (taken.has(opening) || !isNext(opening.behind)) return;
    const closing = closingOf(text, rows, place);
    if (closing && !taken.has(closing)) taken.add(opening).add(closing);
  });
  return rows.filter((row) => taken.has(row));
}

const isNext = (sign: string) => sign !== '' && !/\s/u.test(sign);

function closingOf(text: string, rows: readonly Row[], place: number): Row | undefined {
  const opening = rows[place]!;
  for (let next = place + 1; next < rows.length; next++) {
    const row = rows[next]!;
    const content = text.slice(opening.end, row.start);
    if (content.length > LONGEST || BLANK_LINE.test(content)) return undefined;
    if (row.end - row.start !== opening.end - opening.start || !isNext(row.before)) continue;
    return marks(text, opening, row, content) ? row : undefined;
  }
  return undefined;
}

function marks(text: string, opening: Row, closing: Row, content: string): boolean {
  const { before } = opening;
  const { behind } = closing;
  // A phrase goes on in the next line of its paragraph; behind a letter each line has its own.
  if (LETTER.test(before) && (content.includes('\n') || (LETTER.test(behind) && CLAUSES.test(content))))
    return false;
  const row = (one: Row) => text.slice(one.start, one.end);
  const starred = {
    opening: row(opening),
    closing: row(closing),
    content,
    holdsStars: false,
    before,
    behind,
  };
  return !areText(starred) && !lookPrinted(starred);
}
