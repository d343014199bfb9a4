/** What search engines read of any page: schema.org in JSON-LD, each as text for a script element of its own. */
import { home, search, type SitePath } from '../../urls.ts';
import { scriptJson } from '../scriptJson.ts';
import type { SiteContext } from '../siteContext.ts';
import type { Link } from '../views/parts/page.ts';

/** A page by its name. */
interface Named {
  name: string;
  path: SitePath;
}

/** The archive, and how it is searched; for the front page. */
export function webSite({ site, permalink }: Pick<SiteContext, 'site' | 'permalink'>): string {
  return scriptJson({
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: site.title,
    ...(site.description && { description: site.description }),
    url: permalink(home()),
    inLanguage: site.language,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${permalink(search())}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  });
}

/**
 * Where a page stands: the breadcrumb as it is shown, from home on. The page itself need not be in it
 * (developers.google.com/search/docs/appearance/structured-data/breadcrumb), and its name is long.
 * @param trail outermost first, without home and the page
 */
export function breadcrumbList(
  trail: readonly Link[],
  { t, permalink }: Pick<SiteContext, 't' | 'permalink'>,
): string {
  const links = [{ label: t.site.home, url: home() }, ...trail];
  return scriptJson({
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: links.map(({ label, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: permalink(url),
    })),
  });
}

/** What a page is about, by all of its names. */
export interface Thing {
  type: 'Place' | 'Person' | 'Organization';
  name: string;
  alternateName: readonly string[];
  /** Its addresses in other registers. */
  sameAs: readonly string[];
}

/** A page that lists articles, or pages that do. @param about whose articles they are */
export function collectionPage(
  { name, path }: Named,
  { permalink }: Pick<SiteContext, 'permalink'>,
  about?: Thing,
): string {
  return scriptJson({
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name,
    url: permalink(path),
    ...(about && { about: thingData(about) }),
  });
}

function thingData({ type, name, alternateName, sameAs }: Thing) {
  return {
    '@type': type,
    name,
    ...(alternateName.length > 0 && { alternateName }),
    ...(sameAs.length > 0 && { sameAs }),
  };
}
