/**
 * Lists of articles on several pages.
 *
 * Pages count from the oldest article, so that a full page never changes when articles are added:
 * page 1 holds the oldest `pageSize`. The list's own address (the landing page) shows the newest articles.
 * A full page always links on to the next number; until that page holds an article, its address leads
 * to the landing page (a redirect), so the link never changes either.
 */
import type { ArticleRecord } from '../../../articles/record.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { marksOf } from '../../../catalogue/marks.ts';
import { listPage, type SitePath } from '../../../urls.ts';
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
  path: SitePath;
  /** Where the list belongs: breadcrumb, outermost first, the list itself last. */
  trail: Link[];
  number: number;
  /** Newest first. */
  cards: Card[];
  newer?: SitePath;
  older?: SitePath;
  latest: SitePath;
}

/** A list that may go over several pages. */
export interface List {
  /** Breadcrumb; its last link is the list. */
  trail: Link[];
  /** Oldest first. */
  articles: readonly ArticleRecord[];
}

/** A redirect to write. */
export interface Redirect {
  from: SitePath;
  to: SitePath;
}

/**
 * The landing page's share: the newest page, filled up with the full page before it.
 * @param articles oldest first
 */
export function latestOf(list: SitePath, articles: readonly ArticleRecord[], catalogue: Catalogue): Latest {
  const size = catalogue.archive.site.pageSize;
  const first = firstOnLanding(articles.length, size);
  return {
    cards: newestFirst(articles.slice((first - 1) * size), catalogue),
    total: articles.length,
    ...(first > 1 && { older: listPage(list, first - 1) }),
  };
}

/**
 * Where an article of a list can be seen.
 * @param index its place in the list, 0 for the oldest
 * @param total number of articles in the list
 */
export function addressOf(list: SitePath, index: number, total: number, catalogue: Catalogue): SitePath {
  const size = catalogue.archive.site.pageSize;
  const number = Math.floor(index / size) + 1;
  return number >= firstOnLanding(total, size) ? list : listPage(list, number);
}

/** Number of the oldest page whose articles the landing page shows. */
function firstOnLanding(total: number, size: number): number {
  const last = Math.max(1, Math.ceil(total / size));
  return total % size === 0 ? last : Math.max(1, last - 1);
}

/** The numbered pages of a list that does not fit on its landing page. */
export function* listPages({ trail, articles }: List, catalogue: Catalogue): Iterable<Page<ListPageProps>> {
  const size = catalogue.archive.site.pageSize;
  const list = trail.at(-1)!.url;
  const last = Math.ceil(articles.length / size);
  if (last < 2) return;
  for (let number = 1; number <= last; number++) {
    const part = articles.slice((number - 1) * size, number * size);
    const path = listPage(list, number);
    yield {
      kind: 'list',
      path,
      params: { list: decodeURI(path).slice(1, -1) },
      get inputs() {
        return `${JSON.stringify(trail)} ${size}\n${marksOf(part)}`;
      },
      get props() {
        return {
          path,
          trail,
          number,
          cards: newestFirst(part, catalogue),
          ...(part.length === size && { newer: listPage(list, number + 1) }),
          ...(number > 1 && { older: listPage(list, number - 1) }),
          latest: list,
        };
      },
    };
  }
}

/**
 * Address to which the last full page already links although no article is there yet.
 * @returns the redirect to write, if one is needed
 */
export function pendingPage({ trail, articles }: List, catalogue: Catalogue): Redirect | undefined {
  const list = trail.at(-1)!.url;
  const last = articles.length / catalogue.archive.site.pageSize;
  return last >= 2 && Number.isInteger(last) ? { from: listPage(list, last + 1), to: list } : undefined;
}

function newestFirst(articles: readonly ArticleRecord[], catalogue: Catalogue): Card[] {
  return articles.map((article) => cardOf(article, catalogue)).reverse();
}
