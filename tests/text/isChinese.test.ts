import { expect, it } from 'vitest';
import { isChinese } from '../../src/text/isChinese.ts';

it('tells a Chinese text from an English one, whatever names stand in them', () => {
  expect(isChinese('本档案用 Astro 与 Pagefind 制作。')).toBe(true);
  expect(isChinese('This archive holds reports on the zone of 昆山 and others.')).toBe(false);
  expect(isChinese('')).toBe(false);
});
