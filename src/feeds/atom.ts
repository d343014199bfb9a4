import type { Element } from 'xast';
import type { Site } from '../archive/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { ArticleRecord } from '../articles/record.ts';
import { sortKey } from '../dates/edtf.ts';
import { stringsOf } from '../strings/index.ts';
import { statementName } from '../strings/statementName.ts';
import { article as articleUrl, feed as feedUrl } from '../urls.ts';
import { absolute } from './absolute.ts';
import { element, xmlDocument } from './xml.ts';

/** Articles in the feed. */
const NEWEST = 40;

/** The newest articles as Atom (RFC 4287). Dates are the articles' own, so the feed changes only when they do. */
export function atomFeed({ archive, articles, zoneById, topicById }: Catalogue): string {
  const { site } = archive;
  const newest = articles.slice(-NEWEST).reverse();
  const labels = ({ zones, topics }: ArticleRecord) => [
    ...zones.map((id) => zoneById.get(id)?.name ?? id),
    ...topics.map((id) => topicById.get(id)?.name ?? id),
  ];
  const entries = newest.map((article) =>
    element('entry', {}, [
      element('title', {}, article.title),
      element('link', { href: absolute(site, articleUrl(article.id)) }),
      element('id', {}, absolute(site, articleUrl(article.id))),
      element('updated', {}, updatedOf(article)),
      element('published', {}, instant(article.date)),
      ...people(article, site),
      ...labels(article).map((term) => element('category', { term })),
      element('summary', {}, summaryOf(article)),
      ...rightsOf(article, site),
    ]),
  );
  return xmlDocument(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': site.language }, [
      element('title', {}, site.title),
      ...(site.description ? [element('subtitle', {}, site.description)] : []),
      element('link', { href: absolute(site, feedUrl()), rel: 'self' }),
      element('link', { href: site.baseUrl }),
      element('id', {}, absolute(site, feedUrl())),
      element('updated', {}, newest.map(updatedOf).sort().at(-1) ?? '1970-01-01T00:00:00Z'),
      element('author', {}, [element('name', {}, site.publication || site.title)]),
      ...entries,
    ]),
  );
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

/** An item that is pictures alone is reported by their captions. */
function summaryOf({ summary, excerpt, images }: ArticleRecord): string {
  return summary ?? (excerpt || images.flatMap(({ caption }) => caption ?? []).join(' '));
}

/** A correction counts as an update (its date is the day it was made). */
function updatedOf({ date, corrections }: ArticleRecord): string {
  return [instant(date), ...corrections.map((correction) => instant(correction.date))].sort().at(-1)!;
}

/** Atom wants an instant; a date of the paper stands for its beginning, what is not known for the first. */
function instant(date: string): string {
  return `${sortKey(date).replace(/-00/g, '-01')}T00:00:00Z`;
}
