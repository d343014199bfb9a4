import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverageCell } from '../../../../src/site/components/calendar/coverageCell.ts';
import { monthWeeks } from '../../../../src/site/components/calendar/monthWeeks.ts';
import { daysInMonth } from '../../../../src/dates/edtf.ts';
import { stringsOf } from '../../../../src/strings/index.ts';

const t = stringsOf('zh-CN');

test('a week begins on Monday', () => {
  expect(monthWeeks(2023, 5)[0]).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(monthWeeks(2023, 10)[0]).toEqual([0, 0, 0, 0, 0, 0, 1]);
  expect(monthWeeks(2024, 2).at(-1)).toEqual([26, 27, 28, 29, 0, 0, 0]);
});

test('every month has each of its days once, in whole weeks', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const weeks = monthWeeks(year, month);
      expect(weeks.every((week) => week.length === 7 && week.some((day) => day > 0))).toBe(true);
      expect(weeks.flat().filter((day) => day > 0)).toEqual(
        Array.from({ length: daysInMonth(year, month) }, (_, index) => index + 1),
      );
    }),
  );
});

test('a day of the coverage calendar says in words what its pattern shows', () => {
  const day = { day: 8, articles: 12, pages: 3, printed: 8 };
  expect(coverageCell({ ...day, state: 'partial' }, t)).toMatchObject({
    notes: ['12 篇', '3/8 版'],
    spoken: '8 版中有 3 版',
  });
  expect(coverageCell({ ...day, state: 'whole', pages: 8 }, t).notes).toEqual(['12 篇', '8 版']);
  expect(coverageCell({ day: 9, state: 'missing', articles: 0, pages: 0 }, t).notes).toEqual(['缺']);
  expect(coverageCell({ day: 9, state: 'held', articles: 2, pages: 0 }, t).notes).toEqual(['2 篇']);
});
