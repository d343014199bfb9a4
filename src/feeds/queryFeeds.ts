/** The feed of a fixed query, as Atom and as JSON Feed: the articles that came last of those that it finds. */
import type { ArticleRecord } from '../articles/record.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { QueryFeed } from '../catalogue/queryFeeds.ts';
import { stringsOf } from '../strings/index.ts';
import { fileOf } from '../urls.ts';
import { atomFeed } from './atom.ts';
import { lately } from './atomFeeds.ts';
import type { Feed } from './feeds.ts';
import { jsonFeed } from './web/jsonFeed.ts';

/** @param articles what the query finds, oldest first */
export function queryFeedFiles(
  { title: label, atom, json, page }: QueryFeed,
  articles: readonly ArticleRecord[],
  catalogue: Catalogue,
): Feed[] {
  const { site } = catalogue.archive;
  const title = `${label}${stringsOf(site).joiner.titleBar}${site.title}`;
  const newest = lately(articles, catalogue);
  const entries = newest.map((article) => ({ article }));
  return [
    { file: fileOf(atom), text: atomFeed({ title, self: atom, page }, entries, catalogue) },
    { file: fileOf(json), text: jsonFeed(newest, catalogue, { title, self: json, page }) },
  ];
}
