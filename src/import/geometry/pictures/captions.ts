/** Captions of pictures: small lines close under or above them. */
import { creditOfCaption, isCaption, readCreditLine } from '../../roles/credit.ts';
import { endsSentence } from '../../base/sentence.ts';
import { foldText } from '../../base/fold.ts';
import { DISPLAY } from '../blocks.ts';
import { around, overlapX, shared, type Box, type PrintedLine, type PrintedPage } from '../printed.ts';

/** A picture and the lines that belong to it. */
export interface CaptionedPicture extends Box {
  lines: PrintedLine[];
  /** Its own headline, set between it and its caption. */
  title?: PrintedLine[];
  /** Only the white over its words shows it. */
  guessed?: boolean;
}

/** The words of a picture. */
type Words = Pick<CaptionedPicture, 'lines' | 'title'>;

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
/** Set so much smaller than the text, words near a picture are its own. */
const SMALL = 0.95;
/** Distance of a headline from the picture above it, in sizes of the text. */
const TITLE_NEAR = 3;
/** Distance of a caption that stands beside its picture, in sizes of the text. */
const BESIDE = 2.5;
/** Text begins again nearer than this, in its sizes. */
const LEADING = 1.5;

/** Takes captions out of the lines. @returns pictures, and the lines that are left */
export function captionedPictures(
  page: PrintedPage,
  lines: PrintedLine[],
  body: number,
): { pictures: CaptionedPicture[]; rest: PrintedLine[] } {
  const taken = new Set<PrintedLine>();
  const missing = missingPictures(page, lines, body);
  const pictures = [...page.pictures, ...missing]
    .filter(({ x0, x1 }) => x1 - x0 > page.width * SMALLEST)
    .map((box): CaptionedPicture => {
      const free = lines.filter((line) => !taken.has(line));
      const below = captionOf(under(box, free, body), box, lines, body);
      const titled = below.length > 0 ? undefined : underTitle(box, free, body);
      const own: Words = titled ?? { lines: below.length > 0 ? below : beside(box, free, body) };
      [...own.lines, ...(own.title ?? [])].forEach((line) => taken.add(line));
      return { ...box, ...own, ...(missing.includes(box) ? { guessed: true } : {}) };
    });
  return { pictures, rest: lines.filter((line) => !taken.has(line)) };
}

/** White that a picture leaves in a column, at least, in sizes of the text. */
const PICTURE_HEIGHT = 6;

/**
 * Pictures that recognition left out: words set smaller than the text that end in a credit, under white as tall as a
 * picture in their column.
 */
function missingPictures(page: PrintedPage, lines: PrintedLine[], body: number): Box[] {
  const credits = lines.filter(
    ({ text, size, vertical }) =>
      !vertical && size < body * SMALL && readCreditLine(foldText(text)) !== undefined,
  );
  return credits.flatMap((credit): Box[] => {
    const own = wordsOver(credit, lines);
    const { x0, x1, y0 } = around(own);
    const over = [...lines, ...page.pictures].filter(
      (one) => one.y1 <= y0 + 1 && overlapX(one, { ...credit, x0, x1 }) > 0,
    );
    const top = Math.max(...over.map(({ y1 }) => y1));
    return own.length > 1 && Number.isFinite(top) && y0 - top > body * PICTURE_HEIGHT
      ? [{ x0, x1, y0: top + body, y1: y0 - body / 2 }]
      : [];
  });
}

/** A credit with the lines over it that are set alike and follow each other without white. */
function wordsOver(credit: PrintedLine, lines: PrintedLine[]): PrintedLine[] {
  const own = [credit];
  const above = lines
    .filter((line) => line.y1 < credit.y1 && isLike(credit, line))
    .sort((a, b) => b.y0 - a.y0);
  for (const line of above)
    if (own.length <= MOST_LINES && overlapX(line, own[0]!) > 0.5 && own[0]!.y0 - line.y1 < line.size * CLOSE)
      own.unshift(line);
  return own;
}

/** Lines that follow each other without white under a picture, within its width. */
function under(box: Box, lines: PrintedLine[], body: number): PrintedLine[] {
  const own: PrintedLine[] = [];
  let bottom = box.y1;
  for (const line of [...lines].sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0)) {
    const gap = line.y0 - bottom;
    const near = own.length === 0 ? NEAR : CLOSE;
    const last = own.at(-1);
    const inRow = last !== undefined && shared(line.y0, line.y1, last.y0, last.y1) > last.size / 2;
    if ((gap < -body * 0.8 && !inRow) || overlapX(line, box) <= 0.8 || line.x0 <= box.x0 - body * 2) continue;
    if (gap >= body * near || own.length > MOST_LINES) break;
    if (own[0] && !isLike(own[0], line) && !isCredit(line, own[0])) break;
    own.push(line);
    bottom = Math.max(bottom, line.y1);
  }
  return own;
}

/**
 * A headline under a picture, and under it words that can be nothing but a caption: all that is there, and smaller than
 * the text or with a credit at their end.
 */
function underTitle(box: Box, lines: PrintedLine[], body: number): Words | undefined {
  const within = lines
    .filter((line) => line.y0 > box.y1 - body && overlapX(line, box) > 0.8 && isWithin(line, box, body))
    .sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
  const end = within.findIndex(({ size, vertical }) => size < body * DISPLAY || vertical);
  const title = within.slice(0, Math.max(0, end));
  if (!title[0] || title[0].y0 - box.y1 > body * TITLE_NEAR) return undefined;
  const own = under({ ...box, y1: around(title).y1 }, lines, body);
  const last = own.at(-1);
  const goesOn = lines.some(
    (line) =>
      last &&
      !own.includes(line) &&
      line.y0 >= last.y1 - 1 &&
      line.y0 - last.y1 < line.size * CLOSE &&
      overlapX(line, box) > 0.3,
  );
  return last && !goesOn && own.length <= MOST_LINES && isOfPicture(own, body)
    ? { title, lines: own }
    : undefined;
}

function isWithin(line: Box, box: Box, body: number): boolean {
  return line.x0 > box.x0 - body * 2 && line.x1 < box.x1 + body * 2;
}

/** Smaller than the text, or worded as a caption. */
function isOfPicture(lines: PrintedLine[], body: number): boolean {
  const text = foldText(lines.map((line) => line.text).join(''));
  const last = foldText(lines.at(-1)!.text);
  return (
    lines.every(({ size }) => size < body * SMALL) ||
    isCaption(text) ||
    creditOfCaption(text) !== undefined ||
    readCreditLine(last) !== undefined
  );
}

/** A picture takes one part of a column, its caption the other: lines at its side that begin and end with it. */
function beside(box: Box, lines: PrintedLine[], body: number): PrintedLine[] {
  for (const gap of [(line: Box) => line.x0 - box.x1, (line: Box) => box.x0 - line.x1]) {
    const near = lines
      .filter(
        (line) =>
          gap(line) > -1 &&
          gap(line) < body * BESIDE &&
          shared(line.y0, line.y1, box.y0, box.y1) > line.size / 2,
      )
      .sort((a, b) => a.y0 - b.y0);
    const [first] = near;
    if (!first || near.length > MOST_LINES || near.some((line) => !isLike(first, line))) continue;
    const { x0, x1, y0, y1 } = around(near);
    const goesOn = lines.some(
      (line) =>
        !near.includes(line) &&
        isLike(first, line) &&
        Math.abs(line.x0 - x0) < body &&
        line.x1 < x1 + body &&
        Math.max(line.y0 - y1, y0 - line.y1) < first.size * LEADING,
    );
    if (!goesOn && isOfPicture(near, body)) return near;
  }
  return [];
}

/** Who took the picture, set smaller than what it shows. */
function isCredit({ text, size }: PrintedLine, note: PrintedLine): boolean {
  return size < note.size && readCreditLine(foldText(text)) !== undefined;
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
  if (first.size < body * SMALL) return near.slice(0, MOST_LINES);
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
