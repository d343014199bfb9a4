/**
 * Writes one bundle of the search index: word lists by Pagefind, and beside them the page table, the single
 * characters, the stored texts and the directory. Every file is gzip inside, whatever the server does.
 */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { decode } from 'cbor-x';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { syllables } from '../text/pinyin.ts';
import { simplified } from '../text/t2s.ts';
import { CharacterWriter } from './characters.ts';
import { CARDS_PER_FILE, cardsFile, charactersFile, directoryFile, tableFile, textFile, wordsFile, type Card, type Directory } from './layout.ts';
import { initialPair, pinyinTokens, syllablePair } from './pinyinTokens.ts';
import { searchRecord, type SearchRecord, type SearchSource } from './records.ts';
import { TableWriter } from './table.ts';
import { blockCharacters, pairTokens } from './tokens.ts';

/** What Pagefind 1.6 writes into its `*.pf_meta`: version, pages, word lists, filters, sorts, meta fields. */
type PagefindMeta = [
  version: string,
  pages: [hash: string, words: number, group: string][],
  wordLists: [from: string, to: string, hash: string][],
  filters: unknown,
  sorts: unknown,
  fields: string[],
];

/** Length of what Pagefind writes before the CBOR of its files. */
const MAGIC_LENGTH = 'pagefind_dcd'.length;
const pack = promisify(gzip);

/** One bundle in the making. */
export class BundleWriter {
  #folder: string;
  #index: PagefindIndex;
  #table = new TableWriter();
  #characters = new CharacterWriter();
  #cards: Card[] = [];
  /** Words of each record, to check that Pagefind kept the order. */
  #words: number[] = [];

  private constructor(folder: string, index: PagefindIndex) {
    this.#folder = folder;
    this.#index = index;
  }

  /** @param folder the bundle's; must not exist yet. Start a bundle in a thread of its own: Pagefind serves one. */
  static async open(folder: string): Promise<BundleWriter> {
    await mkdir(folder, { recursive: true });
    const { index, errors } = await createIndex({});
    if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
    return new BundleWriter(folder, index);
  }

  /** Adds articles; their record numbers count on from the last. */
  async add(sources: readonly SearchSource[]): Promise<void> {
    await Promise.all(sources.map((source) => this.#addRecord(searchRecord(source, simplified))));
  }

  async #addRecord(record: SearchRecord): Promise<void> {
    const number = this.#words.length;
    const headline = blockCharacters(record.headline);
    const body = blockCharacters(record.body);
    const readings = syllables(record.headline[0]!);
    const content = pairTokens(body);
    this.#words.push(Math.max(body.length - 1, 0));
    this.#table.add(record.row);
    this.#characters.add(number, headline, body);
    const [answer] = await Promise.all([
      this.#index.addCustomRecord({
        url: String(number),
        // No language of Pagefind's: it must neither segment nor stem.
        language: 'unknown',
        content,
        meta: {
          headline: pairTokens(headline),
          initials: pinyinTokens(readings, initialPair),
          pinyin: pinyinTokens(readings, syllablePair),
        },
      }),
      this.#write(textFile(number), JSON.stringify(record.stored)),
      this.#addCard(number, record),
    ]);
    if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  }

  async #addCard(number: number, { stored }: SearchRecord): Promise<void> {
    const { id, title, date, publication, issueDate, pageNumber } = stored;
    this.#cards.push({ id, title, date, publication, issueDate, pageNumber });
    if (this.#cards.length === CARDS_PER_FILE) await this.#flushCards(number);
  }

  async #flushCards(number: number): Promise<void> {
    const cards = this.#cards;
    this.#cards = [];
    if (cards.length > 0) await this.#write(cardsFile(number), JSON.stringify(cards));
  }

  /** Writes what is left. */
  async finish(): Promise<void> {
    await this.#flushCards(this.#words.length - 1);
    await this.#write(tableFile, this.#table.finish());
    const characters = await this.#writeCharacters();
    const { words, fields } = await this.#writeWords();
    const directory: Directory = { words, characters, fields };
    await this.#write(directoryFile, JSON.stringify(directory));
  }

  async #writeCharacters(): Promise<string> {
    let firsts = '';
    let number = 0;
    for (const { first, bytes } of this.#characters.buckets()) {
      firsts += first;
      await this.#write(charactersFile(number++), bytes);
    }
    return firsts;
  }

  /** Lets Pagefind write, takes its word lists and leaves the rest: hits are shown from the stored texts. */
  async #writeWords(): Promise<{ words: string; fields: string[] }> {
    const folder = join(this.#folder, 'pagefind');
    const { errors } = await this.#index.writeFiles({ outputPath: folder });
    await close();
    if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
    const meta = await readMeta(folder);
    if (meta && !meta[1].every(([, words], number) => words === this.#words[number])) throw new Error('Pagefind changed the order of the records');
    await mkdir(join(this.#folder, dirname(wordsFile(0))), { recursive: true });
    const lists = meta?.[2] ?? [];
    await Promise.all(lists.map(([, , hash], number) => rename(join(folder, 'index', `${hash}.pf_index`), join(this.#folder, wordsFile(number)))));
    await rm(folder, { recursive: true });
    return { words: lists.map(([from]) => from).join(' '), fields: meta?.[5] ?? [] };
  }

  async #write(file: string, content: string | Uint8Array): Promise<void> {
    const path = join(this.#folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await pack(content, { level: 9 }));
  }
}

/** Pagefind's page list; undefined when the bundle has no records. */
async function readMeta(folder: string): Promise<PagefindMeta | undefined> {
  const entry = JSON.parse(await readFile(join(folder, 'pagefind-entry.json'), 'utf8')) as { languages: Record<string, { hash: string }> };
  const hash = entry.languages['unknown']?.hash;
  if (hash === undefined) return undefined;
  const bytes = gunzipSync(await readFile(join(folder, `pagefind.${hash}.pf_meta`)));
  return decode(bytes.subarray(MAGIC_LENGTH)) as PagefindMeta;
}
