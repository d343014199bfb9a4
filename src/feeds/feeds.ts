/** Files beside the pages: feed, site map, data, redirects. Pure. */
import type { Site } from '../archive/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { serviceWorkerScript } from '../offline/serviceWorker.ts';
import { stringsOf } from '../strings/index.ts';
import {
  fileOf,
  jsonFeed as jsonFeedUrl,
  manifest as manifestUrl,
  openSearch as openSearchUrl,
  type SitePath,
} from '../urls.ts';
import { atomFeeds, NEWEST } from './atomFeeds.ts';
import { data } from './data/files.ts';
import { redirectPages } from './redirects.ts';
import { sitemap } from './sitemap.ts';
import { jsonFeed } from './web/jsonFeed.ts';
import { llms } from './web/llms.ts';
import { manifest } from './web/manifest.ts';
import { openSearch } from './web/openSearch.ts';
import { robots } from './web/robots.ts';

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
  yield {
    file: fileOf(jsonFeedUrl()),
    text: jsonFeed(catalogue.articles.slice(-NEWEST).reverse(), catalogue),
  };
  yield { file: 'robots.txt', text: robots(site) };
  yield { file: fileOf(manifestUrl()), text: manifest(site) };
  yield { file: fileOf(openSearchUrl()), text: openSearch(site) };
  yield { file: 'llms.txt', text: llms(catalogue) };
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
