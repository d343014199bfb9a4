/** Queries compared over the years: their hits, year by year, as lines, a table and CSV. Pure. */
import { yearBars } from './yearBars.ts';
import { csvText } from '../csv.ts';
import type { SearchResponse } from '../../types.ts';

/** One query over the years. */
export interface TrendLine {
  query: string;
  /** Synonyms of the archive that were searched for too; most queries have none. */
  also: readonly string[];
  /** Hits of all years. */
  total: number;
  /** Hits by year, and how many of a thousand articles of the year they are. */
  count: number[];
  share: number[];
}

/** Several queries over the same years. */
export interface Trends {
  years: string[];
  lines: TrendLine[];
}

/** Joins answers about the same archive. @param answers each to a query without limits */
export function trendsOf(answers: readonly SearchResponse[]): Trends {
  const bars = answers.map(yearBars);
  return {
    years: bars[0]?.map(({ year }) => year) ?? [],
    lines: answers.map(({ request, total, synonyms }, number) => ({
      query: request.query.trim(),
      also: synonyms?.isOn ? synonyms.terms.flatMap(({ also }) => also) : [],
      total,
      count: bars[number]!.map(({ count }) => count),
      share: bars[number]!.map(({ share }) => share),
    })),
  };
}

/** Share as it is told: one tenth of an article is exact enough. */
export const shareText = (share: number): string => share.toFixed(1);

/**
 * The lines as CSV (RFC 4180) with a byte order mark: a row a year, for each query its hits and its share.
 * @param heads of the columns: the year; hits and share, with `{query}` for the query
 */
export function trendsCsv(
  { years, lines }: Trends,
  heads: { year: string; count: string; share: string },
): string {
  const named = (head: string, query: string) => head.replace('{query}', () => query);
  const rows = [
    [heads.year, ...lines.flatMap(({ query }) => [named(heads.count, query), named(heads.share, query)])],
    ...years.map((year, at) => [
      year,
      ...lines.flatMap(({ count, share }) => [String(count[at]), shareText(share[at]!)]),
    ]),
  ];
  return csvText(rows);
}
