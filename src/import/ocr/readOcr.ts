/** Output of recognition (OCR) → printed pages. */
import { framesOf } from '../geometry/frames.ts';
import type { PrintedPage } from '../geometry/printed.ts';
import { withEvenSizes } from './evenSizes.ts';
import { readAlto } from './alto.ts';
import { readHocr } from './hocr.ts';
import { readPageXml } from './pageXml.ts';
import { parseXml } from './xml.ts';

/** The start of a file tells. */
const HEAD = 20_000;

/** @returns pages, when a text is output of a form that is known: hOCR, ALTO, PAGE */
export function readOcr(text: string): PrintedPage[] | undefined {
  return recognised(text)?.map((page) => ({
    ...page,
    lines: withEvenSizes(page.lines),
    ...framesOf(page.rules, page.width),
  }));
}

function recognised(text: string): PrintedPage[] | undefined {
  const head = text.slice(0, HEAD);
  if (/class\s*=\s*["'][^"']*\bocr_page\b/u.test(head)) return readHocr(parseXml(text));
  if (/<(?:\w+:)?alto\b/iu.test(head)) return readAlto(parseXml(text));
  if (/<(?:\w+:)?PcGts\b/iu.test(head)) return readPageXml(parseXml(text));
  return undefined;
}
