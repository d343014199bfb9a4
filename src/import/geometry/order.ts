/** Reading order of the blocks of one article: bands from the top down, columns from the left in each. */
import { overlapX, shared, type Box } from './printed.ts';

/**
 * Reading order under a head. Where columns stand beside it, the blocks below it count from its top: what stands left
 * of the head is read before them, what stands right of it after.
 */
export function inReadingOrderUnder<T extends Box>(head: Box | undefined, blocks: T[], gap: number): T[] {
  const beside = head && blocks.some((block) => shared(block.y0, block.y1, head.y0, head.y1) > gap / 2);
  if (!beside) return inReadingOrder(blocks, gap);
  const raised = blocks.map((block) => {
    const { x0, x1, y1 } = block;
    return { x0, x1, y0: isTopUnder(head, block, blocks) ? head.y0 : block.y0, y1, block };
  });
  return inReadingOrder(raised, gap).map(({ block }) => block);
}

function isTopUnder<T extends Box>(head: Box, block: T, blocks: T[]): boolean {
  const below = block.y0 >= head.y1 - 1 && overlapX(block, head) > 0.5;
  return below && !blocks.some((one) => one !== block && overlapX(one, block) > 0.5 && one.y0 < block.y0);
}

/** Recursive cuts through white space: across first where a band ends for all columns, then down. */
export function inReadingOrder<T extends Box>(blocks: T[], gap: number): T[] {
  if (blocks.length < 2) return blocks;
  const bands = cut(blocks, 'y', gap);
  if (bands.length > 1) return bands.flatMap((band) => inReadingOrder(band, gap));
  const columns = cut(blocks, 'x', 0);
  if (columns.length > 1) return columns.flatMap((column) => inReadingOrder(column, gap));
  return [...blocks].sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
}

/** Parts of the blocks between which a straight cut runs through nothing. */
function cut<T extends Box>(blocks: T[], axis: 'x' | 'y', gap: number): T[][] {
  const [from, to] = axis === 'x' ? (['x0', 'x1'] as const) : (['y0', 'y1'] as const);
  const parts: T[][] = [];
  let end = -Infinity;
  for (const block of [...blocks].sort((a, b) => a[from] - b[from])) {
    if (block[from] >= end + gap || parts.length === 0) parts.push([block]);
    else parts.at(-1)!.push(block);
    end = Math.max(end, block[to]);
  }
  return parts;
}
