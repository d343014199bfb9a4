import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutText, markText } from '../../../src/search/results/markText.ts';
import { foldTable } from '../../../src/text/characters/foldTable.ts';
import { normalize } from '../../../src/text/normalize.ts';

const marked = (text: string, words: string[]) =>
  markText(text, words, foldTable).marks.map(([start, end]) => text.slice(start, end));

it.each([
  ['as printed, whatever its form', '崑山高新區', ['昆山'], ['崑山']],
  ['every time', '高新高新', ['高新'], ['高新高新']],
  ['touching and overlapping words as one', '昆山高新区', ['昆山高', '高新'], ['昆山高新']],
  ['full-width figures', '增长１２．５％', ['12.5%'], ['１２．５％']],
  ['nothing for no word', '高新', ['', '低'], []],
])('marks %s', (_name, text, words, expected) => {
  expect(marked(text, words)).toEqual(expected);
});

it('marks in order, never twice, and only what reads so', () => {
  const text = fc.string({ unit: fc.constantFrom(...'昆山高新區区ａa１1，'), maxLength: 30 });
  const word = fc.string({ unit: fc.constantFrom(...'昆山高新区a1'), minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(text, word, (printed, one) => {
      const { marks } = markText(printed, [one], foldTable);
      let last = -1;
      for (const [start, end] of marks) {
        expect(start).toBeGreaterThan(last);
        expect(normalize(printed.slice(start, end), foldTable)).toContain(one);
        last = end;
      }
      expect(marks.length > 0).toBe(normalize(printed, foldTable).includes(one));
    }),
  );
});

it('cuts a part out, with an ellipsis where something is left out, and moves the marks along', () => {
  const text = '甲乙丙丁戊己';
  const whole = { text, marks: [[1, 3] as [number, number], [5, 6] as [number, number]] };
  expect(cutText(whole, 2, 5)).toEqual({ text: '…丙丁戊…', marks: [[1, 2]] });
  expect(cutText(whole, 0, 6)).toEqual(whole);
});
