import type { ArticleRecord } from '../articles/record.ts';
import { compareText } from '../text/compare.ts';
import { sameName } from '../text/slug.ts';
import { comparePageNumbers } from './pageNumbers.ts';

/** One day's paper, as far as the archive holds it. */
export interface Issue {
  /** Day it was printed, `YYYY-MM-DD`; of a joint issue the first. */
  day: string;
  /** Last day of a joint issue. */
  until?: string;
  publication: string;
  /** Pages (版) in reading order; `number` '' holds articles whose page is not known. */
  pages: { number: string; section?: string; articles: ArticleRecord[] }[];
  /** Number of articles. */
  count: number;
}

/**
 * Gathers printed issues from the articles whose source names an issue date.
 * @param articles oldest first
 * @returns oldest first, then by publication
 */
export function issuesOf(articles: ArticleRecord[]): Issue[] {
  const issues = new Map<
    string,
    Pick<Issue, 'day' | 'until' | 'publication'> & { articles: ArticleRecord[] }
  >();
  for (const article of articles) {
    const { issueDate, publication } = article.source ?? {};
    if (!issueDate || !publication) continue;
    const [day, until] = issueDate.split('/') as [string, string?];
    const key = `${day} ${sameName(publication)}`;
    const issue = issues.get(key) ?? { day, publication, articles: [] };
    // Where articles of one issue name it differently, the longest is meant.
    if (until && until > (issue.until ?? '')) issue.until = until;
    issue.articles.push(article);
    issues.set(key, issue);
  }
  return [...issues.values()]
    .map(({ articles: printed, ...issue }) => ({ ...issue, count: printed.length, pages: pagesOf(printed) }))
    .sort((a, b) => compareText(a.day, b.day) || compareText(a.publication, b.publication));
}

/** The days of an issue in EDTF: one, or the first and last of a joint issue. */
export const daysOfIssue = ({ day, until }: Issue) => (until ? `${day}/${until}` : day);

/** First day of an issue, from `source.issueDate`. */
export const firstDay = (issueDate: string) => issueDate.slice(0, 'YYYY-MM-DD'.length);

function pagesOf(articles: ArticleRecord[]): Issue['pages'] {
  const pages = new Map<string, ArticleRecord[]>();
  for (const article of articles) {
    const number = article.source?.pageNumber ?? '';
    const page = pages.get(number);
    if (page) page.push(article);
    else pages.set(number, [article]);
  }
  return [...pages]
    .map(([number, printed]) => {
      const section = printed.find(({ source }) => source?.section)?.source?.section;
      return {
        number,
        articles: printed.sort((a, b) => compareText(a.id, b.id)),
        ...(section && { section }),
      };
    })
    .sort((a, b) => comparePageNumbers(a.number || undefined, b.number || undefined));
}
