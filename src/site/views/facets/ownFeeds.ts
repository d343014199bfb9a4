import { feedOf, type SitePath } from '../../../urls.ts';
import type { Link } from '../parts/page.ts';

/** The feed of a zone, topic, author or column; none where the archive has no article of it yet. */
export function ownFeeds({
  name,
  path,
  latest,
}: {
  name: string;
  path: SitePath;
  latest: { total: number };
}): Link[] {
  return latest.total > 0 ? [{ label: name, url: feedOf(path) }] : [];
}
