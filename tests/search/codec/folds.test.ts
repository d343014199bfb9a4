import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeFolds, encodeFolds, FIRST_FOLDED, NotingTable } from '../../../src/search/codec/folds.ts';
import { foldTable } from '../../../src/text/characters/foldTable.ts';
import { normalize } from '../../../src/text/normalize.ts';

it('folds come back as they were', () => {
  fc.assert(
    fc.property(fc.subarray([...foldTable].slice(-60)), (some) => {
      expect(decodeFolds(encodeFolds(some))).toEqual(new Map(some));
    }),
  );
});

it('no table folds a character before the first', () => {
  expect([...foldTable.keys()].filter((from) => from < FIRST_FOLDED)).toEqual([]);
});

it('what was noted of a text normalises it as the whole table does', () => {
  const character = fc.oneof(fc.constantFrom(...foldTable.keys()), fc.constantFrom(...'昆山Ａ，a \u0301'));
  fc.assert(
    fc.property(fc.string({ unit: character }), (text) => {
      const table = new NotingTable(foldTable);
      const whole = normalize(text, table);
      expect(whole).toBe(normalize(text, foldTable));
      expect(normalize(text, table.noted)).toBe(whole);
    }),
  );
});
