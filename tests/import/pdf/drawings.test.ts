import { expect, it } from 'vitest';
import { drawingsOf, picturesOf } from '../../../src/import/pdf/drawings.ts';
import { box } from '../geometry/support.ts';

const CODES = {
  save: 1,
  restore: 2,
  transform: 3,
  clip: 4,
  endPath: 5,
  constructPath: 6,
  paintImageXObject: 7,
  stroke: 8,
  fill: 9,
  paintFormXObjectBegin: 10,
  paintFormXObjectEnd: 11,
};
type Step = [keyof typeof CODES, unknown[]?];

/** A page of 600 by 800 whose y goes down already. */
const drawn = (...steps: Step[]) =>
  drawingsOf(
    { fnArray: steps.map(([name]) => CODES[name]), argsArray: steps.map(([, args = []]) => args) },
    CODES,
    [1, 0, 0, 1, 0, 0],
    600,
    800,
  );
const path = (kind: 'stroke' | 'fill' | 'endPath', ...bounds: number[]): Step => [
  'constructPath',
  [CODES[kind], [], bounds],
];

it('tells rules from frames, and leaves out what is only outlined for cropping', () => {
  const { rules, frames } = drawn(
    path('stroke', 10, 100, 300, 101),
    path('fill', 10, 200, 300, 400),
    path('endPath', 10, 500, 300, 501),
  );
  expect([rules, frames]).toEqual([[box(10, 100, 300, 101)], [box(10, 200, 300, 400)]]);
});

it('takes of an image what its page shows: cropped, until the state is restored', () => {
  const { images } = drawn(
    ['save'],
    ['clip'],
    path('endPath', 100, 100, 200, 150),
    ['transform', [200, 0, 0, -200, 50, 250]],
    ['paintImageXObject', ['img_1']],
    ['restore'],
    ['transform', [50, 0, 0, -50, 300, 400]],
    ['paintImageXObject', ['img_2']],
  );
  expect(images).toMatchObject([
    { ...box(100, 100, 200, 150), source: 'img_1' },
    { ...box(300, 350, 350, 400), source: 'img_2' },
  ]);
});

it('crops at the edges of forms and of the page', () => {
  const { images } = drawn(
    [
      'paintFormXObjectBegin',
      [
        [1, 0, 0, 1, 500, 0],
        [0, 0, 50, 50],
      ],
    ],
    ['transform', [400, 0, 0, -400, 0, 400]],
    ['paintImageXObject', ['img_1']],
    ['paintFormXObjectEnd'],
    ['transform', [400, 0, 0, -400, 400, 400]],
    ['paintImageXObject', ['img_2']],
    ['transform', [1, 0, 0, 1, 5, 0]],
    ['paintImageXObject', ['img_3']],
  );
  expect(images.map(({ x0, y0, x1, y1 }) => box(x0, y0, x1, y1))).toEqual([
    box(500, 0, 550, 50),
    box(400, 0, 600, 400),
  ]);
});

it('makes one picture of its strips, and none of pictures that only touch', () => {
  expect(
    picturesOf([box(0, 0, 90, 20), box(0, 20, 90, 40), box(0, 40.3, 90, 60), box(90, 0, 180, 90)]),
  ).toEqual([box(0, 0, 90, 60), box(90, 0, 180, 90)]);
});

it('takes four rules that meet at their ends for the frame of a box, but not those around a page', () => {
  const four = (x0: number, y0: number, x1: number, y1: number): Step[] => [
    path('stroke', x0, y0, x1, y0 + 1),
    path('stroke', x0, y1 - 1, x1, y1),
    path('stroke', x0, y0, x0 + 1, y1),
    path('stroke', x1 - 1, y0, x1, y1),
  ];
  expect(drawn(...four(100, 100, 300, 400)).frames).toEqual([box(100, 100, 300, 400)]);
  expect(drawn(...four(10, 10, 590, 790))).toMatchObject({ frames: [], rules: [{}, {}, {}, {}] });
  expect(drawn(...four(100, 100, 300, 400).slice(1)).frames).toEqual([]);
});

it('keeps small areas apart: a name may stand on one', () => {
  const { frames, grounds } = drawn(path('fill', 100, 100, 132, 115), path('fill', 200, 100, 204, 104));
  expect([frames, grounds]).toEqual([[], [box(100, 100, 132, 115)]]);
});
