/**
 * The scan of a printed page: a picture, or a part of one told by a media fragment (W3C Media Fragments URI 1.0, 4.2.2:
 * `#xywh=160,120,320,240` in pixels, `#xywh=percent:25,25,50,50` in hundredths).
 */
import { say } from '../../problems/fault.ts';
import { text } from './values.ts';

/** A part of a picture: from its left and upper edge, in the unit. */
export interface Region {
  unit: 'pixel' | 'percent';
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A scan as written. */
export interface Scan {
  /** Path relative to the Markdown file. */
  src: string;
  /** The part that shows the article; absent for the whole page. */
  region?: Region;
}

const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
const WRITTEN = new RegExp(`^([^#]+)(?:#xywh=(pixel:|percent:)?${Array(4).fill(NUMBER).join()})?$`);

/** Reads the field. @returns undefined for what is no scan */
export function scanOf(written: string): Scan | undefined {
  const [, src, unit = 'pixel:', ...numbers] = WRITTEN.exec(written) ?? [];
  if (src === undefined) return undefined;
  if (numbers[0] === undefined) return { src: src.trim() };
  const [left, top, width, height] = numbers.map(Number) as [number, number, number, number];
  const isPercent = unit === 'percent:';
  const region: Region = { unit: isPercent ? 'percent' : 'pixel', left, top, width, height };
  // Pixels beyond the picture show only when it is opened.
  const isWithin = !isPercent || (left + width <= 100 && top + height <= 100);
  return width > 0 && height > 0 && isWithin ? { src: src.trim(), region } : undefined;
}

/** The field's schema: the text as written. */
export const scan = text('版面图').superRefine((written, context) => {
  if (!scanOf(written)) context.addIssue({ code: 'custom', message: say('scan-form', { scan: written }) });
});
