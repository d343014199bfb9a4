/** Which head each block of text belongs to. */
import { endsSentence } from '../base/sentence.ts';
import type { PlacedBlock, HeadGroup } from './blocks.ts';
import { mayBegin, onlyHeadOfBox } from './boxes.ts';
import { overlapX, overlapY, shared, type PrintedPage } from './printed.ts';
import { isFenced, parted } from './rules.ts';
import { spansOf } from './spans.ts';

/** The blocks of one head; without a head for text that has none. */
export interface Story {
  head?: HeadGroup;
  blocks: PlacedBlock[];
  /** A block came by a guess. */
  guessed: boolean;
  /** Text without a headline stands where this one may have begun. */
  lacks?: boolean;
}

/** Assigns every block. Heads without a block are stories as well. */
export function storiesOf(heads: HeadGroup[], blocks: PlacedBlock[], page: PrintedPage): Story[] {
  const stories = heads.map((head): Story => ({ head, blocks: [], guessed: false }));
  const of = new Map<PlacedBlock, Story>();
  const spans = spansOf(heads, blocks, page);
  const wide = heads.map((head): HeadGroup => ({ ...head, ...spans.get(head) }));
  const narrow = (head: HeadGroup | undefined) => head && heads[wide.indexOf(head)];
  const give = (block: PlacedBlock, story: Story, guessed = false) => {
    of.set(block, story);
    story.blocks.push(block);
    story.guessed ||= guessed;
  };
  // Columns from the left: what has no head above it goes on from its neighbour.
  for (const block of [...blocks].sort((a, b) => a.x0 - b.x0 || a.y0 - b.y0)) {
    const only = onlyHeadOfBox(block, heads, blocks, page);
    if (only) {
      give(
        block,
        stories.find(({ head }) => head === only)!,
      );
      continue;
    }
    const head = narrow(headAbove(block, wide, blocks, page)) ?? headBeside(block, heads);
    const own = stories.find((story) => story.head !== undefined && story.head === head);
    const over = head && blockOver(block, head, blocks, page);
    const around = over && of.get(over);
    if (around && around !== own) {
      give(block, around, true);
      continue;
    }
    const above = own ? undefined : aboveOf(block, wide, blocks, page);
    const left = leftOf(block, wide, blocks, page);
    const end = (own ?? above ?? left) ? undefined : columnEnd(block, blocks, page);
    const level =
      (own ?? above ?? left ?? end)
        ? undefined
        : (headAtSide(block, heads, blocks, page) ?? headBefore(block, heads, blocks, page));
    const open =
      (above && of.get(above)) ??
      (left && of.get(left)) ??
      (end && of.get(end)) ??
      stories.find(({ head: one }) => one !== undefined && one === level);
    const other = left && of.get(left);
    if (own && !(other && other !== own && continuesFrom(left, block, own))) give(block, own);
    else if (own && other) give(block, other, true);
    else if (open) give(block, open, (level ?? end) !== undefined);
    else {
      const alone: Story = { blocks: [], guessed: true };
      stories.push(alone);
      give(block, alone);
    }
  }
  return stories;
}

/** Marks the stories whose beginning may be among the text that has no headline. */
export function markLacking(stories: Story[], page: PrintedPage): void {
  const headless = stories.filter(({ head }) => !head);
  for (const story of stories)
    story.lacks =
      story.head !== undefined &&
      headless.some(({ blocks }) => mayBegin(blocks, story.blocks, story.head!, page));
}

/** The nearest head above a block in its column, with no rule between. */
function headAbove(
  block: PlacedBlock,
  heads: HeadGroup[],
  blocks: PlacedBlock[],
  page: PrintedPage,
): HeadGroup | undefined {
  const above = heads
    .filter(
      (head) =>
        head.frame === block.frame &&
        !head.lines[0]!.vertical &&
        head.y0 < block.y0 &&
        head.y1 <= block.y0 + block.size &&
        overlapX(head, block) > 0.15,
    )
    .sort((a, b) => b.y1 - a.y1)[0];
  if (!above) return undefined;
  const between = blocks.filter(
    (one) => one !== block && one.y1 <= block.y0 + 1 && one.y0 >= above.y1 - 1 && overlapX(one, block) > 0.5,
  );
  const way = [above, ...between.sort((a, b) => a.y0 - b.y0), block];
  const rule = way.some((one, at) => at > 0 && parted(way[at - 1]!, one, page));
  return rule ? undefined : above;
}

/**
 * An item let into the columns of another, with no frame that shows it: the block under it has the edges of the one over
 * its head and not those of its own text, or goes on with a sentence that broke off there.
 * @returns the block over the head
 */
function blockOver(
  block: PlacedBlock,
  head: HeadGroup,
  blocks: PlacedBlock[],
  page: PrintedPage,
): PlacedBlock | undefined {
  const inColumn = blocks
    .filter((one) => one !== block && one.frame === block.frame && overlapX(one, block) > 0.5)
    .sort((a, b) => b.y1 - a.y1);
  const over = inColumn.find((one) => one.y1 <= head.y0 + 1);
  const own = inColumn.find((one) => one.y0 >= head.y1 - 1 && one.y1 <= block.y0 + 1);
  // A rule above it and none below: it is let into nothing.
  if (over && own && parted(over, head, page) && !parted(own, block, page)) return undefined;
  if (!over || !own || !isEdge(over, block) || block.y0 - own.y1 < block.size) return undefined;
  const widths = over.lines.length > 1 && own.lines.length > 1 && block.lines.length > 1;
  // A subhead has no stop.
  const isText = block.lines.slice(0, 2).some(({ text }) => /[，。、；：]/u.test(text));
  const goesOn = isText && !isIndented(block) && !endsSentence(textOf(over)) && endsSentence(textOf(own));
  return goesOn || (widths && isColumn(over, block) && !isColumn(own, block)) ? over : undefined;
}

/** Edges of one column differ by less, in sizes. */
const SAME_EDGE = 0.6;

function isEdge(one: PlacedBlock, other: PlacedBlock): boolean {
  return Math.abs(one.x0 - other.x0) < other.size * SAME_EDGE;
}

function isColumn(one: PlacedBlock, other: PlacedBlock): boolean {
  return isEdge(one, other) && Math.abs(one.x1 - other.x1) < other.size * SAME_EDGE;
}

/** A vertical headline beside a block. */
function headBeside(block: PlacedBlock, heads: HeadGroup[]): HeadGroup | undefined {
  return heads
    .filter(
      (head) =>
        head.lines[0]!.vertical === true &&
        head.frame === block.frame &&
        shared(head.y0, head.y1, block.y0, block.y1) > 0,
    )
    .map((head) => ({ head, distance: Math.max(block.x0 - head.x1, head.x0 - block.x1) }))
    .sort((a, b) => a.distance - b.distance)[0]?.head;
}

/** Heads set across in the frame of a block. */
function level(heads: HeadGroup[], block: PlacedBlock): HeadGroup[] {
  return heads.filter((head) => !head.lines[0]!.vertical && head.frame === block.frame);
}

/** A head in the middle of its columns: the first of them stands beside it, from the same height and with no rule between. */
function headAtSide(
  block: PlacedBlock,
  heads: HeadGroup[],
  blocks: PlacedBlock[],
  page: PrintedPage,
): HeadGroup | undefined {
  return level(heads, block)
    .filter(
      (head) =>
        head.x0 >= block.x1 - 1 &&
        (Math.abs(head.y0 - block.y0) < head.size || surrounds(block, head, blocks)) &&
        block.y1 > head.y1 &&
        !isFenced(block, head, page, head),
    )
    .sort((a, b) => a.x0 - b.x0)[0];
}

/**
 * A head with the first column to itself: its text begins beside it, in the column to the right, with no rule between, and
 * no text stands under it.
 */
function headBefore(
  block: PlacedBlock,
  heads: HeadGroup[],
  blocks: PlacedBlock[],
  page: PrintedPage,
): HeadGroup | undefined {
  return level(heads, block)
    .filter(
      (head) =>
        head.x1 <= block.x0 + 1 &&
        Math.abs(head.y0 - block.y0) < head.size * 1.5 &&
        !isFenced(head, block, page, head) &&
        !blocks.some(
          (one) =>
            one.frame === head.frame &&
            ((one.y0 >= head.y0 && overlapX(one, head) > 0 && !parted(head, one, page)) ||
              (one !== block && one.x0 >= head.x1 && one.x1 <= block.x0 && overlapY(one, head) > 0)),
        ),
    )
    .sort((a, b) => b.x1 - a.x1)[0];
}

/** The text begins above a head that is let into it: the columns over the head begin where the one beside it does. */
function surrounds(block: PlacedBlock, head: HeadGroup, blocks: PlacedBlock[]): boolean {
  const over = blocks.filter(
    (one) => one.frame === head.frame && one.y1 <= head.y0 + 1 && overlapX(one, head) > 0.5,
  );
  return (
    block.y0 < head.y0 &&
    over.length > 0 &&
    over.every((one) => Math.abs(one.y0 - block.y0) < block.size * 1.5 && Math.abs(one.size - block.size) < 1)
  );
}

/** The block above in the same column: a picture, or white space, parts it from this one. */
function aboveOf(
  block: PlacedBlock,
  heads: HeadGroup[],
  blocks: PlacedBlock[],
  page: PrintedPage,
): PlacedBlock | undefined {
  const above = blocks
    .filter(
      (one) =>
        one !== block &&
        one.frame === block.frame &&
        one.y1 <= block.y0 + block.size &&
        overlapX(one, block) > 0.5,
    )
    .sort((a, b) => b.y1 - a.y1)[0];
  const headed = heads.some(
    (head) =>
      above !== undefined &&
      head.y0 > above.y0 &&
      head.y1 <= block.y0 + block.size &&
      overlapX(head, block) > 0.5,
  );
  return above && !headed && !parted(above, block, page) ? above : undefined;
}

/** A farther neighbour is another part of the page, as a share of its height. */
const FARTHEST = 0.35;

/** The nearest block of the columns to the left, with no rule and no head between. */
function leftOf(
  block: PlacedBlock,
  heads: HeadGroup[],
  blocks: PlacedBlock[],
  page: PrintedPage,
): PlacedBlock | undefined {
  const farness = (one: PlacedBlock) => Math.max(0, one.y0 - block.y1, block.y0 - one.y1);
  const left = blocks
    .filter(
      (one) =>
        one !== block &&
        one.frame === block.frame &&
        one.x1 <= block.x0 + block.size &&
        farness(one) < page.height * FARTHEST &&
        !parted(one, { ...block, x0: one.x0, x1: one.x1 }, page) &&
        !parted(block, { ...one, y0: one.y0 }, page) &&
        !heads.some((head) => isBetween(head, one, block)),
    )
    .sort(
      (a, b) =>
        Number(overlapY(b, block) > 0.1) - Number(overlapY(a, block) > 0.1) ||
        b.x1 - a.x1 ||
        farness(a) - farness(b),
    )[0];
  return left && !isFenced(left, block, page, block) ? left : undefined;
}

/**
 * The top of a column under a label, where the last text of the column to the left broke off in mid-sentence, however many
 * headlines stand above that.
 */
function columnEnd(block: PlacedBlock, blocks: PlacedBlock[], page: PrintedPage): PlacedBlock | undefined {
  if (isIndented(block)) return undefined;
  const beside = blocks.filter(
    (one) =>
      one.frame === block.frame &&
      one.x1 <= block.x0 + block.size &&
      one.y1 > block.y0 &&
      !isFenced(one, block, page, block) &&
      !parted(block, { ...one, x0: block.x0, x1: block.x1 }, page),
  );
  const nearest = Math.max(...beside.map(({ x1 }) => x1));
  const last = beside.filter(({ x1 }) => nearest - x1 < block.size * 3).sort((a, b) => b.y1 - a.y1)[0];
  return last && !endsSentence(textOf(last)) ? last : undefined;
}

/** A head below the one and above the other: another story begins there. */
function isBetween(head: HeadGroup, one: PlacedBlock, block: PlacedBlock): boolean {
  const over = (below: PlacedBlock, above: PlacedBlock) =>
    head.y0 >= above.y1 - 1 &&
    head.y1 <= below.y0 + below.size &&
    (overlapX(head, below) > 0.3 || overlapX(head, above) > 0.3);
  return over(block, one) || over(one, block);
}

/** The left block breaks off in mid-sentence, and this one goes on in mid-sentence under a head of its own story's end. */
function continuesFrom(left: PlacedBlock, block: PlacedBlock, own: Story): boolean {
  const before = own.blocks.filter((one) => one.y1 <= block.y0 && overlapX(one, block) > 0.5).at(-1);
  return (
    before !== undefined && endsSentence(textOf(before)) && !endsSentence(textOf(left)) && !isIndented(block)
  );
}

function textOf({ lines }: PlacedBlock): string {
  return lines.map(({ text }) => text).join('');
}

/** The first line begins farther in than the block. */
export function isIndented({ lines, x0, size }: PlacedBlock): boolean {
  return lines[0]!.x0 > x0 + size * 1.2;
}
