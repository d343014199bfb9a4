/** Advertisements on a printed page: frames that say so, or that hold an address or a telephone and no text. */
import { foldText } from '../base/fold.ts';
import { endsClause, endsSentence } from '../base/sentence.ts';
import { readFurniture } from '../margins/furniture.ts';
import { isBox } from './boxes.ts';
import { isInside, type PrintedLine, type PrintedPage } from './printed.ts';

/** What a paper prints in the corner of an advertisement. */
const SAYS_SO = /^[【[〔(（]?(?:公益|形象|分类|企业|专版)?广告(?:专版|专栏)?[】\]〕)）]?$/u;
const NO_NAMES: ReadonlySet<string> = new Set();

/** @returns the lines of a page's advertisements */
export function advertisementsOn(page: PrintedPage): PrintedLine[] {
  const own = page.frames
    .filter((frame) => isBox(frame, page))
    .map((frame) => page.lines.filter((line) => isInside(line, frame)))
    .filter(isAdvertisement);
  return [...new Set(own.flat())];
}

function isAdvertisement(lines: PrintedLine[]): boolean {
  if (lines.length < 2) return false;
  if (lines.some(({ text }) => SAYS_SO.test(foldText(text).replace(/\s/gu, '')))) return true;
  return lines.some(isContact) && !lines.some(({ text }) => endsSentence(text) || endsClause(text));
}

function isContact({ text }: PrintedLine): boolean {
  return readFurniture(foldText(text), NO_NAMES)?.role === 'contact';
}
