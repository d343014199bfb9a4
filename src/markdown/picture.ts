import type { SitePath } from '../urls.ts';

/** A picture of the archive, made ready for the site in several widths. */
export interface Picture {
  /** Size of the largest, in CSS pixels. */
  width: number;
  height: number;
  /** Narrowest first; the last is `width` wide. */
  sources: { url: SitePath; width: number }[];
}
