import { encodeBucket, encodeCharacter, type CharacterPostings } from '../codec/characterPostings.ts';
import type { Units } from './units.ts';

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
  #units: Units;
  #headline = new RecordLists();
  #anywhere = new RecordLists();

  /** @param units numbers of the characters */
  constructor(units: Units) {
    this.#units = units;
  }

  /** Adds the characters of the next record's headline. @param record its number */
  addHeadline(record: number, characters: Uint32Array): void {
    this.#headline.note(record, characters);
    this.#anywhere.note(record, characters);
  }

  /** Adds the characters of the same record's body. */
  addBody(record: number, characters: Uint32Array): void {
    this.#anywhere.note(record, characters);
  }

  /** The buckets, in order. */
  *buckets(): Generator<CharacterBucket> {
    let characters: string[] = [];
    let entries: Uint8Array[] = [];
    let size = 0;
    for (const { character, postings } of this.#sorted()) {
      const entry = encodeCharacter(postings);
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

  #sorted(): { character: string; postings: CharacterPostings }[] {
    return this.#units
      .names()
      .flatMap((character, index) => {
        const [headline, anywhere] = [this.#headline.of(index + 1), this.#anywhere.of(index + 1)];
        return anywhere.length > 0 ? [{ character, postings: { headline, anywhere } }] : [];
      })
      .sort((a, b) => (a.character < b.character ? -1 : 1));
  }
}

/** By the numbers of characters, the records that hold each. */
class RecordLists {
  #records: (number[] | undefined)[] = [];
  /** By the same, one more than the last record of the list: asked of every character of every text. */
  #last = new Uint32Array(1024);

  /** Notes a record with some of its characters, each once. Records come in ascending order. */
  note(record: number, characters: Uint32Array): void {
    for (let index = 0; index < characters.length; index++) {
      const character = characters[index]!;
      if (this.#last[character] === record + 1) continue;
      if (character >= this.#last.length) this.#grow(character);
      this.#last[character] = record + 1;
      (this.#records[character] ??= []).push(record);
    }
  }

  #grow(character: number): void {
    const grown = new Uint32Array(2 * character);
    grown.set(this.#last);
    this.#last = grown;
  }

  of(character: number): number[] {
    return this.#records[character] ?? [];
  }
}
