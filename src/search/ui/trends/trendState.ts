/** What is compared over the years, as the address has it: `?q=昆山&q=苏州&per=1000`. Pure. */
import { cutQuery } from '../page/address.ts';

/** How a year's hits are told: their number, or how many of a thousand articles of the year. */
export type Measure = 'count' | 'share';

/** What is compared. */
export interface TrendState {
  /** In the query language, none of them blank. */
  queries: string[];
  measure: Measure;
}

/** Lines that a reader can still tell apart. */
export const MOST_QUERIES = 4;

/** Reads an address, whoever wrote it. @param search the part of it from `?` on */
export function trendStateOf(search: string): TrendState {
  const parameters = new URLSearchParams(search);
  return {
    queries: cleanQueries(parameters.getAll('q')),
    measure: parameters.get('per') === '1000' ? 'share' : 'count',
  };
}

/** The queries that count: no blank ones, none twice, no more than there are lines. */
export const cleanQueries = (typed: readonly string[]): string[] =>
  [...new Set(typed.map((query) => cutQuery(query.trim())))].filter(Boolean).slice(0, MOST_QUERIES);

/** The address parameters of a state; '' where nothing is compared. */
export function searchOfTrends({ queries, measure }: TrendState): string {
  const parameters = new URLSearchParams(queries.map((query) => ['q', query]));
  if (measure === 'share') parameters.set('per', '1000');
  return parameters.size > 0 ? `?${parameters}` : '';
}
