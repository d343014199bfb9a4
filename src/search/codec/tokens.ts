/**
 * How text enters the index: as overlapping pairs of characters, one at each position.
 *
 * 昆山高新 becomes `昆山 山高 高新 新¶`: the token at position *i* holds the characters *i* and *i + 1*. A phrase
 * of *n* characters is then found exactly by its tokens at positions 0, 2, 4 … alone. Space and punctuation
 * are characters like any other, so a phrase is found as printed.
 */

/** Stands between the blocks of a text and after the last; no query can hold it, normalised text having no controls. */
export const BLOCK_END = '\u0001';

/** What a space is in the index: the lists of tokens are separated by real ones. */
export const SPACE = '\u0002';

/** The characters of a normalised text as they are indexed, one per code point. */
export function indexCharacters(normalized: string): string[] {
  return Array.from(normalized, (character) => (character === ' ' ? SPACE : character));
}

/** The characters of several blocks, each followed by `BLOCK_END`, so that no phrase runs across blocks. */
export function blockCharacters(normalizedBlocks: readonly string[]): string[] {
  const characters: string[] = [];
  for (const block of normalizedBlocks) {
    for (const character of block) characters.push(character === ' ' ? SPACE : character);
    characters.push(BLOCK_END);
  }
  return characters;
}

/** A syllable or an initial of pinyin with its mark (pinyinTokens.ts), or any character. */
const UNIT = /\u0003[a-z]+|\u0004[a-z]|[^]/gu;

/** The marks of pinyin are the characters up to this. */
const PINYIN_MARKS = 4;

/** Takes tokens apart into the units they are joined of. */
export function unitsOf(tokens: string): string[] {
  return isPlainPair(tokens) ? [tokens[0]!, tokens[1]!] : (tokens.match(UNIT) ?? []);
}

/** Two characters, as nearly all tokens are: no mark of pinyin and no half of a character comes first. */
function isPlainPair(tokens: string): boolean {
  const code = tokens.charCodeAt(0);
  return tokens.length === 2 && code > PINYIN_MARKS && (code < 0xd800 || code > 0xdbff);
}
