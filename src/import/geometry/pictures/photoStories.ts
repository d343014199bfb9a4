/** A headline and a few lines that end in a credit, beside a picture without words: they are the picture's. */
import { foldText } from '../../base/fold.ts';
import { creditAtEnd, readCreditLine } from '../../roles/credit.ts';
import type { Story } from '../assign.ts';
import type { CaptionedPicture } from './captions.ts';
import { inReadingOrder } from '../order.ts';
import { boxOf } from './pictures.ts';
import { shared, type Box, type PrintedLine } from '../printed.ts';

/** White between a picture and its words, in sizes of the text. */
const NEAR = 3;
/** More lines are an article. */
const MOST_LINES = 8;

/** Gives pictures the words of such stories. @returns the other stories */
export function withoutPhotoStories(stories: Story[], pictures: CaptionedPicture[], body: number): Story[] {
  return stories.filter((story) => {
    const { head, blocks } = story;
    const lines = inReadingOrder(blocks, body).flatMap((block) => block.lines);
    if (!head || lines.length > MOST_LINES || !endsInCredit(lines)) return true;
    const picture = pictures
      .filter((one) => one.lines.length === 0 && gapTo(one, boxOf(story)) < body * NEAR)
      .sort((a, b) => gapTo(a, boxOf(story)) - gapTo(b, boxOf(story)))[0];
    if (!picture) return true;
    Object.assign(picture, { title: head.lines, lines });
    return false;
  });
}

function endsInCredit(lines: PrintedLine[]): boolean {
  const last = foldText(lines.at(-1)?.text ?? '');
  const all = foldText(lines.map(({ text }) => text).join(''));
  return lines.length > 1 && (readCreditLine(last) !== undefined || creditAtEnd(all) !== undefined);
}

/** Distance of two boxes that share a part of their height or their width. */
function gapTo(one: Box, other: Box): number {
  const [dx, dy] = [
    Math.max(other.x0 - one.x1, one.x0 - other.x1),
    Math.max(other.y0 - one.y1, one.y0 - other.y1),
  ];
  if (shared(one.y0, one.y1, other.y0, other.y1) > 0) return Math.max(0, dx);
  return shared(one.x0, one.x1, other.x0, other.x1) > 0 ? Math.max(0, dy) : Infinity;
}
