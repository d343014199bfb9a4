import type { Author } from '../../../archive/schema.ts';
import type { AuthorGroup, Catalogue } from '../../../catalogue/catalogue.ts';
import { marksOfCards } from '../parts/pictures.ts';
import { author as authorUrl } from '../../../urls.ts';
import { listPages, type List } from '../parts/list.ts';
import type { Page } from '../parts/page.ts';
import { profileOf, type Profile } from './profile.ts';
import { sectionTrail } from '../parts/trails.ts';

/** An author's own page. */
export interface AuthorProps extends Profile {
  /** Roles printed beside the name, most frequent first. */
  roles: string[];
  /** What the registry knows of the author. */
  known?: Pick<Author, 'aliases' | 'sameAs'>;
}

/** The list of an author's articles. */
export function authorList({ key, name, articles }: AuthorGroup, catalogue: Catalogue): List {
  return {
    trail: [...sectionTrail('authors', catalogue), { label: name, url: authorUrl(key) }],
    articles,
    scope: { author: name },
  };
}

/** The pages of one author: the own one, and the numbered ones of the list. */
export function* authorPages(group: AuthorGroup, catalogue: Catalogue): Iterable<Page> {
  const list = authorList(group, catalogue);
  yield {
    kind: 'author',
    path: authorUrl(group.key),
    params: { author: group.key },
    get inputs() {
      return marksOfCards(group.articles, catalogue);
    },
    get props(): AuthorProps {
      const { roles, entry } = group;
      const known = entry && { aliases: entry.aliases, sameAs: entry.sameAs };
      return { ...profileOf(list, catalogue), roles, ...(known && { known }) };
    },
  };
  yield* listPages(list, catalogue);
}
