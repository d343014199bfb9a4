import type { Catalogue, YearGroup } from '../../../catalogue/catalogue.ts';
import { marksOfCards } from '../parts/pictures.ts';
import { year as yearUrl, type SitePath } from '../../../urls.ts';
import { monthsOf, type MonthCount } from './dates.ts';
import { topicsIn, zonesIn, type Ranked } from '../parts/facets.ts';
import { zonedHeadlines, type ZonedHeadline } from '../parts/headlines.ts';
import { latestOf, listPages, type Latest, type List } from '../parts/list.ts';
import type { Link, Page } from '../parts/page.ts';
import { sectionTrail, textsOf, yearTrail } from '../parts/trails.ts';

/** A year's page: it names nothing outside the year but the years beside it. */
export interface YearProps {
  path: SitePath;
  trail: Link[];
  year: number;
  total: number;
  /** January first; only those with articles, each with its newest headlines, newest first. */
  months: (MonthCount & { headlines: ZonedHeadline[] })[];
  zones: Ranked;
  topics: Ranked;
  /** Articles known only to the year. */
  yearOnly: Latest;
  /** Years beside it that have articles. */
  previous?: Link;
  next?: Link;
}

/** Headlines on the page, shared out among the months; each has at least `LEAST`, at most `MOST`. */
const HEADLINES = 24;
const LEAST = 3;
const MOST = 10;
const ZONES = 10;
const TOPICS = 10;

/** The list of articles known only to their year. */
export function yearOnlyList({ year, months }: YearGroup, catalogue: Catalogue): List {
  return {
    trail: yearTrail(year, catalogue),
    articles: months.find(({ month }) => month === 0)?.articles ?? [],
  };
}

/** The pages of one year: its own, and the numbered ones of the articles known only to it. */
export function* yearPages(group: YearGroup, catalogue: Catalogue): Iterable<Page> {
  const { year, articles, months } = group;
  const path = yearUrl(year);
  const list = yearOnlyList(group, catalogue);
  const known = monthsOf(group);
  const each = Math.min(MOST, Math.max(LEAST, Math.floor(HEADLINES / Math.max(1, known.length))));
  const newestOf = (month: number) =>
    months
      .find((candidate) => candidate.month === month)!
      .articles.slice(-each)
      .reverse();
  const beside = besideYear(group, catalogue);
  yield {
    kind: 'year',
    path,
    params: { year: String(year).padStart(4, '0') },
    get inputs() {
      return `${JSON.stringify(beside)}\n${marksOfCards(articles, catalogue)}`;
    },
    get props(): YearProps {
      return {
        path,
        trail: sectionTrail('dates', catalogue),
        year,
        total: articles.length,
        months: known.map((month) => ({
          ...month,
          headlines: zonedHeadlines(newestOf(month.month), catalogue),
        })),
        zones: zonesIn(articles, catalogue, ZONES, { year }),
        topics: topicsIn(articles, catalogue, TOPICS, { year }),
        yearOnly: latestOf(list, catalogue),
        ...beside,
      };
    },
  };
  yield* listPages(list, catalogue);
}

function besideYear(group: YearGroup, catalogue: Catalogue): Pick<YearProps, 'previous' | 'next'> {
  const { years } = catalogue;
  const place = years.indexOf(group);
  const link = (other: YearGroup | undefined) =>
    other && { label: textsOf(catalogue).date.year(other.year), url: yearUrl(other.year) };
  const [next, previous] = [link(years[place - 1]), link(years[place + 1])];
  return { ...(previous && { previous }), ...(next && { next }) };
}
