import { expect, it } from 'vitest';
import type { PrintedLine } from '../../../src/import/geometry/printed.ts';
import { withVertical } from '../../../src/import/geometry/vertical.ts';

const at = (text: string, x: number, y: number, size = 10): PrintedLine => ({
  text,
  x0: x,
  y0: y,
  x1: x + size * [...text].length,
  y1: y + size,
  size,
  bold: true,
});

it('joins characters set one under the other', () => {
  const stack = [...'高新区'].map((character, index) => at(character, 50, 12 * index));
  const other = at('横排的一行', 100, 0);
  expect(withVertical([stack[2]!, other, stack[0]!, stack[1]!])).toEqual([
    other,
    expect.objectContaining({ text: '高新区', vertical: true, bold: true, x0: 50, y0: 0, y1: 34 }),
  ]);
});

it('joins two characters that touch, as the name beside a vertical headline', () => {
  expect(withVertical([at('老', 50, 0), at('北', 50, 10.5)])).toMatchObject([
    { text: '老北', vertical: true },
  ]);
});

it.each([
  ['two characters', [at('高', 50, 0), at('新', 50, 12)]],
  ['characters of different sizes', [at('高', 50, 0, 10), at('新', 50, 12, 20), at('区', 50, 34, 10)]],
  ['characters far apart', [at('高', 50, 0), at('新', 50, 40), at('区', 50, 80)]],
  ['characters side by side', [at('高', 50, 0), at('新', 62, 0), at('区', 74, 0)]],
])('leaves %s', (_name, lines) => {
  expect(withVertical(lines)).toEqual(lines);
});
