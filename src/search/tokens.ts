/**
 * How text enters Pagefind: as overlapping pairs of characters, one at each position.
 *
 * 昆山高新 is written `昆山 山高 高新 新¶`: the token at position *i* holds the characters *i* and *i + 1*. A
 * phrase of *n* characters is then found exactly by its tokens at positions 0, 2, 4 … alone. Pagefind keeps
 * only letters and digits and takes accents apart, so every other character (space and punctuation too) is
 * written as a letter of its own, from the planes of rare Han characters that no text here uses.
 */

/** Letters and digits that Pagefind keeps as they are: those that are not made of a base and an accent. */
const LETTER = /^[\p{Alphabetic}\p{N}]$/u;
const HANGUL = 0xac00;
const HANGUL_END = 0xd7a3;
/** Stand-ins begin here, in CJK Extension B, for: Hangul; the rest of the basic plane; emoji and the like. */
const HANGUL_TO = 0x20000;
const BASIC_TO = 0x24000;
const OTHER_TO = 0x28000;

/** Stands between the blocks of a text and behind the last; no query can hold it. */
export const BLOCK_END = String.fromCodePoint(OTHER_TO + 0x2000);

const known = new Map<string, string>();

/** The letter under which a normalised character is indexed; itself for Han, Latin letters and digits. */
export function indexCharacter(character: string): string {
  let letter = known.get(character);
  if (letter === undefined) known.set(character, (letter = LETTER.test(character) && character.normalize('NFD') === character ? character : standIn(character)));
  return letter;
}

function standIn(character: string): string {
  const code = character.codePointAt(0)!;
  if (code >= HANGUL && code <= HANGUL_END) return String.fromCodePoint(HANGUL_TO + code - HANGUL);
  if (code < 0x4000) return String.fromCodePoint(BASIC_TO + code);
  return String.fromCodePoint(OTHER_TO + (code & 0x1fff));
}

/** The characters of a normalised text as they are indexed, one per code point. */
export function indexCharacters(normalized: string): string[] {
  return Array.from(normalized, indexCharacter);
}

/** The characters of several blocks, each followed by `BLOCK_END`, so that no phrase runs across blocks. */
export function blockCharacters(normalizedBlocks: readonly string[]): string[] {
  return normalizedBlocks.flatMap((block) => [...indexCharacters(block), BLOCK_END]);
}

/** The tokens of a text, parted by spaces: what Pagefind is given. The last character begins none. */
export function pairTokens(characters: readonly string[]): string {
  let tokens = '';
  for (let index = 0; index + 1 < characters.length; index++) {
    tokens += (index === 0 ? '' : ' ') + characters[index]! + characters[index + 1]!;
  }
  return tokens;
}

/** Order of Pagefind's word lists: by code point (which for surrogates is not the order of UTF-16). */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const x = a.charCodeAt(index);
    const y = b.charCodeAt(index);
    if (x !== y) return isSurrogate(x) === isSurrogate(y) ? x - y : isSurrogate(x) ? 1 : -1;
  }
  return a.length - b.length;
}

const isSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;
