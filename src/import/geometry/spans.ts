/** How wide a head reaches: a headline set in the middle stands above columns that it does not touch. */
import type { HeadGroup, PlacedBlock } from './blocks.ts';
import { shared, type Box, type PrintedPage } from './printed.ts';

/** The stretch of the page's width whose columns a head heads. */
export interface Span {
  x0: number;
  x1: number;
}

/**
 * Widens every head over the columns beside it: those to which nothing but white space leads, from the head's own
 * height. A column that two heads could reach goes to the one that is then better centred, or flush left, on its own.
 */
export function spansOf(heads: HeadGroup[], blocks: PlacedBlock[], page: PrintedPage): Map<HeadGroup, Span> {
  const spans = new Map(heads.map((head): [HeadGroup, Span] => [head, { x0: head.x0, x1: head.x1 }]));
  const level = heads.filter((head) => !head.lines[0]!.vertical);
  const reached = new Map(
    level.map((head) => [head, blocks.filter((block) => reaches(head, block, heads, blocks, page))]),
  );
  for (const head of level) spans.set(head, widest(head, reached, page));
  return spans;
}

/** Columns under the head itself, then one column after the other to both sides, as far as they are its own. */
function widest(head: HeadGroup, reached: Map<HeadGroup, PlacedBlock[]>, page: PrintedPage): Span {
  const span = { x0: head.x0, x1: head.x1 };
  const own = reached.get(head)!.filter((block) => !isBetter(block, head, reached, page));
  const left = own.filter(({ x1 }) => x1 <= head.x0 + 1).sort((a, b) => b.x1 - a.x1);
  const right = own.filter(({ x0 }) => x0 >= head.x1 - 1).sort((a, b) => a.x0 - b.x0);
  for (const block of own.filter((one) => shared(one.x0, one.x1, head.x0, head.x1) > 0)) grow(span, block);
  for (const block of [...left, ...right]) grow(span, block);
  return span;
}

function grow(span: Span, { x0, x1 }: Span): void {
  span.x0 = Math.min(span.x0, x0);
  span.x1 = Math.max(span.x1, x1);
}

/** True when another head that reaches the block stands better above it. */
function isBetter(
  block: PlacedBlock,
  head: HeadGroup,
  reached: Map<HeadGroup, PlacedBlock[]>,
  page: PrintedPage,
): boolean {
  if (shared(block.x0, block.x1, head.x0, head.x1) > 0) return false;
  return [...reached].some(([other, blocks]) => {
    if (other === head || !blocks.includes(block)) return false;
    if (shared(block.x0, block.x1, other.x0, other.x1) > 0) return true;
    // The lower of two heads is the nearer.
    if (other.y0 >= head.y1 - 1) return true;
    if (head.y0 >= other.y1 - 1) return false;
    const [mine, theirs] = [imbalance(head, block, reached, page), imbalance(other, block, reached, page)];
    return theirs < mine || (theirs === mine && other.x0 < head.x0);
  });
}

/** How far a head would stand from the middle, or from the left edge, of its columns up to this block. */
function imbalance(
  head: HeadGroup,
  upTo: PlacedBlock,
  reached: Map<HeadGroup, PlacedBlock[]>,
  { width }: PrintedPage,
): number {
  const span = { x0: head.x0, x1: head.x1 };
  for (const block of reached.get(head) ?? []) {
    const beside = block.x0 >= head.x1 - 1 ? block.x0 <= upTo.x0 : block.x1 >= upTo.x1;
    const side = block.x0 >= head.x1 - 1 === upTo.x0 >= head.x1 - 1;
    const free = [...reached].every(
      ([other, theirs]) => other === head || !theirs.includes(block) || (side && beside),
    );
    if (shared(block.x0, block.x1, head.x0, head.x1) > 0 || (side && beside) || (!side && free))
      grow(span, block);
  }
  const centred = Math.abs((head.x0 + head.x1) / 2 - (span.x0 + span.x1) / 2);
  const flush = Math.abs(head.x0 - span.x0);
  return Math.min(centred, flush) / width;
}

/** Nothing but white leads from the head's height to the top of the block, and along that height to the head. */
function reaches(
  head: HeadGroup,
  block: PlacedBlock,
  heads: HeadGroup[],
  blocks: PlacedBlock[],
  page: PrintedPage,
): boolean {
  if (head.frame !== block.frame || block.y0 < head.y1 - block.size || block.y0 < head.y0) return false;
  const strip = { x0: block.x0, x1: block.x1, y0: head.y0, y1: block.y0 };
  const way = {
    x0: Math.min(head.x1, block.x0),
    x1: Math.max(head.x0, block.x1),
    y0: head.y0,
    y1: head.y1,
  };
  const solid: Box[] = [
    ...heads.filter((one) => one !== head),
    ...blocks.filter((one) => one !== block),
    ...page.rules.filter((rule) => !isUnderline(rule, head)),
    // A picture that begins above the head stands over columns of another article.
    ...page.pictures.filter((picture) => picture.y0 < head.y0 - block.size),
    ...page.frames.filter((frame) => frame !== head.frame && !isAround(frame, head)),
  ];
  return !solid.some((one) => crosses(one, strip, block.size) || crosses(one, way, block.size));
}

function isUnderline(rule: Box, head: HeadGroup): boolean {
  return rule.y1 - rule.y0 < rule.x1 - rule.x0 && rule.x0 >= head.x0 - 2 && rule.x1 <= head.x1 + 2;
}

function isAround(frame: Box, head: HeadGroup): boolean {
  return frame.x0 <= head.x0 && frame.x1 >= head.x1 && frame.y0 <= head.y0 && frame.y1 >= head.y1;
}

/** Overlap that is more than touching. */
function crosses(one: Box, room: Box, size: number): boolean {
  const thin = Math.min(one.x1 - one.x0, one.y1 - one.y0) < size * 0.4;
  const least = thin ? -1 : size * 0.3;
  return (
    Math.min(one.x1, room.x1) - Math.max(one.x0, room.x0) > least &&
    Math.min(one.y1, room.y1) - Math.max(one.y0, room.y0) > least
  );
}
