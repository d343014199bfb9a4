import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Issue } from '../../../catalogue/issues.ts';
import {
  issue as issueUrl,
  issues as issuesUrl,
  issueYear as issueYearUrl,
  type SitePath,
} from '../../../urls.ts';
import type { Link, Page } from '../parts/page.ts';
import { sectionTrail, textsOf } from '../parts/trails.ts';

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

/** A year's issues as a calendar for each paper. */
export interface IssueYearProps {
  path: SitePath;
  trail: Link[];
  year: number;
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

/** An issue in the calendar. */
export interface IssueDay {
  day: number;
  count: number;
  url: SitePath;
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
      publications: [...Map.groupBy(issues, ({ publication }) => publication)].map(([name, group]) => ({
        name,
        issues: group.length,
        articles: articlesIn(group),
        months: [...Map.groupBy(group, ({ day }) => Number(day.slice(5, 7)))].map(([month, days]) => ({
          month,
          days: days.map(({ day, count, publication }) => ({
            day: Number(day.slice(8)),
            count,
            url: issueUrl(day, catalogue.keys.publication(publication)),
          })),
        })),
      })),
      ...(before && { previous: before }),
      ...(after && { next: after }),
    },
  };
}

function articlesIn(issues: readonly Issue[]): number {
  return issues.reduce((sum, { count }) => sum + count, 0);
}
