import { expect, it } from 'vitest';
import { readEnglishDay } from '../../../src/import/margins/records/englishDay.ts';

it.each([
  ['December 7, 2022', '2022-12-07'],
  ['7 Dec. 2022', '2022-12-07'],
  ['1st March 2019', '2019-03-01'],
  ['Smarch 7, 2022', undefined],
  ['December 42, 2022', undefined],
  ['2022-12-07', undefined],
])('%s', (text, day) => {
  expect(readEnglishDay(text)).toBe(day);
});
