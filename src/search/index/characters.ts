/**
 * In which articles a single character occurs: pairs of characters cannot tell, and one more token for every
 * distinct character would make the index a quarter larger. Lists of record numbers, by their steps, in
 * buckets of a few kilobytes.
 */
import { ByteReader, ByteWriter, readHeader, withHeader } from '../codec/bytes.ts';
import { UnitMap } from '../codec/unitMap.ts';

/** Records that hold a character, ascending. */
export interface CharacterPostings {
  /** In the headline. */
  headline: number[];
  /** Anywhere. */
  anywhere: number[];
}

/** One file of postings. */
export interface CharacterBucket {
  /** Its first character. */
  first: string;
  bytes: Uint8Array;
}

/** Bytes of a bucket before compression at which the next one begins. */
const BUCKET_BYTES = 6_000;

/** Collects the characters of records, to be added in the order of their numbers. */
export class CharacterWriter {
  #lists = new UnitMap((): CharacterPostings => ({ headline: [], anywhere: [] }));

  add(record: number, headline: Iterable<string>, body: Iterable<string>): void {
    for (const character of headline) {
      const list = this.#lists.of(character);
      noteOnce(list.headline, record);
      noteOnce(list.anywhere, record);
    }
    for (const character of body) noteOnce(this.#lists.of(character).anywhere, record);
  }

  /** The buckets, in order. */
  *buckets(): Generator<CharacterBucket> {
    let characters: string[] = [];
    let lists: Uint8Array[] = [];
    let size = 0;
    for (const character of this.#lists.units().sort()) {
      const { headline, anywhere } = this.#lists.of(character);
      const list = new ByteWriter().ascending(headline).ascending(anywhere).finish();
      if (size > 0 && size + list.length > BUCKET_BYTES) {
        yield bucket(characters, lists);
        [characters, lists, size] = [[], [], 0];
      }
      characters.push(character);
      lists.push(list);
      size += list.length;
    }
    if (size > 0) yield bucket(characters, lists);
  }
}

/** Records come in ascending order. */
function noteOnce(records: number[], record: number): void {
  if (records[records.length - 1] !== record) records.push(record);
}

function bucket(characters: string[], lists: Uint8Array[]): CharacterBucket {
  const bytes = new Uint8Array(lists.reduce((sum, list) => sum + list.length, 0));
  let position = 0;
  for (const list of lists) {
    bytes.set(list, position);
    position += list.length;
  }
  return {
    first: characters[0]!,
    bytes: withHeader({ characters: characters.join(''), sizes: lists.map((list) => list.length) }, bytes),
  };
}

/**
 * Looks a character up in the bucket that would hold it.
 * @returns undefined when the character occurs nowhere
 */
export function readCharacter(bucketBytes: Uint8Array, character: string): CharacterPostings | undefined {
  const { header, start } = readHeader<{ characters: string; sizes: number[] }>(bucketBytes);
  const number = [...header.characters].indexOf(character);
  if (number < 0) return undefined;
  const reader = new ByteReader(
    bucketBytes,
    header.sizes.slice(0, number).reduce((sum, size) => sum + size, start),
  );
  return { headline: reader.ascending(), anywhere: reader.ascending() };
}
