import { encodeBucket, encodeCharacter, type CharacterPostings } from '../codec/characterPostings.ts';
import { UnitMap } from './unitMap.ts';

/** One file of character postings. */
export interface CharacterBucket {
  /** Its first character. */
  first: string;
  bytes: Uint8Array;
}

/** Bytes of a bucket before compression at which the next one begins. */
const BUCKET_BYTES = 6_000;

/** Collects the characters of records, to be added in the order of their numbers. */
export class CharacterWriter {
  #postings = new UnitMap((): CharacterPostings => ({ headline: [], anywhere: [] }));

  /** Adds the next record. @param record its number */
  add(record: number, headline: Iterable<string>, body: Iterable<string>): void {
    for (const character of headline) {
      const postings = this.#postings.of(character);
      noteOnce(postings.headline, record);
      noteOnce(postings.anywhere, record);
    }
    for (const character of body) noteOnce(this.#postings.of(character).anywhere, record);
  }

  /** The buckets, in order. */
  *buckets(): Generator<CharacterBucket> {
    let characters: string[] = [];
    let entries: Uint8Array[] = [];
    let size = 0;
    for (const character of this.#postings.units().sort()) {
      const entry = encodeCharacter(this.#postings.of(character));
      if (size > 0 && size + entry.length > BUCKET_BYTES) {
        yield { first: characters[0]!, bytes: encodeBucket(characters, entries) };
        [characters, entries, size] = [[], [], 0];
      }
      characters.push(character);
      entries.push(entry);
      size += entry.length;
    }
    if (size > 0) yield { first: characters[0]!, bytes: encodeBucket(characters, entries) };
  }
}

/** Records come in ascending order. */
function noteOnce(records: number[], record: number): void {
  if (records[records.length - 1] !== record) records.push(record);
}
