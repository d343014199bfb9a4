/** Sizes of recognised lines, whose boxes are as high as the ink in them. */
import { expect, it } from 'vitest';
import { withEvenSizes } from '../../../src/import/ocr/evenSizes.ts';
import { line } from '../geometry/support.ts';

const text = [0, 1, 2, 3].map((row) => line('园区昨天开工，项目有五个', 0, row * 16));
const sizes = (more: Parameters<typeof line>) =>
  withEvenSizes([...text, line(...more)])
    .map(({ size }) => size)
    .at(-1);

it('are those of the column, where marks make a line higher, or white is spread over it behind an indent', () => {
  expect(sizes(['欢的是那“慢慢”两个字眼', 0, 64, { size: 13, x1: 120 }])).toBe(10);
  expect(sizes(['第一个月借出十一又', 20, 64, { size: 11.4, x1: 120 }])).toBe(10);
});

it('are their own where characters are wider, or the line is much higher', () => {
  expect(sizes(['从图纸到工厂', 20, 64, { size: 12 }])).toBe(12);
  expect(sizes(['园区昨天开工的项目有五个', 0, 64, { size: 18, x1: 120 }])).toBe(18);
});

it('are their own in headlines, which have no stops', () => {
  const rows = [
    line('创新要有一条路', 0, 0, { size: 26 }),
    line('走到底再说话啊', 0, 30, { size: 24, x1: 182 }),
  ];
  expect(withEvenSizes(rows)).toEqual(rows);
});
