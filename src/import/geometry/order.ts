/** Reading order of the blocks of one article: bands from the top down, columns from the left in each. */
import type { Box } from './printed.ts';

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
