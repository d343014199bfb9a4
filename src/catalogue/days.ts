import type { ArticleRecord } from '../articles/record.ts';
import { archiveDate, type ArchiveDate } from '../dates/edtf.ts';

/** The articles of one day of a month. */
export interface DayGroup {
  day: number;
  articles: ArticleRecord[];
}

/**
 * Parts the articles of a month.
 * @param articles of one month, oldest first
 * @returns those whose day is known, by day, and those known only to the month
 */
export function daysOf(articles: readonly ArticleRecord[]): { days: DayGroup[]; monthOnly: ArticleRecord[] } {
  const days = Map.groupBy(articles, ({ date }) => archiveDate(date).day ?? 0);
  const monthOnly = days.get(0) ?? [];
  days.delete(0);
  return {
    days: [...days].map(([day, group]) => ({ day, articles: group })).sort((a, b) => a.day - b.day),
    monthOnly,
  };
}

/** Whether the day of an article is known. */
export function hasDay({ date }: Pick<ArticleRecord, 'date'>): boolean {
  return archiveDate(date).day !== undefined;
}

/** One calendar day with its articles of all years, oldest first. */
export interface DayOfYearGroup extends DayGroup {
  month: number;
}

/** Articles by day of the year; 29 February is a day of its own. */
export function daysOfYear(articles: readonly ArticleRecord[]): DayOfYearGroup[] {
  const groups = new Map<number, ArticleRecord[]>();
  for (const article of articles) {
    const { month, day }: ArchiveDate = archiveDate(article.date);
    if (month === undefined || day === undefined) continue;
    const key = 100 * month + day;
    const group = groups.get(key);
    if (group) group.push(article);
    else groups.set(key, [article]);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([key, group]) => ({ month: Math.floor(key / 100), day: key % 100, articles: group }));
}
