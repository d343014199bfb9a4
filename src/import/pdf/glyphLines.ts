/** Stretches of glyphs → lines within columns. */
import { around, type Box, type PrintedLine } from '../geometry/printed.ts';
import { areOneLine, gridOf, HANGING, NEXT_ROW, WORD_GAP, type Grid } from './gutters.ts';
import { SET_SPACE } from './spaceGlyphs.ts';

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
  /** Length of a stretch that its font sets from top to bottom, from the middle of whose top it begins. */
  down?: number;
  bold: boolean;
}

/** So many rows on, columns are the same: the first and the last line of a block have rows on one side alone. */
const ROWS_ON = 2;
/** So much white in a row sets a word off. */
const BLANK = 0.8;
/** In a line that is spread over its column. */
const STRETCHED_WORD_GAP = 0.6;
/** Height of a character above its base line, in sizes. */
const ASCENT = 0.88;
/** Base lines of stacked characters are nearer than this, in sizes; those of text are farther apart. */
const TOUCHING = 1.12;
/** Those of a headline may stand farther apart, where nothing stands as near beside them. */
const LOOSE = 1.7;
/** Fewer may stand so by chance. */
const FEWEST_STACKED = 3;
/** Glyphs may reach so far over a rule, in points. */
const TOLERANCE = 1;
/** An upright edge parts columns; a shorter one is part of a character or an ornament. */
const TALLER_THAN_A_LINE = 1.5;

/**
 * Turned glyphs are lines of their own each.
 * @param drawn rules and frames: a line ends where one of their edges stands upright in a gap
 */
export function linesOf(glyphs: Glyphs[], drawn: readonly Box[] = []): PrintedLine[] {
  const vertical = glyphs.flatMap((one) => {
    if (isTurnedDown(one)) return turnedLine(one);
    return one.down === undefined ? [] : verticalLine(one, one.down);
  });
  const edges = drawn.flatMap(uprightEdges);
  const upright = glyphs
    .filter(({ angle, down }) => Math.abs(angle) < 5 && down === undefined)
    .flatMap((one) => cutAtEdges(one, edges));
  const turned = glyphs.filter((one) => Math.abs(one.angle) >= 5 && !isTurnedDown(one));
  const stacked = stackedOf(upright);
  const rows = rowsOf(upright.filter((one) => !stacked.has(one)));
  return [...vertical, ...partsOf(rows, edges), ...[...turned, ...stacked].map((one) => [one])].map((part) =>
    Array.isArray(part) ? lineOf(part) : part,
  );
}

/** On its side, with its foot to the left: a dash or a figure within text that is set from top to bottom. */
function isTurnedDown({ angle, text }: Glyphs): boolean {
  return Math.abs(angle - 90) < 5 && !/\p{Script=Han}/u.test(text);
}

function turnedLine({ text, x, y, width, size, bold }: Glyphs): PrintedLine {
  const x0 = x - size * (1 - ASCENT);
  return { x0, x1: x0 + size, y0: y, y1: y + width, text: spacesOf(text), size, bold, vertical: true };
}

function verticalLine({ text, x, y, size, bold }: Glyphs, down: number): PrintedLine {
  const column = { x0: x - size / 2, x1: x + size / 2, y0: y, y1: y + down };
  return { ...column, text: spacesOf(text), size, bold, vertical: true };
}

function spacesOf(text: string): string {
  return text.replaceAll(SET_SPACE, ' ');
}

/**
 * Characters that touch the ones above and below, as lines of text never do: vertical lines, however near to each
 * other they stand. Each is a line for now (geometry/vertical.ts joins them).
 */
function stackedOf(glyphs: Glyphs[]): Set<Glyphs> {
  const single = glyphs
    .filter(({ text }) => /^[\p{Script=Han}“”『』「」《》]$/u.test(text.trim()))
    .sort((a, b) => a.y - b.y || a.x - b.x);
  const below = new Map<Glyphs, Glyphs>();
  const above = new Set<Glyphs>();
  single.forEach((one, at) => {
    for (let next = at + 1; next < single.length && single[next]!.y - one.y < one.size * LOOSE; next++)
      if (isUnder(one, single[next]!)) {
        below.set(one, single[next]!);
        above.add(single[next]!);
        break;
      }
  });
  const stacked = new Set<Glyphs>();
  for (const top of single.filter((one) => !above.has(one))) {
    const stack = [top];
    for (let next = below.get(top); next; next = below.get(next)) stack.push(next);
    if (isVertical(stack, glyphs)) stack.forEach((one) => stacked.add(one));
  }
  return stacked;
}

/** Its characters touch, or stand nearer to those above and below than to any beside. */
function isVertical(stack: Glyphs[], glyphs: Glyphs[]): boolean {
  if (stack.length < FEWEST_STACKED) return false;
  const pitch = Math.max(...stack.slice(1).map(({ y }, index) => y - stack[index]!.y));
  if (pitch < stack[0]!.size * TOUCHING) return true;
  const isNear = (one: Glyphs, other: Glyphs) =>
    other !== one &&
    Math.abs(other.y - one.y) < one.size * 0.5 &&
    Math.max(other.x - one.x - one.width, one.x - other.x - other.width) < pitch - one.size + one.size * 0.02;
  return stack.length > FEWEST_STACKED && !stack.some((one) => glyphs.some((other) => isNear(one, other)));
}

function isUnder(one: Glyphs, next: Glyphs): boolean {
  return (
    next.y - one.y > one.size * 0.7 &&
    Math.abs(next.size - one.size) < one.size * 0.02 &&
    Math.abs(next.x + next.width / 2 - one.x - one.width / 2) < one.size * 0.1
  );
}

/** Rows from this one upwards, and downwards, that may belong to the same columns. */
function nearRows(rows: Glyphs[][], at: number): Glyphs[][][] {
  const [{ y, size }] = rows[at] as [Glyphs];
  return [-1, 1].map((step) => {
    const near: Glyphs[][] = [];
    for (let other = at + step; rows[other]; other += step) {
      if (Math.abs(rows[other]![0]!.y - y) > size * NEXT_ROW * ROWS_ON) break;
      near.push(rows[other]!);
    }
    return near;
  });
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

/** A line from top to bottom. */
interface Edge {
  x: number;
  y0: number;
  y1: number;
}

function uprightEdges({ x0, x1, y0, y1 }: Box): Edge[] {
  return [
    { x: x0, y0, y1 },
    { x: x1, y0, y1 },
  ];
}

/** Read from a gap, or set by the file. */
const SPACE_WITHIN = new RegExp(`(?<=\\S)[ ${SET_SPACE}](?=\\S)`, 'gu');

/** Programs show several columns of a row in one go: a stretch is cut at a space in which an edge stands. */
function cutAtEdges(one: Glyphs, edges: readonly Edge[]): Glyphs[] {
  const { text, x, width } = one;
  for (const { index } of text.matchAll(SPACE_WITHIN)) {
    const [before, after] = [text.slice(0, index), text.slice(index + 1)];
    const left = { ...one, text: before, width: naturalWidth(before, one) };
    const own = naturalWidth(after, one);
    const right = { ...one, text: after, x: x + width - own, width: own };
    if (isFenced(left, right, edges)) return [left, ...cutAtEdges(right, edges)];
  }
  return [one];
}

/** Width of a text whose letters are not spread. */
function naturalWidth(text: string, { size }: Pick<Glyphs, 'size'>): number {
  return [...text].reduce((sum, letter) => sum + (letter < '\u1100' ? 0.5 : 1) * size, 0);
}

function isFenced({ text, x, width, y, size }: Glyphs, after: Glyphs, edges: readonly Edge[]): boolean {
  const over = HANGING.test(text) ? size / 2 : TOLERANCE;
  const middle = y - size * (ASCENT - 0.5);
  return edges.some(
    (edge) =>
      edge.x > x + width - over &&
      edge.x < after.x + TOLERANCE &&
      edge.y0 < middle &&
      edge.y1 > middle &&
      edge.y1 - edge.y0 > size * TALLER_THAN_A_LINE,
  );
}

/** Parts rows at the gutters between columns, where those that are plain show the others. */
function partsOf(rows: Glyphs[][], edges: readonly Edge[]): Glyphs[][] {
  const near = rows.map((_, at) => nearRows(rows, at));
  const plain = rows.flatMap((row, at) => split(row, near[at]!, edges));
  const grid = gridOf(plain);
  return rows.flatMap((row, at) => split(row, near[at]!, edges, grid));
}

function split(row: Glyphs[], near: Glyphs[][][], edges: readonly Edge[], grid?: Grid): Glyphs[][] {
  const parts: Glyphs[][] = [];
  for (const one of row) {
    const last = parts.at(-1)?.at(-1);
    const goesOn =
      last && !isFenced(last, one, edges) && areOneLine(last, one, near, grid && { ...grid, parts });
    if (goesOn) parts.at(-1)!.push(one);
    else parts.push([one]);
  }
  return parts;
}

function lineOf(row: Glyphs[]): PrintedLine {
  const spread = isStretched(row);
  const least = spread ? STRETCHED_WORD_GAP : WORD_GAP;
  let text = '';
  let end = row[0]!.x;
  for (const one of row) {
    const gap = one.x - end;
    const own = spacesOf(closeLetters(one, spread || row.length === 1));
    const apart = gap > one.size * least && !/\s$/u.test(text) && !own.startsWith(' ');
    text += text === '' ? own.replace(/^ /u, '') : (apart ? ' ' : '') + own;
    end = one.x + one.width;
  }
  const boxes = row.map(({ x, y, width, size }) => ({
    x0: x,
    y0: y - size * ASCENT,
    x1: x + width,
    y1: y + size * (1 - ASCENT),
  }));
  const size = row.reduce((best, one) => (one.text.length > best.text.length ? one : best)).size;
  const lead = leadOf(row);
  return { ...around(boxes), text, size, bold: row.every(({ bold }) => bold), ...(lead ? { lead } : {}) };
}

/** Marks before bold type may come from another font. */
const MARK = /^[●■◆▲★◎○□◇△☆▶►•·\s]+$/u;

function leadOf(row: Glyphs[]): PrintedLine['lead'] {
  const from = row.findIndex(({ text }) => !MARK.test(text));
  const to = row.findIndex(({ bold }, at) => at >= from && !bold);
  if (from < 0 || to <= from) return undefined;
  const [last, next] = [row[to - 1]!, row[to]!];
  return {
    text: row
      .slice(0, to)
      .map(({ text }) => text.replace(/\s/gu, ''))
      .join(''),
    apart: next.x - last.x - last.width >= last.size * BLANK || /^\u3000/u.test(next.text),
  };
}

/** Of the seams of a line that is spread over its column so many have a gap at least: spaces stand at a few. */
const STRETCHED_SHARE = 0.75;
/** Narrower gaps are none, in sizes. */
const NO_GAP = 0.03;

/** Spread over the width of its column: gaps between characters that are no spaces. */
function isStretched(row: Glyphs[]): boolean {
  const seams = row.slice(1).map(({ x, size }, index) => (x - row[index]!.x - row[index]!.width) / size);
  const gaps = seams.filter((gap) => gap > NO_GAP && gap < STRETCHED_WORD_GAP);
  const spread = gaps.length > 1 && gaps.length >= seams.length * STRETCHED_SHARE;
  return spread || row.some((one) => closeLetters(one, false) !== one.text);
}

/** pdf.js reads gaps between the letters of a stretch as spaces: a gap at every letter, narrower than a blank. Two letters among others do not show it. */
function closeLetters({ text, width, size }: Glyphs, spread: boolean): string {
  const seams = text.match(SEAM)?.length ?? 0;
  const letters = [...text.replace(/\s/gu, '')];
  const natural = naturalWidth(letters.join(''), { size });
  const stretched =
    seams > 0 &&
    (spread || letters.length > 2) &&
    seams >= (letters.length - 1) / 2 &&
    (width - natural) / seams < size * STRETCHED_WORD_GAP;
  return stretched ? text.replace(SEAM, '') : text;
}

const WIDE = '[\\p{Script=Han}，。、；：！？“”‘’（）《》]';
const SEAM = new RegExp(`(?<=${WIDE}) (?=\\S)|(?<=\\S) (?=${WIDE})`, 'gu');
