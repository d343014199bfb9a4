/** The same calendar day of all years (历史上的今天). */
import type { ArticleRecord } from '../../../articles/record.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { daysOfYear, type DayOfYearGroup } from '../../../catalogue/days.ts';
import { marksOf } from '../../../catalogue/marks.ts';
import { archiveDate } from '../../../dates/edtf.ts';
import { dayOfYear as dayOfYearUrl, days as daysUrl, type SitePath } from '../../../urls.ts';
import { placeOfDay } from './month.ts';
import { zonedHeadlines, type ZonedHeadline } from '../parts/headlines.ts';
import type { Link, Page } from '../parts/page.ts';
import { sectionTrail, textsOf } from '../parts/trails.ts';

/** The calendar of days: which have articles in any year. No numbers, so it rests once the archive covers the year. */
export interface DaysProps {
  path: SitePath;
  trail: Link[];
  /** Months that have such days. */
  months: { month: number; days: { day: number; url: SitePath }[] }[];
}

/** One calendar day in all years. */
export interface DayOfYearProps {
  path: SitePath;
  trail: Link[];
  month: number;
  day: number;
  /** Newest first. */
  years: { year: number; count: number; url: SitePath; headlines: ZonedHeadline[] }[];
  /** Days beside it that have articles. */
  previous?: Link;
  next?: Link;
}

/** Articles of one year on the page of a day; the month's page has the others. */
const HEADLINES = 6;

/** The calendar of days, and one page for each day that has articles. */
export function* dayOfYearPages(catalogue: Catalogue): Iterable<Page> {
  const groups = daysOfYear(catalogue.articles);
  yield daysPage(groups, catalogue);
  for (const [place, group] of groups.entries())
    yield dayOfYearPage(group, groups[place - 1], groups[place + 1], catalogue);
}

function daysPage(groups: DayOfYearGroup[], catalogue: Catalogue): Page<DaysProps> {
  const path = daysUrl();
  const months = [...Map.groupBy(groups, ({ month }) => month)].map(([month, days]) => ({
    month,
    days: days.map(({ day }) => ({ day, url: dayOfYearUrl(month, day) })),
  }));
  return { kind: 'days', path, params: {}, props: { path, trail: sectionTrail('dates', catalogue), months } };
}

function dayOfYearPage(
  { month, day, articles }: DayOfYearGroup,
  previous: DayOfYearGroup | undefined,
  next: DayOfYearGroup | undefined,
  catalogue: Catalogue,
): Page<DayOfYearProps> {
  const path = dayOfYearUrl(month, day);
  const { date, browse } = textsOf(catalogue);
  const link = (other: DayOfYearGroup | undefined) =>
    other && { label: date.dayOfYear(other.month, other.day), url: dayOfYearUrl(other.month, other.day) };
  const beside = {
    ...(previous && { previous: link(previous)! }),
    ...(next && { next: link(next)! }),
  };
  return {
    kind: 'dayOfYear',
    path,
    params: { day: path.split('/').at(-2)! },
    get inputs() {
      return `${JSON.stringify(beside)}\n${marksOf(articles)}`;
    },
    get props() {
      const years = Map.groupBy(articles, (article: ArticleRecord) => archiveDate(article.date).year);
      return {
        path,
        trail: [...sectionTrail('dates', catalogue), { label: browse.date.onThisDay, url: daysUrl() }],
        month,
        day,
        years: [...years].reverse().map(([year, group]) => ({
          year,
          count: group.length,
          url: placeOfDay(year, month, { day, articles: group }),
          headlines: zonedHeadlines(group.slice(0, HEADLINES), catalogue),
        })),
        ...beside,
      };
    },
  };
}
