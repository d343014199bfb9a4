import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSyllables } from '../../../src/search/query/syllables.ts';

describe('letters as syllables', () => {
  it.each([
    ['kunshan', 'kun shan'],
    // One syllable makes no pair.
    ['xian', 'xi an'],
    ['lvse', 'lv se'],
    // The last letters may begin another syllable.
    ['gaoxinq', 'gao xin'],
    ['gaoxinji', 'gao xin ji'],
  ])('%s are %s', (letters, split) => expect(splitSyllables(letters)?.join(' ')).toBe(split));

  it.each(['', 'a', 'kun', 'xyz', 'kunshanx9', 'aiv', 'an'.repeat(31)])('%s cannot be split', (letters) =>
    expect(splitSyllables(letters)).toBeUndefined(),
  );

  it('are the letters again, up to what begins another', () => {
    const syllable = fc.constantFrom('gao', 'xin', 'ji', 'shu', 'chan', 'ye', 'kai', 'fa', 'qu');
    fc.assert(
      fc.property(fc.array(syllable, { minLength: 2, maxLength: 9 }), (syllables) => {
        const split = splitSyllables(syllables.join(''))!;
        expect(syllables.join('').startsWith(split.join(''))).toBe(true);
        expect(split.length).toBeLessThanOrEqual(syllables.length);
      }),
    );
  });
});
