/** What a box shows: all text below its only headline is that headline's; and where a headline may lack text. */
import type { HeadGroup, PlacedBlock } from './blocks.ts';
import { isInside, overlapX, overlapY, type Box, type PrintedPage } from './printed.ts';
import { isFenced, isUpright, parted } from './rules.ts';

/** Taller frames hold a page, or most of one, as a share of its height. */
const TALLEST_BOX = 0.6;

/** @returns whether a frame is that of an item, and not that of a page */
export function isBox({ y0, y1 }: Box, { height }: Pick<PrintedPage, 'height'>): boolean {
  return y1 - y0 < height * TALLEST_BOX;
}

/**
 * The only headline of the box that holds a block below that headline's row, however narrow the headline is. Text that a
 * rule parts from other text under the headline, or from the headline itself on its height, may be another item.
 */
export function onlyHeadOfBox(
  block: PlacedBlock,
  heads: HeadGroup[],
  blocks: PlacedBlock[],
  page: PrintedPage,
): HeadGroup | undefined {
  const { frame } = block;
  if (!frame || !isBox(frame, page)) return undefined;
  const [head, ...more] = heads.filter((one) => one.frame === frame);
  if (!head || more.length > 0 || head.lines[0]!.vertical) return undefined;
  if (block.y0 < head.y1 - block.size)
    return isBesideAll(head, blocks, page) && !isFenced(head, block, page) ? head : undefined;
  const rulesBeside = page.rules.filter((rule) => isUpright(rule) && rule.y0 < head.y1);
  const over = blocks.filter(
    (one) =>
      one !== block &&
      one.frame === frame &&
      one.y1 <= block.y0 + 1 &&
      (overlapX(one, block) > 0.5 || one.y0 >= head.y1 - one.size),
  );
  const isParted =
    isFenced(head, block, { rules: rulesBeside }) || over.some((one) => parted(one, block, page));
  return isParted ? undefined : head;
}

/** The headline has the first column of its box to itself: all text of the box stands in the columns to the right of it. */
function isBesideAll(head: HeadGroup, blocks: PlacedBlock[], page: PrintedPage): boolean {
  const own = blocks.filter((one) => one.frame === head.frame);
  return (
    own.every((one) => one.x0 >= head.x1 - one.size) &&
    own.some((one) => overlapY(one, head) > 0) &&
    page.pictures.every((picture) => !isInside(picture, head.frame!))
  );
}

/** White between neighbouring columns is narrower, in sizes. */
const GUTTER = 3;

/**
 * @param headless text without a headline
 * @param own text under a headline
 * @returns whether the first may be the beginning of the second: in one box, or in the column before it on one height
 */
export function mayBegin(
  headless: PlacedBlock[],
  own: PlacedBlock[],
  head: HeadGroup,
  page: PrintedPage,
): boolean {
  return headless.some(
    (one) =>
      one.frame === head.frame &&
      ((one.frame !== undefined && isBox(one.frame, page)) ||
        own.some(
          (block) =>
            one.x1 <= block.x0 + block.size &&
            block.x0 - one.x1 < block.size * GUTTER &&
            overlapY(one, block) > 0.5 &&
            !isFenced(one, block, page),
        )),
  );
}
