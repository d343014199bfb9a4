import { archiveDate } from '../dates/edtf.ts';
import type { Strings } from './zh-CN.ts';

/** How much of a date is shown: all of it, or what is left when the year (or month) stands in a heading. */
export type DatePart = 'full' | 'withinYear';

/**
 * A date in words.
 * @param edtf as in the front-matter. Example: `2023-04~` → `约2023年4月`
 * @param part `withinYear` leaves the year out, unless nothing else is known
 */
export function formatDate(
  edtf: string,
  { date: texts }: Pick<Strings, 'date'>,
  part: DatePart = 'full',
): string {
  const { year, month, day, approximate, uncertain, until } = archiveDate(edtf);
  let text: string;
  if (month === undefined) text = texts.year(year);
  else if (day === undefined) text = part === 'full' ? texts.month(year, month) : texts.monthOfYear(month);
  else text = part === 'full' ? texts.day(year, month, day) : texts.dayOfYear(month, day);
  if (until) {
    const sameYear = until.startsWith(String(year));
    text = `${text}—${formatDate(until, { date: texts }, sameYear ? 'withinYear' : part)}`;
  }
  if (approximate) text = texts.approximate(text);
  return uncertain ? texts.uncertain(text) : text;
}

/** The machine-readable form of a date, for `<time datetime>`, of an interval its first day. Example: `2023-04~` → `2023-04`. */
export function machineDate(edtf: string): string {
  return edtf.replace(/[~?%]$|\/.*$/, '');
}
