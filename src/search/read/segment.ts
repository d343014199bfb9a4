/** One bundle of the index as the engine reads it: loads what a query needs, and keeps it. */
import { PromiseCache } from '../codec/promiseCache.ts';
import { readCharacter, type CharacterPostings } from '../index/characters.ts';
import {
  CARDS_PER_FILE,
  cardsFile,
  charactersFile,
  directoryFile,
  placesFile,
  tableFile,
  textFile,
  wordsFile,
  type Card,
  type Directory,
} from '../codec/files.ts';
import type { PairCost } from './cheapestCover.ts';
import {
  readEntry,
  readHeavyPlaces,
  readPlaces,
  type Counts,
  type Entry,
  type Field,
  type Places,
} from './postings.ts';
import type { StoredText } from '../documents/document.ts';
import { readTable, type PageTable } from '../index/columns.ts';
import { unpack, unpackJson, type Transport } from '../codec/transport.ts';

export class Bundle {
  readonly table: PageTable;
  #transport: Transport;
  #folder: string;
  #words: string[];
  #sizes: number[];
  #heavy: Record<number, number>;
  #common: Record<number, number>;
  #units: Map<string, number>;
  #characters: string[];
  /** Decompressed word lists and buckets, some 20 kB each. */
  #files = new PromiseCache<Uint8Array>(400);
  #entries = new PromiseCache<Entry | undefined>(100);
  #places = new PromiseCache<Record<Field, Places> | undefined>(50);
  #texts = new PromiseCache<StoredText>(500);
  #cards = new PromiseCache<Card[]>(100);

  private constructor(transport: Transport, folder: string, directory: Directory, table: PageTable) {
    this.#transport = transport;
    this.#folder = folder;
    this.#words = directory.words === '' ? [] : directory.words.split(' ');
    this.#sizes = directory.sizes;
    this.#heavy = directory.places;
    this.#common = directory.common;
    this.#units = new Map(directory.units.split(' ').map((unit, index) => [unit, index + 1]));
    this.#characters = [...directory.characters];
    this.table = table;
  }

  /** @param folder name of the bundle below the index's folder */
  static async open(transport: Transport, folder: string): Promise<Bundle> {
    const [directory, table] = await Promise.all([
      transport.read(`${folder}/${directoryFile}`).then((bytes) => unpackJson<Directory>(bytes)),
      transport.read(`${folder}/${tableFile}`).then(unpack),
    ]);
    return new Bundle(transport, folder, directory, readTable(table));
  }

  /** Number of records. */
  get size(): number {
    return this.table.dates.length;
  }

  /** Number of a unit (character or syllable); 0 when the bundle does not hold it. */
  unitNumber(unit: string): number {
    return this.#units.get(unit) ?? 0;
  }

  /** What it takes to load the places of a token, in hundreds of bytes. */
  cost(token: string): PairCost {
    const list = lastNotAfter(this.#words, token);
    return list < 0
      ? { cost: 1, commonness: 0 }
      : { cost: this.#sizes[list]! + (this.#heavy[list] ?? 0), commonness: this.#common[list] ?? 0 };
  }

  /** In which records a token of the index stands, and how often; undefined when nowhere. */
  async counts(token: string): Promise<Record<Field, Counts> | undefined> {
    return (await this.#entry(token))?.counts;
  }

  /** Where a token of the index stands; undefined when nowhere. */
  places(token: string): Promise<Record<Field, Places> | undefined> {
    return this.#places.get(token, async () => {
      const list = lastNotAfter(this.#words, token);
      const heavy = this.#heavy[list] === undefined ? undefined : this.#file(placesFile(list));
      // The entry fails first, and is then what is told; nobody waits for the places.
      heavy?.catch(() => undefined);
      const entry = await this.#entry(token);
      if (!entry) return undefined;
      return heavy
        ? readHeavyPlaces(entry, await heavy)
        : readPlaces(entry, await this.#file(wordsFile(list)));
    });
  }

  #entry(token: string): Promise<Entry | undefined> {
    const list = lastNotAfter(this.#words, token);
    if (list < 0) return Promise.resolve(undefined);
    return this.#entries.get(token, async () => readEntry(await this.#file(wordsFile(list)), token));
  }

  /** In which records a single character of the index occurs; undefined when in none. */
  async character(character: string): Promise<CharacterPostings | undefined> {
    const bucket = lastNotAfter(this.#characters, character);
    return bucket < 0 ? undefined : readCharacter(await this.#file(charactersFile(bucket)), character);
  }

  /** The stored text of a record. */
  text(record: number): Promise<StoredText> {
    const file = textFile(record);
    return this.#texts.get(file, async () =>
      unpackJson(await this.#transport.read(`${this.#folder}/${file}`)),
    );
  }

  /** What an export needs of a record. */
  async card(record: number): Promise<Card> {
    const file = cardsFile(record);
    const cards = await this.#cards.get(file, async () =>
      unpackJson(await this.#transport.read(`${this.#folder}/${file}`)),
    );
    return cards[record % CARDS_PER_FILE]!;
  }

  #file(path: string): Promise<Uint8Array> {
    return this.#files.get(path, async () => unpack(await this.#transport.read(`${this.#folder}/${path}`)));
  }
}

/** Position of the last item that does not sort after the wanted one; -1 when all do. */
function lastNotAfter(sorted: readonly string[], wanted: string): number {
  let low = -1;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (sorted[middle]! <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
