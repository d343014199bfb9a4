/**
 * All bundles as one index. Records are numbered through all bundles, part after part; the table's columns
 * are joined; tombstones are out; and the order of all records by date and id is known.
 */
import { Bundle } from './segment.ts';
import type { SearchManifest } from '../codec/manifest.ts';
import { SEARCH_FORMAT } from '../codec/manifest.ts';
import type { PackedNames } from '../codec/names.ts';
import { findPhrase, type Occurrences } from './phrase.ts';
import type { Card } from '../codec/files.ts';
import { PromiseCache } from '../codec/promiseCache.ts';
import type { StoredText } from '../documents/document.ts';
import type { Dictionaries } from '../index/columns.ts';
import { unpackJson, type Transport } from '../codec/transport.ts';

/** Values of the page table, by record number through all bundles. */
export interface Columns {
  dates: Int32Array;
  kinds: Uint8Array;
  lengths: Uint8Array;
  zones: number[][];
  topics: number[][];
  authors: number[][];
  /** Position in `dictionaries.columns`, or -1. */
  columns: Int32Array;
  dictionaries: Dictionaries;
}

export class SearchIndex {
  readonly names: PackedNames;
  readonly columns: Columns;
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
  readonly bundles: Bundle[];
  readonly offsets: number[];
  #words = new PromiseCache<Occurrences>(64);

  private constructor(manifest: SearchManifest, names: PackedNames, bundles: Bundle[]) {
    this.names = names;
    this.bundles = bundles;
    this.total = manifest.total;
    this.offsets = [];
    let size = 0;
    for (const { records } of manifest.bundles) {
      this.offsets.push(size);
      size += records;
    }
    this.size = size;
    this.columns = joinColumns(bundles);
    this.alive = new Uint8Array(size).fill(1);
    manifest.bundles.forEach(({ tombstones }, number) =>
      tombstones.forEach((record) => (this.alive[this.offsets[number]! + record] = 0)),
    );
    this.oldest = chronology(manifest);
    this.newest = newestFirst(this.columns.dates, this.oldest);
  }

  /** Loads manifest, names, directories and tables: all that the first query needs beside its word lists. */
  static async open(transport: Transport): Promise<SearchIndex> {
    const manifest = await unpackJson<SearchManifest>(await transport.read('manifest.json'));
    if (manifest.format !== SEARCH_FORMAT)
      throw new Error(`search index has format ${manifest.format}, not ${SEARCH_FORMAT}`);
    const [names, ...bundles] = await Promise.all([
      transport.read(manifest.names).then((bytes) => unpackJson<PackedNames>(bytes)),
      ...manifest.bundles.map(({ name }) => Bundle.open(transport, name)),
    ]);
    return new SearchIndex(manifest, names, bundles);
  }

  /** How often a word occurs in each record. @param characters as indexed, at least one */
  word(characters: readonly string[]): Promise<Occurrences> {
    return this.#words.get(characters.join(''), async () => {
      const parts = await Promise.all(this.bundles.map((bundle) => findPhrase(bundle, characters)));
      return {
        body: join(parts.map(({ body }) => body)),
        headline: join(parts.map(({ headline }) => headline)),
      };
    });
  }

  /** The stored text of a record. */
  text(record: number): Promise<StoredText> {
    const [bundle, number] = this.#locate(record);
    return bundle.text(number);
  }

  /** What an export needs of a record. */
  card(record: number): Promise<Card> {
    const [bundle, number] = this.#locate(record);
    return bundle.card(number);
  }

  #locate(record: number): [bundle: Bundle, number: number] {
    const bundle = this.offsets.findLastIndex((offset) => offset <= record);
    return [this.bundles[bundle]!, record - this.offsets[bundle]!];
  }
}

function join(parts: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let position = 0;
  for (const part of parts) {
    all.set(part, position);
    position += part.length;
  }
  return all;
}

function joinColumns(bundles: Bundle[]): Columns {
  const tables = bundles.map(({ table }) => table);
  const zones = joinLists(tables.map((table) => [table.zones, table.dictionaries.zones]));
  const topics = joinLists(tables.map((table) => [table.topics, table.dictionaries.topics]));
  const authors = joinLists(tables.map((table) => [table.authors, table.dictionaries.authors]));
  const columns = joinLists(
    tables.map((table) => [
      Array.from(table.columns, (column) => (column === 0 ? [] : [column - 1])),
      table.dictionaries.columns,
    ]),
  );
  return {
    dates: Int32Array.from(tables.flatMap(({ dates }) => [...dates])),
    kinds: join(tables.map(({ kinds }) => kinds)),
    lengths: join(tables.map(({ lengths }) => lengths)),
    zones: zones.lists,
    topics: topics.lists,
    authors: authors.lists,
    columns: Int32Array.from(columns.lists, ([column = -1]) => column),
    dictionaries: {
      zones: zones.values,
      topics: topics.values,
      authors: authors.values,
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
function chronology({ bundles }: SearchManifest): Int32Array {
  const recent = bundles.flatMap(({ places = [] }) => places);
  const order: number[] = [];
  let number = 0;
  let passed = 0;
  for (const { records, places } of bundles) {
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
