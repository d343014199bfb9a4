import fc from 'fast-check';
import { expect, it } from 'vitest';
import { initialUnit, syllableUnit } from '../../../src/search/codec/pinyinTokens.ts';
import { unitsOf } from '../../../src/search/codec/tokens.ts';

it('a syllable and a first letter are units that no text holds, and come apart again', () => {
  const unit = fc.constantFrom(syllableUnit('kun'), initialUnit('shan'), syllableUnit('a'), '昆', '𠮷');
  fc.assert(
    fc.property(unit, unit, (first, second) => {
      expect(unitsOf(first + second)).toEqual([first, second]);
    }),
  );
  expect([syllableUnit('kun'), initialUnit('kun')]).toEqual(['\u0003kun', '\u0004k']);
  expect([syllableUnit(''), initialUnit('')]).toEqual(['', '']);
});
