/** Captions of pictures: small lines close under or above them. */
import { creditOfCaption, isCaption, readCreditLine } from '../roles/credit.ts';
import { endsSentence } from '../base/sentence.ts';
import { foldText } from '../base/fold.ts';
import { overlapX, type Box, type PrintedLine, type PrintedPage } from './printed.ts';

/** A picture and the lines that belong to it. */
export interface CaptionedPicture extends Box {
  lines: PrintedLine[];
}

/** Smaller pictures, as a share of the page's width, are ornaments. */
const SMALLEST = 0.04;
/** Distance of a caption from its picture, in sizes. */
const NEAR = 1.6;
const MOST_LINES = 6;
/** So few lines may be a caption that nothing but its place shows. */
const FEW_LINES = 4;
/** Distance of its further lines, in sizes. */
const CLOSE = 1;
/** Above and below a picture that stands alone, in sizes. */
const WHITE = 3;

/** Takes captions out of the lines. @returns pictures, and the lines that are left */
export function captionedPictures(
  page: PrintedPage,
  lines: PrintedLine[],
  body: number,
): { pictures: CaptionedPicture[]; rest: PrintedLine[] } {
  const taken = new Set<PrintedLine>();
  const pictures = page.pictures
    .filter(({ x0, x1 }) => x1 - x0 > page.width * SMALLEST)
    .map((box): CaptionedPicture => {
      const free = lines.filter((line) => !taken.has(line));
      const own = captionOf(under(box, free, body), box, lines, body);
      own.forEach((line) => taken.add(line));
      return { ...box, lines: own };
    });
  return { pictures, rest: lines.filter((line) => !taken.has(line)) };
}

/** Lines that follow each other without white under a picture, within its width. */
function under(box: Box, lines: PrintedLine[], body: number): PrintedLine[] {
  const own: PrintedLine[] = [];
  let bottom = box.y1;
  for (const line of [...lines].sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0)) {
    const gap = line.y0 - bottom;
    const near = own.length === 0 ? NEAR : CLOSE;
    if (gap < -body * 0.8 || overlapX(line, box) <= 0.8 || line.x0 <= box.x0 - body * 2) continue;
    if (gap >= body * near || own.length > MOST_LINES || (own[0] && !isLike(own[0], line))) break;
    own.push(line);
    bottom = Math.max(bottom, line.y1);
  }
  return own;
}

function isLike(one: PrintedLine, other: PrintedLine): boolean {
  return Math.abs(one.size - other.size) < one.size * 0.08;
}

/**
 * The lines that are the picture's: all that are set smaller than the text; else up to where they are worded as a
 * caption or end in a credit; else all of a few that end a sentence, with white below and not in a column of text.
 */
function captionOf(near: PrintedLine[], box: Box, lines: PrintedLine[], body: number): PrintedLine[] {
  const [first] = near;
  if (!first) return [];
  if (first.size < body * 0.95) return near.slice(0, MOST_LINES);
  for (let count = 1; count <= Math.min(near.length, MOST_LINES); count++) {
    const text = foldText(
      near
        .slice(0, count)
        .map((line) => line.text)
        .join(''),
    );
    if (isCaption(text) || readCreditLine(text) !== undefined || creditOfCaption(text) !== undefined)
      return near.slice(0, count);
  }
  if (/^[▲△▼↑]/u.test(foldText(first.text))) return near.slice(0, 1);
  const bottom = near.at(-1)!.y1;
  const goesOn = lines.some(
    (line) =>
      !near.includes(line) &&
      overlapX(line, box) > 0.3 &&
      line.y0 >= bottom - 1 &&
      line.y0 - bottom < body * WHITE,
  );
  const comesFrom = lines.some(
    (line) => overlapX(line, box) > 0.3 && line.y1 <= box.y0 + 1 && box.y0 - line.y1 < body * WHITE,
  );
  return !goesOn && !comesFrom && near.length <= FEW_LINES && endsSentence(near.at(-1)!.text) ? near : [];
}
