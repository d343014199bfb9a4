/** Text of a file → lines with their place, and what is invisible set aside. */
import type { LineGuess } from '../lineModel/lineRoles.ts';
import type { Labelled } from '../margins/records/exportLabels.ts';
import type { SheetText, Span } from '../base/textRun.ts';

/** One printed line that is not blank. */
export interface Line extends Span {
  /** Width in cells: 2 for a Han character, 1 for a Latin one. */
  width: number;
  /** Width of the white space before the text, in cells. */
  indent: number;
  /** Blank lines above it. */
  blanksBefore: number;
  /** What its label says it is (exportLabels.ts). */
  is?: Labelled;
  /** A list of the page's headlines names it. */
  listed?: boolean;
  /** What a site prints before each article stands above it. */
  opens?: boolean;
  /** Cells on its left that a label or a mark took: with them a wrapped line is full. */
  lead?: number;
  /** The rest of the labelled line above it. */
  goesOn?: boolean;
  /** Part of a table (table.ts). */
  table?: boolean;
  /** What it is in the margins, where only its place on the line told (pieces.ts). */
  margin?: string;
  /** An editor's code after it says that the story ends here. */
  ends?: boolean;
  /** Set with a space between every two characters (spacing.ts), as headlines are that fill a measure. */
  letterSpaced?: boolean;
  /** Width of the column that it was pasted from beside another (columns.ts). */
  measure?: number;
  /** What the model over lines says of it. */
  guess?: LineGuess;
  /** Width at which its paragraph is wrapped, where the paragraph tells it by itself (localMeasure.ts). */
  wrapped?: number;
}

/** A text, and what was taken out of it. */
export interface CleanText {
  text: string;
  /** Invisible characters taken out, in order: control and format characters, byte order marks. */
  noise: string;
}

/** A control character between letters: in its place another one may have stood. */
export interface Control {
  character: string;
  /** The letters at its two sides, as far as they are kept. */
  before: string;
  behind: string;
}

/** Letters that are kept on each side of a control character. */
const REACH = 6;

/** Control characters, halves of pairs and what Unicode keeps free; invisible signs of format (joiners, BOMs) stand for nothing. */
const CONTROL = /[\p{Cc}\p{Noncharacter_Code_Point}\p{Cs}]/gu;

/** @returns those that are taken out between letters */
export function controlsIn(text: string): Control[] {
  return Array.from(text.matchAll(CONTROL)).flatMap(({ 0: character, index }) => {
    if (LAYOUT.test(character)) return [];
    const near = (from: number, to: number) => setAsideNoise(text.slice(Math.max(0, from), to)).text;
    const before = near(index - REACH, index).replace(/^[^]*[\n\v\f\r\u0085]/u, '');
    const behind = near(index + 1, index + 1 + REACH).replace(/[\n\v\f\r\u0085][^]*$/u, '');
    return before.trim() === '' || behind.trim() === '' ? [] : [{ character, before, behind }];
  });
}

const NOISE = /[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}\p{Cs}]/gu;
const LAYOUT = /^[\t\n\v\f\r\u0085]$/u;

/** Spaces of several widths, and those at which no line ends: copied pages have them for plain ones. */
const OTHER_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/gu;

/**
 * Takes invisible characters out of a text: they would break names and Markdown. They are not lost, the caller
 * lists them as furniture. White space of other kinds becomes plain.
 */
export function setAsideNoise(text: string): CleanText {
  const noise: string[] = [];
  const clean = text.replace(NOISE, (character) => {
    if (LAYOUT.test(character)) return character;
    noise.push(character);
    return '';
  });
  return { text: clean.replace(OTHER_SPACE, ' '), noise: noise.join('') };
}

const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu;

/** Splits a page into its printed lines; line ends of any system, form feeds included. */
export function splitLines({ text, folded }: SheetText): Line[] {
  const lines: Line[] = [];
  let blanksBefore = 0;
  let start = 0;
  for (const { index, 0: mark } of [...text.matchAll(LINE_END), { index: text.length, 0: '' }]) {
    const raw = folded.slice(start, index);
    const content = raw.trim();
    if (content === '') blanksBefore++;
    else {
      const indent = raw.length - raw.trimStart().length;
      const from = start + indent;
      lines.push({
        start: from,
        end: from + content.length,
        width: widthOf(text.slice(from, from + content.length)),
        indent: widthOf(text.slice(start, from)),
        blanksBefore,
      });
      blanksBefore = 0;
    }
    start = index + mark.length;
  }
  return withoutMargin(lines);
}

/** White space before every line of a page is its margin, and no line's indent. */
function withoutMargin(lines: Line[]): Line[] {
  const margin = lines.reduce((least, { indent }) => Math.min(least, indent), Infinity);
  return margin > 0 ? lines.map((line) => ({ ...line, indent: line.indent - margin })) : lines;
}

/** Cells that a text fills in a monospaced Chinese font. */
export function widthOf(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    width += code < 0x1100 || (code < 0x2e80 && !WIDE_MARKS.has(code)) ? 1 : 2;
  }
  return width;
}

/** Quotation marks, dashes, ellipses and numbers in circles fill two cells in Chinese fonts. */
const WIDE_MARKS = new Set([...'—‘’“”…※←↑→↓①②③④⑤⑥⑦⑧⑨⑩■□▲△▶▼◆◇○◎●★☆♦'].map((mark) => mark.charCodeAt(0)));
