import { expect, it } from 'vitest';
import { framesOf } from '../../../src/import/geometry/frames.ts';
import { box } from './support.ts';

const SIDES = [
  box(100, 100, 300, 102),
  box(101, 400, 300, 402),
  box(100, 100, 102, 401),
  box(300, 101, 302, 401),
];
const OTHERS = [box(0, 50, 600, 52), box(350, 60, 352, 700)];

it('closes a box of four rules that meet, and leaves the others', () => {
  expect(framesOf([...OTHERS, ...SIDES], 600)).toEqual({
    frames: [{ x0: 100, y0: 100, x1: 302, y1: 402 }],
    rules: OTHERS,
  });
});

it('closes none where a side is missing, or ends elsewhere', () => {
  for (const rules of [
    SIDES.slice(0, 3),
    SIDES.slice(1),
    [...SIDES.slice(0, 3), box(300, 101, 302, 300)],
    [...SIDES.slice(1), box(100, 100, 200, 102)],
  ])
    expect(framesOf(rules, 600)).toEqual({ frames: [], rules });
});
