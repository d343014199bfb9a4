/** Dates as front-matter and settings give them: what each kind of field takes, and what is said of the rest. */
import { expect, it } from 'vitest';
import type { z } from 'zod';
import { toldBy } from '../../src/problems/fault.ts';
import { calendarDay, edtfDate, issueDay } from '../../src/dates/schema.ts';

/** @returns what the schema makes of a value, or the kinds of what is wrong */
function read(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value);
  return result.success ? result.data : result.error.issues.map(({ message }) => toldBy(message)?.code);
}

it.each([
  ['2023', '2023'],
  [2023, '2023'],
  ['2023-04~', '2023-04~'],
  ['2017-01-23/2017-01-29', '2017-01-23/2017-01-29'],
  ['1605', '1605'],
  ['1604', ['date-year']],
  ['2100-12-31', '2100-12-31'],
  ['2101', ['date-year']],
  ['0000', ['date-year']],
  [20.5, ['date-type']],
  [true, ['date-type']],
  [null, ['date-type']],
  [undefined, ['date-absent']],
  ['去年', ['date-of-the-day']],
  ['98.4.8', ['date-year-short']],
  ['2023-02-30', ['date-no-day']],
])('a date: %j', (value, expected) => {
  expect(read(edtfDate, value)).toEqual(expected);
});

it.each([
  ['2017-01-23', '2017-01-23'],
  ['2017-01-23/2017-01-29', '2017-01-23/2017-01-29'],
  ['2017-01', ['date-to-the-day']],
  ['2017-01/2017-02', ['date-to-the-day']],
  ['2017-01-23~', ['date-to-the-day']],
  ['2017', ['date-to-the-day']],
  ['2017-02-30', ['date-no-day']],
])('the day of an issue: %j', (value, expected) => {
  expect(read(issueDay, value)).toEqual(expected);
});

it.each([
  ['2017-01-23', '2017-01-23'],
  ['2017-01-23/2017-01-29', ['date-to-the-day']],
  ['2017-01', ['date-to-the-day']],
  ['2017-01-23?', ['date-to-the-day']],
  ['2017-02-30', ['date-no-day']],
])('a calendar day: %j', (value, expected) => {
  expect(read(calendarDay, value)).toEqual(expected);
});
