import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { typeset } from '../../../text/typeset.ts';
import { topic as topicUrl, topics as topicsUrl, type SitePath } from '../../../urls.ts';
import type { CountedLink, Page } from '../parts/page.ts';

/** A topic in the index. */
export interface TopicEntry extends CountedLink {
  description?: string;
}

/** The index of topics. */
export interface TopicsProps {
  path: SitePath;
  /** In the order of the registry. */
  topics: TopicEntry[];
}

/** The index of topics. */
export function topicsPage(catalogue: Catalogue): Page<TopicsProps> {
  const path = topicsUrl();
  const topics = catalogue.topics.map(({ topic: { id, name, description }, articles }) => ({
    label: name,
    url: topicUrl(id),
    count: articles.length,
    ...(description && { description: typeset(description) }),
  }));
  return { kind: 'topics', path, params: {}, props: { path, topics } };
}
