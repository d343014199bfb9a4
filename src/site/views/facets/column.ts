import type { Catalogue, ColumnGroup } from '../../../catalogue/catalogue.ts';
import { marksOfCards } from '../parts/pictures.ts';
import { column as columnUrl } from '../../../urls.ts';
import { listPages, type List } from '../parts/list.ts';
import type { Page } from '../parts/page.ts';
import type { Scope } from '../parts/facets.ts';
import { profileOf, type Profile } from './profile.ts';
import { sectionTrail } from '../parts/trails.ts';

/** A column's own page. */
export type ColumnProps = Profile;

/** The list of a column's articles. */
export function columnList({ key, name, articles }: ColumnGroup, catalogue: Catalogue): List {
  return {
    trail: [...sectionTrail('columns', catalogue), { label: name, url: columnUrl(key) }],
    articles,
    scope: scopeOf(name),
  };
}

/** The pages of one column: its own, and the numbered ones of its list. */
export function* columnPages(group: ColumnGroup, catalogue: Catalogue): Iterable<Page> {
  const list = columnList(group, catalogue);
  yield {
    kind: 'column',
    path: columnUrl(group.key),
    params: { column: group.key },
    get inputs() {
      return marksOfCards(group.articles, catalogue);
    },
    get props(): ColumnProps {
      return profileOf(list, catalogue);
    },
  };
  yield* listPages(list, catalogue);
}

/** A name in quotation marks is the whole name; one that holds such marks itself cannot be asked for. */
function scopeOf(name: string): Scope {
  return /["“”＂]/u.test(name) ? undefined : { query: `栏目:"${name}"` };
}
