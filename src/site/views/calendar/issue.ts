import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Issue } from '../../../catalogue/issues.ts';
import { marksOf } from '../../../catalogue/marks.ts';
import { slug } from '../../../text/slug.ts';
import { issue as issueUrl, type SitePath } from '../../../urls.ts';
import { zonedHeadlines, type ZonedHeadline } from '../parts/headlines.ts';
import type { Link, Page } from '../parts/page.ts';
import { dateLabel, issueYearTrail } from '../parts/trails.ts';

/** One day's paper: its pages and their articles, in order. */
export interface IssueProps {
  path: SitePath;
  trail: Link[];
  publication: string;
  /** `YYYY-MM-DD`. */
  day: string;
  /** Number of articles. */
  count: number;
  pages: IssuePage[];
  /** Issues of the same paper beside it. */
  previous?: Link;
  next?: Link;
}

/** A page (版). */
export interface IssuePage {
  /** Anchor on the web page. */
  id: string;
  /** As printed; '' where it is not known. */
  number: string;
  section?: string;
  headlines: ZonedHeadline[];
}

/** One page for each issue. */
export function* issuePages(catalogue: Catalogue): Iterable<Page<IssueProps>> {
  for (const issues of Map.groupBy(catalogue.issues, ({ publication }) =>
    catalogue.keys.publication(publication),
  ).values()) {
    for (const [place, issue] of issues.entries())
      yield issuePage(issue, issues[place - 1], issues[place + 1], catalogue);
  }
}

function issuePage(
  issue: Issue,
  previous: Issue | undefined,
  next: Issue | undefined,
  catalogue: Catalogue,
): Page<IssueProps> {
  const { day, publication, count, pages } = issue;
  const key = catalogue.keys.publication(publication);
  const path = issueUrl(day, key);
  const [year, month, dayOfMonth] = day.split('-') as [string, string, string];
  const link = (other: Issue) => ({
    label: dateLabel(other.day, catalogue),
    url: issueUrl(other.day, key),
  });
  const beside = { ...(previous && { previous: link(previous) }), ...(next && { next: link(next) }) };
  return {
    kind: 'issue',
    path,
    params: { year, month, day: dayOfMonth, publication: key },
    get inputs() {
      return `${JSON.stringify([publication, beside])}\n${pages.map(({ articles }) => marksOf(articles)).join()}`;
    },
    get props() {
      return {
        path,
        trail: issueYearTrail(Number(year), catalogue),
        publication,
        day,
        count,
        pages: pages.map(({ number, section, articles }) => ({
          id: number === '' ? 'unknown' : `p${slug(number)}`,
          number,
          ...(section && { section }),
          headlines: zonedHeadlines(articles, catalogue),
        })),
        ...beside,
      };
    },
  };
}
