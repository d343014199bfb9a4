import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inReadingOrder, inReadingOrderUnder } from '../../../src/import/geometry/order.ts';
import {
  around,
  bodySize,
  isInside,
  overlapX,
  overlapY,
  shared,
} from '../../../src/import/geometry/printed.ts';

const box = (x0: number, y0: number, x1: number, y1: number) => ({ x0, y0, x1, y1 });

it('reads bands from the top down, and in each the columns from the left', () => {
  const head = box(0, 0, 100, 10);
  const [left, right] = [box(0, 20, 45, 60), box(55, 20, 100, 60)];
  const [leftBelow, rightBelow] = [box(0, 62, 45, 90), box(55, 62, 100, 90)];
  expect(inReadingOrder([rightBelow, right, leftBelow, head, left], 5)).toEqual([
    head,
    left,
    leftBelow,
    right,
    rightBelow,
  ]);
});

it('loses no block and doubles none', () => {
  const any = fc
    .tuple(fc.nat(90), fc.nat(90), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }))
    .map(([x, y, width, height]) => box(x, y, x + width, y + height));
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), fc.nat(10), (blocks, gap) => {
      const ordered = inReadingOrder(blocks, gap);
      expect(ordered).toHaveLength(blocks.length);
      expect(new Set(ordered)).toEqual(new Set(blocks));
    }),
  );
});

it('measures boxes', () => {
  const [a, b] = [box(0, 0, 10, 10), box(5, 8, 20, 30)];
  expect([shared(0, 10, 5, 20), shared(0, 1, 2, 3) <= 0, overlapX(a, b), overlapY(a, b)]).toEqual([
    5,
    true,
    0.5,
    0.2,
  ]);
  expect(around([a, b])).toEqual(box(0, 0, 20, 30));
  expect([isInside(box(1, 1, 2, 2), a), isInside(b, a)]).toEqual([true, false]);
});

it('takes for the size of the text what most characters have', () => {
  const line = (text: string, size: number) => ({ ...box(0, 0, 1, 1), text, size, bold: false });
  expect(
    bodySize([line('很大的标题', 30), line('一行很长很长的正文文字，字号小', 10), line('又一行正文', 10)]),
  ).toBe(10);
});

it('reads the top of the next column after the text of a head at the foot of this one', () => {
  const [foot, top] = [box(0, 230, 120, 260), box(130, 30, 250, 60)];
  expect(inReadingOrderUnder(box(0, 200, 120, 220), [top, foot], 12)).toEqual([foot, top]);
});
