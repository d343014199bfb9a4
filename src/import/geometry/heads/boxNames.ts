/** The name of a column in a box with one headline: by its place, whatever its words are. */
import { columnName } from '../../roles/column.ts';
import { frameOf, type HeadGroup } from '../blocks.ts';
import { isBox } from '../boxes.ts';
import { isInside, shared, type Box, type PrintedLine, type PrintedPage } from '../printed.ts';

/** Names of columns have so many characters; a longer short line is a kicker. */
const NAME = /^\p{Script=Han}{3,6}$/u;
/** 书架, in the row of the headline or on a ground of its own: as short only there. */
const SHORT_NAME = /^\p{Script=Han}{2}$/u;
/** The name of a column is set smaller than the headline under it, or beside it. */
const SMALLER = 0.85;
/** White between a name and the headline below it, in its size. */
const NEAR = 3;
/** A kicker is off the middle of its headline, or its left edge, by less, in its size. */
const IN_PLACE = 2;
/** A kicker begins where its headline does, to so much of its size; not where the headline stands in the middle of its box. */
const FLUSH = 0.6;
/** The ground of a name is no higher than this, in its size. */
const GROUND = 3;

/** @returns whether a line is so short, and without a stop, as names of columns are */
export function mayBeName(line: PrintedLine): boolean {
  return !line.vertical && NAME.test(columnName(line.text.trim()).replace(/\s/gu, ''));
}

/** @returns whether a line is the shortest of names, which only its place can show */
export function isShortName(line: PrintedLine): boolean {
  return !line.vertical && SHORT_NAME.test(line.text.replace(/\s/gu, ''));
}

/** @returns whether a name is as much smaller than a headline as names of columns are */
export function isSmallerThan(line: PrintedLine, head: HeadGroup): boolean {
  return line.size <= head.size * SMALLER;
}

/** @returns whether what a frame holds is one short line, as the name of a column on a ground is */
export function holdsName(frame: Box, lines: PrintedLine[]): boolean {
  const [line, ...more] = lines.filter((one) => isInside(one, frame));
  const isName = line && (mayBeName(line) || isShortName(line));
  return isName === true && more.length === 0 && frame.y1 - frame.y0 <= line!.size * GROUND;
}

/** A frame in another that holds a short line alone: the name of a column stands on a ground, or in an outline. */
export function isGroundOfName(frame: Box, lines: PrintedLine[], frames: Box[]): boolean {
  if (!holdsName(frame, lines)) return false;
  return frames.some((one) => one !== frame && isInside(frame, one) && one.x1 - one.x0 > frame.x1 - frame.x0);
}

/**
 * On top of the box, over a headline that is set from top to bottom; or left of the headline, in its row or over its
 * beginning, with all other lines of the box below.
 * @returns the head of its article
 */
export function headOfBoxName(
  line: PrintedLine,
  heads: HeadGroup[],
  lines: PrintedLine[],
  page: PrintedPage,
): HeadGroup | undefined {
  const frame = frameOf(line, page);
  if (!frame || !(mayBeName(line) || isShortName(line))) return undefined;
  const [head, ...more] = heads.filter((one) => one.frame === frame);
  if (!head || more.length > 0) return undefined;
  const text = lines.filter((one) => one !== line && frameOf(one, page) === frame);
  const isOver = (one: Box) => one.y0 >= line.y1 - 1;
  if (head.lines[0]!.vertical)
    return mayBeName(line) && [...text, ...head.lines].every(isOver) ? head : undefined;
  const isTop = text.every((one) => one.y0 >= line.y1 - line.size / 2 || one.x0 >= head.x0);
  if (!isBox(frame, page) || !isSmallerThan(line, head) || !isTop) return undefined;
  return isInRow(line, head) || (mayBeName(line) && isOverBeginning(line, head)) ? head : undefined;
}

/** Left of the headline, on its height. */
function isInRow(line: PrintedLine, head: HeadGroup): boolean {
  return line.x1 <= head.x0 + 1 && shared(line.y0, line.y1, head.y0, head.y1) > line.size * 0.5;
}

/** Above the headline and farther left, in the middle neither of it nor of its beginning, where a kicker would stand. */
function isOverBeginning(line: PrintedLine, head: HeadGroup): boolean {
  const above = head.y0 - line.y1;
  const centred = Math.abs((line.x0 + line.x1 - head.x0 - head.x1) / 2) < line.size * IN_PLACE;
  const inFrame = head.frame && Math.abs((head.x0 + head.x1 - head.frame.x0 - head.frame.x1) / 2);
  const isSetIn = inFrame !== undefined && inFrame < line.size * IN_PLACE;
  return (
    above > -line.size / 2 &&
    above < line.size * NEAR &&
    head.x0 - line.x0 > line.size * (isSetIn ? FLUSH : IN_PLACE) &&
    !centred
  );
}

/** 今日谈, from top to bottom. */
const UPRIGHT_NAME = /^\p{Script=Han}{2,5}$/u;
/** White between an upright name and the headline beside it, in the size of the headline. */
const BESIDE = 2;

/**
 * A few characters from top to bottom, left of the first line of a larger headline that runs across, with nothing between.
 * @returns the head of its article
 */
export function headBesideUpright(
  line: PrintedLine,
  heads: HeadGroup[],
  lines: PrintedLine[],
  page: PrintedPage,
): HeadGroup | undefined {
  if (!line.vertical || !UPRIGHT_NAME.test(line.text.replace(/\s/gu, ''))) return undefined;
  const [head] = heads
    .filter(
      (one) =>
        !one.lines[0]!.vertical &&
        one.frame === frameOf(line, page) &&
        isSmallerThan(line, one) &&
        one.x0 >= line.x1 - 1 &&
        one.x0 - line.x1 < one.size * BESIDE &&
        shared(one.y0, one.y0 + one.size, line.y0, line.y1) > one.size / 2,
    )
    .sort((a, b) => a.x0 - b.x0);
  const isText = (one: PrintedLine) =>
    one !== line &&
    head &&
    one.x1 <= head.x0 &&
    shared(one.y0, one.y1, line.y0, line.y1) > 0 &&
    one.x1 > line.x0;
  return lines.some(isText) ? undefined : head;
}
