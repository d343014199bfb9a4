import type { Strings } from '../../../strings/index.ts';
import type { YearCount } from '../../views/parts/facets.ts';

/**
 * First and last year of a list in words. Example: `2003年—2020年`, or `2023年`.
 * @param years from the first to the last
 */
export function yearSpan(years: YearCount[], t: Strings): string {
  const ends = [...new Set([years[0], years.at(-1)].filter((year) => year !== undefined))];
  return ends.map(({ year }) => t.date.year(year)).join('—');
}
