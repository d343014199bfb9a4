import type { ArticleRecord } from '../../articles/record.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { stringsOf } from '../../strings/index.ts';
import {
  author as authorUrl,
  column as columnUrl,
  topic as topicUrl,
  zone as zoneUrl,
  type SitePath,
} from '../../urls.ts';

/** A list that has a feed. */
export interface Subscribable {
  kind: 'zones' | 'topics' | 'authors' | 'columns';
  label: string;
  /** Its page. */
  page: SitePath;
  /** Oldest first. */
  articles: readonly ArticleRecord[];
}

/** Every zone, topic, author and column with articles. */
export function* subscribable(catalogue: Catalogue): Iterable<Subscribable> {
  const held = <G extends { articles: readonly ArticleRecord[] }>(groups: readonly G[]) =>
    groups.filter(({ articles }) => articles.length > 0);
  for (const { zone, articles } of held(catalogue.zones))
    yield { kind: 'zones', label: zone.name, page: zoneUrl(zone.id), articles };
  const { unzoned } = catalogue;
  if (unzoned.length > 0)
    yield {
      kind: 'zones',
      label: stringsOf(catalogue.archive.site).site.unzoned,
      page: zoneUrl('none'),
      articles: unzoned,
    };
  for (const { topic, articles } of held(catalogue.topics))
    yield { kind: 'topics', label: topic.name, page: topicUrl(topic.id), articles };
  for (const { key, name, articles } of held(catalogue.authors))
    yield { kind: 'authors', label: name, page: authorUrl(key), articles };
  for (const { key, name, articles } of held(catalogue.columns))
    yield { kind: 'columns', label: name, page: columnUrl(key), articles };
}
