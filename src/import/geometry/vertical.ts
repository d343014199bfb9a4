/** Characters set one under the other → vertical lines, from right to left where several stand side by side. */
import { around, type PrintedLine } from './printed.ts';

/** Two characters one above the other may be two lines of a narrow column, unless they touch, as a name's do. */
const FEWEST = 3;
/** White between two that touch, in sizes. */
const TOUCHING = 0.1;
/** Distance between vertical neighbours, in sizes. */
const NEAR = 0.7;
/** A blank between the names of a vertical line, in sizes. */
const BLANK = 1.6;

/** White that parts words, over that between characters, in sizes. */
const WORD_GAP = 0.5;

/** Joins stacked characters, and parts of vertical lines; other lines stay as they are. */
export function withVertical(lines: PrintedLine[]): PrintedLine[] {
  const single = lines.filter(({ text, vertical }) => vertical || lengthOf(text) === 1);
  const stacks = stacksOf(single);
  const taken = new Set(stacks.flat());
  return [...lines.filter((line) => !taken.has(line)), ...stacks.map(lineOf)];
}

function stacksOf(single: PrintedLine[]): PrintedLine[][] {
  const stacks: PrintedLine[][] = [];
  for (const line of [...single].sort((a, b) => a.y0 - b.y0)) {
    const stack = stacks.find((one) => follows(one.at(-1)!, line, isStack(one) ? BLANK : NEAR));
    if (stack) stack.push(line);
    else stacks.push([line]);
  }
  return stacks.filter(isStack);
}

function isStack(lines: PrintedLine[]): boolean {
  const [first, second] = lines;
  const touch = second && second.y0 - first!.y1 < first!.size * TOUCHING;
  return lines.some(({ vertical }) => vertical) || lines.length >= FEWEST || Boolean(touch);
}

function lengthOf(text: string): number {
  return [...text.trim()].length;
}

function follows(above: PrintedLine, line: PrintedLine, farthest: number): boolean {
  const centre = Math.abs((above.x0 + above.x1) / 2 - (line.x0 + line.x1) / 2);
  const gap = line.y0 - above.y1;
  return (
    centre < above.size * 0.3 &&
    gap > -above.size * 0.5 &&
    gap < above.size * farthest &&
    Math.abs(above.size - line.size) < above.size * 0.15
  );
}

function lineOf(stack: PrintedLine[]): PrintedLine {
  return {
    ...around(stack),
    text: textOf(stack),
    size: stack[0]!.size,
    bold: stack.every(({ bold }) => bold),
    vertical: true,
    uncertain: stack.flatMap(({ uncertain = [] }) => uncertain),
  };
}

/** A gap wider than the others by a good part of a character parts words. */
function textOf(stack: PrintedLine[]): string {
  const gaps = stack.slice(1).map((line, index) => line.y0 - stack[index]!.y1);
  const least = Math.min(...gaps);
  return stack
    .map(
      ({ text, size }, index) =>
        (index > 0 && gaps[index - 1]! > least + size * WORD_GAP ? ' ' : '') + text.trim(),
    )
    .join('');
}
