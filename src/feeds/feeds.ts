/** Files beside the pages: feed, site map, data. Pure. */
import type { Catalogue } from '../catalogue/catalogue.ts';

/** A text file of the site. */
export interface Feed {
  /** Path below the site's folder. */
  file: string;
  text: string;
}

/** All feeds of an archive, one after the other. */
export function* feeds(catalogue: Catalogue): Iterable<Feed> {
  yield robots(catalogue);
}

function robots({ archive }: Catalogue): Feed {
  return { file: 'robots.txt', text: `User-agent: *\nAllow: /\n\nSitemap: ${new URL('sitemap.xml', archive.site.baseUrl).href}\n` };
}
