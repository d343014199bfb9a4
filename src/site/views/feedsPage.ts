import type { Catalogue } from '../../catalogue/catalogue.ts';
import { additions, corrections } from '../../catalogue/changes.ts';
import { queryFeeds, type QueryFeed } from '../../catalogue/queryFeeds.ts';
import {
  additionsFeed,
  correctionsFeed,
  feed,
  feedOf,
  jsonFeed,
  feeds as feedsUrl,
  zoneFeeds,
  type SitePath,
} from '../../urls.ts';
import type { Link, Page } from './parts/page.ts';
import { subscribable } from './subscribable.ts';

/** What there is to subscribe to. */
export interface FeedsProps {
  path: SitePath;
  newest: SitePath;
  /** The same as JSON Feed. */
  json: SitePath;
  /** Absent without a ledger. */
  additions?: SitePath;
  /** Absent where nothing was corrected. */
  corrections?: SitePath;
  /** OPML of all zones; absent where none has articles. */
  opml?: SitePath;
  zones: Link[];
  topics: Link[];
  columns: Link[];
  /** Of the queries that site.yaml names; absent where it names none. */
  queries?: QueryFeed[];
}

/** The page of feeds. Authors are too many to list: their pages name their feeds. */
export function feedsPage(catalogue: Catalogue): Page<FeedsProps> {
  const all = [...subscribable(catalogue)];
  const linksOf = (wanted: string) =>
    all.filter(({ kind }) => kind === wanted).map(({ label, page }) => ({ label, url: feedOf(page) }));
  const zones = linksOf('zones');
  const path = feedsUrl();
  const queries = queryFeeds(catalogue.archive.site);
  return {
    kind: 'feeds',
    path,
    params: {},
    props: {
      path,
      newest: feed(),
      json: jsonFeed(),
      ...(additions(catalogue).length > 0 && { additions: additionsFeed() }),
      ...(corrections(catalogue).length > 0 && { corrections: correctionsFeed() }),
      ...(zones.length + queries.length > 0 && { opml: zoneFeeds() }),
      zones,
      topics: linksOf('topics'),
      columns: linksOf('columns'),
      ...(queries.length > 0 && { queries }),
    },
  };
}
