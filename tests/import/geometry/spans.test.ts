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

it('does not reach below a picture that begins above the headline', () => {
  const right = head('项目开工', 140, 200);
  const blocks = [block(TEXT, 0, 260), block(TEXT, 130, 230)];
  const pictures = [box(0, 100, 120, 250)];
  expect(spansOf([right], blocks, page({ pictures })).get(right)).toEqual({ x0: 130, x1: 250 });
  const below = [box(0, 225, 120, 250)];
  expect(spansOf([right], blocks, page({ pictures: below })).get(right)).toEqual({ x0: 0, x1: 250 });
});
