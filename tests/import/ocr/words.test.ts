import { expect, it } from 'vitest';
import { lineOfWords } from '../../../src/import/ocr/words.ts';

const box = { x0: 0, y0: 0, x1: 100, y1: 12 };
const line = (...words: string[]) =>
  lineOfWords(
    words.map((text) => ({ text })),
    box,
  )?.text;

it('closes up what recognition parted, and keeps names and Latin words apart', () => {
  expect(line('园', '区', '2', '0', '年')).toBe('园区20年');
  expect(line('记者', '李洋', '赵明')).toBe('记者 李洋 赵明');
  expect(line('High', 'Tech')).toBe('High Tech');
});

it('tells which words it was not sure of, and makes no line of nothing', () => {
  expect(
    lineOfWords(
      [
        { text: '园区', confidence: 0.9 },
        { text: '开土', confidence: 0.3 },
      ],
      box,
    )?.uncertain,
  ).toEqual(['开土']);
  expect(line(' ')).toBeUndefined();
});
