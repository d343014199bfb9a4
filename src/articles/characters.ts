import { doubtsOf, type CharacterDoubt } from '../text/characters/doubts.ts';
import type { RawFrontMatter } from './frontMatter.ts';

/**
 * Doubtful characters that the front-matter names by their codes (`"\u0000"`): they stand in no line of the file.
 * @returns the path of each text with its first doubt
 */
export function escapedCharacters(
  raw: RawFrontMatter,
  text: string,
): { path: PropertyKey[]; doubt: CharacterDoubt }[] {
  // Codes begin with a backslash.
  if (!text.includes('\\')) return [];
  return Object.entries(raw).flatMap(([key, value]) => doubtsBelow(value, [key], text));
}

function doubtsBelow(
  value: unknown,
  path: PropertyKey[],
  text: string,
): { path: PropertyKey[]; doubt: CharacterDoubt }[] {
  if (typeof value === 'string') {
    const [doubt] = [...doubtsOf(value)].filter(({ character }) => !text.includes(character));
    return doubt ? [{ path, doubt }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    doubtsBelow(item, [...path, Array.isArray(value) ? Number(key) : key], text),
  );
}
