/** Lines → blocks of one column, and display lines → heads. */
import { endsClause, endsSentence } from '../base/sentence.ts';
import {
  around,
  isInside,
  overlapX,
  shared,
  type Box,
  type PrintedLine,
  type PrintedPage,
} from './printed.ts';
import { isFenced, parted } from './rules.ts';

/** Lines that stand together. */
export interface PlacedBlock extends Box {
  lines: PrintedLine[];
  size: number;
  /** The frame that holds it. */
  frame?: Box;
  /** Left edge of its column, where its own lines do not show it: all of them are indented. */
  left?: number;
  /** Right edge of its column, where a frame shows it and its own lines do not reach it. */
  right?: number;
}

/** Display lines that stand together: kicker, headline, subtitle. */
export interface HeadGroup extends Box {
  lines: PrintedLine[];
  /** Largest size in it. */
  size: number;
  frame?: Box;
  /** What is unclear about it, in Chinese. */
  doubt?: string;
}

/** Moves a line from those that no head has into a head, which grows around it. */
export function giveLine(head: HeadGroup, line: PrintedLine, left: Set<PrintedLine>): void {
  left.delete(line);
  head.lines.push(line);
  Object.assign(head, around([head, line]));
}

/** So much larger than the text is display. */
export const DISPLAY = 1.18;
/** Distance between lines of a block, in sizes. */
const LEADING = 1.3;
/** Distance between lines of a head. */
const HEAD_LEADING = 0.9;
/** A line may begin so far to the left of its block, in sizes: the block began with an indent. */
const INDENT = 2.6;
/** White between a frame and what it holds, in sizes. */
const PADDING = 2;

/** Lines of running text, top down, each with the block above that it goes on with. */
export function blocksOf(lines: PrintedLine[], page: PrintedPage): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  for (const line of [...lines].sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0)) {
    const frame = frameOf(line, page);
    const block = blocks
      .filter((one) => one.frame === frame && goesOn(one, line) && !parted(one, line, page))
      .sort((a, b) => b.y1 - a.y1)[0];
    if (!block) blocks.push({ ...boxOf(line), lines: [line], size: line.size, ...(frame ? { frame } : {}) });
    else {
      block.lines.push(line);
      Object.assign(block, around([block, line]));
    }
  }
  return blocks;
}

function boxOf({ x0, y0, x1, y1 }: Box): Box {
  return { x0, y0, x1, y1 };
}

/**
 * Finds the left edges of columns. A block that begins its lines at two places shows its own; where all of them begin
 * at one, they may all be indented: then the edge is that of blocks of the same column, of its head where that stands
 * an indent farther left, or of columns as wide beside it.
 */
export function markColumns(blocks: PlacedBlock[], heads: HeadGroup[]): void {
  for (const block of blocks) {
    const edges = isEven(block) && mayAllBegin(block) ? edgesAround(block, blocks, heads) : [];
    block.left = Math.min(block.x0, ...edges);
    if (block.frame && isOnlyColumn(block, block.frame)) block.right = block.frame.x1 - block.size * PADDING;
  }
}

/** Lines that are all indented begin a paragraph each: none but the last may break off in mid-sentence. */
function mayAllBegin({ lines }: PlacedBlock): boolean {
  return lines.slice(0, -1).every(({ text }) => endsSentence(text) || endsClause(text));
}

function isEven({ lines, x0, size }: PlacedBlock): boolean {
  return lines.every((line) => line.x0 - x0 < size * 0.5);
}

/** So many lines of a block show its right edge. */
const FEWEST_LINES = 3;

function edgesAround(block: PlacedBlock, blocks: PlacedBlock[], heads: HeadGroup[]): number[] {
  if (isOnGrid(block, blocks)) return [];
  // A line or two do not show where their column ends.
  const single = block.lines.length < FEWEST_LINES;
  const isIndent = (x0: number) => Math.abs(block.x0 - x0 - block.size * 2) < block.size * 0.5;
  const same = blocks.filter(
    (one) =>
      one.lines.length > 1 &&
      overlapX(one, block) > 0.5 &&
      (single ? one.x1 > block.x1 - block.size * 2 : Math.abs(one.x1 - block.x1) < block.size * 2),
  );
  if (single && same.length > 0)
    return same.map(({ x0 }) => x0).filter((x0) => block.x0 - x0 < block.size * INDENT);
  const above = heads.filter((head) => !head.lines[0]!.vertical && head.y1 <= block.y0 + block.size);
  const beside = blocks.filter(
    (one) => one.lines.length > 1 && shared(one.y0, one.y1, block.y0, block.y1) > 0 && !isEven(one),
  );
  return [
    ...same.map(({ x0 }) => x0).filter((x0) => block.x0 - x0 < block.size * INDENT),
    ...above.map(({ x0 }) => x0).filter(isIndent),
    ...(single ? [] : beside.map((one) => block.x1 - (one.x1 - one.x0)).filter(isIndent)),
  ];
}

/** Columns stand at even distances: this one begins where they say that it does. */
function isOnGrid(block: PlacedBlock, blocks: PlacedBlock[]): boolean {
  const beside = blocks.filter(
    (one) => one !== block && one.frame === block.frame && shared(one.y0, one.y1, block.y0, block.y1) > 0,
  );
  const edges = [...new Set(beside.map(({ x0 }) => Math.round(x0)))]
    .filter((x0) => x0 < block.x0)
    .sort((a, b) => a - b);
  const [last, before] = [edges.at(-1), edges.at(-2)];
  return (
    last !== undefined &&
    before !== undefined &&
    Math.abs(block.x0 - last - (last - before)) < block.size * 0.4
  );
}

function isOnlyColumn(block: Box, frame: Box): boolean {
  return frame.x1 - block.x1 < (frame.x1 - frame.x0) * 0.4;
}

/** The smallest frame around a box. */
export function frameOf(box: Box, { frames }: PrintedPage): Box | undefined {
  return frames
    .filter((frame) => isInside(box, frame))
    .sort((a, b) => (a.x1 - a.x0) * (a.y1 - a.y0) - (b.x1 - b.x0) * (b.y1 - b.y0))[0];
}

function goesOn(block: PlacedBlock, line: PrintedLine): boolean {
  const last = block.lines.at(-1)!;
  const gap = line.y0 - last.y1;
  return (
    gap < line.size * LEADING &&
    gap > -line.size * 0.6 &&
    Math.abs(line.size - last.size) < last.size * 0.2 &&
    (overlapX(block, line) > 0.7 || Math.abs(line.x0 - block.x0) < line.size * INDENT) &&
    // One line may be a subhead in the middle of its column.
    (block.lines.length < 2 ||
      (line.x0 > block.x0 - line.size * INDENT && line.x1 < block.x1 + line.size * 1.2))
  );
}

/** Display lines, grouped. */
export function headsOf(lines: PrintedLine[], page: PrintedPage): HeadGroup[] {
  const heads: HeadGroup[] = [];
  for (const line of [...lines].sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0)) {
    const frame = frameOf(line, page);
    const near = heads.filter(
      (one) => one.frame === frame && belongs(one, line, page) && !parted(one, line, page),
    );
    // The headline above a line is its own, the one beside it may be another's.
    const head = near.find((one) => !isBeside(one, line)) ?? near[0];
    if (!head) heads.push({ ...boxOf(line), lines: [line], size: line.size, ...(frame ? { frame } : {}) });
    else {
      head.lines.push(line);
      head.size = Math.max(head.size, line.size);
      Object.assign(head, around([head, line]));
    }
  }
  return heads;
}

function belongs(head: HeadGroup, line: PrintedLine, page: PrintedPage): boolean {
  const last = head.lines.at(-1)!;
  if (Boolean(last.vertical) !== Boolean(line.vertical)) return false;
  if (line.vertical)
    return (
      Math.min(Math.abs(head.x0 - line.x1), Math.abs(line.x0 - head.x1)) < Math.max(last.size, line.size) &&
      shared(head.y0, head.y1, line.y0, line.y1) > 0
    );
  const row = head.lines.filter((one) => isBeside(one, line));
  const above = head.lines.some(
    (one) => one.y0 < line.y0 && !row.includes(one) && overlapX(one, line) > 0.3 && isNextRow(one, line),
  );
  if (row.length === 0) return isNextRow(head, line) && overlapX(head, line) > 0.3;
  return row.some((one) => isNeighbour(one, line, page)) || (above && row.every((one) => isLike(one, line)));
}

function isNextRow(above: Box & { size: number }, line: PrintedLine): boolean {
  return line.y0 - above.y1 < Math.max(above.size, line.size) * HEAD_LEADING;
}

function isLike(one: PrintedLine, other: PrintedLine): boolean {
  return Math.abs(one.size - other.size) < one.size * 0.15;
}

/** Beside each other in one row of a head. */
function isNeighbour(one: PrintedLine, line: PrintedLine, page: PrintedPage): boolean {
  const apart = Math.min(Math.abs(line.x0 - one.x1), Math.abs(one.x0 - line.x1));
  return apart < line.size * 2 && isLike(one, line) && !isFenced(one, line, page);
}

function isBeside(head: Box, line: PrintedLine): boolean {
  return shared(head.y0, head.y1, line.y0, line.y1) > line.size * 0.5;
}
