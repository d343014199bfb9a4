/** Which articles, in which state, as numbers that can be added up: telling two lists apart without holding either. */
import type { ArticleRecord } from '../articles/record.ts';

/**
 * Two numbers of 32 bits that follow from an article's address and bytes; a record follows from those too.
 * Added up (modulo 2^32 each) over a list that is kept in the archive's order, they stand for the list.
 */
export interface Mark {
  name: number;
  state: number;
}

const known = new WeakMap<ArticleRecord, Mark>();

/** Mark of an article; made once. */
export function markOf(article: ArticleRecord): Mark {
  let mark = known.get(article);
  if (!mark) {
    const { id, digest } = article;
    const [state, more] = [parseInt(digest.slice(0, 8), 16), parseInt(digest.slice(8, 16), 16)];
    known.set(article, (mark = { name: (hashOf(id) ^ more) >>> 0, state }));
  }
  return mark;
}

/** FNV-1a, 32 bits (Fowler, Noll and Vo, draft-eastlake-fnv) over UTF-16 units: short texts are hashed without leaving JavaScript. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}

/**
 * Marks of a list, added up.
 * @param articles in the archive's order, which follows from the articles themselves
 * @returns a text that is the same only while the same articles are in the same state (64 bits, and how many)
 */
export function marksOf(articles: readonly ArticleRecord[]): string {
  let name = 0;
  let state = 0;
  for (const article of articles) {
    const mark = markOf(article);
    name = (name + mark.name) >>> 0;
    state = (state + mark.state) >>> 0;
  }
  return `${articles.length}.${name}.${state}`;
}
