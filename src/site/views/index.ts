/** Every page of the site, lazily: catalogue → pages. One line a kind; each kind has its file beside this one. */
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { derived } from '../../catalogue/derived.ts';
import { articlePage } from './article/article.ts';
import { withdrawnPage } from './article/withdrawn.ts';
import { authorPages } from './facets/author.ts';
import { authorsPages } from './facets/authors.ts';
import { columnPages } from './facets/column.ts';
import { columnsPage } from './facets/columns.ts';
import { comparePages } from './compare.ts';
import { coveragePages } from './calendar/coverage.ts';
import { dataPage } from './dataPage.ts';
import { datesPage } from './calendar/dates.ts';
import { dayOfYearPages } from './calendar/days.ts';
import { feedsPage } from './feedsPage.ts';
import { homePage } from './home.ts';
import { issuePages } from './calendar/issue.ts';
import { issuesPages } from './calendar/issues.ts';
import { monthGroups, monthPages } from './calendar/month.ts';
import { notFoundPage } from './notFound.ts';
import type { Page } from './parts/page.ts';
import { prosePage } from './prose.ts';
import { myListPage, searchPage, trendsPage } from './search.ts';
import { topicPages } from './facets/topic.ts';
import { topicsPage } from './facets/topics.ts';
import { correctionsPage, updatesPage } from './updates.ts';
import { yearPages } from './calendar/year.ts';
import { unzonedPages, zonePages } from './facets/zone.ts';
import { zonesPage } from './facets/zones.ts';

/** Yields all pages in a fixed order, those of articles last. */
export function* pages(catalogue: Catalogue): Iterable<Page> {
  yield* pagesBesideArticles(catalogue);
  for (const article of catalogue.articles) yield articlePage(article, catalogue);
}

/** All pages but those of articles: kept, since addresses are held against them before they are planned. */
export const pagesBesideArticles = derived((catalogue): readonly Page[] => [...besideArticles(catalogue)]);

function* besideArticles(catalogue: Catalogue): Iterable<Page> {
  yield homePage(catalogue);
  yield* catalogue.archive.prose.map(prosePage);
  yield searchPage(catalogue);
  yield trendsPage();
  yield myListPage();
  yield feedsPage(catalogue);
  yield dataPage(catalogue);
  yield* updatesPage(catalogue);
  yield* correctionsPage(catalogue);
  yield notFoundPage();
  yield* facetPages(catalogue);
  yield* comparePages(catalogue);
  yield* datePages(catalogue);
  yield* issuesPages(catalogue);
  yield* issuePages(catalogue);
  yield* coveragePages(catalogue);
  yield* catalogue.withdrawn.map(withdrawnPage);
}

function* facetPages(catalogue: Catalogue): Iterable<Page> {
  yield zonesPage(catalogue);
  for (const group of catalogue.zones) yield* zonePages(group, catalogue);
  // 综合 is silent where nothing is filed under it.
  if (catalogue.unzoned.length > 0) yield* unzonedPages(catalogue);
  yield topicsPage(catalogue);
  for (const group of catalogue.topics) yield* topicPages(group, catalogue);
  yield* authorsPages(catalogue);
  for (const group of catalogue.authors) yield* authorPages(group, catalogue);
  yield columnsPage(catalogue);
  for (const group of catalogue.columns) yield* columnPages(group, catalogue);
}

function* datePages(catalogue: Catalogue): Iterable<Page> {
  yield datesPage(catalogue);
  for (const group of catalogue.years) yield* yearPages(group, catalogue);
  const months = monthGroups(catalogue);
  for (const [place, group] of months.entries())
    yield* monthPages(group, months[place - 1], months[place + 1], catalogue);
  yield* dayOfYearPages(catalogue);
}
