import type { SitePath } from '../urls.ts';

/** A picture of the archive, made ready for the site in several widths. */
export interface Picture {
  /** Size of the largest, in CSS pixels. */
  width: number;
  height: number;
  /** Narrowest first; the last is `width` wide. */
  sources: { url: SitePath; width: number }[];
}

/** Finds a picture of a text by its path as written; undefined when the archive has none of that name. */
export type PictureOf = (src: string) => Picture | undefined;

/** Height of a picture at most, in rem: an upright one would fill more than the screen at full width. */
const TALLEST = 40;
/** Width of the text beside which that matters, in rem. */
const TEXT_WIDTH = 43;

/** Style that keeps an upright picture from filling more than the screen; none for the others. */
export function pictureStyle({ width, height }: Pick<Picture, 'width' | 'height'>): string | undefined {
  const widest = (TALLEST * width) / height;
  return widest < TEXT_WIDTH ? `max-width:min(100%,${Math.round(widest * 10) / 10}rem)` : undefined;
}
