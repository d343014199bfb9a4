/** Reading order: of the articles of a page, and of the blocks of one article (bands from the top down, columns from the left). */
import { around, overlapX, shared, type Box, type PrintedPage } from './printed.ts';
import { isUpright } from './rules.ts';

/** Where something stands on a page, and how large the type is with which it begins. */
export interface Place extends Box {
  size: number;
}

/** A rule runs through a part of the page where it is so long, as a share of that. */
const THROUGH = 0.9;

/**
 * Articles and pictures in the order of reading: a rule that runs through all of a part of the page and crosses nothing
 * parts what is above it, or left of it, from the rest.
 */
export function inOrderOfPage<T>(things: readonly T[], placeOf: (thing: T) => Place, page: PrintedPage): T[] {
  const placed = things.map((thing) => ({ thing, place: placeOf(thing) }));
  const whole = around(placed.map(({ place }) => place));
  for (const rule of page.rules) {
    const upright = isUpright(rule);
    const [from, to] = upright ? (['x0', 'x1'] as const) : (['y0', 'y1'] as const);
    const runs = upright
      ? shared(rule.y0, rule.y1, whole.y0, whole.y1) / (whole.y1 - whole.y0)
      : shared(rule.x0, rule.x1, whole.x0, whole.x1) / (whole.x1 - whole.x0);
    const first = placed.filter(({ place }) => place[to] <= rule[to] + 1);
    const rest = placed.filter(({ place }) => place[from] >= rule[from] - 1);
    const parts = first.length > 0 && rest.length > 0 && first.length + rest.length === placed.length;
    if (runs > THROUGH && parts)
      return [first, rest].flatMap((part) =>
        inOrderOfPage(
          part.map(({ thing }) => thing),
          placeOf,
          page,
        ),
      );
  }
  const ordered = placed
    .sort((a, b) => byPlace(a.place, b.place))
    .map(({ thing, place }) => ({ ...place, thing }));
  return inParts(ordered).map(({ thing }) => thing);
}

/** Rows whose white runs through all of a part are read one after the other; where there is none, columns are. */
function inParts<T extends Box>(ordered: T[]): T[] {
  const rows = cut(ordered, 'y', 0);
  const parts = rows.length > 1 ? rows : cut(ordered, 'x', 0);
  if (parts.length < 2) return ordered;
  return parts.flatMap((part) => inParts(ordered.filter((one) => part.includes(one))));
}

/** From the top; on one height from the left. */
function byPlace(one: Place, other: Place): number {
  const sameHeight = Math.abs(one.y0 - other.y0) < Math.max(one.size, other.size);
  return sameHeight ? one.x0 - other.x0 : one.y0 - other.y0;
}

/**
 * Reading order under a head. Where columns stand beside it, the blocks below it count from its top: what stands left
 * of the head is read before them, what stands right of it after.
 */
export function inReadingOrderUnder<T extends Box>(head: Box | undefined, blocks: T[], gap: number): T[] {
  // The top of the next column, where the text of a head at the foot of this one goes on.
  const next = blocks.filter((block) => head && block.y1 <= head.y0 && block.x0 >= head.x1 - 1);
  if (next.length > 0 && next.length < blocks.length)
    return [blocks.filter((block) => !next.includes(block)), next].flatMap((part) =>
      inReadingOrderUnder(part === next ? undefined : head, part, gap),
    );
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
