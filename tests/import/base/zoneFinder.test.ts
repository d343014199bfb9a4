/** Where a text names zones, whatever recognition left between the characters. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { knowledgeOf } from '../../../src/import/readPage.ts';
import { archive } from '../support.ts';

const { finder } = knowledgeOf(archive, []);
const named = (text: string) =>
  finder.find(text).map(({ zone, from, to }) => [zone.id, text.slice(from, to).replace(/ /gu, '')]);

it('finds names, the longest first, and each place of a list', () => {
  expect(named('绵阳高新区和中关村')).toEqual([
    ['mianyang', '绵阳高新区'],
    ['zhongguancun', '中关村'],
  ]);
  expect(named('鞍山、营口高新区').map(([id]) => id)).toEqual(['anshan', 'yingkou']);
  expect(named('园区')).toEqual([]);
});

it('finds the same names, with their places, among spaces', () => {
  const text = '昨天绵阳高新区与洛阳高新区签约，襄阳高新区在场。';
  const expected = named(text);
  fc.assert(
    fc.property(fc.array(fc.nat(3), { minLength: text.length, maxLength: text.length }), (gaps) => {
      const spaced = [...text].map((letter, index) => letter + ' '.repeat(gaps[index]!)).join('');
      expect(named(spaced)).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});
