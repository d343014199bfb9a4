import { expect, it } from 'vitest';
import { CommonPairs } from '../../../src/search/index/commonPairs.ts';
import { Units } from '../../../src/search/index/units.ts';

it('a pair tells the units beside it that make a commoner pair, and no others', () => {
  const units = new Units();
  const [one, piece, has] = ['一', '个', '有'].map((unit) => units.number(unit)) as [number, number, number];
  const pairs = new CommonPairs(units);
  pairs.add('一个', 3);
  pairs.add('有一', 1);
  pairs.add('甲乙', 0);
  expect(['一个', '有一', '甲乙', '丙丁'].map((term) => pairs.classOf(term))).toEqual([3, 1, 0, 0]);
  const [before, after] = pairs.beside('有一');
  expect(before).toBeUndefined();
  expect([one, piece, has].map((unit) => after!(unit))).toEqual([false, true, false]);
  // 有一 is less common than 一个, which therefore leaves it to 有一 to tell.
  expect(pairs.beside('一个')[0]!(has)).toBe(false);
});
