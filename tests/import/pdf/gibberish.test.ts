import { expect, it } from 'vitest';
import { isGibberish } from '../../../src/import/pdf/gibberish.ts';

it('knows wrong characters from Chinese, and says nothing of a few', () => {
  expect(isGibberish('園區昨天開工的項目共有五個，總投資二十億元，明年年底前全部要投產。'.repeat(3))).toBe(
    false,
  );
  expect(isGibberish('鼙鼯鼹齄龠龢虌虍虩黻黼黹黾鼋鼍'.repeat(6))).toBe(true);
  expect(isGibberish('鼙鼯鼹齄龠')).toBe(false);
});
