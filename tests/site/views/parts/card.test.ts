import { expect, it } from 'vitest';
import { deckOf } from '../../../../src/site/views/parts/card.ts';
import { record } from '../sample.ts';

const deck = (summary?: string) =>
  deckOf(
    record({
      id: 'a',
      headline: ['昆山高新区：　', '党建“链”出新画卷'],
      excerpt: '开头',
      ...(summary && { summary }),
    }),
  );

it('below a headline stands the summary, or the opening where the summary only says the headline again', () => {
  expect(deck('十七家企业建立党支部。')).toBe('十七家企业建立党支部。');
  expect(deck()).toBe('开头');
  expect(deck('昆山高新区，党建‘链’出新画卷。')).toBe('开头');
  expect(deck('党建“链”出新画卷')).toBe('开头');
  expect(deck('昆山高新区：党建“链”出新画卷，员工一百六十名。')).toContain('一百六十');
});
