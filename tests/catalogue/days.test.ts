import { expect, test } from 'vitest';
import { daysOf, daysOfYear } from '../../src/catalogue/days.ts';
import { record } from '../site/views/sample.ts';

const dated = (...dates: string[]) => dates.map((date, index) => record({ id: String(index), date }));

test('parts a month into days, and articles known only to the month', () => {
  const { days, monthOnly } = daysOf(dated('2020-05', '2020-05-04', '2020-05-04', '2020-05-31~'));
  expect(days.map(({ day, articles }) => [day, articles.length])).toEqual([
    [4, 2],
    [31, 1],
  ]);
  expect(monthOnly.map(({ id }) => id)).toEqual(['0']);
});

test('joins the same calendar day of all years, in the order of the calendar', () => {
  const groups = daysOfYear(dated('2019-12-31', '2020-02-29', '2020-03-01', '2021-03-01', '2021-03', '2021'));
  expect(groups.map(({ month, day, articles }) => [month, day, articles.length])).toEqual([
    [2, 29, 1],
    [3, 1, 2],
    [12, 31, 1],
  ]);
});
