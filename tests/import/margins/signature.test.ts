import { expect, it } from 'vitest';
import { isDayAlone, isOffice } from '../../../src/import/margins/signature.ts';

it('an office signs, a sentence does not', () => {
  expect(['绵阳高新区管委会', '江岸报社'].map(isOffice)).toEqual([true, true]);
  expect(['绵阳高新区', '记者走进管委会，看到了学校'].map(isOffice)).toEqual([false, false]);
});

it('a day alone', () => {
  expect(['2013年7月1日', '二〇一三年七月', '7月1日'].map(isDayAlone)).toEqual([true, true, true]);
  expect(['7月1日开工', '2013'].map(isDayAlone)).toEqual([false, false]);
});
