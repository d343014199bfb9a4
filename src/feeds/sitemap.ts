import type { Catalogue } from '../catalogue/catalogue.ts';
import { article as articleUrl, type SitePath } from '../urls.ts';
import { absolute } from './absolute.ts';
import type { Feed } from './feeds.ts';
import { element, xmlDocument } from './xml.ts';

const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
/** A site map may hold 50,000 addresses (sitemaps.org). */
const MOST = 50_000;

/**
 * The site map: an index, one part a year of articles, and one of all other pages; so an added article
 * changes one part.
 * @param others addresses of the pages that are not articles, in order
 */
export function* sitemap(catalogue: Catalogue, others: readonly SitePath[]): Iterable<Feed> {
  const parts: string[] = [];
  const part = function* (name: string, addresses: SitePath[]): Iterable<Feed> {
    for (let first = 0; first < addresses.length; first += MOST) {
      const file = `sitemap/${name}${first === 0 ? '' : `-${first / MOST + 1}`}.xml`;
      parts.push(file);
      const some = addresses.slice(first, first + MOST);
      yield {
        file,
        inputs: some.join('\n'),
        get text() {
          return listOf(catalogue, some);
        },
      };
    }
  };
  yield* part('pages', [...others]);
  for (const { year, articles } of catalogue.years)
    yield* part(
      String(year),
      articles.map(({ id }) => articleUrl(id)),
    );
  yield {
    file: 'sitemap.xml',
    text: xmlDocument(
      element(
        'sitemapindex',
        NAMESPACE,
        parts.map((file) =>
          element('sitemap', {}, [
            element('loc', {}, absolute(catalogue.archive.site, `/${file}` as SitePath)),
          ]),
        ),
      ),
    ),
  };
}

function listOf({ archive }: Catalogue, addresses: SitePath[]): string {
  return xmlDocument(
    element(
      'urlset',
      NAMESPACE,
      addresses.map((to) => element('url', {}, [element('loc', {}, absolute(archive.site, to))])),
    ),
  );
}
