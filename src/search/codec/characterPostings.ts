/**
 * Postings of single characters: pairs of characters cannot tell in which articles one occurs, and one more term for
 * every distinct character would make the index a quarter larger. They stand in buckets of a few kilobytes, sorted.
 *
 * | part of a bucket | layout |
 * | --- | --- |
 * | head | a line of JSON: `characters`, one string, and `sizes`, the bytes of the entry of each |
 * | entry × characters | number of records that hold it in the headline, and those by steps; likewise anywhere |
 */
import { ByteReader, ByteWriter, readHeader, withHeader } from './bytes.ts';
import { joinBytes } from './postings.ts';

/** Records that hold a character, ascending. */
export interface CharacterPostings {
  /** In the headline. */
  headline: number[];
  /** Anywhere. */
  anywhere: number[];
}

/** Writes the entry of one character. */
export function encodeCharacter({ headline, anywhere }: CharacterPostings): Uint8Array {
  return new ByteWriter().ascending(headline).ascending(anywhere).finish();
}

/** Writes a bucket. @param characters sorted; @param entries of the characters, in the same order */
export function encodeBucket(characters: readonly string[], entries: readonly Uint8Array[]): Uint8Array {
  return withHeader(
    { characters: characters.join(''), sizes: entries.map((entry) => entry.length) },
    joinBytes(entries),
  );
}

/**
 * Looks a character up in the bucket that would hold it.
 * @param bucket decompressed
 * @returns undefined when the character occurs nowhere
 */
export function decodeCharacter(bucket: Uint8Array, character: string): CharacterPostings | undefined {
  const { header, start } = readHeader<{ characters: string; sizes: number[] }>(bucket);
  const number = [...header.characters].indexOf(character);
  if (number < 0) return undefined;
  const at = header.sizes.slice(0, number).reduce((sum, size) => sum + size, start);
  const reader = new ByteReader(bucket, at);
  return { headline: reader.ascending(), anywhere: reader.ascending() };
}
