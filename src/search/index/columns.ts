/**
 * The page table of a bundle: for every record what filters, facets, sorting and ranking need, column by
 * column, about six bytes an article compressed. It spares Pagefind's filters and the loading of hits.
 */
import type { Kind } from '../../articles/schema.ts';
import { ByteReader, ByteWriter, readHeader, withHeader } from '../codec/bytes.ts';
import type { TableRow } from '../documents/document.ts';

/** The kinds in the order of their numbers. Not taken from the schema: that would bring zod to the browser. */
const KINDS = ['news', 'photo', 'commentary', 'notice'] as const satisfies readonly Kind[];

/** The table as the engine holds it: values by record number, lists as positions in the dictionaries. */
export interface PageTable {
  /** `YYYYMMDD` with `00` for what is unknown. */
  dates: Int32Array;
  kinds: Uint8Array;
  /** Quarter octaves: the body has about `2 ** (step / 4)` characters. */
  lengths: Uint8Array;
  zones: number[][];
  topics: number[][];
  authors: number[][];
  /** Position in `dictionaries.columns` plus 1, or 0 for none. */
  columns: Uint16Array;
  dictionaries: Dictionaries;
}

export interface Dictionaries {
  zones: string[];
  topics: string[];
  authors: string[];
  columns: string[];
}

/** Logarithm of a length in quarter octaves: ranking needs no more, and it compresses to half a byte. */
export function lengthStep(characters: number): number {
  return Math.round(4 * Math.log2(Math.max(characters, 1)));
}

/** Number of a date. Example: `2023-04-00` → 20230400. */
export const dateNumber = (sortKey: string) => Number(sortKey.replaceAll('-', ''));

/** Collects rows in the order of record numbers. */
export class TableWriter {
  #dates: number[] = [];
  #kinds: number[] = [];
  #lengths: number[] = [];
  #columns: number[] = [];
  #zones = new ListColumn();
  #topics = new ListColumn();
  #authors = new ListColumn();
  #columnNames = new Dictionary();

  add(row: TableRow): void {
    this.#dates.push(dateNumber(row.sortKey));
    this.#kinds.push(KINDS.indexOf(row.kind));
    this.#lengths.push(lengthStep(row.length));
    this.#columns.push(row.column === undefined ? 0 : this.#columnNames.number(row.column) + 1);
    this.#zones.add(row.zones);
    this.#topics.add(row.topics);
    this.#authors.add(row.authors);
  }

  /** Two parts: a line of JSON with the dictionaries, then the columns. */
  finish(): Uint8Array {
    const dictionaries: Dictionaries = {
      zones: this.#zones.dictionary.values,
      topics: this.#topics.dictionary.values,
      authors: this.#authors.dictionary.values,
      columns: this.#columnNames.values,
    };
    const writer = new ByteWriter().ascending(this.#dates);
    for (const column of [this.#kinds, this.#lengths, this.#columns])
      for (const value of column) writer.number(value);
    for (const column of [this.#zones, this.#topics, this.#authors]) column.write(writer);
    return withHeader(dictionaries, writer.finish());
  }
}

class Dictionary {
  readonly values: string[] = [];
  #numbers = new Map<string, number>();

  number(value: string): number {
    let number = this.#numbers.get(value);
    if (number === undefined) {
      this.#numbers.set(value, (number = this.values.length));
      this.values.push(value);
    }
    return number;
  }
}

/** A column of short lists: first how long each is, then all their values. */
class ListColumn {
  readonly dictionary = new Dictionary();
  #sizes: number[] = [];
  #values: number[] = [];

  add(list: readonly string[]): void {
    // An article named twice in a list would count twice in a facet.
    const distinct = new Set(list);
    this.#sizes.push(distinct.size);
    for (const value of distinct) this.#values.push(this.dictionary.number(value));
  }

  write(writer: ByteWriter): void {
    for (const size of this.#sizes) writer.number(size);
    for (const value of this.#values) writer.number(value);
  }
}

/** Reads what `TableWriter.finish` made. */
export function readTable(bytes: Uint8Array): PageTable {
  const { header: dictionaries, start } = readHeader<Dictionaries>(bytes);
  const reader = new ByteReader(bytes, start);
  const dates = Int32Array.from(reader.ascending());
  const numbers = () => Array.from(dates, () => reader.number());
  const lists = () => numbers().map((size) => Array.from({ length: size }, () => reader.number()));
  return {
    dates,
    kinds: Uint8Array.from(numbers()),
    lengths: Uint8Array.from(numbers()),
    columns: Uint16Array.from(numbers()),
    zones: lists(),
    topics: lists(),
    authors: lists(),
    dictionaries,
  };
}

/** The kind with a number of the table. */
export const kindOf = (number: number): Kind => KINDS[number]!;
