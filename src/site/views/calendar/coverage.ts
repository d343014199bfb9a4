import type { Catalogue } from '../../../catalogue/catalogue.ts';
import {
  coverageOf,
  type CoverageDay,
  type DayState,
  type PublicationCoverage,
} from '../../../catalogue/coverage.ts';
import {
  coverage as coverageUrl,
  coverageYear as coverageYearUrl,
  issue as issueUrl,
  type SitePath,
} from '../../../urls.ts';
import type { Link, Page } from '../parts/page.ts';
import { sectionTrail, textsOf } from '../parts/trails.ts';

/** What is held of a paper in a span of time. */
export interface CoverageSum {
  /** Issues that should have come out; absent where the archive tells no publishing days. */
  expected?: number;
  /** Issues held, in whole or in part. */
  held: number;
  missing?: number;
  /** Issues held of other than publishing days, where there are any. */
  extra?: number;
  /** Issues of which pages are missing; absent where the archive does not tell how many there were. */
  partial?: number;
  pages: number;
  articles: number;
}

/** What the archive holds and what it does not, by paper and year. */
export interface CoverageProps {
  path: SitePath;
  total: number;
  /** Articles that name no issue. */
  undated: number;
  publications: {
    name: string;
    sum: CoverageSum;
    years: (CoverageSum & { year: number; url: SitePath })[];
  }[];
}

/** One year of every paper, as calendars. */
export interface CoverageYearProps {
  path: SitePath;
  trail: Link[];
  year: number;
  publications: { name: string; sum: CoverageSum; months: CoverageMonth[] }[];
  previous?: Link;
  next?: Link;
}

/** A month of a paper. */
export interface CoverageMonth extends CoverageSum {
  month: number;
  days: { day: number; state: DayState; articles: number; pages: number; printed?: number; url?: SitePath }[];
}

/** The overview of what is held, and one page a year. */
export function* coveragePages(catalogue: Catalogue): Iterable<Page> {
  const papers = coverageOf(catalogue.issues, catalogue.archive.site.publishingDays);
  yield overview(papers, catalogue);
  const years = [...new Set(papers.flatMap(({ days }) => days.map(({ day }) => yearOf(day))))].sort(
    (a, b) => a - b,
  );
  for (const [place, year] of years.entries())
    yield yearPage(papers, year, [years[place - 1], years[place + 1]], catalogue);
}

function overview(papers: PublicationCoverage[], { articles, issues }: Catalogue): Page<CoverageProps> {
  const path = coverageUrl();
  const dated = issues.reduce((sum, { count }) => sum + count, 0);
  return {
    kind: 'coverage',
    path,
    params: {},
    props: {
      path,
      total: articles.length,
      undated: articles.length - dated,
      publications: papers.map((paper) => ({
        name: paper.publication,
        sum: sumOf(paper.days),
        years: [...Map.groupBy(paper.days, ({ day }) => yearOf(day))]
          .map(([year, days]) => ({ year, url: coverageYearUrl(year), ...sumOf(days) }))
          .reverse(),
      })),
    },
  };
}

function yearPage(
  papers: PublicationCoverage[],
  year: number,
  beside: (number | undefined)[],
  catalogue: Catalogue,
): Page<CoverageYearProps> {
  const path = coverageYearUrl(year);
  const [previous, next] = beside.map((other) =>
    other === undefined
      ? undefined
      : { label: textsOf(catalogue).date.year(other), url: coverageYearUrl(other) },
  );
  return {
    kind: 'coverageYear',
    path,
    params: { year: String(year).padStart(4, '0') },
    props: {
      path,
      trail: sectionTrail('coverage', catalogue),
      year,
      publications: papers.flatMap((paper) => {
        const days = paper.days.filter(({ day }) => yearOf(day) === year);
        return days.length > 0
          ? [{ name: paper.publication, sum: sumOf(days), months: monthsOf(paper, days, catalogue) }]
          : [];
      }),
      ...(previous && { previous }),
      ...(next && { next }),
    },
  };
}

function monthsOf(
  { publication }: PublicationCoverage,
  days: CoverageDay[],
  { keys }: Catalogue,
): CoverageMonth[] {
  return [...Map.groupBy(days, ({ day }) => Number(day.slice(5, 7)))].map(([month, group]) => ({
    month,
    ...sumOf(group),
    days: group.map(({ day, state, articles, pages, printed }) => ({
      day: Number(day.slice(8)),
      state,
      articles,
      pages,
      ...(printed && { printed }),
      ...(state !== 'missing' && { url: issueUrl(day, keys.publication(publication)) }),
    })),
  }));
}

function sumOf(days: readonly CoverageDay[]): CoverageSum {
  const count = (holds: (day: CoverageDay) => boolean) => days.filter(holds).length;
  const total = (field: 'pages' | 'articles') => days.reduce((sum, day) => sum + day[field], 0);
  const expected = count((day) => day.expected);
  const missing = count(({ state }) => state === 'missing');
  const extra = days.length - expected;
  return {
    ...(expected > 0 && { expected, missing, ...(extra > 0 && { extra }) }),
    held: days.length - missing,
    ...(days.some(({ printed }) => printed !== undefined) && {
      partial: count(({ state }) => state === 'partial'),
    }),
    pages: total('pages'),
    articles: total('articles'),
  };
}

const yearOf = (day: string) => Number(day.slice(0, 4));
