/**
 * Lists of articles on several pages.
 *
 * Pages count from the oldest article, so that a full page never changes when articles are added:
 * page 1 holds the oldest `pageSize`. The list's own address (the landing page) shows the newest articles.
 * A full page always links on to the next number; until that page holds an article, its address leads
 * to the landing page (a redirect), so the link never changes either.
 */
import type { ArticleRecord } from '../articles/record.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { listPage, type SitePath } from '../urls.ts';
import { cardOf, type Card } from './card.ts';
import type { Link, Page } from './page.ts';

/** Newest articles of a list, for its landing page. */
export interface Latest {
  /** Newest first. */
  cards: Card[];
  /** Number of all articles in the list. */
  total: number;
  /** Older articles, where there are more. */
  older?: SitePath;
}

/** One numbered page of a list. */
export interface ListPageProps {
  /** Where the list belongs: breadcrumb, outermost first, the list itself last. */
  trail: Link[];
  number: number;
  /** Newest first. */
  cards: Card[];
  newer?: SitePath;
  older?: SitePath;
  latest: SitePath;
}

/**
 * The landing page's share: the newest page, filled up with the full page before it.
 * @param articles oldest first
 */
export function latestOf(list: SitePath, articles: ArticleRecord[], catalogue: Catalogue): Latest {
  const size = catalogue.archive.site.pageSize;
  const last = Math.max(1, Math.ceil(articles.length / size));
  const first = articles.length % size === 0 ? last : Math.max(1, last - 1);
  return {
    cards: newestFirst(articles.slice((first - 1) * size), catalogue),
    total: articles.length,
    ...(first > 1 && { older: listPage(list, first - 1) }),
  };
}

/**
 * The numbered pages of a list that does not fit on its landing page.
 * @param trail breadcrumb; its last link is the list
 * @param articles oldest first
 */
export function* listPages(trail: Link[], articles: ArticleRecord[], catalogue: Catalogue): Iterable<Page<ListPageProps>> {
  const size = catalogue.archive.site.pageSize;
  const list = trail.at(-1)!.url;
  const last = Math.ceil(articles.length / size);
  if (last < 2) return;
  for (let number = 1; number <= last; number++) {
    const part = articles.slice((number - 1) * size, number * size);
    const full = part.length === size;
    const path = listPage(list, number);
    yield {
      kind: 'list',
      path,
      params: { list: decodeURI(path).slice(1, -1) },
      props: {
        trail,
        number,
        cards: newestFirst(part, catalogue),
        ...(full && { newer: listPage(list, number + 1) }),
        ...(number > 1 && { older: listPage(list, number - 1) }),
        latest: list,
      },
    };
  }
}

/**
 * Address to which the last full page already links although no article is there yet.
 * @returns the redirect to write, if one is needed
 */
export function pendingPage(list: SitePath, articles: ArticleRecord[], catalogue: Catalogue): { from: SitePath; to: SitePath } | undefined {
  const size = catalogue.archive.site.pageSize;
  const last = articles.length / size;
  return last >= 2 && Number.isInteger(last) ? { from: listPage(list, last + 1), to: list } : undefined;
}

function newestFirst(articles: ArticleRecord[], catalogue: Catalogue): Card[] {
  return articles.map((article) => cardOf(article, catalogue)).reverse();
}
