/** Files beside the pages: feed, site map, data, redirects. Pure. */
import type { Site } from '../archive/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { serviceWorkerScript } from '../offline/serviceWorker.ts';
import { stringsOf } from '../strings/index.ts';
import { sitemap as sitemapUrl, type SitePath } from '../urls.ts';
import { absolute } from './absolute.ts';
import { atomFeeds } from './atomFeeds.ts';
import { data } from './data/files.ts';
import { redirectPages } from './redirects.ts';
import { sitemap } from './sitemap.ts';

/** A text file of the site. */
export interface Feed {
  /** Path below the site's folder. */
  file: string;
  text: string;
  /**
   * All that the text is computed from, but for code, settings and registries: while it is the same, the text
   * (then best a getter) is not computed at all. Left out where computing it is cheap.
   */
  inputs?: string;
}

/**
 * All feeds of an archive, one after the other.
 * @param others addresses of the pages that are not articles, in order
 */
export function* feeds(catalogue: Catalogue, others: readonly SitePath[]): Iterable<Feed> {
  const { site } = catalogue.archive;
  yield* atomFeeds(catalogue);
  yield { file: 'robots.txt', text: `User-agent: *\nAllow: /\n\nSitemap: ${absolute(site, sitemapUrl())}\n` };
  yield* sitemap(catalogue, others);
  yield* data(catalogue);
  yield* redirectPages(catalogue);
  if (site.offline) yield { file: 'sw.js', text: offlineScript(site) };
}

/** The service worker, for an archive that may be read offline. */
function offlineScript(site: Site): string {
  const { offlineTitle, offlineText } = stringsOf(site).search;
  return serviceWorkerScript({ language: site.language, title: offlineTitle, text: offlineText });
}
