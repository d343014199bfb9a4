import type { ArticleRecord } from '../../../articles/record.ts';
import type { Catalogue, YearGroup } from '../../../catalogue/catalogue.ts';
import { daysOf, type DayGroup } from '../../../catalogue/days.ts';
import { marksOf } from '../../../catalogue/marks.ts';
import { day as dayUrl, dayInMonth, dayOfYear, month as monthUrl, type SitePath } from '../../../urls.ts';
import { zonedHeadlines, type ZonedHeadline } from '../parts/headlines.ts';
import { marksOfCards } from '../parts/pictures.ts';
import { latestOf, listPages, type Latest, type List } from '../parts/list.ts';
import type { Link, Page } from '../parts/page.ts';
import { monthTrail, textsOf, yearTrail } from '../parts/trails.ts';

/** A month's page: calendar, and the articles by day. */
export interface MonthProps {
  path: SitePath;
  trail: Link[];
  year: number;
  /** 1 to 12. */
  month: number;
  total: number;
  /** Days with articles, the first first. */
  days: DayEntry[];
  /** Articles known only to the month. */
  monthOnly: Latest;
  /** Months beside it that have articles. */
  previous?: Link;
  next?: Link;
}

/** A day of a month. */
export interface DayEntry {
  day: number;
  count: number;
  /** The day's page; of a day with one article its place on this page. */
  url: SitePath;
  /** At most `DAY_HEADLINES`, in the order of the paper. */
  headlines: ZonedHeadline[];
  /** Page with all of the day's articles, where there are more. */
  more?: SitePath;
  /** The same calendar day of all years. */
  sameDay: SitePath;
}

/** One day's articles. */
export interface DayProps {
  path: SitePath;
  trail: Link[];
  year: number;
  month: number;
  day: number;
  /** In the order of the paper. */
  headlines: ZonedHeadline[];
  sameDay: SitePath;
  /** Days of the month beside it that have articles. */
  previous?: Link;
  next?: Link;
}

/**
 * A day with several articles has a page of its own. One with a single article has its place on the page of its month:
 * a page more would double the files of an archive that holds an article a day, to say nothing new.
 */
const hasPage = ({ articles }: DayGroup) => articles.length > 1;

/** Where a day's articles are listed. */
export function placeOfDay(year: number, month: number, { day, articles }: DayGroup): SitePath {
  return hasPage({ day, articles }) ? dayUrl(year, month, day) : dayInMonth(year, month, day);
}

/** Articles of a day on the month's page; the day's own page has all. */
export const DAY_HEADLINES = 12;

/** A month of the archive. */
export interface MonthGroup {
  year: number;
  month: number;
  articles: ArticleRecord[];
}

/** Months that have articles, oldest first. */
export function monthGroups({ years }: Catalogue): MonthGroup[] {
  return [...years]
    .reverse()
    .flatMap(({ year, months }: YearGroup) =>
      months.filter(({ month }) => month > 0).map((group) => ({ year, ...group })),
    );
}

/** The list of articles known only to their month. */
export function monthOnlyList({ year, month, articles }: MonthGroup, catalogue: Catalogue): List {
  return { trail: monthTrail(year, month, catalogue), articles: daysOf(articles).monthOnly };
}

/** The pages of one month: its own, those of its fullest days, and the numbered ones of articles known only to it. */
export function* monthPages(
  group: MonthGroup,
  previous: MonthGroup | undefined,
  next: MonthGroup | undefined,
  catalogue: Catalogue,
): Iterable<Page> {
  const { year, month, articles } = group;
  const path = monthUrl(year, month);
  const { days } = daysOf(articles);
  const link = (other: MonthGroup | undefined) =>
    other && {
      label: textsOf(catalogue).date.month(other.year, other.month),
      url: monthUrl(other.year, other.month),
    };
  const beside = {
    ...(previous && { previous: link(previous)! }),
    ...(next && { next: link(next)! }),
  };
  yield {
    kind: 'month',
    path,
    params: dateParams(year, month),
    get inputs() {
      return `${JSON.stringify(beside)}\n${marksOfCards(articles, catalogue)}`;
    },
    get props(): MonthProps {
      return {
        path,
        trail: yearTrail(year, catalogue),
        year,
        month,
        total: articles.length,
        days: days.map((day) => dayEntry(group, day, catalogue)),
        monthOnly: latestOf(monthOnlyList(group, catalogue), catalogue),
        ...beside,
      };
    },
  };
  for (const [place, day] of days.entries())
    if (hasPage(day)) yield dayPage(group, day, [days[place - 1], days[place + 1]], catalogue);
  yield* listPages(monthOnlyList(group, catalogue), catalogue);
}

function dayEntry({ year, month }: MonthGroup, { day, articles }: DayGroup, catalogue: Catalogue): DayEntry {
  return {
    day,
    count: articles.length,
    url: placeOfDay(year, month, { day, articles }),
    headlines: zonedHeadlines(articles.slice(0, DAY_HEADLINES), catalogue),
    ...(articles.length > DAY_HEADLINES && { more: dayUrl(year, month, day) }),
    sameDay: dayOfYear(month, day),
  };
}

function dayPage(
  { year, month }: MonthGroup,
  { day, articles }: DayGroup,
  [before, after]: (DayGroup | undefined)[],
  catalogue: Catalogue,
): Page<DayProps> {
  const path = dayUrl(year, month, day);
  const link = (other: DayGroup) => ({
    label: textsOf(catalogue).date.dayOfYear(month, other.day),
    url: placeOfDay(year, month, other),
  });
  const beside = { ...(before && { previous: link(before) }), ...(after && { next: link(after) }) };
  return {
    kind: 'day',
    path,
    params: { ...dateParams(year, month), day: pad2(day) },
    get inputs() {
      return `${JSON.stringify(beside)}\n${marksOf(articles)}`;
    },
    get props() {
      return {
        path,
        trail: monthTrail(year, month, catalogue),
        year,
        month,
        day,
        headlines: zonedHeadlines(articles, catalogue),
        sameDay: dayOfYear(month, day),
        ...beside,
      };
    },
  };
}

const pad2 = (value: number) => String(value).padStart(2, '0');
const dateParams = (year: number, month: number) => ({
  year: String(year).padStart(4, '0'),
  month: pad2(month),
});
