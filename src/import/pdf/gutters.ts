/** Which gaps within a row of glyphs are the white between columns, and which are spaces. */
import type { Glyphs } from './glyphLines.ts';

/** A wider gap, in sizes, parts columns unless text runs on across it above and below. */
const COLUMN_GAP = 1.05;
/** A narrower one parts nothing. */
const NARROWEST_GUTTER = 0.8;
/** A narrower gap parts nothing, not even words. */
export const WORD_GAP = 0.25;
/** Marks that may hang over the end of a column. */
export const HANGING = /[，。、；：！？”’）》」』]\s*$/u;
/** So many rows show a gutter that a mark hangs into. */
const FEWEST_ROWS = 2;
/** Two stretches of one line stand on one base line: beside a gap of so much they do not, a caption beside narrow text. */
const OFF_LINE = 0.08;
const OFF_LINE_GAP = 0.4;
/** So much white in a row is a gap there as well. */
const BLANK = 0.8;
/** A column's line begins at its edge, or farther in by an indent. */
const INDENT = 2.6;
/** Text of one column differs less in size. */
const SAME = 1.1;
/** A still wider one parts them whatever stands above and below. */
const WIDEST_SPACE = 3;
/** Distance of base lines within a column, in sizes. */
export const NEXT_ROW = 2.1;
/** Lines of one block stand at one distance; one that is set apart, as a byline is, differs more. */
const UNEVEN = 0.15;
/** Glyphs of one line differ less in size. */
const LIKE = 1.25;

/** A narrow gap parts columns where the rows near agree that it does, a wide one unless they run on across it. */
export function areOneLine(
  before: Glyphs,
  after: Glyphs,
  near: Glyphs[][][],
  grid?: Grid & { parts: Glyphs[][] },
): boolean {
  const size = Math.max(before.size, after.size);
  if (size / Math.min(before.size, after.size) >= LIKE) return false;
  const gap = { x0: before.x + before.width, x1: after.x };
  const width = gap.x1 - gap.x0;
  if (width >= size * OFF_LINE_GAP && Math.abs(before.y - after.y) > size * OFF_LINE) return false;
  if (width < size * NARROWEST_GUTTER) return !isHungOver(before, gap, near, after);
  if (width >= size * WIDEST_SPACE) return false;
  const votes = ofOneBlock(near.map((rows) => votesOf(rows, gap, after))).flatMap((side) => side.votes);
  const [spaces, gutters] = ['space', 'gutter'].map((what) => votes.filter((vote) => vote === what).length);
  if (width >= size * COLUMN_GAP) return spaces! > gutters!;
  if (spaces! > 0) return true;
  if (gutters! > 1) return false;
  return !grid || isCentred(gap, grid, size) || !(isOnEdges(gap, grid) || isNextInRow(gap, grid.parts, size));
}

/**
 * A mark hangs over the end of its column, and the white left is narrower than the gutter: the rows near know where the
 * gutter is.
 */
function isHungOver(before: Glyphs, gap: Gap, near: Glyphs[][][], after: Glyphs): boolean {
  if (!HANGING.test(before.text) || gap.x1 - gap.x0 < before.size * WORD_GAP) return false;
  const votes = near.flatMap((rows) => votesOf(rows, { ...gap, x0: gap.x0 - before.size }, after).votes);
  return votes.length >= FEWEST_ROWS && votes.every((vote) => vote === 'gutter');
}

/** Where columns begin and end on a page, by the lines that are parted without doubt. */
export interface Grid {
  starts: ReadonlyMap<number, number>;
  ends: ReadonlyMap<number, number>;
}

/** So many lines that begin, or end, at one place show the edge of a column. */
const FEWEST_AT_EDGE = 4;

/** @param parts of the rows of a page */
export function gridOf(parts: readonly Glyphs[][]): Grid {
  const [starts, ends] = [new Map<number, number>(), new Map<number, number>()];
  const count = (edges: Map<number, number>, x: number) =>
    edges.set(Math.round(x), (edges.get(Math.round(x)) ?? 0) + 1);
  for (const part of parts) {
    count(starts, part[0]!.x);
    count(ends, part.at(-1)!.x + part.at(-1)!.width);
  }
  return { starts, ends };
}

interface Gap {
  x0: number;
  x1: number;
}

function isOnEdges(gap: Gap, { starts, ends }: Grid): boolean {
  const at = (edges: ReadonlyMap<number, number>, x: number) =>
    [-1, 0, 1].reduce((sum, off) => sum + (edges.get(Math.round(x) + off) ?? 0), 0);
  return at(starts, gap.x1) >= FEWEST_AT_EDGE && at(ends, gap.x0) >= FEWEST_AT_EDGE;
}

/**
 * What stands before the gap begins far inside the column that ends there, and not at any column's edge: a kicker in the
 * middle of two columns has its blank just where the gutter is.
 */
function isCentred({ x0: end }: Gap, { starts, parts }: Grid & { parts: Glyphs[][] }, size: number): boolean {
  const from = parts.at(-1)![0]!.x;
  const edges = [...starts].filter(([x, count]) => count >= FEWEST_AT_EDGE && x < end - size);
  const near = Math.max(...edges.map(([x]) => x).filter((x) => x <= from + 1));
  return Number.isFinite(near) && from - near > size * INDENT;
}

/** The columns to the left in the same row end at even distances, and the next of them would end here. */
function isNextInRow(gap: Gap, parts: Glyphs[][], size: number): boolean {
  const ends = parts.slice(0, -1).map((part) => part.at(-1)!.x + part.at(-1)!.width);
  const [last, before] = [ends.at(-1), ends.at(-2)];
  return (
    last !== undefined &&
    before !== undefined &&
    Math.abs(gap.x0 - last - (last - before)) < size * UNEVEN &&
    last - before > size * NARROWEST_COLUMN
  );
}

/** Columns of a newspaper are not narrower, in sizes. */
const NARROWEST_COLUMN = 5;

/** What the rows on one side say of a gap, and the distance from row to row there. */
interface Side {
  votes: Vote[];
  pitch: number;
}

/** Says what the rows on one side say of a gap, as far as they follow each other at one distance. */
function votesOf(rows: Glyphs[][], gap: Gap, { y, size }: Glyphs): Side {
  const votes: Vote[] = [];
  let [last, pitch] = [y, 0];
  for (const row of rows) {
    const vote = voteOf(row, gap, size);
    if (!vote) continue;
    const own = nearest(row, gap).y;
    const step = Math.abs(own - last);
    if (step > size * NEXT_ROW || (pitch > 0 && isUneven(step, pitch))) break;
    votes.push(vote);
    [last, pitch] = [own, step];
  }
  return { votes, pitch };
}

function isUneven(step: number, pitch: number): boolean {
  return Math.abs(step - pitch) > pitch * UNEVEN;
}

/** A single row at another distance than several have on the other side is no line of the block: a byline over it. */
function ofOneBlock(sides: Side[]): Side[] {
  const sure = sides.find(({ votes }) => votes.length > 1);
  return sides.filter((side) => !sure || side.votes.length !== 1 || !isUneven(side.pitch, sure.pitch));
}

/** Columns of other articles in a row have base lines of their own: those of the block are nearest to the gap. */
function nearest(row: Glyphs[], { x0, x1 }: Gap): Glyphs {
  const distance = ({ x, width }: Glyphs) => Math.max(0, x - x1, x0 - x - width);
  return row.reduce((best, one) => (distance(one) < distance(best) ? one : best));
}

type Vote = 'space' | 'gutter';

/** What a row above or below says of a gap: its text runs on across it, or pauses there and begins again in or behind it. */
function voteOf(row: Glyphs[], gap: Gap, size: number): Vote | undefined {
  let end = -Infinity;
  for (const one of row.filter((other) => isSame(other.size, size))) {
    const pauses = one.x - end >= size * BLANK && one.x > gap.x0 && end < gap.x1;
    if (pauses) return one.x < gap.x1 + size * INDENT ? 'gutter' : undefined;
    end = Math.max(end, one.x + one.width);
    if (end >= gap.x1) return 'space';
  }
  return undefined;
}

function isSame(one: number, other: number): boolean {
  return Math.max(one, other) / Math.min(one, other) < SAME;
}
