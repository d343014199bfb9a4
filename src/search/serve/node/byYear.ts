/** Queries compared over the years, from the terminal. */
import { trendsCsv, trendsOf } from '../../results/years/trends.ts';
import type { SearchEngine } from '../engine.ts';
import type { SearchRequest } from '../../types.ts';

/** Commands speak Chinese. */
const HEADS = { year: '年份', count: '{query}（篇）', share: '{query}（每千篇）' };

/**
 * A row a year, for each query its hits and how many of a thousand articles of the year they are.
 * @param request limits that all share
 * @returns CSV, as the page of comparisons gives it
 */
export async function byYearCsv(
  engine: SearchEngine,
  queries: readonly string[],
  request: SearchRequest,
): Promise<string> {
  const answers = [];
  for (const query of queries) answers.push(await engine.search({ ...request, query, limit: 0 }));
  return trendsCsv(trendsOf(answers), HEADS);
}
