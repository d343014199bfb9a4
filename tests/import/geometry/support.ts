/** Printed lines, blocks and pages in points: text of 10, columns of some width. */
import type { HeadGroup, PlacedBlock } from '../../../src/import/geometry/blocks.ts';
import type { Box, PrintedLine, PrintedPage } from '../../../src/import/geometry/printed.ts';
import { makePage, makeRun, type Run } from '../../../src/import/base/textRun.ts';

const SIZE = 10;

export const box = (x0: number, y0: number, x1: number, y1: number): Box => ({ x0, y0, x1, y1 });

/** A line whose left upper corner is given; each character is as wide as the size. */
export function line(text: string, x0: number, y0: number, more: Partial<PrintedLine> = {}): PrintedLine {
  const size = more.size ?? SIZE;
  return { ...box(x0, y0, x0 + text.length * size, y0 + size), text, size, bold: false, ...more };
}

export function page(more: Partial<PrintedPage> = {}): PrintedPage {
  return { width: 600, height: 800, lines: [], rules: [], frames: [], pictures: [], ...more };
}

const extent = (lines: PrintedLine[]): Box =>
  box(
    Math.min(...lines.map(({ x0 }) => x0)),
    Math.min(...lines.map(({ y0 }) => y0)),
    Math.max(...lines.map(({ x1 }) => x1)),
    Math.max(...lines.map(({ y1 }) => y1)),
  );

/** Lines of text one below the other. */
export function block(texts: string[], x0: number, y0: number): PlacedBlock {
  const lines = texts.map((text, row) => line(text, x0, y0 + row * 14));
  return { ...extent(lines), lines, size: SIZE };
}

export function head(text: string, x0: number, y0: number, more: Partial<PrintedLine> = {}): HeadGroup {
  const one = line(text, x0, y0, { size: 20, ...more });
  return { ...extent([one]), lines: [one], size: one.size };
}

/** @returns where each of some lines stands in the text of all of them */
export function runsOf(lines: readonly PrintedLine[]): (line: PrintedLine) => Run {
  const whole = makePage(lines.map(({ text }) => text).join(''));
  const starts = new Map<PrintedLine, number>();
  let start = 0;
  for (const one of lines) {
    starts.set(one, start);
    start += one.text.length;
  }
  return (one) => {
    const from = starts.get(one)!;
    return makeRun(whole, [{ start: from, end: from + one.text.length }]);
  };
}

/** A line as a run of a page of its own. */
export const runOf = (one: PrintedLine): Run => runsOf([one])(one);

export const texts = (lines: readonly PrintedLine[]): string[] => lines.map(({ text }) => text);
