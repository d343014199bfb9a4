import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartShapes, niceStep, type Point } from '../../../../src/search/ui/trends/chartShapes.ts';

const values = fc.array(fc.nat(1e6), { minLength: 1, maxLength: 60 });

describe('the chart', () => {
  it('lies within its size, whatever is drawn, and a greater number is never drawn lower', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        values,
        fc.integer({ min: 280, max: 1600 }),
        (number, counts, width) => {
          const trends = {
            years: counts.map((_, at) => String(1950 + at)),
            lines: Array.from({ length: number }, (_, line) => ({
              query: `词${line}`,
              also: [],
              total: 1,
              count: counts,
              share: counts,
            })),
          };
          const shapes = chartShapes(trends, 'count', { width, height: 360 });
          const lines = shapes.flatMap((shape) => (shape.kind === 'line' ? [shape.points] : []));
          const within = ([x, y]: Point) => x >= 0 && x <= width && y >= 0 && y <= 360;
          expect(lines.flat().every(within)).toBe(true);
          const drawn = lines.at(-1)!;
          expect(drawn.length).toBe(counts.length);
          counts.forEach((count, at) =>
            counts.forEach((other, beside) => {
              if (count > other) expect(drawn[at]![1]).toBeLessThan(drawn[beside]![1]);
            }),
          );
        },
      ),
    );
  });

  it.each([
    [0, 1],
    [3, 1],
    [7, 2],
    [23, 5],
    [100, 20],
    [0.4, 0.1],
  ])('an axis to %d counts by %d', (most, step) => expect(niceStep(most)).toBeCloseTo(step));
});
