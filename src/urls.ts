/**
 * The one place where addresses of the site are built.
 * All are site paths beginning with `/`, percent-encoded, without the base path; `withBase` adds that.
 * Articles are documents (`.html`), lists are folders: every static host serves both.
 */
import { slug } from './text/slug.ts';
import type { ArticleId, TopicId, ZoneId } from './ids.ts';

declare const brand: unique symbol;
/** A site path: begins with `/`, percent-encoded. */
export type SitePath = string & { readonly [brand]: 'SitePath' };

const path = (...segments: string[]) => `/${segments.map(encodeSegment).join('/')}` as SitePath;
const folder = (...segments: string[]) => `${path(...segments)}/` as SitePath;

/** Percent-encodes one segment as browsers do for a path; Chinese stays readable in the address bar. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment);
}

const PLAIN_ID = /^[\w/-]+$/;
const PLAIN_FILE = /^\/[\w/-]+\.html$/;

const pad2 = (value: number) => String(value).padStart(2, '0');
const pad4 = (value: number) => String(value).padStart(4, '0');

/** The front page. */
export const home = () => '/' as SitePath;
/** The page for addresses that lead nowhere. */
export const notFound = () => '/404.html' as SitePath;

/** Permalink of an article. Example: `/articles/2023/04/kunshan.html`. */
export const article = (id: ArticleId) =>
  // An archive names its articles a million times; nearly all ids need no encoding.
  (PLAIN_ID.test(id) ? `/articles/${id}.html` : `${path('articles', ...id.split('/'))}.html`) as SitePath;

/** Id of the article at a permalink. */
export const idAt = (permalink: SitePath) =>
  decodeURIComponent(permalink.slice('/articles/'.length, -'.html'.length)) as ArticleId;

/** All zones. */
export const zones = () => folder('zones');
/** A zone; `/zones/none/` is 综合, the articles about no single zone. */
export const zone = (id: ZoneId | 'none') => folder('zones', id);
/** A province's section on the page of zones. Example: `/zones/#江苏`. */
export const province = (name: string) => `${zones()}#${encodeSegment(name)}` as SitePath;
/** All zones in one of their orders. Example: `/zones/#by-count`. */
export const zonesBy = (order: 'province' | 'initial' | 'count') => `${zones()}#by-${order}` as SitePath;
/** All topics. */
export const topics = () => folder('topics');
/** A topic. Example: `/topics/party-building/`. */
export const topic = (id: TopicId) => folder('topics', id);
/** All authors. */
export const authors = () => folder('authors');
/** An author, by the key in the catalogue (`keysOf`). Example: `/authors/胡俊超/`. */
export const author = (key: string) => folder('authors', key);
/** Authors whose names begin with a letter, where one page cannot hold all. Example: `/authors/by-initial/a/`. */
export const authorInitial = (initial: string) =>
  folder('authors', 'by-initial', initial === '#' ? 'other' : initial.toLowerCase());
/** All columns. */
export const columns = () => folder('columns');
/** A column of the paper, by its key. */
export const column = (key: string) => folder('columns', key);

/** Articles by date. */
export const dates = () => folder('dates');
/** A year. Example: `/dates/2023/`. */
export const year = (value: number) => folder('dates', pad4(value));
/** A month. Example: `/dates/2023/04/`. */
export const month = (value: number, monthOfYear: number) => folder('dates', pad4(value), pad2(monthOfYear));

/** One day's articles, where there are several. */
export const day = (value: number, monthOfYear: number, dayOfMonth: number) =>
  folder('dates', pad4(value), pad2(monthOfYear), pad2(dayOfMonth));
/** A day's place on the page of its month. Example: `/dates/2023/04/#d08`. */
export const dayInMonth = (value: number, monthOfYear: number, dayOfMonth: number) =>
  `${month(value, monthOfYear)}#d${pad2(dayOfMonth)}` as SitePath;
/** The days of the year, whatever the year. */
export const days = () => folder('dates', 'days');
/** The same calendar day of all years. Example: `/dates/days/04-08/`. */
export const dayOfYear = (monthOfYear: number, dayOfMonth: number) =>
  folder('dates', 'days', `${pad2(monthOfYear)}-${pad2(dayOfMonth)}`);

/** All issues. */
export const issues = () => folder('issues');
/** The issues of a year. */
export const issueYear = (value: number) => folder('issues', pad4(value));
/** One day's paper. @param publication key of the paper */
export const issue = (day: string, publication: string) => folder('issues', ...day.split('-'), publication);
/** A page (版) of an issue. Example: `/issues/2023/05/15/报/#p6`. */
export const issuePage = (day: string, publication: string, number: string) =>
  `${issue(day, publication)}#p${slug(number)}` as SitePath;
/** What the archive holds of each paper. */
export const coverage = () => folder('coverage');
/** What the archive holds of a year. */
export const coverageYear = (value: number) => folder('coverage', pad4(value));

/** The search page, with a query where one is given. */
export const search = (query?: string) =>
  (query ? `/search/?q=${encodeURIComponent(query)}` : '/search/') as SitePath;

/** Queries compared over the years, with some where they are given. Example: `/search/trends/?q=a&q=b`. */
export const trends = (queries: readonly string[] = []) =>
  `/search/trends/${queries.length > 0 ? `?${new URLSearchParams(queries.map((query) => ['q', query]))}` : ''}` as SitePath;

/** The reader's own list of articles. */
export const myList = () => folder('list');

/** The comparison, of one zone or topic to begin with. Example: `/compare/?zones=kunshan`. */
export const compare = (first?: { zones: ZoneId } | { topics: TopicId }) =>
  `/compare/${first ? `?${new URLSearchParams({ ...first })}` : ''}` as SitePath;

/** What a search may be limited to: values as the facets of the search have them. */
export interface Limits {
  /** In the query language. */
  query?: string;
  province?: string;
  zone?: ZoneId | 'none';
  topic?: TopicId;
  author?: string;
  year?: number;
  /** First and last year, both included. */
  span?: { from: number; to: number };
  /** The order, where it is not the usual one. */
  sort?: 'oldest';
}

/** The search page with exactly the articles within limits. Example: `/search/?zone=kunshan&year=2023`. */
export function found({
  query,
  province,
  zone: ofZone,
  topic: ofTopic,
  author: by,
  year: of,
  span,
  sort,
}: Limits) {
  const parameters = new URLSearchParams();
  const add = (name: string, value: string | undefined) => value && parameters.set(name, value);
  add('q', query);
  add('province', province);
  add('zone', ofZone);
  add('topic', ofTopic);
  add('author', by);
  add('year', of === undefined ? of : pad4(of));
  add('from', span && pad4(span.from));
  add('to', span && pad4(span.to));
  add('sort', sort);
  return `/search/?${parameters}` as SitePath;
}

/** A page written by the archive. Example: `/about/`. */
export const prose = (name: string) => folder(name);
/** A picture made for the site. Example: `/pictures/1f3a…-800.webp`. */
export const picture = (name: string, width: number) => path('pictures', `${name}-${width}.webp`);
/** The picture that social networks show with a link to an article. @param name of its content */
export const shareCard = (name: string) => path('cards', `${name}.png`);
/** Newest articles as Atom. */
export const feed = () => '/feed.xml' as SitePath;
/** The same as JSON Feed. */
export const jsonFeed = () => '/feed.json' as SitePath;
/** How browsers search the archive (OpenSearch). */
export const openSearch = () => '/opensearch.xml' as SitePath;
/** Name, colours and icons of the archive (web application manifest). */
export const manifest = () => '/manifest.webmanifest' as SitePath;
/** The small icon, for what takes no SVG. */
export const favicon = () => '/favicon.png' as SitePath;
/** The icon for home screens of Apple's devices. */
export const touchIcon = () => '/apple-touch-icon.png' as SitePath;
/** Sizes of the icons that the manifest names: what browsers ask for. */
export const ICON_SIZES = [192, 512] as const;
/** An icon of the manifest. */
export const icon = (size: (typeof ICON_SIZES)[number]) => `/icon-${size}.png` as SitePath;
/** What was added to the archive and corrected, newest first. */
export const updates = () => folder('updates');
/** What was corrected, newest first. */
export const corrections = () => folder('corrections');
/** The archive as data: downloads below the same folder. */
export const data = () => folder('data');
/** A file of the archive's data. Example: `/data/articles.csv`. */
export const dataFile = (name: string) => `${data()}${name}` as SitePath;
/** What there is to subscribe to. */
export const feeds = () => folder('feeds');
/** Articles in the order in which they came into the archive, as Atom. */
export const additionsFeed = () => '/feeds/additions.xml' as SitePath;
/** Corrections as Atom. */
export const correctionsFeed = () => '/feeds/corrections.xml' as SitePath;
/** The feed of a zone's, topic's, author's or column's page. Example: `/feeds/zones/kunshan.xml`. */
export const feedOf = (list: SitePath) => `/feeds${list.slice(0, -1)}.xml` as SitePath;
/** The feed of a query that site.yaml names, as Atom. Example: `/feeds/search/人才.xml`. */
export const queryFeed = (key: string) => `${path('feeds', 'search', key)}.xml` as SitePath;
/** The same as JSON Feed. */
export const queryJsonFeed = (key: string) => `${path('feeds', 'search', key)}.json` as SitePath;
/** The feeds of all zones, as OPML. */
export const zoneFeeds = () => '/feeds/zones.opml' as SitePath;
/** The index of the site maps. */
export const sitemap = () => '/sitemap.xml' as SitePath;

/**
 * Page `number` of a list; pages count from the oldest article, so a full page never changes.
 * @param list the list's own address
 * @param number 1 for the oldest
 */
export const listPage = (list: SitePath, number: number) => `${list}page/${number}/` as SitePath;

/** Where a year begins on a page of a list. */
export const yearInList = (page: SitePath, value: number) => `${page}#${yearAnchor(value)}` as SitePath;
/** Anchor of a year on a page of a list. */
export const yearAnchor = (value: number) => `y${pad4(value)}`;

/**
 * Adds the folder under which the site is served.
 * @param base `/` or `/folder/`
 */
export function withBase(base: string, to: SitePath): string {
  return base.replace(/\/$/, '') + to;
}

/** File below the site's folder that answers a site path. Example: `/zones/` → `zones/index.html`. */
export function fileOf(to: SitePath): string {
  if (PLAIN_FILE.test(to)) return to.slice(1);
  const decoded = decodeURIComponent(to.split(/[?#]/, 1)[0]!).slice(1);
  return decoded === '' || decoded.endsWith('/') ? `${decoded}index.html` : decoded;
}
