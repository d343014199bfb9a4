import { characterFault } from '../problems/characterFault.ts';
import type { Fault } from '../problems/fault.ts';
import { doubtsOf, type CharacterDoubt } from '../text/characters/doubts.ts';
import type { RawFrontMatter } from './frontMatter.ts';

type ToldAt = Fault & { line: number; column: number };

/** Most doubts that are told of one file: more is a file of another kind, and no list to mend by. */
const MOST = 20;

/**
 * Doubtful characters of a file, each told once, where it stands first. The text stays as it is.
 * @param text content of the file
 */
export function characterFaults(text: string): ToldAt[] {
  const faults: ToldAt[] = [];
  const seen = new Set<string>();
  for (const doubt of doubtsOf(text)) {
    if (seen.has(doubt.character)) continue;
    seen.add(doubt.character);
    faults.push({ ...placeOf(text, doubt.index), ...characterFault(doubt) });
    if (faults.length === MOST) break;
  }
  return faults;
}

function placeOf(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index).split(/\r\n?|\n/);
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

/**
 * Doubtful characters that the front-matter names by their codes (`"\u0000"`): they stand in no line of the file.
 * @returns the path of each text with its first doubt
 */
export function escapedCharacters(
  raw: RawFrontMatter,
  text: string,
): { path: PropertyKey[]; doubt: CharacterDoubt }[] {
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
