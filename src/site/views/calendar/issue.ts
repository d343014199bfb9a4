import type { ArticleRecord } from '../../../articles/record.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { daysOfIssue, type Issue } from '../../../catalogue/issues.ts';
import { marksOf } from '../../../catalogue/marks.ts';
import type { Picture } from '../../../markdown/picture.ts';
import { scanPictures } from '../parts/pictures.ts';
import { slug } from '../../../text/slug.ts';
import { article as articleUrl, issue as issueUrl, type SitePath } from '../../../urls.ts';
import { coverageOf } from '../../../catalogue/coverage.ts';
import { derived } from '../../../catalogue/derived.ts';
import { zonedHeadlines, type ZonedHeadline } from '../parts/headlines.ts';
import type { Link, Page } from '../parts/page.ts';
import { dateLabel, issueYearTrail } from '../parts/trails.ts';
import { picturesOf } from '../article/figures.ts';
import { printedArticle, type PrintedArticle } from '../article/printed.ts';
import { sheetsOf } from './sheets.ts';

/** One day's paper: its pages and their articles, in order. */
export interface IssueProps {
  path: SitePath;
  trail: Link[];
  publication: string;
  /** `YYYY-MM-DD`, or the first and last day of a joint issue. */
  day: string;
  /** Number of articles. */
  count: number;
  /** Sheets of the paper; `id` leads to its page, absent where the archive does not hold it. */
  sheets: { number: string; id?: string }[];
  pages: IssuePage[];
  /** The articles as they are printed, in the order of the pages; empty for an issue too long. */
  printed: PrintedArticle[];
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
  headlines: (ZonedHeadline & { length: number })[];
  /** Scan of the page, where the archive holds one. */
  scan?: PageScan;
}

/** A printed page with the articles on it. */
export interface PageScan {
  picture: Picture;
  /** Where articles lie on it, in hundredths of its width and height. */
  regions: (NonNullable<Picture['part']> & { url: SitePath; headline: string })[];
}

/**
 * An issue of more characters is printed as a list: its texts come with the page, though only paper shows them.
 * Sixteen full pages of a broadsheet have some 100,000.
 */
const MOST_PRINTED = 120_000;

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
    label: dateLabel(daysOfIssue(other), catalogue),
    url: issueUrl(other.day, key),
  });
  const printed = pagesPrinted(catalogue).get(`${day} ${publication}`);
  const all = pages.flatMap(({ articles }) => articles);
  const texts = all.reduce((sum, { length }) => sum + length, 0) <= MOST_PRINTED ? all : [];
  const beside = { ...(previous && { previous: link(previous) }), ...(next && { next: link(next) }) };
  return {
    kind: 'issue',
    path,
    params: { year, month, day: dayOfMonth, publication: key },
    texts: texts.map(({ file, digest }) => ({ file, digest })),
    get inputs() {
      return [
        JSON.stringify([
          publication,
          issue.until,
          beside,
          printed,
          texts.map((article) => picturesOf(article, catalogue)),
        ]),
        pages.map(({ articles }) => marksOf(articles)).join(),
      ].join('\n');
    },
    get props() {
      return {
        path,
        trail: issueYearTrail(Number(year), catalogue),
        publication,
        day: daysOfIssue(issue),
        count,
        sheets: sheetsOf(
          pages.map(({ number }) => number),
          printed,
        ).map(({ number, held }) => ({ number, ...(held && { id: anchorOf(held) }) })),
        pages: pages.map((page) => pageOf(page, catalogue)),
        printed: texts.map((article) => printedArticle(article, catalogue)),
        ...beside,
      };
    },
  };
}

function pageOf({ number, section, articles }: Issue['pages'][number], catalogue: Catalogue): IssuePage {
  const scan = scanOfPage(articles, catalogue);
  return {
    id: anchorOf(number),
    number,
    ...(section && { section }),
    headlines: zonedHeadlines(articles, catalogue).map((headline, index) => ({
      ...headline,
      length: articles[index]!.length,
    })),
    ...(scan && { scan }),
  };
}

/** The scan that the first article of a page names, with the parts of all articles that name the same. */
function scanOfPage(articles: readonly ArticleRecord[], catalogue: Catalogue): PageScan | undefined {
  const scans = articles.flatMap((article) => {
    const found = scanPictures(article, catalogue);
    return found ? [{ article, ...found }] : [];
  });
  const picture = scans[0]?.whole;
  return (
    picture && {
      picture,
      regions: scans.flatMap(({ article, whole, shown: { part } }) =>
        whole === picture && part
          ? [{ ...part, url: articleUrl(article.id), headline: article.headline.join('') }]
          : [],
      ),
    }
  );
}

/** Anchor of a page on the issue's web page; urls.ts links to the same. */
const anchorOf = (number: string) => (number === '' ? 'unknown' : `p${slug(number)}`);

/** How many pages the complete issues had, where the archive tells, by day and publication. */
const pagesPrinted = derived(({ issues, archive: { site } }) => {
  const told = site.publishingDays.length === 0 ? [] : coverageOf(issues, site.publishingDays);
  return new Map(
    told.flatMap(({ publication, days }) =>
      days.map(({ day, printed }) => [`${day} ${publication}`, printed] as const),
    ),
  );
});
