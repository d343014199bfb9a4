import type { Element } from 'xast';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { lastChange } from '../catalogue/changes.ts';
import { article as articleUrl, type SitePath } from '../urls.ts';
import { absolute } from './absolute.ts';
import type { Feed } from './feeds.ts';
import { element, xmlDocument } from './xml.ts';

const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
/** An address of the map. */
interface Located {
  to: SitePath;
  /** Day of the last change. */
  changed?: string | undefined;
}

/** A site map may hold 50,000 addresses (sitemaps.org). */
const MOST = 50_000;

/**
 * The site map: an index, one part a year of articles, and one of all other pages; so an added article
 * changes one part.
 * @param others addresses of the pages that are not articles, in order
 */
export function* sitemap(catalogue: Catalogue, others: readonly SitePath[]): Iterable<Feed> {
  const parts: Located[] = [];
  const part = function* (name: string, addresses: Located[]): Iterable<Feed> {
    for (let first = 0; first < addresses.length; first += MOST) {
      const file = `sitemap/${name}${first === 0 ? '' : `-${first / MOST + 1}`}.xml`;
      const some = addresses.slice(first, first + MOST);
      parts.push({ to: `/${file}` as SitePath, changed: latest(some) });
      yield {
        file,
        inputs: some.map(({ to, changed = '' }) => `${to} ${changed}`).join('\n'),
        get text() {
          return listOf(catalogue, some);
        },
      };
    }
  };
  yield* part(
    'pages',
    others.map((to) => ({ to })),
  );
  for (const { year, articles } of catalogue.years)
    yield* part(
      String(year),
      articles.map((article) => ({ to: articleUrl(article.id), changed: lastChange(article, catalogue) })),
    );
  yield {
    file: 'sitemap.xml',
    text: xmlDocument(
      element(
        'sitemapindex',
        NAMESPACE,
        parts.map((part) => located('sitemap', part, catalogue)),
      ),
    ),
  };
}

function latest(addresses: readonly Located[]): string | undefined {
  return addresses
    .flatMap(({ changed }) => changed ?? [])
    .sort()
    .at(-1);
}

/** An address, and the day of its last change where the ledger or a correction tells. */
function located(name: 'url' | 'sitemap', { to, changed }: Located, { archive }: Catalogue): Element {
  return element(name, {}, [
    element('loc', {}, absolute(archive.site, to)),
    ...(changed ? [element('lastmod', {}, changed)] : []),
  ]);
}

function listOf(catalogue: Catalogue, addresses: readonly Located[]): string {
  return xmlDocument(
    element(
      'urlset',
      NAMESPACE,
      addresses.map((one) => located('url', one, catalogue)),
    ),
  );
}
