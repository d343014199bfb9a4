import fc from 'fast-check';
import { expect, it } from 'vitest';
import { grouped } from '../../src/text/grouped.ts';

it('writes a number in groups of three, as English does', () => {
  fc.assert(
    fc.property(fc.nat(), (value) => {
      expect(grouped(value)).toBe(value.toLocaleString('en'));
    }),
  );
});
