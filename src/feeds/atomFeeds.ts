/** All feeds: of the newest, of additions, of corrections, and one for each zone, topic, author and column. */
import type { Site } from '../archive/schema.ts';
import type { ArticleRecord } from '../articles/record.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { additions, corrections, lastChange } from '../catalogue/changes.ts';
import { marksOf } from '../catalogue/marks.ts';
import { queryFeeds } from '../catalogue/queryFeeds.ts';
import { stringsOf } from '../strings/index.ts';
import {
  additionsFeed,
  corrections as correctionsUrl,
  correctionsFeed,
  feed as feedUrl,
  feedOf,
  fileOf,
  updates as updatesUrl,
  zoneFeeds,
  type SitePath,
} from '../urls.ts';
import { subscribable, type Subscribable } from '../site/views/subscribable.ts';
import { absolute } from './absolute.ts';
import { atomFeed, type FeedEntry, type FeedHead } from './atom.ts';
import type { Feed } from './feeds.ts';
import { element, xmlDocument } from './xml.ts';

/** Articles in the feeds of the whole archive. */
export const NEWEST = 40;
/** Articles in the feed of one zone, topic, author or column. */
const NEWEST_OF_LIST = 20;

/** Every feed, one after the other. */
export function* atomFeeds(catalogue: Catalogue): Iterable<Feed> {
  const { site } = catalogue.archive;
  const t = stringsOf(site);
  const titled = (label: string) => `${label}${t.joiner.titleBar}${site.title}`;
  const made = (head: FeedHead, entries: readonly FeedEntry[]): Feed => ({
    file: fileOf(head.self),
    text: atomFeed(head, entries, catalogue),
  });
  const newest = catalogue.articles.slice(-NEWEST).reverse();
  yield made(
    { title: site.title, subtitle: site.description, self: feedUrl() },
    newest.map((article) => ({ article })),
  );
  const added = additions(catalogue).slice(0, NEWEST);
  if (added.length > 0)
    yield made({ title: titled(t.browse.feeds.additions), self: additionsFeed(), page: updatesUrl() }, added);
  const corrected = onceEach(corrections(catalogue))
    .slice(0, NEWEST)
    .map(({ article, note, of }) => ({
      article,
      ...(note !== undefined && { note: of ? `${t.article.errorOf[of]}${t.joiner.colon}${note}` : note }),
    }));
  if (corrected.length > 0)
    yield made(
      { title: titled(t.browse.feeds.corrections), self: correctionsFeed(), page: correctionsUrl() },
      corrected,
    );
  for (const list of subscribable(catalogue)) yield listFeed(list, titled(list.label), catalogue);
  const zones = [...subscribable(catalogue)].filter(({ kind }) => kind === 'zones');
  const queries = queryFeeds(site);
  const outlines = [
    ...zones.map(({ label, page }) => ({ label, page, feed: feedOf(page) })),
    ...queries.map(({ title: label, page, atom }) => ({ label, page, feed: atom })),
  ];
  if (outlines.length > 0)
    yield {
      file: fileOf(zoneFeeds()),
      text: opml(outlines, titled(queries.length > 0 ? t.site.feed : t.site.zones), site),
    };
}

/** The last correction of each article; a feed names none twice. */
function onceEach<T extends FeedEntry>(changes: readonly T[]): T[] {
  const seen = new Set<ArticleRecord>();
  return changes.filter(({ article }) => !seen.has(article) && seen.add(article));
}

function listFeed({ page, articles }: Subscribable, title: string, catalogue: Catalogue): Feed {
  const newest = lately(articles, catalogue);
  const self = feedOf(page);
  return {
    file: fileOf(self),
    inputs: [title, marksOf(newest), ...newest.map((one) => `${one.id} ${lastChange(one, catalogue)}`)].join(
      '\n',
    ),
    get text() {
      return atomFeed(
        { title, self, page },
        newest.map((article) => ({ article })),
        catalogue,
      );
    },
  };
}

/** Articles of a list that its feed has: those that came last, by the ledger; those of which it knows nothing after them, the newest first. */
export function lately(articles: readonly ArticleRecord[], catalogue: Catalogue): ArticleRecord[] {
  const added = additions(catalogue);
  if (added.length === 0) return articles.slice(-NEWEST_OF_LIST).reverse();
  const ranks = rankOf(added);
  const rank = (article: ArticleRecord) => ranks.get(article) ?? Infinity;
  return articles
    .toReversed()
    .sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))
    .slice(0, NEWEST_OF_LIST);
}

const ranks = new WeakMap<object, ReadonlyMap<ArticleRecord, number>>();

function rankOf(added: readonly FeedEntry[]): ReadonlyMap<ArticleRecord, number> {
  let known = ranks.get(added);
  if (!known) ranks.set(added, (known = new Map(added.map(({ article }, index) => [article, index]))));
  return known;
}

/** A feed with its page. */
interface Outline {
  label: string;
  page: SitePath;
  feed: SitePath;
}

/** OPML 2.0: what a feed reader takes to subscribe to every zone, and to every query of site.yaml, at once. */
function opml(lists: readonly Outline[], title: string, site: Site): string {
  return xmlDocument(
    element('opml', { version: '2.0' }, [
      element('head', {}, [element('title', {}, title)]),
      element(
        'body',
        {},
        lists.map(({ label, page, feed }) =>
          element('outline', {
            type: 'rss',
            text: label,
            xmlUrl: absolute(site, feed),
            htmlUrl: absolute(site, page),
          }),
        ),
      ),
    ]),
  );
}
