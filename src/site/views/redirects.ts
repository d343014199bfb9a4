import type { Catalogue } from '../../catalogue/catalogue.ts';
import {
  article as articleUrl,
  author as authorUrl,
  topic as topicUrl,
  zone as zoneUrl,
  type SitePath,
} from '../../urls.ts';
import { keysOf, slug } from '../../text/slug.ts';
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
  for (const { from, to } of ownRedirects(catalogue)) yield { from, to };
  yield* aliasRedirects(catalogue);
  for (const list of lists(catalogue)) {
    const pending = pendingPage(list, catalogue);
    if (pending) yield pending;
  }
}

/** Pages of other spellings and pen names, now that they are known to be an author's. */
function* aliasRedirects(catalogue: Catalogue): Iterable<Redirect> {
  const { authors, archive, keys } = catalogue;
  const taken = new Set<string>([
    ...authors.map(({ key }) => authorUrl(key)),
    ...archive.authors.flatMap(({ redirectFrom }) => redirectFrom),
  ]);
  for (const { key, entry } of authors)
    for (const name of entry ? [entry.name, ...entry.aliases] : []) {
      const plain = keys.author(name);
      // A name that no byline has is not among the keys: its slug may be no folder's name.
      const from = authorUrl(plain === slug(name) ? keysOf([name])(name) : plain);
      if (!taken.has(from)) yield { from, to: authorUrl(key) };
      taken.add(from);
    }
}

/** Those that the archive asks for. */
export function* ownRedirects({
  articles,
  withdrawn,
  authors,
  archive,
}: Catalogue): Iterable<Redirect & { by: string }> {
  const leading = (redirectFrom: readonly string[], to: SitePath, by: string) =>
    redirectFrom.map((from) => ({ from: from as SitePath, to, by }));
  for (const { id, redirectFrom, file } of [...articles, ...withdrawn])
    yield* leading(redirectFrom, articleUrl(id), file);
  for (const { id, redirectFrom } of archive.zones) yield* leading(redirectFrom, zoneUrl(id), 'zones.yaml');
  for (const { id, redirectFrom } of archive.topics)
    yield* leading(redirectFrom, topicUrl(id), 'topics.yaml');
  for (const { key, entry } of authors)
    if (entry) yield* leading(entry.redirectFrom, authorUrl(key), 'authors.yaml');
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
