import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blockCharacters } from '../../../src/search/codec/tokens.ts';
import { Units } from '../../../src/search/index/units.ts';

it('units get numbers from one on, in the order they were met; none is 0', () => {
  const units = new Units();
  expect(['高', '𠮷', '高', '', 'ab'].map((one) => units.number(one))).toEqual([1, 2, 1, 0, 3]);
  expect([...units.numbers(['ab', '', '新', '高'])]).toEqual([3, 0, 4, 1]);
  expect(units.names()).toEqual(['高', '𠮷', 'ab', '新']);
});

it('blocks have the numbers of their characters, halves of characters too', () => {
  const text = fc.string({
    unit: fc.constantFrom('高', '新', ' ', 'a', '𠮷', '\ud842', '\udfb7'),
    maxLength: 9,
  });
  fc.assert(
    fc.property(fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 4 }), (texts) => {
      const [units, plain] = [new Units(), new Units()];
      for (const blocks of texts)
        expect([...units.ofBlocks(blocks)]).toEqual([...plain.numbers(blockCharacters(blocks))]);
      expect(units.names()).toEqual(plain.names());
    }),
  );
});
