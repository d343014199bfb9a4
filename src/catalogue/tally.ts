/** Counting articles by what they name. */
import type { ArticleRecord } from '../articles/record.ts';
import { archiveDate } from '../dates/edtf.ts';
import { compareText } from '../text/compare.ts';

/** A value with the number of articles that name it. */
export interface Tally<Key> {
  key: Key;
  count: number;
}

/**
 * Counts articles by key.
 * @param keysOf keys of an article; a key that it names twice counts once
 * @returns most frequent first, then by key
 */
export function tally<Key extends string>(
  articles: readonly ArticleRecord[],
  keysOf: (article: ArticleRecord) => readonly Key[],
): Tally<Key>[] {
  const counts = new Map<Key, number>();
  for (const article of articles) {
    for (const key of new Set(keysOf(article))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || compareText(a.key, b.key));
}

/**
 * Counts articles by year.
 * @param articles oldest first
 * @returns every year from the first to the last, those without articles too
 */
export function tallyYears(articles: readonly ArticleRecord[]): { year: number; count: number }[] {
  const counts = new Map<number, number>();
  for (const { date } of articles) {
    const { year } = archiveDate(date);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const first = Math.min(...counts.keys());
  return Array.from({ length: Math.max(...counts.keys()) - first + 1 }, (_, index) => ({
    year: first + index,
    count: counts.get(first + index) ?? 0,
  }));
}
