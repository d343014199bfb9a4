import type { Catalogue } from '../../../catalogue/catalogue.ts';
import {
  dates as datesUrl,
  days as daysUrl,
  month as monthUrl,
  year as yearUrl,
  type SitePath,
} from '../../../urls.ts';
import { hasDay } from '../../../catalogue/days.ts';
import type { Page } from '../parts/page.ts';

/** A month with its number of articles. */
export interface MonthCount {
  /** 1 to 12. */
  month: number;
  count: number;
  url: SitePath;
}

/** The way into the archive by date. */
export interface DatesProps {
  path: SitePath;
  total: number;
  /** Newest first, each with the months that have articles. */
  years: { year: number; count: number; url: SitePath; months: MonthCount[] }[];
  /** The calendar of days of all years; absent where no article tells its day. */
  days?: SitePath;
}

/** The index of dates. */
export function datesPage({ articles, years }: Catalogue): Page<DatesProps> {
  const path = datesUrl();
  return {
    kind: 'dates',
    path,
    params: {},
    props: {
      path,
      total: articles.length,
      years: years.map((group) => ({
        year: group.year,
        count: group.articles.length,
        url: yearUrl(group.year),
        months: monthsOf(group),
      })),
      ...(articles.some(hasDay) && { days: daysUrl() }),
    },
  };
}

/** Months of a year that have articles; those known only to the year are left out. */
export function monthsOf({ year, months }: Catalogue['years'][number]): MonthCount[] {
  return months
    .filter(({ month }) => month > 0)
    .map(({ month, articles }) => ({ month, count: articles.length, url: monthUrl(year, month) }));
}
