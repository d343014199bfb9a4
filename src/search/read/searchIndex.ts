/**
 * All segments as one index. Records are numbered through all segments, part after part; their doc values
 * are joined; tombstones are out; and the order of all records by date and id is known.
 */
import { normalize } from '../../text/normalize.ts';
import type { AuthorValues, DocValues } from '../codec/docValues.ts';
import { MANIFEST_FILE } from '../codec/fileNames.ts';
import { decodeFolds, FIRST_FOLDED } from '../codec/folds.ts';
import { decodeManifest, type SearchManifest } from '../codec/manifest.ts';
import { joinBytes } from '../codec/postings.ts';
import { decodeReadings, type Readings } from '../codec/soundAlike.ts';
import { KeptPromise, PromiseCache } from '../codec/promiseCache.ts';
import type { Reference, StoredFields } from '../codec/storedFields.ts';
import { load, type Transport } from '../codec/transport.ts';
import { decodeVocabulary, namesIn, type PackedVocabulary } from '../codec/vocabulary.ts';
import type { Nearness } from '../query/parse.ts';
import { ANY } from '../query/wildcard.ts';
import { findPhrase, type Frequencies } from './phrase.ts';
import { findNear, findPattern } from './places.ts';
import { Segment } from './segment.ts';

/** Authors of whom the records are loaded one by one: each is a request. */
const MOST_WRITERS = 4;

/** All segments as one index. */
export class SearchIndex {
  readonly vocabulary: PackedVocabulary;
  readonly docValues: DocValues;
  /** Number of records, those struck out too. */
  readonly size: number;
  /** Number of articles that count. */
  readonly total: number;
  /** 1 for records that count. */
  readonly alive: Uint8Array;
  /** Place of each record in the order newest first, of one day by id. */
  readonly newest: Int32Array;
  /** Likewise oldest first, of one day by id. */
  readonly oldest: Int32Array;
  readonly segments: Segment[];
  /** What characters of texts and names are taken for. */
  readonly folds: ReadonlyMap<string, string>;
  readonly offsets: number[];
  /** Characters of names, which need not be printed in any article. */
  #named: ReadonlySet<string>;
  #authors: AuthorValues | undefined;
  #writers = new Map<string, readonly number[]>();
  #loadingAuthors = new KeptPromise<AuthorValues>();
  #transport: Transport;
  #manifest: SearchManifest;
  #readings = new KeptPromise<Readings>();
  #words = new PromiseCache<Frequencies>(64);

  private constructor(
    transport: Transport,
    manifest: SearchManifest,
    vocabulary: PackedVocabulary,
    segments: Segment[],
  ) {
    this.#transport = transport;
    this.#manifest = manifest;
    this.vocabulary = vocabulary;
    this.segments = segments;
    this.folds = new Map([...decodeFolds(vocabulary.folds), ...segments.flatMap(({ folds }) => [...folds])]);
    this.#named = new Set(namesIn(vocabulary).join(''));
    this.total = manifest.total;
    this.offsets = [];
    let size = 0;
    for (const { records } of manifest.segments) {
      this.offsets.push(size);
      size += records;
    }
    this.size = size;
    this.docValues = joinDocValues(segments);
    this.alive = new Uint8Array(size).fill(1);
    manifest.segments.forEach(({ tombstones }, number) =>
      tombstones.forEach((record) => (this.alive[this.offsets[number]! + record] = 0)),
    );
    this.oldest = chronology(manifest);
    this.newest = newestFirst(this.docValues.dates, this.oldest);
  }

  /** The authors of all records; undefined until `loadAuthors`. */
  get authors(): AuthorValues | undefined {
    return this.#authors;
  }

  /** Loads the authors of all records. */
  async loadAuthors(): Promise<AuthorValues> {
    return (this.#authors = await this.#loadingAuthors.get(async () => {
      const parts = await Promise.all(this.segments.map((segment) => segment.authors()));
      const { lists, values } = joinLists(parts.map((part) => [part.lists, part.names]));
      return { lists, names: values };
    }));
  }

  /** Loads which records some authors wrote; for more than a few of them, the authors of all. */
  async loadWriters(names: readonly string[]): Promise<void> {
    const missing = names.filter((name) => !this.#writers.has(name));
    if (missing.length > MOST_WRITERS) {
      const { names: all, lists } = await this.loadAuthors();
      for (const name of missing) {
        const author = all.indexOf(name);
        this.#writers.set(
          name,
          [...lists.keys()].filter((record) => lists[record]!.includes(author)),
        );
      }
      return;
    }
    await Promise.all(
      missing.map(async (name) => {
        const parts = await Promise.all(this.segments.map((segment) => segment.writtenBy(name)));
        this.#writers.set(
          name,
          parts.flatMap((records, number) => records.map((record) => record + this.offsets[number]!)),
        );
      }),
    );
  }

  /** The records that an author wrote, struck out or not; none until `loadWriters`. */
  writtenBy(name: string): readonly number[] {
    return this.#writers.get(name) ?? [];
  }

  /** Loads manifest, vocabulary, term indexes and doc values: all that the first query needs beside its postings. */
  static async open(transport: Transport): Promise<SearchIndex> {
    const manifest = await load(transport, MANIFEST_FILE, decodeManifest);
    const [vocabulary, ...segments] = await Promise.all([
      load(transport, manifest.vocabulary, decodeVocabulary),
      ...manifest.segments.map(({ name }) => Segment.open(transport, name, manifest.layout)),
    ]);
    return new SearchIndex(transport, manifest, vocabulary, segments);
  }

  /** Whether all that a text may be taken for is known: whether `folds` says so, or its characters are printed. */
  canFold(text: string): boolean {
    return Array.from(normalize(text)).every(
      (character) =>
        character < FIRST_FOLDED ||
        this.folds.has(character) ||
        this.#named.has(character) ||
        this.segments.some((segment) => segment.unitNumber(character) > 0),
    );
  }

  /** How often a word occurs in each record. @param characters as indexed, at least one; wildcards among them */
  word(characters: readonly string[]): Promise<Frequencies> {
    const find = characters.includes(ANY) ? findPattern : findPhrase;
    return this.#inAll(characters.join(''), (segment) => find(segment, characters));
  }

  /** How often a word occurs near another in each record. @param words as indexed */
  near(words: readonly [readonly string[], readonly string[]], within: Nearness): Promise<Frequencies> {
    return this.#inAll(JSON.stringify([words, within]), (segment) => findNear(segment, words, within));
  }

  #inAll(key: string, find: (segment: Segment) => Promise<Frequencies>): Promise<Frequencies> {
    return this.#words.get(key, async () => {
      const parts = await Promise.all(this.segments.map(find));
      return {
        body: joinBytes(parts.map(({ body }) => body)),
        headline: joinBytes(parts.map(({ headline }) => headline)),
      };
    });
  }

  /** The records that count and pass a test. */
  recordsWhere(test: (record: number) => boolean): number[] {
    const records: number[] = [];
    for (let record = 0; record < this.size; record++)
      if (this.alive[record] === 1 && test(record)) records.push(record);
    return records;
  }

  /** The syllable of each character in common use; loaded when first asked for. */
  readings(): Promise<Readings> {
    return this.#readings.get(() => load(this.#transport, this.#manifest.readings, decodeReadings));
  }

  /** Pairs of characters that the archive holds, with two syllables, the most frequent of each segment first. */
  async soundingLike(first: string, second: string): Promise<string[]> {
    const lists = await Promise.all(this.segments.map((segment) => segment.soundingLike(first, second)));
    return [...new Set(lists.flat())];
  }

  /** The stored fields of a record. */
  stored(record: number): Promise<StoredFields> {
    const [segment, number] = this.#locate(record);
    return segment.stored(number);
  }

  /** What an export needs of a record. */
  reference(record: number): Promise<Reference> {
    const [segment, number] = this.#locate(record);
    return segment.reference(number);
  }

  #locate(record: number): [segment: Segment, number: number] {
    const segment = this.offsets.findLastIndex((offset) => offset <= record);
    return [this.segments[segment]!, record - this.offsets[segment]!];
  }
}

function joinDocValues(segments: Segment[]): DocValues {
  const parts = segments.map(({ docValues }) => docValues);
  const zones = joinLists(parts.map((part) => [part.zones, part.dictionaries.zones]));
  const topics = joinLists(parts.map((part) => [part.topics, part.dictionaries.topics]));
  const columns = joinLists(
    parts.map((part) => [
      Array.from(part.columns, (column) => (column < 0 ? [] : [column])),
      part.dictionaries.columns,
    ]),
  );
  return {
    dates: Int32Array.from(parts.flatMap(({ dates }) => [...dates])),
    kinds: joinBytes(parts.map(({ kinds }) => kinds)),
    lengths: joinBytes(parts.map(({ lengths }) => lengths)),
    zones: zones.lists,
    topics: topics.lists,
    columns: Int32Array.from(columns.lists, ([column = -1]) => column),
    dictionaries: {
      zones: zones.values,
      topics: topics.values,
      columns: columns.values,
    },
  };
}

/** Joins columns that have a dictionary each into one column with one dictionary. */
function joinLists(parts: [lists: number[][], values: string[]][]): { lists: number[][]; values: string[] } {
  const numbers = new Map<string, number>();
  const lists = parts.flatMap(([part, values]) => {
    const own = values.map((value) => {
      if (!numbers.has(value)) numbers.set(value, numbers.size);
      return numbers.get(value)!;
    });
    return part.map((list) => list.map((value) => own[value]!));
  });
  return { lists, values: [...numbers.keys()] };
}

/** Place of each record by date and id: the base in its order, each recent record where its `places` say. */
function chronology({ segments }: SearchManifest): Int32Array {
  const recent = segments.flatMap(({ places = [] }) => places);
  const order: number[] = [];
  let number = 0;
  let passed = 0;
  for (const { records, places } of segments) {
    for (let record = 0; record < records; record++, number++) {
      if (places) order.push(places[record]! + record);
      else {
        while (passed < recent.length && recent[passed]! <= number) passed++;
        order.push(number + passed);
      }
    }
  }
  return Int32Array.from(order);
}

/** Place of each record with the newest date first, but within a date in the order of `oldest`. */
function newestFirst(dates: Int32Array, oldest: Int32Array): Int32Array {
  const records = Array.from(dates.keys()).sort((a, b) => dates[b]! - dates[a]! || oldest[a]! - oldest[b]!);
  const places = new Int32Array(records.length);
  records.forEach((record, place) => (places[record] = place));
  return places;
}
