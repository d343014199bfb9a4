/** Captions of pictures: small lines close under or above them. */
import { isCaption, readCreditLine } from '../roles/credit.ts';
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
      const own: PrintedLine[] = [];
      let bottom = box.y1;
      for (const line of [...lines].sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0)) {
        if (taken.has(line) || own.length >= MOST_LINES || !isUnder(line, box, bottom, body)) continue;
        if (
          !isNote(line, body) &&
          !(own.length > 0 && line.size <= own[0]!.size * 1.05 && isNote(own[0]!, body))
        )
          continue;
        own.push(line);
        taken.add(line);
        bottom = Math.max(bottom, line.y1);
      }
      return { ...box, lines: own };
    });
  return { pictures, rest: lines.filter((line) => !taken.has(line)) };
}

function isUnder(line: PrintedLine, box: Box, bottom: number, body: number): boolean {
  const gap = line.y0 - bottom;
  return gap < body * NEAR && gap > -body * 0.8 && overlapX(line, box) > 0.8 && line.x0 > box.x0 - body * 2;
}

/** Set smaller than the text, or worded as captions are. */
function isNote(line: PrintedLine, body: number): boolean {
  const text = foldText(line.text);
  return (
    line.size < body * 0.95 || isCaption(text) || readCreditLine(text) !== undefined || /^[▲△▼↑]/u.test(text)
  );
}
