/** What every host should do with the site: how long files are kept, what headers go along, where old addresses lead. */

/** For files named by their content. */
export const FOREVER = 'public, max-age=31536000, immutable';
/** For all others. */
export const ASK = 'public, max-age=0, must-revalidate';

/** Beginnings of paths, below the site's folder, of files named by their content. */
export const NAMED_BY_CONTENT = [
  '_assets/',
  'cards/',
  'pictures/',
  'search/base-',
  'search/recent-',
  'search/vocabulary-',
  'search/readings-',
];

/** @param file path below the site's folder */
export const isNamedByContent = (file: string) => NAMED_BY_CONTENT.some((begin) => file.startsWith(begin));

/** Beginnings of paths of what programs on other sites may read: data, feeds, and the two files at the root. */
export const OPEN = ['data/', 'feeds/', 'feed.xml', 'feed.json', 'sitemap.xml', 'llms.txt'];
/** What tells browsers so (CORS): everything there is public, and nothing asks who is reading. */
export const OPEN_HEADER = ['Access-Control-Allow-Origin', '*'] as const;

/** Types that hosts do not know, or know by another name . */
export const TYPES = {
  ndjson: 'application/x-ndjson',
  csv: 'text/csv',
  db: 'application/vnd.sqlite3',
  opml: 'text/x-opml',
  webmanifest: 'application/manifest+json',
} as const;

/** Files of those types, below the site's folder, for hosts that name files and not endings. */
export const TYPED_FILES: readonly (readonly [file: string, type: string])[] = [
  ['data/articles.ndjson', `${TYPES.ndjson}; charset=utf-8`],
  ['data/articles.csv', `${TYPES.csv}; charset=utf-8`],
  ['data/archive.db', TYPES.db],
  ['feeds/zones.opml', `${TYPES.opml}; charset=utf-8`],
  ['manifest.webmanifest', `${TYPES.webmanifest}; charset=utf-8`],
];

/** Headers of every answer. @param policy see `SitePlace.policy` */
export const security = ({
  policy,
}: Pick<SitePlace, 'policy'>): readonly (readonly [name: string, value: string])[] => [
  ['Content-Security-Policy', policy],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
];

/** An old address. */
export interface Moved {
  /** As in a browser's address line: encoded, with the base path. */
  from: string;
  to: string;
  /** 301 for a renamed article; 302 for a page of a list that is not there yet. */
  status: 301 | 302;
}

/** Where a site is to be served, and what it holds. */
export interface SitePlace {
  /** Example: `archive.example.org`. */
  host: string;
  /** `/` or `/folder/`. */
  base: string;
  moved: readonly Moved[];
  /** Addresses of withdrawn articles, written as in `Moved.from`; a page there says why. */
  gone: readonly string[];
  /** The Content-Security-Policy of the site's pages, with what only a header may say. */
  policy: string;
}

/** A file for a host. */
export interface HostFile {
  /** Path below the site's folder, or below the deploy folder when the host does not read it from the site. */
  file: string;
  inSite: boolean;
  text: string;
}
