/** The archive by year, against which the hits of a year are weighed. */
import type { SearchIndex } from '../../read/searchIndex.ts';
import type { SearchResponse } from '../../types.ts';

/** Articles that count, by year, the oldest year first. */
export function archiveYears({ docValues, alive, size }: SearchIndex): SearchResponse['archiveYears'] {
  const totals = new Map<number, number>();
  for (let record = 0; record < size; record++) {
    if (alive[record] === 0) continue;
    const year = Math.floor(docValues.dates[record]! / 10000);
    totals.set(year, (totals.get(year) ?? 0) + 1);
  }
  return [...totals.keys()]
    .sort((a, b) => a - b)
    .map((year) => ({ year: String(year).padStart(4, '0'), total: totals.get(year)! }));
}
