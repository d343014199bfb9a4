import { expect, test } from 'vitest';
import { columnWidth } from '../../../../src/site/components/calendar/columnWidth.ts';
import { stringsOf } from '../../../../src/strings/index.ts';

/** Width of a page of 360 px between its gutters, in characters of the table. */
const PHONE = (360 - 32) / 14;

test('all that is known of a paper, in thousands, fits a phone', () => {
  const { year, issuesHead, expectedHead, missingHead, partialHead, extraHead, pagesHead, articlesHead } =
    stringsOf('zh-CN').browse.coverage;
  const columns = [
    [year, '2024年'],
    [issuesHead, '1305'],
    [expectedHead, '262'],
    [missingHead, '209'],
    [partialHead, '53'],
    [extraHead, '7'],
    [pagesHead, '8145'],
    [articlesHead, '1305'],
  ];
  expect(columns.map(columnWidth).reduce((sum, width) => sum + width)).toBeLessThanOrEqual(PHONE);
});

test('a column is as wide as its widest text, and room beside it', () => {
  expect(columnWidth(['篇', '12'])).toBeLessThan(columnWidth(['篇', '1234']));
  expect(columnWidth(['未录全', '1'])).toBeGreaterThan(3);
});
