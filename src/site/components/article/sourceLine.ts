import type { SiteContext } from '../../siteContext.ts';
import { formatDate } from '../../../strings/formatDate.ts';
import type { ArticleProps } from '../../views/article/article.ts';
import { plainHeadline } from '../../views/article/plainHeadline.ts';

/**
 * One line that says where an article comes from: author, title, paper, date, page number.
 * Example: `魏志强、吕科：《昆山高新区：党建“链”出产业新画卷》，《中国高新技术产业导报》2023年4月（推定），本档案摘编`
 */
export function sourceLine(view: ArticleProps, { t }: Pick<SiteContext, 't'>): string {
  const { article, joiner } = t;
  const { publication, issueDate, pageNumber } = view.source ?? {};
  const names = view.byline.map(({ label }) => label).join(joiner.list);
  const date =
    formatDate(issueDate ?? view.date, t) +
    (view.dateInferred && !issueDate ? joiner.brackets(t.date.inferred) : '');
  return [
    (names && names + joiner.colon) + article.citeTitle(plainHeadline(view)),
    publication ? article.citePaper(publication) + joiner.paperDate + date : date,
    pageNumber && article.pageOf(pageNumber),
    view.titleSupplied && article.citeSupplied,
    view.digest && article.citeDigest,
  ]
    .filter(Boolean)
    .join(joiner.clause);
}
