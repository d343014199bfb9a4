import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Issue } from '../../../catalogue/issues.ts';
import {
  coverageYear,
  issue as issueUrl,
  issues as issuesUrl,
  issueYear as issueYearUrl,
  type SitePath,
} from '../../../urls.ts';
import type { Link, Page } from '../parts/page.ts';
import { sectionTrail, textsOf } from '../parts/trails.ts';
import { traditionalOf } from '../parts/traditional.ts';

/** The way into the archive by printed issue. */
export interface IssuesProps {
  path: SitePath;
  /** Number of issues. */
  total: number;
  publications: string[];
  /** Newest first. */
  years: { year: number; issues: number; articles: number; url: SitePath }[];
  /** Articles that name no issue. */
  undated: number;
}

/** A year's issues as a bound volume for each paper; when they came out and which are missing the coverage shows. */
export interface IssueYearProps {
  path: SitePath;
  trail: Link[];
  year: number;
  /** Where it shows which issues the archive holds and which not. */
  coverage: SitePath;
  publications: {
    name: string;
    issues: number;
    articles: number;
    months: { month: number; days: IssueDay[] }[];
  }[];
  /** Years beside it that have issues. */
  previous?: Link;
  next?: Link;
}

/** An issue in the volume. */
export interface IssueDay {
  day: number;
  count: number;
  /** Pages (版) of which the archive holds articles, as far as it knows them. */
  pages: number;
  url: SitePath;
  /** Headline of the longest article on the first page that is held, in parts. */
  headline: string[];
  /** Written in traditional characters. */
  traditional?: true;
  titleSupplied?: boolean;
}

/** The index of issues, and one page a year. */
export function* issuesPages(catalogue: Catalogue): Iterable<Page> {
  const years = [...Map.groupBy(catalogue.issues, ({ day }) => Number(day.slice(0, 4)))];
  const path = issuesUrl();
  const props: IssuesProps = {
    path,
    total: catalogue.issues.length,
    publications: [...new Set(catalogue.issues.map(({ publication }) => publication))],
    years: years
      .map(([year, issues]) => ({
        year,
        issues: issues.length,
        articles: articlesIn(issues),
        url: issueYearUrl(year),
      }))
      .reverse(),
    undated: catalogue.articles.length - articlesIn(catalogue.issues),
  };
  yield { kind: 'issues', path, params: {}, props };
  for (const [place, [year, issues]] of years.entries())
    yield issueYearPage(year, issues, years[place - 1]?.[0], years[place + 1]?.[0], catalogue);
}

function issueYearPage(
  year: number,
  issues: Issue[],
  previous: number | undefined,
  next: number | undefined,
  catalogue: Catalogue,
): Page<IssueYearProps> {
  const path = issueYearUrl(year);
  const link = (other: number | undefined) =>
    other !== undefined && { label: textsOf(catalogue).date.year(other), url: issueYearUrl(other) };
  const [before, after] = [link(previous), link(next)];
  return {
    kind: 'issueYear',
    path,
    params: { year: String(year).padStart(4, '0') },
    props: {
      path,
      trail: sectionTrail('issues', catalogue),
      year,
      coverage: coverageYear(year),
      publications: [...Map.groupBy(issues, ({ publication }) => publication)].map(([name, group]) => ({
        name,
        issues: group.length,
        articles: articlesIn(group),
        months: [...Map.groupBy(group, ({ day }) => Number(day.slice(5, 7)))].map(([month, days]) => ({
          month,
          days: days.map((issue) => issueDay(issue, catalogue)),
        })),
      })),
      ...(before && { previous: before }),
      ...(after && { next: after }),
    },
  };
}

function issueDay({ day, count, publication, pages }: Issue, { keys }: Catalogue): IssueDay {
  const longest = pages[0]!.articles.reduce((lead, other) => (other.length > lead.length ? other : lead));
  return {
    day: Number(day.slice(8)),
    count,
    pages: pages.filter(({ number }) => number !== '').length,
    url: issueUrl(day, keys.publication(publication)),
    headline: longest.headline,
    ...traditionalOf(longest),
    ...(longest.titleSupplied && { titleSupplied: true }),
  };
}

function articlesIn(issues: readonly Issue[]): number {
  return issues.reduce((sum, { count }) => sum + count, 0);
}
