import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePage } from '../../../src/import/base/textRun.ts';
import { setAsideNoise, splitLines, widthOf } from '../../../src/import/lines/lines.ts';

const letter = fc.constantFrom(...'高新区 　\t\n\r\v\f\u0085\u2028\u200b\ufeff，。aA1“');
/** White space, and the line end of mainframes, which JavaScript does not count as such. */
const BLANK = /[\s\u0085]/gu;
const text = fc.string({ unit: letter, maxLength: 80 });

describe('splitLines', () => {
  it('tells indent and width in cells, and the blank lines above', () => {
    const page = makePage('标题\r\n\r\n　　正文 a。\n');
    expect(splitLines(page)).toEqual([
      { start: 0, end: 2, width: 4, indent: 0, blanksBefore: 0 },
      { start: 8, end: 13, width: 8, indent: 4, blanksBefore: 1 },
    ]);
  });

  it('ends lines as every system does', () => {
    for (const end of ['\n', '\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'])
      expect(splitLines(makePage(`甲${end}乙`)), JSON.stringify(end)).toHaveLength(2);
  });

  it('holds all that is printed, once and in order', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const page = makePage(raw);
        const lines = splitLines(page).map(({ start, end }) => raw.slice(start, end));
        expect(lines.join('').replace(BLANK, '')).toBe(raw.replace(BLANK, ''));
        for (const line of lines) expect(line.trim()).toBe(line);
      }),
    );
  });
});

describe('setAsideNoise', () => {
  it('takes out what is invisible and keeps it, in order', () => {
    expect(setAsideNoise('\ufeff高\u200b新\u0007区\n')).toEqual({
      text: '高新区\n',
      noise: '\ufeff\u200b\u0007',
    });
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const { text: clean, noise } = setAsideNoise(raw);
        expect([...clean, ...noise].sort()).toEqual([...raw].sort());
      }),
    );
  });
});

it.each([
  ['高新', 4],
  ['a1', 2],
  ['“高”——', 10],
  ['①', 2],
  ['', 0],
])('widthOf %s is %i cells', (one, cells) => {
  expect(widthOf(one)).toBe(cells);
});
