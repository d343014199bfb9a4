import type { ArticleRecord } from '../articles/record.ts';
import { personOf } from '../citation/person.ts';
import { keyOfOdd, oddKeys, type KeyOf } from '../text/slug.ts';

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
  const author = oddKeys(articles.flatMap(({ authors }) => authors.map(personOf)));
  const column = oddKeys(articles.flatMap(({ column }) => column ?? []));
  const publication = oddKeys(articles.flatMap(({ source }) => source?.publication ?? []));
  const odd = [author, column, publication].map((keys) => [...keys].sort());
  return {
    author: keyOfOdd(author),
    column: keyOfOdd(column),
    publication: keyOfOdd(publication),
    odd: odd.every((list) => list.length === 0) ? '' : JSON.stringify(odd),
  };
}
