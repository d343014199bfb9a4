/** Every page of the site, lazily: catalogue → pages. One line a kind; each kind has its file beside this one. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import { articlePage } from './article.ts';
import { homePage } from './home.ts';
import { notFoundPage } from './notFound.ts';
import type { Page } from './page.ts';
import { prosePage } from './prose.ts';
import { zonePages } from './zone.ts';

/** Yields all pages in a fixed order; nothing is held. */
export function* pages(catalogue: Catalogue): Iterable<Page> {
  yield homePage(catalogue);
  yield* catalogue.archive.prose.map(prosePage);
  yield notFoundPage();
  for (const group of catalogue.zones) yield* zonePages(group, catalogue);
  for (const article of catalogue.articles) yield articlePage(article, catalogue);
}
