/** Stretches of glyphs → lines within columns. */
import { around, type PrintedLine } from '../geometry/printed.ts';

/** Glyphs that the file shows in one go. */
export interface Glyphs {
  text: string;
  /** Where their base line begins. */
  x: number;
  y: number;
  width: number;
  size: number;
  /** Degrees by which they are turned. */
  angle: number;
  bold: boolean;
}

/** A wider gap, in sizes, parts columns. */
const COLUMN_GAP = 1.05;
/** A still wider one parts them whatever stands above and below. */
const WIDEST_SPACE = 3;
/** Distance of base lines within a column, in sizes. */
const NEXT_ROW = 2.1;
/** A narrower gap parts nothing. */
const WORD_GAP = 0.25;
/** In a line that is spread over its column. */
const STRETCHED_WORD_GAP = 0.6;
/** Height of a character above its base line, in sizes. */
const ASCENT = 0.88;
/** Glyphs of one line differ less in size. */
const LIKE = 1.25;

/** Turned glyphs are lines of their own each. */
export function linesOf(glyphs: Glyphs[]): PrintedLine[] {
  const upright = glyphs.filter(({ angle }) => Math.abs(angle) < 5);
  const turned = glyphs.filter((one) => !upright.includes(one));
  const rows = rowsOf(upright);
  return [...rows.flatMap((row, at) => split(row, nearRows(rows, at))), ...turned.map((one) => [one])].map(
    lineOf,
  );
}

/** Rows above and below so near that they may belong to the same columns. */
function nearRows(rows: Glyphs[][], at: number): Glyphs[][] {
  const [{ y, size }] = rows[at] as [Glyphs];
  const near: Glyphs[][] = [];
  for (const step of [-1, 1])
    for (let other = at + step; rows[other]; other += step) {
      if (Math.abs(rows[other]![0]!.y - y) > size * NEXT_ROW) break;
      near.push(rows[other]!);
    }
  return near;
}

function rowsOf(glyphs: Glyphs[]): Glyphs[][] {
  const rows: Glyphs[][] = [];
  for (const one of [...glyphs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && Math.abs(one.y - row[0]!.y) < Math.min(one.size, row[0]!.size) * 0.3) row.push(one);
    else rows.push([one]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

function split(row: Glyphs[], near: Glyphs[][]): Glyphs[][] {
  const parts: Glyphs[][] = [];
  for (const one of row) {
    const last = parts.at(-1)?.at(-1);
    const gap = last ? one.x - last.x - last.width : 0;
    const size = last ? Math.max(last.size, one.size) : one.size;
    const alike = last && size / Math.min(last.size, one.size) < LIKE;
    if (last && alike && (gap < size * COLUMN_GAP || (gap < size * WIDEST_SPACE && isSpace(last, one, near))))
      parts.at(-1)!.push(one);
    else parts.push([one]);
  }
  return parts;
}

/** A gap within a column: the lines above and below run on across it. Between columns it goes on above or below. */
function isSpace(before: Glyphs, after: Glyphs, near: Glyphs[][]): boolean {
  const middle = (before.x + before.width + after.x) / 2;
  const reach = after.size * 3;
  const beside = near.filter((row) =>
    row.some(({ x, width }) => x < middle + reach && x + width > middle - reach),
  );
  return (
    beside.length > 0 &&
    beside.every((row) =>
      row.some(({ x, width, size }) => x < middle && x + width > middle && size < after.size * LIKE),
    )
  );
}

function lineOf(row: Glyphs[]): PrintedLine {
  const least = isStretched(row) ? STRETCHED_WORD_GAP : WORD_GAP;
  let text = '';
  let end = row[0]!.x;
  for (const one of row) {
    const gap = one.x - end;
    text += (text !== '' && gap > one.size * least && !/\s$/u.test(text) ? ' ' : '') + closeLetters(one);
    end = one.x + one.width;
  }
  const boxes = row.map(({ x, y, width, size }) => ({
    x0: x,
    y0: y - size * ASCENT,
    x1: x + width,
    y1: y + size * (1 - ASCENT),
  }));
  const size = row.reduce((best, one) => (one.text.length > best.text.length ? one : best)).size;
  return { ...around(boxes), text, size, bold: row.every(({ bold }) => bold) };
}

/** Spread over the width of its column: gaps between characters that are no spaces. */
function isStretched(row: Glyphs[]): boolean {
  const gaps = row.slice(1).filter(({ x, size }, index) => {
    const gap = x - row[index]!.x - row[index]!.width;
    return gap > size * 0.03 && gap < size * STRETCHED_WORD_GAP;
  });
  return gaps.length > 1 || row.some((one) => closeLetters(one) !== one.text);
}

/** pdf.js reads gaps between the letters of a stretch as spaces: a gap at every letter, narrower than a blank. */
function closeLetters({ text, width, size }: Glyphs): string {
  const seams = text.match(SEAM)?.length ?? 0;
  const letters = [...text.replace(/\s/gu, '')];
  const natural = letters.reduce((sum, letter) => sum + (letter < '\u1100' ? 0.5 : 1) * size, 0);
  const stretched =
    seams > 0 && seams >= (letters.length - 1) / 2 && (width - natural) / seams < size * STRETCHED_WORD_GAP;
  return stretched ? text.replace(SEAM, '') : text;
}

const WIDE = '[\\p{Script=Han}，。、；：！？“”‘’（）《》]';
const SEAM = new RegExp(`(?<=${WIDE}) (?=\\S)|(?<=\\S) (?=${WIDE})`, 'gu');
