/** CSL-JSON, the data model of Zotero, Pandoc and citeproc (schema 1.0.2): type `article-newspaper`. */
import { datesOf, isEstimated } from './date.ts';
import type { CitedWork } from './work.ts';

/** An item of CSL-JSON, as far as newspaper articles need it. */
export interface CslItem {
  id: string;
  type: 'article-newspaper';
  title: string;
  author?: { literal: string }[];
  'container-title'?: string;
  issued: { 'date-parts': number[][]; circa?: true };
  page?: string;
  section?: string;
  language: string;
  URL: string;
  source: string;
  note?: string;
}

/** @param id the article's id */
export function cslItem(work: CitedWork, id: string): CslItem {
  return {
    id,
    type: 'article-newspaper',
    title: work.title,
    // Names stay whole: where a surname ends is not certain (欧阳钢桥, 阿不都热合曼·买买提).
    ...(work.authors.length > 0 && { author: work.authors.map(({ name }) => ({ literal: name })) }),
    ...(work.publication && { 'container-title': work.publication }),
    issued: {
      'date-parts': datesOf(work.date).map(({ year, month, day }) =>
        [year, month, day].filter((part) => part !== undefined),
      ),
      ...(isEstimated(work) && { circa: true }),
    },
    ...(work.pageNumber && { page: work.pageNumber }),
    ...(work.section && { section: work.section }),
    language: work.language,
    URL: work.url,
    source: work.archive,
    ...(work.digest && { note: `${work.archive}摘编` }),
  };
}

/** A file of items, two spaces of indent, ending in a line break. */
export function cslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(items, undefined, 2)}\n`;
}
