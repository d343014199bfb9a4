import { expect, it } from 'vitest';
import { spansOf } from '../../../src/import/geometry/spans.ts';
import { block, box, head, page } from './support.ts';

const TEXT = ['园区昨天开工的项目共有五', '个，总投资二十亿元人民币'];

it('widens a headline set in the middle over the columns on both sides', () => {
  const middle = head('项目开工', 150, 50);
  const blocks = [block(TEXT, 0, 80), block(TEXT, 130, 80), block(TEXT, 260, 80)];
  expect(spansOf([middle], blocks, page()).get(middle)).toEqual({ x0: 0, x1: 380 });
});

it('does not reach behind a rule', () => {
  const left = head('项目开工', 20, 50);
  const blocks = [block(TEXT, 0, 80), block(TEXT, 130, 80)];
  expect(spansOf([left], blocks, page({ rules: [box(124, 40, 125, 200)] })).get(left)).toEqual({
    x0: 0,
    x1: 120,
  });
});
