import { describe, expect, it } from 'vitest';
import { ANY, hasWildcard, withWildcards } from '../../../src/search/query/wildcard.ts';

const read = (word: string) => withWildcards(word, (part) => part.toUpperCase());

describe('a half-width question mark', () => {
  it('within a word is any character, and the rest is normalised around it', () => {
    expect(read('a?b')).toBe(`A${ANY}B`);
    expect(read('a??b?c')).toBe(`A${ANY}${ANY}B${ANY}C`);
    expect(hasWildcard(read('a?b'))).toBe(true);
  });

  it.each(['a?', '?a', 'a???b', '？a？b', '?'])('is what was printed in %s', (word) => {
    expect(read(word)).toBe(word.toUpperCase());
    expect(hasWildcard(read(word))).toBe(false);
  });
});
