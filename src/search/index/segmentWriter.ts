/** Writes one bundle of the search index. Every file is gzip inside, whatever the server does. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { syllables } from '../../text/pinyin.ts';
import { foldTable } from '../../text/characters/foldTable.ts';
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
} from '../codec/files.ts';
import { initialUnit, syllableUnit } from '../codec/pinyinTokens.ts';
import { searchRecord, type SearchRecord, type SearchSource } from '../documents/document.ts';
import { TableWriter } from './columns.ts';
import { blockCharacters } from '../codec/tokens.ts';
import { WordListWriter } from './postingsWriter.ts';

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
  add(sources: readonly SearchSource[]): void {
    for (const source of sources) this.#addRecord(searchRecord(source, foldTable));
  }

  #addRecord(record: SearchRecord): void {
    const number = this.#records++;
    const headline = blockCharacters(record.headline);
    const body = blockCharacters(record.body);
    const readings = syllables(record.headline[0]!);
    this.#words.add(headline, body, readings.map(syllableUnit), readings.map(initialUnit));
    this.#characters.add(number, headline, body);
    this.#table.add(record.row);
    this.#addCard(record);
    this.#write(textFile(number), JSON.stringify(record.stored));
    if (this.#cards.length === CARDS_PER_FILE) this.#flushCards(number);
  }

  #addCard({ stored: { id, title, date, publication, issueDate, pageNumber } }: SearchRecord): void {
    this.#cards.push({ id, title, date, publication, issueDate, pageNumber });
  }

  #flushCards(number: number): void {
    const cards = this.#cards;
    this.#cards = [];
    if (cards.length > 0) this.#write(cardsFile(number), JSON.stringify(cards));
  }

  /** Writes what is left. */
  finish(): void {
    this.#flushCards(this.#records - 1);
    this.#write(tableFile, this.#table.finish());
    const words = this.#writeWords();
    const characters = this.#writeCharacters();
    this.#write(
      directoryFile,
      JSON.stringify({ ...words, characters, units: this.#words.units().join(' ') } satisfies Directory),
    );
  }

  #writeWords(): Pick<Directory, 'words' | 'sizes' | 'places' | 'common'> {
    const firsts: string[] = [];
    const sizes: number[] = [];
    const heavy: Record<number, number> = {};
    const classes: Record<number, number> = {};
    for (const { first, bytes, places, commonness } of this.#words.files()) {
      const number = firsts.push(first) - 1;
      if (commonness) classes[number] = commonness;
      sizes.push(hundreds(this.#write(wordsFile(number), bytes)));
      if (places) heavy[number] = hundreds(this.#write(placesFile(number), places));
    }
    return { words: firsts.join(' '), sizes, places: heavy, common: classes };
  }

  #writeCharacters(): string {
    const firsts: string[] = [];
    for (const { first, bytes } of this.#characters.buckets())
      this.#write(charactersFile(firsts.push(first) - 1), bytes);
    return firsts.join('');
  }

  /** At once: handing some kilobytes to Node's thread pool costs several times what packing them does. @returns bytes written */
  #write(file: string, content: string | Uint8Array): number {
    const path = join(this.#folder, file);
    const folder = dirname(path);
    if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
    const packed = gzipSync(content);
    writeFileSync(path, packed);
    return packed.length;
  }
}

const hundreds = (bytes: number) => Math.ceil(bytes / 100);
