import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutBefore, cutText } from '../../src/text/cut.ts';

const graphemesOf = (text: string) =>
  [...new Intl.Segmenter('zh-CN', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);

describe('a cut', () => {
  it.each([
    ['高新区企业', 3, '高新区'],
    ['高新𠮷家', 3, '高新'],
    ['高新𠮷家', 4, '高新𠮷'],
    ['cafe\u0301厅', 4, 'caf'],
    ['家庭👨‍👩‍👧‍👦合影', 6, '家庭'],
    ['短', 9, '短'],
  ])('of %j at %i gives whole characters', (text, most, expected) => {
    expect(cutText(text, most)).toBe(expected);
  });

  it.each([
    ['高新区', -1, 0],
    ['高新区', 0, 0],
    ['高新区', 3, 3],
    ['高新区', 9, 3],
    ['一行\r\n二行', 3, 2],
    [`${'长'.repeat(200)}e\u0301厅`, 201, 200],
    [`${'长'.repeat(200)}👨‍👩‍👧‍👦影`, 205, 200],
    ['甲\u302a乙', 1, 0],
    ['Ａ\u0301乙', 1, 0],
    ['か\u3099乙', 1, 0],
  ])('the last place in %j at or before %i', (text, place, expected) => {
    expect(cutBefore(text, place)).toBe(expected);
  });

  it('is never inside a character, and never longer than asked', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(fc.constantFrom(...'高新区，𠮷é'), fc.string({ unit: 'grapheme' })),
          maxLength: 30,
        }),
        fc.nat({ max: 40 }),
        (text, most) => {
          const cut = cutText(text, most);
          expect(cut.length).toBeLessThanOrEqual(most);
          expect(text.startsWith(cut)).toBe(true);
          expect(graphemesOf(text).slice(0, graphemesOf(cut).length).join('')).toBe(cut);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
