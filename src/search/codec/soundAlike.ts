/**
 * Words that sound alike: for “did you mean”, by pinyin without tones.
 *
 * | file | layout |
 * | --- | --- |
 * | `readings-<digest>.bin` | a line of JSON with the syllables; for each character of GB 2312, in its order, a number (bytes.ts): the place of its syllable plus 1, 0 for none |
 * | `<segment>/sounds/<shard>.bin` | JSON: by two syllables (`shi mao`) the pairs of characters read so that the segment holds, one string, the most frequent first |
 *
 * The shard of two syllables is their hash modulo the number of shards, which the term index tells.
 */
import { ByteReader, ByteWriter, readHeader, withHeader } from './bytes.ts';
import { unpack, unpackJson } from './transport.ts';

/** The syllable of each character. */
export type Readings = ReadonlyMap<string, string>;

/** Pairs of characters by their two syllables, separated by a space. */
export type SoundShard = ReadonlyMap<string, readonly string[]>;

/**
 * The simplified characters in common use, in the order of the standard (GB 2312, rows 16 to 87): half of them stand in
 * the order of their pinyin, so that most readings are the same as the one before. A cell that has no character gives
 * what the decoder at hand makes of it, and keeps its place.
 */
export function commonCharacters(): string[] {
  const decoder = new TextDecoder('gbk');
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) characters.push(decoder.decode(Uint8Array.of(row, cell)));
  return characters;
}

/** Writes readings. @param readings of common characters; others are left out */
export function encodeReadings(readings: Readings): Uint8Array {
  const syllables = [...new Set(readings.values())].sort();
  const places = new Map(syllables.map((syllable, at) => [syllable, at + 1]));
  const writer = new ByteWriter();
  for (const character of commonCharacters()) writer.number(places.get(readings.get(character)!) ?? 0);
  return withHeader(syllables, writer.finish());
}

/** Reads readings. @param bytes as stored */
export async function decodeReadings(bytes: Uint8Array<ArrayBuffer>): Promise<Readings> {
  const unpacked = await unpack(bytes);
  const { header: syllables, start } = readHeader<string[]>(unpacked);
  const reader = new ByteReader(unpacked, start);
  return new Map(
    commonCharacters().flatMap((character) => {
      const place = reader.number();
      return place === 0 ? [] : [[character, syllables[place - 1]!] as const];
    }),
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
