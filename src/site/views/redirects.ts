import type { Catalogue } from '../../catalogue/catalogue.ts';
import { article as articleUrl, type SitePath } from '../../urls.ts';
import { authorList } from './facets/author.ts';
import { columnList } from './facets/column.ts';
import { pendingPage, type List, type Redirect } from './parts/list.ts';
import { monthGroups, monthOnlyList } from './calendar/month.ts';
import { topicList } from './facets/topic.ts';
import { yearOnlyList } from './calendar/year.ts';
import { unzonedList, zoneList } from './facets/zone.ts';

export type { Redirect };

/** Every redirect of the site: old addresses of articles, and list pages that are linked before they exist. */
export function* redirects(catalogue: Catalogue): Iterable<Redirect> {
  for (const { id, redirectFrom } of catalogue.articles) {
    for (const from of redirectFrom) yield { from: from as SitePath, to: articleUrl(id) };
  }
  for (const list of lists(catalogue)) {
    const pending = pendingPage(list, catalogue);
    if (pending) yield pending;
  }
}

/** Every list that may go over several pages. */
function* lists(catalogue: Catalogue): Iterable<List> {
  for (const group of catalogue.zones) yield zoneList(group, catalogue);
  yield unzonedList(catalogue);
  for (const group of catalogue.topics) yield topicList(group, catalogue);
  for (const group of catalogue.authors) yield authorList(group, catalogue);
  for (const group of catalogue.columns) yield columnList(group, catalogue);
  for (const group of catalogue.years) yield yearOnlyList(group, catalogue);
  for (const group of monthGroups(catalogue)) yield monthOnlyList(group, catalogue);
}
