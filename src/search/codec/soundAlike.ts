/**
 * Words that sound alike: for “did you mean”, by pinyin without tones.
 *
 * | file | layout |
 * | --- | --- |
 * | `readings-<digest>.bin` | JSON: for every syllable the characters read so, one string; each character once |
 * | `<segment>/sounds/<shard>.bin` | JSON: by two syllables (`shi mao`) the pairs of characters read so that the segment holds, one string, the most frequent first |
 *
 * The shard of two syllables is their hash modulo the number of shards, which the term index tells.
 */
import { unpackJson } from './transport.ts';

/** The syllable of each character. */
export type Readings = ReadonlyMap<string, string>;

/** Pairs of characters by their two syllables, separated by a space. */
export type SoundShard = ReadonlyMap<string, readonly string[]>;

/** Writes readings. */
export function encodeReadings(readings: Readings): string {
  const bySyllable: Record<string, string> = {};
  for (const [character, syllable] of readings)
    bySyllable[syllable] = (bySyllable[syllable] ?? '') + character;
  return JSON.stringify(bySyllable);
}

/** Reads readings. @param bytes as stored */
export async function decodeReadings(bytes: Uint8Array<ArrayBuffer>): Promise<Readings> {
  const bySyllable = await unpackJson<Record<string, string>>(bytes);
  return new Map(
    Object.entries(bySyllable).flatMap(([syllable, characters]) =>
      Array.from(characters, (character) => [character, syllable] as const),
    ),
  );
}

/** Writes a shard. */
export const encodeSounds = (shard: SoundShard): string =>
  JSON.stringify(Object.fromEntries(Array.from(shard, ([key, pairs]) => [key, pairs.join('')])));

/** Reads a shard. @param bytes as stored */
export async function decodeSounds(bytes: Uint8Array<ArrayBuffer>): Promise<SoundShard> {
  const packed = await unpackJson<Record<string, string>>(bytes);
  return new Map(Object.entries(packed).map(([key, text]) => [key, pairsIn(text)]));
}

function pairsIn(text: string): string[] {
  const characters = [...text];
  return Array.from({ length: characters.length / 2 }, (_, pair) =>
    characters.slice(pair * 2, pair * 2 + 2).join(''),
  );
}

/** Key of two syllables. */
export const soundKey = (first: string, second: string): string => `${first} ${second}`;

/** Shard of a key (FNV-1a, 32 bits: the same in build and browser). */
export function soundShard(key: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % shards;
}
