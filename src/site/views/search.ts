import { hasArticleBundle } from '../../catalogue/articleBundle.ts';
import { queryFeeds } from '../../catalogue/queryFeeds.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { authors, columns, dates, issues, myList, search, topics, trends, zones } from '../../urls.ts';
import type { Page } from './parts/page.ts';
import { textsOf } from './parts/trails.ts';
import type { SitePath } from '../../urls.ts';

/** The search page before anything is asked. */
export interface SearchProps {
  /** Queries that find something in this archive, one of each sort. */
  examples: string[];
  /** Whether Pagefind can be asked for articles, where the exact search has no answer. */
  byWords: boolean;
  /** Feeds of queries that site.yaml names; absent where it names none. */
  feeds?: { label: string; url: SitePath }[];
  /** Ways to find articles without the search, with the number of entries. */
  browse: {
    kind: 'zones' | 'topics' | 'dates' | 'authors' | 'columns' | 'issues';
    url: SitePath;
    count: number;
  }[];
}

/** The search page. Its results are made in the browser. */
export function searchPage(catalogue: Catalogue): Page<SearchProps> {
  const withArticles = (groups: { articles: unknown[] }[]) =>
    groups.filter(({ articles }) => articles.length > 0).length;
  const browse: SearchProps['browse'] = [
    { kind: 'zones', url: zones(), count: withArticles(catalogue.zones) },
    { kind: 'topics', url: topics(), count: withArticles(catalogue.topics) },
    { kind: 'dates', url: dates(), count: catalogue.years.length },
    { kind: 'authors', url: authors(), count: catalogue.authors.length },
    { kind: 'columns', url: columns(), count: catalogue.columns.length },
    { kind: 'issues', url: issues(), count: catalogue.issues.length },
  ];
  const feeds = queryFeeds(catalogue.archive.site).map(({ title, atom }) => ({ label: title, url: atom }));
  return {
    kind: 'search',
    path: search(),
    params: {},
    props: {
      examples: examplesOf(catalogue),
      byWords: hasArticleBundle(catalogue),
      ...(feeds.length > 0 && { feeds }),
      browse: browse.filter(({ count }) => count > 0),
    },
  };
}

/** The reader's list of articles. All of it is made in the browser. */
export const myListPage = (): Page => ({ kind: 'myList', path: myList(), params: {}, props: {} });

/** The page on which queries are compared over the years. All of it is made in the browser. */
export const trendsPage = (): Page => ({ kind: 'trends', path: trends(), params: {}, props: {} });

function examplesOf(catalogue: Catalogue): string[] {
  const zone = mostWritten(catalogue.zones)?.zone;
  const topic = mostWritten(catalogue.topics)?.topic;
  const author = catalogue.authors[0];
  const year = catalogue.years[0];
  const texts = textsOf(catalogue);
  const { fields } = texts.search.page;
  return [
    ...(zone ? [zone.name] : []),
    ...(zone && topic ? [`${fields.zone}:${zone.name} ${fields.topic}:${topic.name}`] : []),
    ...(author ? [`${fields.author}:${author.name}`] : []),
    ...(year ? [texts.date.year(year.year)] : []),
  ];
}

function mostWritten<G extends { articles: unknown[] }>(groups: G[]): G | undefined {
  const [first] = groups.toSorted((a, b) => b.articles.length - a.articles.length);
  return first && first.articles.length > 0 ? first : undefined;
}
