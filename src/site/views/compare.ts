import type { ArticleRecord } from '../../articles/record.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { tallyYears } from '../../catalogue/tally.ts';
import { compare as compareUrl, topic as topicUrl, zone as zoneUrl, type SitePath } from '../../urls.ts';
import type { Page } from './parts/page.ts';

/** Zones and topics side by side over the years. */
export interface CompareProps {
  path: SitePath;
  /** First year of the archive. */
  from: number;
  /** Articles of the archive by year, from the first to the last. */
  totals: number[];
  zones: Series[];
  topics: Series[];
}

/** One zone or topic that has articles. */
export interface Series {
  id: string;
  label: string;
  /** Its page. */
  url: SitePath;
  /** Articles by year, as `totals`. */
  counts: number[];
}

/** The page on which zones and topics are compared; none for an archive of one year, which has nothing to compare. */
export function* comparePages(catalogue: Catalogue): Iterable<Page<CompareProps>> {
  const all = tallyYears(catalogue.articles);
  if (all.length < 2) return;
  const from = all[0]!.year;
  const path = compareUrl();
  const countsOf = (articles: readonly ArticleRecord[]) => {
    const counts = all.map(() => 0);
    for (const { year, count } of tallyYears(articles)) counts[year - from] = count;
    return counts;
  };
  yield {
    kind: 'compare',
    path,
    params: {},
    get props(): CompareProps {
      return {
        path,
        from,
        totals: all.map(({ count }) => count),
        zones: catalogue.zones
          .filter(({ articles }) => articles.length > 0)
          .map(({ zone: { id, name }, articles }) => ({
            id,
            label: name,
            url: zoneUrl(id),
            counts: countsOf(articles),
          })),
        topics: catalogue.topics
          .filter(({ articles }) => articles.length > 0)
          .map(({ topic: { id, name }, articles }) => ({
            id,
            label: name,
            url: topicUrl(id),
            counts: countsOf(articles),
          })),
      };
    },
  };
}
