/** Links from articles to addresses on the site (`/zones/kunshan/`). */
import type { Unplaced } from '../../articles/across.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { fault } from '../../problems/fault.ts';
import { fileOf, type SitePath } from '../../urls.ts';
import { placeOf } from '../astro/astroConfig.ts';

/**
 * Finds those that lead nowhere. Under a base path they begin with it, as in a browser's address line.
 * @param has whether the site has a file
 */
export function deadSiteLinks(catalogue: Catalogue, has: (file: string) => boolean): Unplaced[] {
  const base = decodeURI(placeOf(catalogue.archive.site.baseUrl).base);
  const isThere = (address: string) => {
    if (!address.startsWith(base)) return `${address}/` === base;
    const file = fileOf(encodeURI(address.slice(base.length - 1)) as SitePath);
    // A folder without its slash is found by every host.
    return has(file) || has(`${file}/index.html`);
  };
  return catalogue.articles.flatMap(({ file, bodyLinks = [] }) =>
    bodyLinks
      .filter((link) => link.startsWith('/'))
      .map((link) => decoded(link))
      .filter((link) => !isThere(link.replace(/[?#].*$/u, '')))
      .map((link): Unplaced => ({ file, at: { text: link }, ...fault('link-site', { link, base }) })),
  );
}

/** An address with a stray per cent sign is taken as it stands. */
function decoded(link: string): string {
  try {
    return decodeURI(link);
  } catch {
    return link;
  }
}
