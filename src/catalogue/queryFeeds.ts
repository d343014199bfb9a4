/** Feeds of fixed queries that `site.yaml` names. */
import type { Site } from '../archive/schema.ts';
import { keysOf } from '../text/slug.ts';
import { queryFeed, queryJsonFeed, search, type SitePath } from '../urls.ts';

/** A query with its feeds. */
export interface QueryFeed {
  title: string;
  /** In the language of the search. */
  query: string;
  /** Atom. */
  atom: SitePath;
  /** JSON Feed. */
  json: SitePath;
  /** The search page with the same query. */
  page: SitePath;
}

/** What the address of a feed is made of. */
export const feedId = ({ id, title }: Site['feeds'][number]): string => id ?? title;

/** The feeds of queries, in the order of `site.yaml`. */
export function queryFeeds({ feeds }: Pick<Site, 'feeds'>): QueryFeed[] {
  const keyOf = keysOf(feeds.map(feedId));
  return feeds.map((feed) => ({
    title: feed.title,
    query: feed.query,
    atom: queryFeed(keyOf(feedId(feed))),
    json: queryJsonFeed(keyOf(feedId(feed))),
    page: search(feed.query),
  }));
}
