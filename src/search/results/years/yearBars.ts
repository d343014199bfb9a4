/** What the chart of hits by year shows: one bar for every year from the archive's first to its last. Pure. */
import type { SearchResponse } from '../../types.ts';

/** One year. */
export interface YearBar {
  year: string;
  /** Hits of this year. */
  count: number;
  /** Hits to a thousand of the archive's articles of this year. */
  share: number;
  /** The year is chosen. */
  selected: boolean;
}

/** The bars of an answer, the oldest year first; years without articles are among them. */
export function yearBars({ facets, archiveYears }: SearchResponse): YearBar[] {
  const totals = new Map(archiveYears.map(({ year, total }) => [year, total]));
  const found = new Map(facets.year.map((value) => [value.value, value]));
  return yearsBetween(archiveYears.map(({ year }) => year)).map((year) => {
    const { count = 0, selected = false } = found.get(year) ?? {};
    const total = totals.get(year) ?? 0;
    return { year, count, share: total === 0 ? 0 : (1000 * count) / total, selected };
  });
}

/** Years that an archive's dates span at most: beyond, a date is a slip, and its year would press all others together. */
const MOST_YEARS = 200;

/** All years from the first to the last; where they lie too far apart, those that are there. @param years ascending */
function yearsBetween(years: readonly string[]): string[] {
  const [first, last] = [Number(years[0]), Number(years.at(-1))];
  if (years.length === 0 || last - first >= MOST_YEARS) return [...years];
  return Array.from({ length: last - first + 1 }, (_, step) => String(first + step).padStart(4, '0'));
}
