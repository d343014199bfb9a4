import { expect, it } from 'vitest';
import { widthOf } from '../../src/text/width.ts';

it.each([
  ['', 0],
  ['昆山', 2],
  ['A1', 1],
  ['5G产业：', 4],
  ['𠮷', 1],
  ['\u1fff', 0.5],
  ['\u2000', 1],
])('%j is as wide as %d Han characters', (text, width) => {
  expect(widthOf(text)).toBe(width);
});
