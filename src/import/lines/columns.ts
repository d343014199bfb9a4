/** Columns pasted line by line: each printed line holds a piece of two articles or more, with white space between. */
import type { SheetText } from '../base/textRun.ts';
import { widthOf, type Line } from './lines.ts';

/** A stretch of a line between wide gaps, and the cell at which it begins. */
interface Stretch {
  start: number;
  end: number;
  cell: number;
}

/** Narrower gaps part words of one line. */
const GAP = /\s{2,}/gu;
const GAP_CELLS = 2;
/** So many lines one after the other show a gap at the same place. */
const FEWEST_LINES = 4;
const SHARE = 0.4;
/** Paragraphs begin so many cells farther in. */
const INDENT = 4;
/** Two characters more or less: quotation marks are of one cell or two, and spaces were set by eye. */
const TOLERANCE = 4;
/** So far behind its cell a stretch is indented. */
const INDENTED = 3;
/** Narrower columns hold no running text. */
const NARROWEST = 12;
/** A full line of the left column reaches so far to the right one. */
const FULL = 0.75;
/** Running text has a mark in many of its lines. */
const MARKS_SHARE = 0.25;
const MARK = /[，。、；：“”,;:]/u;

/**
 * Takes columns apart.
 * @returns lines in reading order: a column from top to bottom, then the next; lines of columns carry `measure`
 */
export function columnsApart(page: SheetText, lines: Line[]): Line[] {
  const result: Line[] = [];
  for (let at = 0; at < lines.length;) {
    const region = regionAt(page, lines, at);
    if (!region) result.push(lines[at++]!);
    else {
      result.push(...split(page, lines.slice(at, region.end), region.cell));
      at = region.end;
    }
  }
  return result;
}

interface Region {
  /** Index after its last line. */
  end: number;
  /** Where the second column begins. */
  cell: number;
}

function regionAt(page: SheetText, lines: Line[], begin: number): Region | undefined {
  const first = stretchesOf(page, lines[begin]!);
  for (const { cell } of first.slice(1)) {
    if (cell < NARROWEST + GAP_CELLS) continue;
    const end = regionEnd(page, lines, begin, cell);
    if (!isColumns(page, lines.slice(begin, end), cell)) continue;
    const band = bandEnd(page, lines, { begin, end, cell });
    return { end: isColumns(page, lines.slice(begin, band), cell) ? band : end, cell };
  }
  return undefined;
}

/**
 * Below a blank line across both columns two headlines stand side by side: what is above them is a band of its own, to be
 * read to its end first.
 * @returns index of the line with the headlines, or of the end of the region
 */
function bandEnd(page: SheetText, lines: Line[], { begin, end, cell }: Region & { begin: number }): number {
  const isTitle = (text: string) => text !== '' && !STOP.test(text);
  for (let at = begin + 1; at < end; at++) {
    const line = lines[at]!;
    if (line.blanksBefore === 0 || line.indent >= INDENTED) continue;
    if (
      halvesOf(page, line, cell).every((half) => isTitle(half.trim())) &&
      isColumns(page, lines.slice(at, end), cell)
    )
      return at;
  }
  return end;
}

const STOP = /[，。；？！,;]/u;

/** The region goes on while lines break at its cell, or are short and stand in one column. */
function regionEnd(page: SheetText, lines: Line[], begin: number, cell: number): number {
  let end = begin + 1;
  let left = widthOf(leftOf(page, lines[begin]!, cell));
  while (end < lines.length) {
    const line = lines[end]!;
    if (line.blanksBefore > 1 || line.table) break;
    if (
      !breaksAt(page, line, cell) &&
      !(fitsLeft(line, cell) && (inColumns(page, lines, end, cell) || goesOnLeft(page, line, left)))
    )
      break;
    left = Math.max(left, widthOf(leftOf(page, line, cell)));
    end++;
  }
  return end;
}

/** Behind a line that stands in the left column alone the columns go on, or the text does: it is unended above. */
function inColumns(page: SheetText, lines: Line[], at: number, cell: number): boolean {
  const next = lines[at + 1];
  if (next && breaksAt(page, next, cell)) return true;
  const above = leftOf(page, lines[at - 1]!, cell);
  // The left column goes on below the right one with another paragraph.
  const { indent, width } = lines[at]!;
  if (indent === INDENT && width + indent >= cell * FULL && width + indent <= cell) return true;
  return above !== '' && !/[。！？!?”"）)]$/u.test(above) && widthOf(above) >= cell / 2 - GAP_CELLS;
}

/** Below the end of the right column the left one goes on without a gap: with a full line, or with one that ends. */
function goesOnLeft(page: SheetText, line: Line, left: number): boolean {
  const { blanksBefore, indent, width } = line;
  if (blanksBefore > 0 || width + indent > left + GAP_CELLS) return false;
  return width + indent >= left - TOLERANCE || /[。！？”]$/u.test(page.folded.slice(line.start, line.end));
}

function leftOf(page: SheetText, line: Line, cell: number): string {
  const stretch = stretchesOf(page, line).findLast((one) => one.cell < cell - TOLERANCE);
  return stretch ? page.folded.slice(stretch.start, stretch.end).trim() : '';
}

function fitsLeft({ indent, width }: Line, cell: number): boolean {
  return indent < cell - TOLERANCE && indent + width <= cell;
}

function breaksAt(page: SheetText, line: Line, cell: number): boolean {
  return indexOfColumn(stretchesOf(page, line), cell) >= 0;
}

/** Index of the stretch that begins the second column. */
function indexOfColumn(stretches: Stretch[], cell: number): number {
  const found = indexAt(stretches, cell);
  return found >= 0 ? found : indexOfSetRight(stretches, cell);
}

/** Index of the stretch that stands at the left edge of the second column, or at its indent. */
function indexAt(stretches: Stretch[], cell: number): number {
  return stretches.findIndex((one, index) => {
    const from = one.cell - cell;
    return from >= -TOLERANCE && from <= INDENT + 2 && (index > 0 || stretches[0]!.cell >= cell - TOLERANCE);
  });
}

/** A signature set to the right of its column. */
const LONGEST_SET_RIGHT = 16;

function indexOfSetRight(stretches: Stretch[], cell: number): number {
  const last = stretches.at(-1)!;
  return stretches.length === 2 && last.cell >= cell && last.end - last.start <= LONGEST_SET_RIGHT ? 1 : -1;
}

/** Rows of a table and lists of names stand in columns, too; they have no marks. */
function isColumns(page: SheetText, region: Line[], cell: number): boolean {
  const halves = region.map((line) => halvesOf(page, line, cell));
  const both = halves.filter(([left, right]) => left !== '' && right !== '').length;
  if (both < FEWEST_LINES - 1 || region.length < FEWEST_LINES || both < region.length * SHARE) return false;
  // A running head has gaps of its own above the columns.
  const edged = region.filter((line) => indexAt(stretchesOf(page, line), cell) > 0).length;
  if (edged < FEWEST_LINES - 1) return false;
  return [0, 1].every((side) => {
    const texts = halves.map((half) => half[side]!).filter(Boolean);
    const marked = texts.filter((text) => MARK.test(text)).length;
    const wide = Math.max(...texts.map(widthOf));
    return texts.length >= 3 && wide >= NARROWEST && marked >= texts.length * MARKS_SHARE;
  });
}

function halvesOf(page: SheetText, line: Line, cell: number): [string, string] {
  const stretches = stretchesOf(page, line);
  const column = indexOfColumn(stretches, cell);
  const read = (some: Stretch[]) =>
    some.length === 0 ? '' : page.folded.slice(some[0]!.start, some.at(-1)!.end);
  return column < 0
    ? [read(stretches), '']
    : [read(stretches.slice(0, column)), read(stretches.slice(column))];
}

function split(page: SheetText, region: Line[], cell: number): Line[] {
  const [left, right]: [Line[], Line[]] = [[], []];
  const edge = edgeOf(page, region, cell);
  for (const line of region) {
    const stretches = stretchesOf(page, line);
    const column = indexOfColumn(stretches, cell);
    const add = (to: Line[], some: Stretch[], margin: number) => {
      if (some.length > 0) to.push(lineOf(page, line, some, margin));
    };
    add(left, column < 0 ? stretches : stretches.slice(0, column), 0);
    add(right, column < 0 ? [] : stretches.slice(column), edge);
  }
  const parted = columnsApart(page, right);
  const others = parted.some(({ measure }) => measure) ? parted : measured(right);
  return joined(page, measured(left), others);
}

/** A sentence that the foot of one column cuts goes on at the head of the next: with a flush line that is no headline. */
function joined(page: SheetText, left: Line[], right: Line[]): Line[] {
  const [foot, head] = [left.at(-1), right[0]];
  const textOf = ({ start, end }: Line) => page.folded.slice(start, end);
  const goesOn =
    foot !== undefined &&
    head !== undefined &&
    head.indent === 0 &&
    foot.width + foot.indent >= (foot.measure ?? 0) * FULL &&
    STOP.test(textOf(head)) &&
    MARK.test(left.slice(-2).map(textOf).join('')) &&
    !/[。！？!?”"）):：；]$/u.test(textOf(foot));
  return goesOn ? [...left, { ...head, goesOn }, ...right.slice(1)] : [...left, ...right];
}

/**
 * The left edge of the second column: a headline over it may be set in, then its text tells. Quotation marks are as wide
 * as the font makes them, so that single lines are off by a character.
 */
function edgeOf(page: SheetText, region: Line[], cell: number): number {
  const cells = region.flatMap((line) => {
    const stretches = stretchesOf(page, line);
    const column = indexOfColumn(stretches, cell);
    return column < 0 ? [] : [stretches[column]!.cell];
  });
  const often = cells.filter((one) => cells.filter((other) => other === one).length > 1);
  return often.length > 0 ? Math.min(...often) : cell;
}

function lineOf(page: SheetText, line: Line, stretches: Stretch[], margin: number): Line {
  const [start, end] = [stretches[0]!.start, stretches.at(-1)!.end];
  return {
    ...line,
    start,
    end,
    indent: margin === 0 ? line.indent : stretches[0]!.cell - margin >= INDENTED ? INDENT : 0,
    width: widthOf(page.text.slice(start, end)),
  };
}

/** The widest line fills its column; a head over a blank line, such as the page's own, may be wider. */
function measured(column: Line[]): Line[] {
  const text = (column[1]?.blanksBefore ?? 0) > 0 ? column.slice(1) : column;
  const measure = Math.max(0, ...text.map(({ width, indent }) => width + indent));
  return column.map((line) => ({ ...line, measure }));
}

/** Pieces of a line between wide gaps. */
function stretchesOf(page: SheetText, { start, end, indent }: Line): Stretch[] {
  const text = page.folded.slice(start, end);
  const stretches: Stretch[] = [];
  let at = 0;
  let cell = indent;
  const add = (from: number, to: number) => {
    if (to > from) stretches.push({ start: start + from, end: start + to, cell });
    cell += widthOf(page.text.slice(start + from, start + to));
  };
  for (const { index, 0: gap } of text.matchAll(GAP)) {
    add(at, index);
    cell += widthOf(page.text.slice(start + index, start + index + gap.length));
    at = index + gap.length;
  }
  add(at, text.length);
  return stretches;
}
