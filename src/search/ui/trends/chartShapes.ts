/**
 * The line chart as plain shapes, which are drawn as SVG on the page and on a canvas for a picture. Lines differ by
 * colour, by dashes and by the form of their points, so that they are told apart without colour too. Pure.
 */
import { grouped } from '../../../text/grouped.ts';
import { shareText, type Trends } from '../../results/years/trends.ts';
import type { Measure } from './trendState.ts';

/** A part of the chart; `line` is the number of the query, for its colour. */
export type Shape =
  | { kind: 'rule'; from: Point; to: Point }
  | { kind: 'text'; at: Point; text: string; anchor: 'start' | 'middle' | 'end' }
  | { kind: 'line'; line: number; points: Point[]; dash: number[] }
  | { kind: 'point'; line: number; corners: Point[] };

/** Across and down, in pixels. */
export type Point = readonly [x: number, y: number];

/** Size of the chart, in pixels. */
export interface ChartSize {
  width: number;
  height: number;
}

/** Height of text, in pixels. */
export const TEXT_SIZE = 12;
const [TOP, RIGHT, BOTTOM, LEFT] = [12, 14, 24, 44];
const LEGEND_ROW = 20;
/** Room that a year needs to be read. */
const YEAR_WIDTH = 40;
/** Dashes by line; none is a whole line. */
const DASHES = [[], [7, 3], [2, 3], [9, 3, 2, 3]];
const POINT = 3.5;

/** The chart in a size. */
export function chartShapes(trends: Trends, measure: Measure, { width, height }: ChartSize): Shape[] {
  const { years, lines } = trends;
  const legend = lines.length * LEGEND_ROW;
  const step = niceStep(Math.max(...lines.flatMap((line) => line[measure]), 0));
  const most = Math.max(
    step,
    Math.ceil(Math.max(...lines.flatMap((line) => line[measure]), 0) / step) * step,
  );
  const [top, bottom] = [TOP + legend, height - BOTTOM];
  const x = (at: number) =>
    years.length === 1 ? width / 2 : LEFT + ((width - LEFT - RIGHT) * at) / (years.length - 1);
  const y = (value: number) => bottom - ((bottom - top) * value) / most;
  return [
    ...lines.flatMap((line, number) => legendRow(line.query, line.total, number)),
    ...Array.from({ length: Math.round(most / step) + 1 }, (_, tick) => tick * step).flatMap((value) => [
      { kind: 'rule', from: [LEFT, y(value)], to: [width - RIGHT, y(value)] } as const,
      text([LEFT - 6, y(value) + 4], value < 10 && step < 1 ? shareText(value) : grouped(value), 'end'),
    ]),
    ...yearLabels(years, width).map((at) => text([x(at), height - 6], years[at]!, 'middle')),
    ...lines.flatMap((line, number) =>
      lineShapes(
        line[measure].map((value, at) => [x(at), y(value)]),
        number,
      ),
    ),
  ];
}

const text = (at: Point, written: string, anchor: 'start' | 'middle' | 'end'): Shape => ({
  kind: 'text',
  at,
  text: written,
  anchor,
});

function lineShapes(points: Point[], line: number): Shape[] {
  return [
    { kind: 'line', line, points, dash: DASHES[line]! },
    ...points.map((point): Shape => ({ kind: 'point', line, corners: cornersAt(point, line) })),
  ];
}

function legendRow(query: string, total: number, line: number): Shape[] {
  const y = TOP + line * LEGEND_ROW;
  return [
    {
      kind: 'line',
      line,
      points: [
        [LEFT, y],
        [LEFT + 36, y],
      ],
      dash: DASHES[line]!,
    },
    { kind: 'point', line, corners: cornersAt([LEFT + 18, y], line) },
    text([LEFT + 44, y + 4], `${query} · ${grouped(total)}`, 'start'),
  ];
}

/** Forms of points: a square, a diamond, a triangle, a triangle that stands on its tip. */
const FORMS: readonly (readonly Point[])[] = [
  [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ],
  [
    [0, -1.4],
    [1.4, 0],
    [0, 1.4],
    [-1.4, 0],
  ],
  [
    [0, -1.3],
    [1.3, 1],
    [-1.3, 1],
  ],
  [
    [0, 1.3],
    [1.3, -1],
    [-1.3, -1],
  ],
];

const cornersAt = ([x, y]: Point, line: number): Point[] =>
  FORMS[line]!.map(([dx, dy]) => [x + dx * POINT, y + dy * POINT]);

/** Steps of an axis that a reader counts by: 1, 2 or 5 of a power of ten, at most five of them. */
export function niceStep(most: number): number {
  if (most <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(most / 5));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => most / step <= 5)!;
}

/** Years that are written: the first, and as many after it, at equal steps, as there is room for. */
function yearLabels(years: readonly string[], width: number): number[] {
  const step = Math.max(1, Math.ceil((years.length * YEAR_WIDTH) / (width - LEFT - RIGHT)));
  return [...years.keys()].filter((at) => at % step === 0);
}
