import { expect, it } from 'vitest';
import { dateInFileName, inferDate, inferYear } from '../../../src/import/verdicts/date.ts';

it.each([
  [['2012年3月开工', '5月8日投产'], '2012-05'],
  [['2011年11月开工', '1月8日投产'], '2012-01'],
  [['2012年3月5日开工'], '2012-03'],
  [['5月8日投产'], undefined],
])('the month that a text supports: %j', (texts, date) => {
  expect(inferDate(texts)?.date).toBe(date);
});

it('the year of a printed day has its weekday', () => {
  const day = { text: '5月8日 星期二', month: 5, day: 8, weekday: 2 };
  expect(inferYear(day, ['2012年开工'])?.date).toBe('2012-05-08');
  expect(inferYear(day, [])).toBeUndefined();
});

it.each([
  ['20230515-06.txt', '2023-05-15'],
  ['江岸报2023-05-15.txt', '2023-05-15'],
  ['20231345.txt', undefined],
  ['page.txt', undefined],
])('the day in a file’s name: %s', (name, date) => {
  expect(dateInFileName(name)).toBe(date);
});
