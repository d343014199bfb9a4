/** Photo essays: pictures side by side, each with its caption, around the one text that goes with all of them. */
import type { Story } from './assign.ts';
import type { CaptionedPicture } from './pictures/captions.ts';
import { around, shared, type Box, type PrintedPage } from './printed.ts';
import { isFenced, parted } from './rules.ts';

/** Fewer pictures stand for themselves. */
const FEWEST = 3;
/** White between neighbouring pictures, and between them and the text, in sizes of the text. */
const NEAR = 3;

/**
 * @param boxOf all that a story takes up
 * @param isOf whether a picture may show what a story tells of
 * @returns the story of each picture of an essay
 */
export function photoEssays(
  pictures: CaptionedPicture[],
  stories: Story[],
  page: PrintedPage,
  {
    body,
    boxOf,
    isOf,
  }: { body: number; boxOf: (story: Story) => Box; isOf: (...of: [CaptionedPicture, Story]) => boolean },
): ReadonlyMap<CaptionedPicture, Story> {
  const isNear = (one: Box, other: Box) =>
    gap(one, other) < body * NEAR && !isParted(one, other, page) && !isFenced(one, other, page);
  const groups: CaptionedPicture[][] = [];
  for (const picture of pictures.filter(({ lines, title }) => lines.length > 0 && !title)) {
    const near = groups.filter((group) =>
      group.some((one) => isNear(wordsAround(one), wordsAround(picture))),
    );
    groups.push([...near.flat(), picture]);
    for (const group of near) groups.splice(groups.indexOf(group), 1);
  }
  return new Map(
    groups.flatMap((group) => {
      const beside = stories.filter((story) => group.some((one) => isNear(wordsAround(one), boxOf(story))));
      const [story, ...more] = beside;
      const isEssay = story?.head && story.blocks.length > 0 && more.length === 0 && group.length >= FEWEST;
      return isEssay ? group.filter((one) => isOf(one, story)).map((one) => [one, story] as const) : [];
    }),
  );
}

/** A picture with its words. */
export function wordsAround(picture: CaptionedPicture): Box {
  return around([picture, ...picture.lines, ...(picture.title ?? [])]);
}

/** White between two boxes that share a part of their height or of their width. */
function gap(one: Box, other: Box): number {
  const across = Math.max(0, other.x0 - one.x1, one.x0 - other.x1);
  const down = Math.max(0, other.y0 - one.y1, one.y0 - other.y1);
  if (shared(one.y0, one.y1, other.y0, other.y1) > 0) return across;
  return shared(one.x0, one.x1, other.x0, other.x1) > 0 ? down : Infinity;
}

/** A rule across between two boxes, whichever of them is above. */
function isParted(one: Box, other: Box, page: PrintedPage): boolean {
  const [above, below] = one.y0 < other.y0 ? [one, other] : [other, one];
  return parted(above, below, page) || parted(above, { ...below, x0: above.x0, x1: above.x1 }, page);
}
