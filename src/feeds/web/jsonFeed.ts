/** The newest articles as JSON Feed 1.1 (jsonfeed.org), for programs that read no XML. */
import type { ArticleRecord } from '../../articles/record.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { article as articleUrl, jsonFeed as jsonFeedUrl, type SitePath } from '../../urls.ts';
import { absolute } from '../absolute.ts';
import { instant, labelsOf, summaryOf, updatedOf } from '../entry.ts';

/**
 * @param articles in the feed's order
 * @param head of a feed that is not the archive's
 */
export function jsonFeed(
  articles: readonly ArticleRecord[],
  catalogue: Catalogue,
  head?: { title: string; self: SitePath; page: SitePath },
): string {
  const { site } = catalogue.archive;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: head?.title ?? site.title,
    ...(!head && site.description && { description: site.description }),
    home_page_url: head ? absolute(site, head.page) : site.baseUrl,
    feed_url: absolute(site, head?.self ?? jsonFeedUrl()),
    language: site.language,
    items: articles.map((article) => itemOf(article, catalogue)),
  };
  return `${JSON.stringify(feed, undefined, 2)}\n`;
}

/** JSON Feed knows no contributors: the reporters of what a digest is based on are no authors of it. */
function itemOf(article: ArticleRecord, catalogue: Catalogue) {
  const { site } = catalogue.archive;
  const url = absolute(site, articleUrl(article.id));
  const authors = article.digestText ? [{ name: site.title }] : article.authors.map(({ name }) => ({ name }));
  const tags = labelsOf(article, catalogue);
  return {
    id: url,
    url,
    title: article.title,
    content_text: summaryOf(article),
    date_published: instant(article.date),
    date_modified: updatedOf(article, catalogue),
    ...(authors.length > 0 && { authors }),
    ...(tags.length > 0 && { tags }),
  };
}
