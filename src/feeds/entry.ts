/** What every feed tells of an article. Dates are those of articles and ledger, never of the clock. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import { lastChange } from '../catalogue/changes.ts';
import type { ArticleRecord } from '../articles/record.ts';
import { sortKey } from '../dates/edtf.ts';

/** Names of its zones and topics. */
export function labelsOf(article: ArticleRecord, { zoneById, topicById }: Catalogue): string[] {
  return [
    ...article.zones.map((id) => zoneById.get(id)?.name ?? id),
    ...article.topics.map((id) => topicById.get(id)?.name ?? id),
  ];
}

/** An item that is pictures alone is reported by their captions. */
export function summaryOf({ summary, excerpt, images }: ArticleRecord): string {
  return summary ?? (excerpt || images.flatMap(({ caption }) => caption ?? []).join(' '));
}

/** The day on which readers of the archive saw the last change; where nothing is known of it, the day of print. */
export function updatedOf(article: ArticleRecord, catalogue: Catalogue): string {
  return [article.date, lastChange(article, catalogue) ?? article.date].map(instant).sort().at(-1)!;
}

/** Feeds want an instant; a date of the paper stands for its beginning, what is not known for the first. */
export function instant(date: string): string {
  return `${sortKey(date).replace(/-00/g, '-01')}T00:00:00Z`;
}
