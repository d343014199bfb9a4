/** Writes one bundle of the search index. Every file is gzip inside, whatever the server does. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { syllables } from '../text/pinyin.ts';
import { simplified } from '../text/t2s.ts';
import { CharacterWriter } from './characters.ts';
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
} from './layout.ts';
import { initialUnit, syllableUnit } from './pinyinTokens.ts';
import { searchRecord, type SearchRecord, type SearchSource } from './records.ts';
import { TableWriter } from './table.ts';
import { blockCharacters } from './tokens.ts';
import { WordListWriter } from './wordLists.ts';

const pack = promisify(gzip);

/** One bundle in the making. */
export class BundleWriter {
  #folder: string;
  #words = new WordListWriter();
  #characters = new CharacterWriter();
  #table = new TableWriter();
  #cards: Card[] = [];
  #records = 0;
  #made = new Set<string>();

  /** @param folder the bundle's */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Adds articles; their record numbers count on from the last. */
  async add(sources: readonly SearchSource[]): Promise<void> {
    await Promise.all(sources.map((source) => this.#addRecord(searchRecord(source, simplified))));
  }

  async #addRecord(record: SearchRecord): Promise<void> {
    const number = this.#records++;
    const headline = blockCharacters(record.headline);
    const body = blockCharacters(record.body);
    const readings = syllables(record.headline[0]!);
    this.#words.add(headline, body, readings.map(syllableUnit), readings.map(initialUnit));
    this.#characters.add(number, headline, body);
    this.#table.add(record.row);
    this.#addCard(record);
    await this.#write(textFile(number), JSON.stringify(record.stored));
    if (this.#cards.length === CARDS_PER_FILE) await this.#flushCards(number);
  }

  #addCard({ stored: { id, title, date, publication, issueDate, pageNumber } }: SearchRecord): void {
    this.#cards.push({ id, title, date, publication, issueDate, pageNumber });
  }

  async #flushCards(number: number): Promise<void> {
    const cards = this.#cards;
    this.#cards = [];
    if (cards.length > 0) await this.#write(cardsFile(number), JSON.stringify(cards));
  }

  /** Writes what is left. */
  async finish(): Promise<void> {
    await this.#flushCards(this.#records - 1);
    await this.#write(tableFile, this.#table.finish());
    const words = await this.#writeWords();
    const characters = await this.#writeCharacters();
    await this.#write(
      directoryFile,
      JSON.stringify({ ...words, characters, units: this.#words.units().join(' ') } satisfies Directory),
    );
  }

  async #writeWords(): Promise<Pick<Directory, 'words' | 'sizes' | 'places' | 'common'>> {
    const firsts: string[] = [];
    const sizes: number[] = [];
    const heavy: Record<number, number> = {};
    const classes: Record<number, number> = {};
    await inBatches(this.#words.files(), async ({ first, bytes, places, commonness }, number) => {
      firsts[number] = first;
      if (commonness) classes[number] = commonness;
      sizes[number] = hundreds(await this.#write(wordsFile(number), bytes));
      if (places) heavy[number] = hundreds(await this.#write(placesFile(number), places));
    });
    return { words: firsts.join(' '), sizes, places: heavy, common: classes };
  }

  async #writeCharacters(): Promise<string> {
    const firsts: string[] = [];
    await inBatches(this.#characters.buckets(), async ({ first, bytes }, number) => {
      firsts[number] = first;
      await this.#write(charactersFile(number), bytes);
    });
    return firsts.join('');
  }

  /** @returns bytes written */
  async #write(file: string, content: string | Uint8Array): Promise<number> {
    const path = join(this.#folder, file);
    const folder = dirname(path);
    if (!this.#made.has(folder)) await mkdir(folder, { recursive: true });
    this.#made.add(folder);
    const packed = await pack(content, { level: 9 });
    await writeFile(path, packed);
    return packed.length;
  }
}

const hundreds = (bytes: number) => Math.ceil(bytes / 100);

/** Handles items as they come, some at a time. */
async function inBatches<T>(
  items: Iterable<T>,
  handle: (item: T, number: number) => Promise<void>,
): Promise<void> {
  let running: Promise<void>[] = [];
  let number = 0;
  for (const item of items) {
    running.push(handle(item, number++));
    if (running.length < 64) continue;
    await Promise.all(running);
    running = [];
  }
  await Promise.all(running);
}
