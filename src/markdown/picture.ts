import type { SitePath } from '../urls.ts';

/** A picture of the archive, made ready for the site in several widths. */
export interface Picture {
  /** Size of the largest, in CSS pixels. */
  width: number;
  height: number;
  /** Narrowest first; the last is `width` wide. */
  sources: { url: SitePath; width: number }[];
  /** Of a part cut out of a scan: where it lies there, in hundredths of the scan's width and height. */
  part?: { left: number; top: number; width: number; height: number };
}

/** Finds a picture of a text by its path as written; undefined when the archive has none of that name. */
export type PictureOf = (src: string) => Picture | undefined;

/** Height of a picture at most, in rem, as in pictures.css. */
const TALLEST = 40;
/** Width of the text beside which that matters, in rem. */
const TEXT_WIDTH = 43;

/**
 * True for an upright picture that would fill more than the screen at the width of the text: `.tall` in
 * pictures.css sets it by its height.
 */
export function isTall({ width, height }: Pick<Picture, 'width' | 'height'>): boolean {
  return (TALLEST * width) / height < TEXT_WIDTH;
}
