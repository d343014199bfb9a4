/** Which articles, in which state, as numbers that can be added up: telling two lists apart without holding either. */
import type { ArticleRecord } from '../articles/record.ts';

/**
 * Marks of a list, added up.
 * @param articles in the archive's order, which follows from the articles themselves
 * @returns a text that is the same only while the same articles are in the same state (64 bits, and how many)
 */
export function marksOf(articles: readonly ArticleRecord[]): string {
  let name = 0;
  let state = 0;
  for (const { mark } of articles) {
    name = (name + mark[0]) >>> 0;
    state = (state + mark[1]) >>> 0;
  }
  return `${articles.length}.${name}.${state}`;
}
