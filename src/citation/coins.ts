/**
 * COinS: an article of a list for reference managers, as an OpenURL (ANSI/NISO Z39.88-2004) in the `title` of an
 * empty `<span class="Z3988">`. The Dublin Core format is the one whose `rft.type` Zotero takes for a newspaper
 * article; it has no field for the page.
 */
import { plainDate } from './date.ts';
import type { CitedWork } from './work.ts';

/** What lists know of an article. */
export type ListedWork = Pick<
  CitedWork,
  'title' | 'authors' | 'date' | 'publication' | 'language' | 'url' | 'archive' | 'digest'
>;

/**
 * The OpenURL's query, unescaped for HTML. Chinese stays as it is: whoever decodes percent signs leaves it alone, and
 * a headline that stands on the page already costs little a second time.
 */
export function coins(work: ListedWork): string {
  const { title, authors, date, publication, language, url, archive, digest } = work;
  const parts: [string, string | undefined | false][] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', 'newspaperArticle'],
    ['rft.title', title],
    ...authors.map(({ name }): [string, string] => ['rft.creator', name]),
    ['rft.source', publication],
    ['rft.date', plainDate(date)],
    ['rft.language', language],
    ['rft.description', digest && `${archive}摘编`],
    ['rft.identifier', url],
  ];
  return parts.flatMap(([key, value]) => (value ? [`${key}=${encoded(value)}`] : [])).join('&');
}

/** Percent-encodes what has a meaning in a query or stands in no address. */
const encoded = (value: string) =>
  SPECIAL.test(value) ? value.replaceAll(EACH_SPECIAL, encodeURIComponent) : value;
const SPECIAL = /[\s%&+#=;"<>\\^`{|}]/;
const EACH_SPECIAL = new RegExp(SPECIAL, 'g');
