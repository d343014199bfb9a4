import { widthOf } from '../../../text/width.ts';

/** Han characters of which a headline has its full size. */
const FULL_SIZE = 34;

/** True for a headline that is set a size smaller: in full size it would fill the screen. */
export function isLong(headline: string[]): boolean {
  return widthOf(headline.join('')) > FULL_SIZE;
}
