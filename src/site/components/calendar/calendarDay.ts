import type { SitePath } from '../../../urls.ts';

/** A day with something to say. */
export interface CalendarDay {
  day: number;
  url?: SitePath;
  /** Lines under the number. */
  notes: string[];
  /** Class of the cell. */
  state?: string;
  /** Said to those who do not see the cell's pattern. */
  spoken?: string;
}
