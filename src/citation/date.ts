/** Dates in citations: at the precision that is known, without EDTF's marks, never with an invented day. */

/** A date or one end of an interval, taken apart. */
export interface DateParts {
  year: number;
  /** 1 to 12. */
  month?: number;
  /** 1 to 31. */
  day?: number;
}

/**
 * The date or the two ends of an interval.
 * @param edtf a date that the schema has accepted. Example: `2023-04~`, `2023-01-23/2023-01-29`
 */
export function datesOf(edtf: string): DateParts[] {
  return edtf.split('/').map((one) => {
    const [year, month, day] = one
      .replace(/[~?%]$/u, '')
      .split('-')
      .map(Number);
    return { year: year!, ...(month && { month }), ...(day && { day }) };
  });
}

/** The date without marks. Example: `2023-04~` → `2023-04`. */
export function plainDate(edtf: string): string {
  return edtf.replace(/[~?%](?=\/|$)/gu, '');
}

/** True for a date that is estimated: inferred by the archive, or marked `~`, `?` or `%`. */
export function isEstimated({ date, dateInferred }: { date: string; dateInferred?: boolean }): boolean {
  return dateInferred === true || /[~?%]/u.test(date);
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** English name of a month, 1 to 12. */
export const monthName = (month: number) => MONTHS[month - 1]!;
