import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BLOCK_END, blockCharacters, indexCharacters, unitsOf } from '../../../src/search/codec/tokens.ts';

it('a text is its characters, a space one of its own kind', () => {
  expect(indexCharacters('高𠮷 a')).toEqual(['高', '𠮷', '\u0002', 'a']);
});

it('no phrase runs from one block into the next', () => {
  expect(blockCharacters(['高新', '区'])).toEqual(['高', '新', BLOCK_END, '区', BLOCK_END]);
});

it('tokens come apart into the units they are joined of: characters, syllables, initials', () => {
  const unit = fc.oneof(
    fc.constantFrom('高', '𠮷', 'a', ' ', BLOCK_END),
    fc.constantFrom('gao', 'xin', 'qu').map((syllable) => `\u0003${syllable}`),
    fc.constantFrom('\u0004g', '\u0004x'),
  );
  const isLetter = (one: string | undefined) => one === 'a';
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 6 }), (units) => {
      // A Latin letter behind a syllable is never a unit of its own: tokens are of one kind.
      fc.pre(!units.some((one, at) => one.startsWith('\u0003') && isLetter(units[at + 1])));
      expect(unitsOf(units.join(''))).toEqual(units);
    }),
  );
});
