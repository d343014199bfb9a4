/**
 * Lists of articles on several pages, in both orders without a page more than one order needs: the landing page
 * shows the newest first, the numbered pages are read forward, the oldest first, like bound volumes.
 *
 * Pages count from the oldest article, so that a full page never changes when articles are added:
 * page 1 holds the oldest `pageSize`. The list's own address (the landing page) shows the newest articles.
 * A full page always links on to the next number; until that page holds an article, its address leads
 * to the landing page (a redirect), so the link never changes either.
 */
import type { ArticleRecord } from '../../../articles/record.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { marksOfCards } from './pictures.ts';
import { sortKey } from '../../../dates/edtf.ts';
import { found, listPage, yearInList, type SitePath } from '../../../urls.ts';
import { cardOf, type Card } from './card.ts';
import type { Scope } from './facets.ts';
import type { Link, Page } from './page.ts';

/** Newest articles of a list, for its landing page. */
export interface Latest {
  /** Newest first. */
  cards: Card[];
  /** Number of all articles in the list. */
  total: number;
  /** The list from its oldest article on; absent where it is seen at a glance. */
  oldest?: SitePath;
  /** Older articles, where there are more. */
  older?: SitePath;
}

/** One numbered page of a list. */
export interface ListPageProps {
  path: SitePath;
  /** Where the list belongs: breadcrumb, outermost first, the list itself last. */
  trail: Link[];
  number: number;
  /** Oldest first. */
  cards: Card[];
  newer?: SitePath;
  older?: SitePath;
  latest: SitePath;
  oldest: SitePath;
  /** Where the years begin, up to this page: what comes after it would change it. */
  years: Link[];
}

/** A list that may go over several pages. */
export interface List {
  /** Breadcrumb; its last link is the list. */
  trail: Link[];
  /** Oldest first. */
  articles: readonly ArticleRecord[];
  /** What they have in common, where the search can tell it. */
  scope?: Scope;
}

/** A redirect to write. */
export interface Redirect {
  from: SitePath;
  to: SitePath;
}

/** Articles from which a list on one page has another order: fewer are seen at a glance. */
const ORDERED_FROM = 6;

/** The landing page's share: the newest page, filled up with the full page before it. */
export function latestOf(list: List, catalogue: Catalogue): Latest {
  const { trail, articles } = list;
  const path = trail.at(-1)!.url;
  const size = catalogue.archive.site.pageSize;
  const first = firstOnLanding(articles.length, size);
  const oldest = oldestOf(list, size);
  return {
    cards: articles
      .slice((first - 1) * size)
      .map((article) => cardOf(article, catalogue))
      .reverse(),
    total: articles.length,
    ...(oldest && { oldest }),
    ...(first > 1 && { older: listPage(path, first - 1) }),
  };
}

/** The numbered pages are in the order of time; a list without them is put in that order by the search. */
function oldestOf({ trail, articles, scope }: List, size: number): SitePath | undefined {
  if (articles.length > size) return listPage(trail.at(-1)!.url, 1);
  return scope && articles.length >= ORDERED_FROM ? found({ ...scope, sort: 'oldest' }) : undefined;
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
  if (articles.length <= catalogue.archive.site.pageSize) return;
  const size = catalogue.archive.site.pageSize;
  const list = trail.at(-1)!.url;
  const last = Math.ceil(articles.length / size);
  let known: ReturnType<typeof yearStarts> | undefined;
  const starts = () => (known ??= yearStarts(articles));
  for (let number = 1; number <= last; number++) {
    const part = articles.slice((number - 1) * size, number * size);
    const path = listPage(list, number);
    const yearsSoFar = () =>
      starts()
        .filter(({ index }) => index < number * size)
        .map(({ year, index }) => ({
          label: String(year),
          url: yearInList(listPage(list, Math.floor(index / size) + 1), year),
        }));
    yield {
      kind: 'list',
      path,
      params: { list: decodeURI(path).slice(1, -1) },
      get inputs() {
        return `${JSON.stringify([trail, yearsSoFar()])} ${size}\n${marksOfCards(part, catalogue)}`;
      },
      get props() {
        return {
          path,
          trail,
          number,
          cards: part.map((article) => cardOf(article, catalogue)),
          ...(part.length === size && { newer: listPage(list, number + 1) }),
          ...(number > 1 && { older: listPage(list, number - 1) }),
          latest: list,
          oldest: listPage(list, 1),
          years: yearsSoFar(),
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

/** The years of a list, each with the place of its first article. */
function yearStarts(articles: readonly ArticleRecord[]): { year: number; index: number }[] {
  const starts: { year: number; index: number }[] = [];
  for (const [index, { date }] of articles.entries()) {
    const year = Number(sortKey(date).slice(0, 4));
    if (starts.at(-1)?.year !== year) starts.push({ year, index });
  }
  return starts;
}
