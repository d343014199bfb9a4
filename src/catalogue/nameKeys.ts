import type { ArticleRecord } from '../articles/record.ts';
import { personOf } from '../citation/person.ts';
import { keysOf, oddKeys, type KeyOf } from '../text/slug.ts';

/** Path segments of everything that is known by its name: one name, one page. */
export interface NameKeys {
  author: KeyOf;
  column: KeyOf;
  publication: KeyOf;
  /** The segments that are not slugs, as text: while it is the same, so are all addresses. */
  odd: string;
}

/** The segments of all names in an archive. */
export function namesOf(articles: readonly ArticleRecord[]): NameKeys {
  const names = {
    author: articles.flatMap(({ authors }) => authors.map(personOf)),
    column: articles.flatMap(({ column }) => column ?? []),
    publication: articles.flatMap(({ source }) => source?.publication ?? []),
  };
  const odd = Object.values(names).map((list) => [...oddKeys(list)].sort());
  return {
    author: keysOf(names.author),
    column: keysOf(names.column),
    publication: keysOf(names.publication),
    odd: odd.every((list) => list.length === 0) ? '' : JSON.stringify(odd),
  };
}
