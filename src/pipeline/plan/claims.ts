/**
 * Who wants which address of the site. What an archivist wants (old addresses, public files, pages of prose) is held
 * against all that the site makes itself, before anything is made.
 */
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Unplaced } from '../../articles/across.ts';
import { placeFaults } from '../../articles/load.ts';
import { fault } from '../../problems/fault.ts';
import type { Problem } from '../../problems/problem.ts';
import { pagesBesideArticles } from '../../site/views/index.ts';
import { ownRedirects, redirects } from '../../site/views/redirects.ts';
import { MADE_FOLDERS, madeFiles } from './madeFiles.ts';
import { registryPlace } from './registryPlace.ts';
import * as urls from '../../urls.ts';
import { article as articleUrl, fileOf, prose as proseUrl, type SitePath } from '../../urls.ts';
import { SEARCH_FOLDER } from '../../search/codec/manifest.ts';
import { PAGEFIND_ARTICLES } from '../../search/index/pagefindParts.ts';
import { PAGEFIND_FOLDER } from '../../search/index/writePageIndex.ts';
import { ASSETS } from '../astro/astroConfig.ts';
import { FAVICON, ownPublicFiles, PUBLIC } from '../load/publicFiles.ts';

/** Folders that the program fills, whatever is in the archive. */
const FOLDERS = [ASSETS, 'pictures', ...MADE_FOLDERS, PAGEFIND_FOLDER, PAGEFIND_ARTICLES, SEARCH_FOLDER];
/** Files beside the pages: feeds, and what `npm run deploy:prepare` writes. */
const FILES = [
  'feed.xml',
  'feed.json',
  'sitemap.xml',
  'robots.txt',
  'sw.js',
  '_headers',
  '_redirects',
  '.htaccess',
];

/** What a public file of the archive may stand in for, but no page and no old address. */
const REPLACEABLE = [
  ...[
    urls.openSearch(),
    urls.manifest(),
    urls.favicon(),
    urls.touchIcon(),
    ...urls.ICON_SIZES.map(urls.icon),
  ].map(fileOf),
  FAVICON,
  'llms.txt',
  '.nojekyll',
  'cards',
];

/** Pages that an archive may come to have: a route of their own waits for them, whatever the archive holds today. */
const SECTIONS = (
  [
    'zones',
    'topics',
    'authors',
    'columns',
    'dates',
    'issues',
    'coverage',
    'search',
    'compare',
    'updates',
    'corrections',
  ] as const
).map((name) => fileOf(urls[name]()));

const PAGES = '网站的页面';
const PROGRAM = '程序自己';

/** An address that the archive asks for. */
interface Claim {
  /** Path below the site's folder. */
  file: string;
  /** As the archivist wrote it. */
  address: string;
  /** File of the archive that asks, below its folder. */
  by: string;
  at?: Unplaced['at'];
}

/**
 * Finds addresses that are wanted twice, or are a file for one and a folder for another.
 * @returns with file and line of the one that must give way; and whether the site has a file
 */
export async function addressFaults(
  catalogue: Catalogue,
  contentDir: string,
): Promise<{ faults: Problem[]; has: (file: string) => boolean }> {
  const faults: Unplaced[] = [];
  const map = mapOf(catalogue, (file, address, other) =>
    faults.push({ file, ...fault('address-taken', { address, other }) }),
  );
  for (const { file, address, by, at } of claims(catalogue, contentDir)) {
    const isOwn = by.startsWith(`${PUBLIC}/`);
    const other =
      isReserved(file) || (!isOwn && REPLACEABLE.includes(topOf(file)))
        ? PROGRAM
        : by.startsWith('pages/') && SECTIONS.includes(keyOf(file))
          ? PAGES
          : map.take(file, ` ${by} `);
    if (other !== undefined)
      faults.push({ file: by, ...(at && { at }), ...fault('address-taken', { address, other }) });
  }
  const [own, inArticles] = [faults.filter(isPublic), faults.filter((one) => !isPublic(one))];
  const placed = [
    ...(await placeFaults(contentDir, inArticles)),
    ...own.map(({ at: _at, file, ...told }) => ({
      ...told,
      file: `${contentDir}/${file}`,
      ...registryPlace(contentDir, file, String(told.values?.['address'])),
    })),
  ];
  const isMade = madeFiles(catalogue);
  return {
    faults: placed,
    has: (file) => (MADE_FOLDERS.includes(topOf(file)) ? isMade(file) : isReserved(file)) || map.has(file),
  };
}

/**
 * All that the site makes itself.
 * @param report an article whose page would have to be a file and a folder: `a.md` beside `a.html/b.md`
 */
function mapOf(
  catalogue: Catalogue,
  report: (file: string, address: string, other: string) => void,
): AddressMap {
  const map = new AddressMap();
  for (const { kind, path } of pagesBesideArticles(catalogue))
    if (kind !== 'prose') map.take(fileOf(path), PAGES);
  // Articles are reported by their ids.
  for (const { id, file } of catalogue.articles) {
    const other = map.take(fileOf(articleUrl(id)), ` ${file} `);
    if (other !== undefined) report(file, articleUrl(id), other);
  }
  const own = [...ownRedirects(catalogue)].length;
  for (const { from } of [...redirects(catalogue)].slice(own)) map.take(fileOf(from), PAGES);
  return map;
}

function isReserved(file: string): boolean {
  const top = topOf(file);
  return FILES.includes(top) || FOLDERS.includes(top);
}

/** The first part of a path: where a file stands, no folder can. */
const topOf = (file: string) => keyOf(file).split('/', 1)[0]!;

/** No article: no line is known in it. */
const isPublic = ({ file }: Unplaced) => file.startsWith(`${PUBLIC}/`) || file.endsWith('.yaml');

/** Pages of prose, old addresses of articles, then the archive's public files. */
function* claims(catalogue: Catalogue, contentDir: string): Iterable<Claim> {
  for (const { name, file = `pages/${name}.md` } of catalogue.archive.prose) {
    const address = proseUrl(name);
    yield { file: fileOf(address), address, by: file };
  }
  for (const { file, redirectFrom } of [...catalogue.articles, ...catalogue.withdrawn])
    for (const [index, address] of redirectFrom.entries())
      yield {
        file: fileOf(address as SitePath),
        address,
        by: file,
        at: { path: ['redirectFrom', index] },
      };
  for (const { from: address, by } of ownRedirects(catalogue))
    if (by.endsWith('.yaml')) yield { file: fileOf(address), address, by };
  for (const { path } of ownPublicFiles(contentDir).files)
    yield { file: path, address: `/${path}`, by: `${PUBLIC}/${path}` };
}

/** Files and folders of the site, with whose they are. */
class AddressMap {
  readonly #files = new Map<string, string>();
  readonly #folders = new Map<string, string>();

  /**
   * Takes an address.
   * @param owner as told to one who wants it as well
   * @returns whose it is already
   */
  take(file: string, owner: string): string | undefined {
    const key = keyOf(file);
    const other = this.#files.get(key) ?? this.#folders.get(key) ?? this.#fileAbove(key);
    if (other !== undefined) return other;
    this.#files.set(key, owner);
    for (let end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) {
      const folder = key.slice(0, end);
      if (this.#folders.has(folder)) break;
      this.#folders.set(folder, owner);
    }
    return undefined;
  }

  /** Whether there is such a file. */
  has(file: string): boolean {
    return this.#files.has(keyOf(file));
  }

  /** A file in whose place a folder would have to stand. */
  #fileAbove(key: string): string | undefined {
    for (let end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) {
      const owner = this.#files.get(key.slice(0, end));
      if (owner !== undefined) return owner;
    }
    return undefined;
  }
}

/** File systems that fold case, or compose characters, could not hold two that differ in that alone. */
const keyOf = (file: string) => file.normalize('NFC').toLowerCase();
