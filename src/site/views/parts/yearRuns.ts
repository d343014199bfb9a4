/** Columns of a chart at most: so many can be pointed at on the narrowest screen, each 24 px wide. */
const COLUMNS = 11;

/** Years that are one column of a chart; `to` is included. */
export interface YearRun {
  from: number;
  to: number;
  count: number;
}

/**
 * Parts years into as many runs of one length as a chart has columns.
 * @param counts articles of each year from the first on
 */
export function yearRuns(first: number, counts: readonly number[]): YearRun[] {
  const span = Math.max(1, Math.ceil(counts.length / COLUMNS));
  return Array.from({ length: Math.ceil(counts.length / span) }, (_, index) => {
    const part = counts.slice(index * span, (index + 1) * span);
    const from = first + index * span;
    return { from, to: from + part.length - 1, count: part.reduce((sum, count) => sum + count, 0) };
  });
}
