/** Atom (RFC 4287). Dates are those of articles and ledger, never of the clock: a feed changes only when they do. */
import type { Element } from 'xast';
import type { Site } from '../archive/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { derived } from '../catalogue/derived.ts';
import type { ArticleRecord } from '../articles/record.ts';
import { stringsOf } from '../strings/index.ts';
import { statementName } from '../strings/statementName.ts';
import { article as articleUrl, home, type SitePath } from '../urls.ts';
import { absolute } from './absolute.ts';
import { instant, labelsOf, summaryOf, updatedOf } from './entry.ts';
import { element, xmlDocument, xmlPart } from './xml.ts';

/** What a feed is of. */
export interface FeedHead {
  title: string;
  subtitle?: string;
  /** Its own address. */
  self: SitePath;
  /** The page that shows the same. Default: home. */
  page?: SitePath;
}

/** An article in a feed. */
export interface FeedEntry {
  article: ArticleRecord;
  /** What is told in place of the summary. */
  note?: string;
}

/** A feed. @param entries in its order */
export function atomFeed(
  { title, subtitle, self, page = home() }: FeedHead,
  entries: readonly FeedEntry[],
  catalogue: Catalogue,
): string {
  const { site } = catalogue.archive;
  const written = entryTexts(catalogue);
  const texts = entries.map(({ article, note }) =>
    note === undefined
      ? remembered(written, article, () => entryText(article, catalogue))
      : entryText(article, catalogue, note),
  );
  return xmlDocument(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': site.language }, [
      element('title', {}, title),
      ...(subtitle ? [element('subtitle', {}, subtitle)] : []),
      element('link', { href: absolute(site, self), rel: 'self' }),
      element('link', { href: page === home() ? site.baseUrl : absolute(site, page) }),
      element('id', {}, absolute(site, self)),
      element('updated', {}, newestOf(entries, catalogue)),
      element('author', {}, [element('name', {}, site.publication || site.title)]),
    ]),
    texts,
  );
}

/** An article stands in the feeds of its zones, topics, authors and column: its entry is written once. */
const entryTexts = derived(() => new Map<ArticleRecord, string>());

function remembered<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function newestOf(entries: readonly FeedEntry[], catalogue: Catalogue): string {
  const days = entries.map(({ article }) => updatedOf(article, catalogue));
  return days.sort().at(-1) ?? '1970-01-01T00:00:00Z';
}

/** One entry as the lines that stand in a feed. */
function entryText(article: ArticleRecord, catalogue: Catalogue, note?: string): string {
  const { site } = catalogue.archive;
  const entry = element('entry', {}, [
    element('title', {}, article.title),
    element('link', { href: absolute(site, articleUrl(article.id)) }),
    element('id', {}, absolute(site, articleUrl(article.id))),
    element('updated', {}, updatedOf(article, catalogue)),
    element('published', {}, instant(article.date)),
    ...people(article, site),
    ...labelsOf(article, catalogue).map((term) => element('category', { term })),
    element('summary', {}, note ?? summaryOf(article)),
    ...rightsOf(article, site),
  ]);
  return xmlPart(entry, '  ');
}

/** A digest is written by the archive; the reporters of what it is based on contribute to it. */
function people({ authors, digestText }: ArticleRecord, { title }: Site): Element[] {
  const person = (kind: string, name: string) => element(kind, {}, [element('name', {}, name)]);
  return [
    ...(digestText ? [person('author', title)] : []),
    ...authors.map(({ name }) => person(digestText ? 'contributor' : 'author', name)),
  ];
}

/** For readers (RFC 4287, 4.2.10), and as a link for programs (RFC 4946). */
function rightsOf({ rights }: ArticleRecord, site: Site): Element[] {
  if (!rights) return [];
  const t = stringsOf(site);
  const { statement, holder, note } = rights;
  const words = [holder, statementName(rights, t), statement, note].filter(Boolean);
  return [
    element('rights', {}, words.join(t.joiner.clause)),
    element('link', { rel: 'license', href: statement }),
  ];
}
