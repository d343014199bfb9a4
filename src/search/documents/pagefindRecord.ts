/** Pages and articles as Pagefind takes them. Pure. */
import type { ArticleRecord } from '../../articles/record.ts';
import { sortKey } from '../../dates/edtf.ts';
import { personOf } from '../../citation/person.ts';
import { article } from '../../urls.ts';
import { searchDocument, type SearchSource } from './document.ts';
import type { PageRecord } from './sitePage.ts';

/** A record for Pagefind's `addCustomRecord`, but for the language. */
export interface PagefindRecord {
  /** Site path, without the base path. */
  url: string;
  content: string;
  meta: Record<string, string>;
  filters?: Record<string, string[]>;
  sort?: Record<string, string>;
}

/** A page beside the articles. */
export const pagefindOfPage = ({ url, title, kind, content }: PageRecord): PagefindRecord => ({
  url,
  content,
  meta: { title, kind },
});

/** Names of zones and topics by id. */
export type NameOf = (id: string) => string;

/**
 * An article: its whole text, and what it is filed under by the names that readers know.
 * @param nameOf of zones and topics
 */
export function pagefindOfArticle({ record, paragraphs }: SearchSource, nameOf: NameOf): PagefindRecord {
  const { stored } = searchDocument({ record, paragraphs }, NO_TABLE);
  const { title, kicker, subtitle, blocks } = stored;
  return {
    url: article(record.id),
    content: [title, kicker, subtitle, ...blocks].filter((part) => part !== undefined).join('\n'),
    meta: { title, date: record.date, source: sourceOf(record) },
    filters: filtersOf(record, nameOf),
    sort: { date: sortKey(record.date) },
  };
}

/** Pagefind normalises by itself. */
const NO_TABLE = new Map<string, string>();

/** Example: `示例报 2023-05-15 第6版`. */
function sourceOf({ source: { publication, issueDate, pageNumber } = {} }: ArticleRecord): string {
  return [publication, issueDate, pageNumber && `第${pageNumber}版`].filter(Boolean).join(' ');
}

function filtersOf(record: ArticleRecord, nameOf: NameOf): Record<string, string[]> {
  const filters = {
    zone: record.zones.map(nameOf),
    topic: record.topics.map(nameOf),
    year: [record.date.slice(0, 4)],
    author: record.authors.map(personOf),
  };
  return Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0));
}
