/** One segment of the index as the engine reads it: loads what a query needs, and keeps it. */
import { authorShard, decodeAuthorPostings } from '../codec/authorPostings.ts';
import { decodeCharacter, type CharacterPostings } from '../codec/characterPostings.ts';
import { decodeAuthors, decodeDocValues, type AuthorValues, type DocValues } from '../codec/docValues.ts';
import {
  REFERENCES_PER_FILE,
  authorsFile,
  docValuesFile,
  referencesOf,
  termIndexFile,
  type Family,
} from '../codec/fileNames.ts';
import type { Layout } from '../codec/packs.ts';
import {
  decodeEntry,
  decodePositions,
  termsIn,
  type SearchedField,
  type Positions,
  type Postings,
  type TermEntry,
} from '../codec/postings.ts';
import { PromiseCache } from '../codec/promiseCache.ts';
import { decodeSounds, soundKey, soundShard, type SoundShard } from '../codec/soundAlike.ts';
import {
  decodeReferences,
  decodeStored,
  headlineOf,
  type Reference,
  type StoredFields,
} from '../codec/storedFields.ts';
import { bytesOfStep, decodeTermIndex, lastNotAfter, type TermIndex } from '../codec/termIndex.ts';
import { blockCharacters, unitsOf } from '../codec/tokens.ts';
import { normalize } from '../../text/normalize.ts';
import { unpack, type Transport } from '../codec/transport.ts';
import type { PairCost } from './cheapestCover.ts';
import { SegmentFiles } from './segmentFiles.ts';

/** A segment, its term index and doc values loaded. */
export class Segment {
  readonly docValues: DocValues;
  #files: SegmentFiles;
  #terms: TermIndex;
  /** Decompressed blocks and buckets, some 20 kB each. */
  #unpacked = new PromiseCache<Uint8Array>(400);
  #entries = new PromiseCache<TermEntry | undefined>(100);
  #positions = new PromiseCache<Record<SearchedField, Positions> | undefined>(50);
  #sounds = new PromiseCache<SoundShard>(50);
  #stored = new PromiseCache<StoredFields>(500);
  #texts = new PromiseCache<Record<SearchedField, string[]>>(50);
  #references = new PromiseCache<Reference[]>(100);

  private constructor(files: SegmentFiles, terms: TermIndex, docValues: DocValues) {
    this.#files = files;
    this.#terms = terms;
    this.docValues = docValues;
  }

  /** Opens a segment. @param folder its name below the index's folder */
  static async open(transport: Transport, folder: string, layout: Layout): Promise<Segment> {
    const files = new SegmentFiles(transport, folder, layout);
    const [terms, docValues] = await Promise.all([
      files.file(termIndexFile, decodeTermIndex),
      files.file(docValuesFile, async (bytes) => decodeDocValues(await unpack(bytes))),
      files.ready(),
    ]);
    return new Segment(files, terms, docValues);
  }

  /** Number of records. */
  get size(): number {
    return this.docValues.dates.length;
  }

  /** Number of a unit (character or syllable); 0 when the segment does not hold it. */
  unitNumber(unit: string): number {
    return this.#terms.units.get(unit) ?? 0;
  }

  /** Characters of the texts that are taken for others. */
  get folds(): ReadonlyMap<string, string> {
    return this.#terms.folds;
  }

  /** What it takes to load the positions of a term, in bytes, about. */
  cost(term: string): PairCost {
    const { firstTerms, sizes, positionsSizes, commonness } = this.#terms;
    const block = lastNotAfter(firstTerms, term);
    const heavy = positionsSizes.get(block);
    return block < 0
      ? { cost: 1, commonness: 0 }
      : {
          cost: bytesOfStep(sizes[block]!) + (heavy === undefined ? 0 : bytesOfStep(heavy)),
          commonness: commonness.get(block) ?? 0,
        };
  }

  /** In which records a term stands, and how often; undefined when nowhere. */
  async postings(term: string): Promise<Record<SearchedField, Postings> | undefined> {
    return (await this.#entry(term))?.postings;
  }

  /** Where a term stands; undefined when nowhere. */
  positions(term: string): Promise<Record<SearchedField, Positions> | undefined> {
    return this.#positions.get(term, async () => {
      const block = lastNotAfter(this.#terms.firstTerms, term);
      const second = this.#terms.positionsSizes.has(block) ? this.#member('positions', block) : undefined;
      // The entry fails first, and is then what is reported; nobody waits for the positions.
      second?.catch(() => undefined);
      const entry = await this.#entry(term);
      if (!entry) return undefined;
      return second
        ? decodePositions(entry, await second, 0)
        : decodePositions(entry, await this.#member('postings', block), entry.end);
    });
  }

  /** The terms that begin with a unit, in order; loads all of their blocks. */
  async termsFrom(unit: string): Promise<string[]> {
    const { firstTerms } = this.#terms;
    const blocks = [Math.max(lastNotAfter(firstTerms, unit), 0)];
    while (firstTerms[blocks.at(-1)! + 1]?.startsWith(unit)) blocks.push(blocks.at(-1)! + 1);
    if (firstTerms.length === 0) return [];
    const terms = await Promise.all(
      blocks.map(async (block) => termsIn(await this.#member('postings', block))),
    );
    return terms.flat().filter((term) => unitsOf(term)[0] === unit);
  }

  #entry(term: string): Promise<TermEntry | undefined> {
    const block = lastNotAfter(this.#terms.firstTerms, term);
    if (block < 0) return Promise.resolve(undefined);
    return this.#entries.get(term, async () => decodeEntry(await this.#member('postings', block), term));
  }

  /** In which records a single character of the index occurs; undefined when in none. */
  async character(character: string): Promise<CharacterPostings | undefined> {
    const bucket = lastNotAfter(this.#terms.firstCharacters, character);
    return bucket < 0 ? undefined : decodeCharacter(await this.#member('characters', bucket), character);
  }

  /** The segment's pairs of characters with two syllables, the most frequent first. */
  async soundingLike(first: string, second: string): Promise<readonly string[]> {
    const { soundShards } = this.#terms;
    if (soundShards === 0) return [];
    const key = soundKey(first, second);
    const number = soundShard(key, soundShards);
    const shard = await this.#sounds.get(String(number), () =>
      this.#files.member({ family: 'sounds', number }, decodeSounds),
    );
    return shard.get(key) ?? [];
  }

  /** The authors of all records. */
  authors(): Promise<AuthorValues> {
    return this.#files.file(authorsFile, async (bytes) => decodeAuthors(await unpack(bytes)));
  }

  /** The records that an author wrote. */
  async writtenBy(name: string): Promise<readonly number[]> {
    if (this.size === 0) return [];
    const shard = await this.#member('authors', authorShard(name, this.size));
    return decodeAuthorPostings(shard).get(name) ?? [];
  }

  /** The stored fields of a record. */
  stored(record: number): Promise<StoredFields> {
    return this.#stored.get(String(record), () =>
      this.#files.member({ family: 'stored', number: record }, decodeStored),
    );
  }

  /** The characters of a record as they are indexed, headline and body. */
  text(record: number): Promise<Record<SearchedField, string[]>> {
    return this.#texts.get(String(record), async () => {
      const stored = await this.stored(record);
      const indexed = (texts: string[]) =>
        blockCharacters(texts.map((text) => normalize(text, this.#terms.folds)));
      return { headline: indexed(headlineOf(stored)), body: indexed(stored.blocks) };
    });
  }

  /** What an export needs of a record. */
  async reference(record: number): Promise<Reference> {
    return (await this.references(record))[record % REFERENCES_PER_FILE]!;
  }

  /** The references of all records that share a member with this one. */
  references(record: number): Promise<Reference[]> {
    const number = referencesOf(record);
    return this.#references.get(String(number), () =>
      this.#files.member({ family: 'references', number }, decodeReferences),
    );
  }

  #member(family: Family, number: number): Promise<Uint8Array> {
    return this.#unpacked.get(`${family} ${number}`, () => this.#files.member({ family, number }, unpack));
  }
}
