/** Pages of the site beside the articles, as records for Pagefind: zones, topics, columns, prose. Pure. */
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { column, prose, topic, zone, type SitePath } from '../../urls.ts';

/** One page. */
export interface PageRecord {
  url: SitePath;
  title: string;
  /** What the page is; the interface has a word for each. */
  kind: 'zone' | 'topic' | 'column' | 'prose';
  /** Words by which it is found: names, aliases, place, description, or the text. */
  content: string;
}

/** The records in a fixed order: Pagefind writes the same bytes for the same order. */
export function pageRecords({ archive, columns }: Catalogue): PageRecord[] {
  return [
    ...archive.zones.map(({ id, name, officialName = '', aliases, province, city }) =>
      record(zone(id), name, 'zone', [name, officialName, ...aliases, province, city]),
    ),
    ...archive.topics.map(({ id, name, description = '' }) =>
      record(topic(id), name, 'topic', [name, description]),
    ),
    ...columns.map(({ key, name }) => record(column(key), name, 'column', [name])),
    ...archive.prose.map(({ name, title, paragraphs }) =>
      record(prose(name), title, 'prose', [title, ...paragraphs]),
    ),
  ];
}

function record(url: SitePath, title: string, kind: PageRecord['kind'], words: string[]): PageRecord {
  return { url, title, kind, content: words.filter(Boolean).join('\n') };
}
