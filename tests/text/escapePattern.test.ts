import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapePattern } from '../../src/text/escapePattern.ts';

describe('escapePattern', () => {
  it.each(['高新(周刊', 'C++导报', 'a[b', '\\', '$^', '高新/园区|报', '{2}'])('%s matches itself', (name) => {
    expect(new RegExp(`^《?${escapePattern(name)}》?$`, 'u').test(`《${name}》`)).toBe(true);
  });

  it('matches any text and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (name, other) => {
        const pattern = new RegExp(`^${escapePattern(name)}$`, 'u');
        expect(pattern.test(name)).toBe(true);
        expect(pattern.test(other)).toBe(name === other);
      }),
    );
  });
});
