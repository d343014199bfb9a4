/** Every page of the site, lazily: catalogue → pages. One line a kind; each kind has its file beside this one. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import { articlePage } from './article.ts';
import { authorPages } from './author.ts';
import { authorsPages } from './authors.ts';
import { columnPages } from './column.ts';
import { columnsPage } from './columns.ts';
import { coveragePages } from './coverage.ts';
import { datesPage } from './dates.ts';
import { dayOfYearPages } from './days.ts';
import { homePage } from './home.ts';
import { issuePages } from './issue.ts';
import { issuesPages } from './issues.ts';
import { monthGroups, monthPages } from './month.ts';
import { notFoundPage } from './notFound.ts';
import type { Page } from './page.ts';
import { prosePage } from './prose.ts';
import { searchPage } from './search.ts';
import { topicPages } from './topic.ts';
import { topicsPage } from './topics.ts';
import { yearPages } from './year.ts';
import { unzonedPages, zonePages } from './zone.ts';
import { zonesPage } from './zones.ts';

/** Yields all pages in a fixed order; nothing is held. */
export function* pages(catalogue: Catalogue): Iterable<Page> {
  yield homePage(catalogue);
  yield* catalogue.archive.prose.map(prosePage);
  yield searchPage(catalogue);
  yield notFoundPage();
  yield* facetPages(catalogue);
  yield* datePages(catalogue);
  yield* issuesPages(catalogue);
  yield* issuePages(catalogue);
  yield* coveragePages(catalogue);
  for (const article of catalogue.articles) yield articlePage(article, catalogue);
}

function* facetPages(catalogue: Catalogue): Iterable<Page> {
  yield zonesPage(catalogue);
  for (const group of catalogue.zones) yield* zonePages(group, catalogue);
  yield* unzonedPages(catalogue);
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
