/**
 * Doc values of a segment: for every record what filters, facets, sorting and ranking need, column by column, about
 * six bytes an article compressed. They spare the loading of stored fields. Numbers are LEB128 (bytes.ts).
 *
 * | part | layout |
 * | --- | --- |
 * | head | a line of JSON with the dictionaries: ids of zones and topics, names of newspaper columns |
 * | dates | number of records, then `YYYYMMDD` (`00` for what is unknown) by steps; records ascend by date |
 * | kinds, lengths, columns | one number a record each; column 0 for none, else its place in the dictionary plus 1 |
 * | zones, topics | for each of the two: how many each record has, then all their places in the dictionary |
 *
 * Authors are half of all values, and wanted only for their facet (a query that names one: authorPostings.ts): a file of their own,
 * of a line of JSON with the names, then the number of records and the column.
 */
import { KINDS, type Kind } from '../../ids.ts';
import { ByteReader, ByteWriter, readHeader, withHeader } from './bytes.ts';

/** The doc values of one record. */
export interface DocValuesRow {
  /** `YYYY-MM-DD` with `00` for what is unknown. */
  sortKey: string;
  zones: readonly string[];
  topics: readonly string[];
  authors: readonly string[];
  column?: string;
  kind: Kind;
  /** Characters of the body, normalised. */
  length: number;
}

/** Doc values as the engine holds them: values by record number, lists as places in the dictionaries. */
export interface DocValues {
  /** `YYYYMMDD` with `00` for what is unknown. */
  dates: Int32Array;
  kinds: Uint8Array;
  /** Quarter octaves: the body has about `2 ** (step / 4)` characters. */
  lengths: Uint8Array;
  zones: number[][];
  topics: number[][];
  /** Place in `dictionaries.columns`, or -1. */
  columns: Int32Array;
  dictionaries: Dictionaries;
}

/** The distinct values of the columns that hold names. */
export interface Dictionaries {
  zones: string[];
  topics: string[];
  columns: string[];
}

/** The authors of all records: names, and for each record the places of its own among them. */
export interface AuthorValues {
  names: string[];
  lists: number[][];
}

/** Logarithm of a length in quarter octaves: ranking needs no more, and it compresses to half a byte. */
export function lengthStep(characters: number): number {
  return Math.round(4 * Math.log2(Math.max(characters, 1)));
}

/** Number of a date. Example: `2023-04-00` → 20230400. */
export const dateNumber = (sortKey: string) => Number(sortKey.replaceAll('-', ''));

/** The kind with a number. */
export const kindOf = (number: number): Kind => KINDS[number]!;

/** Writes doc values. @param rows in the order of record numbers, ascending by `sortKey` */
export function encodeDocValues(rows: readonly DocValuesRow[]): Uint8Array {
  const columns = new Dictionary();
  const lists = [listColumn(rows, 'zones'), listColumn(rows, 'topics')] as const;
  const writer = new ByteWriter().ascending(rows.map(({ sortKey }) => dateNumber(sortKey)));
  for (const { kind } of rows) writer.number(KINDS.indexOf(kind));
  for (const { length } of rows) writer.number(lengthStep(length));
  for (const { column } of rows) writer.number(column === undefined ? 0 : columns.place(column) + 1);
  for (const list of lists) writeLists(writer, list);
  const [zones, topics] = lists.map(({ dictionary }) => dictionary.values) as [string[], string[]];
  const dictionaries: Dictionaries = { zones, topics, columns: columns.values };
  return withHeader(dictionaries, writer.finish());
}

/** Reads doc values. @param bytes decompressed */
export function decodeDocValues(bytes: Uint8Array): DocValues {
  const { header: dictionaries, start } = readHeader<Dictionaries>(bytes);
  const reader = new ByteReader(bytes, start);
  const dates = Int32Array.from(reader.ascending());
  const numbers = () => Array.from(dates, () => reader.number());
  const lists = () => readLists(reader, dates.length);
  return {
    dates,
    kinds: Uint8Array.from(numbers()),
    lengths: Uint8Array.from(numbers()),
    columns: Int32Array.from(numbers(), (number) => number - 1),
    zones: lists(),
    topics: lists(),
    dictionaries,
  };
}

/** Writes the authors. @param rows as for `encodeDocValues` */
export function encodeAuthors(rows: readonly DocValuesRow[]): Uint8Array {
  const list = listColumn(rows, 'authors');
  const writer = new ByteWriter().number(rows.length);
  writeLists(writer, list);
  return withHeader(list.dictionary.values, writer.finish());
}

/** Reads the authors. @param bytes decompressed */
export function decodeAuthors(bytes: Uint8Array): AuthorValues {
  const { header: names, start } = readHeader<string[]>(bytes);
  const reader = new ByteReader(bytes, start);
  return { names, lists: readLists(reader, reader.number()) };
}

function writeLists(writer: ByteWriter, { sizes, values }: ReturnType<typeof listColumn>): void {
  for (const number of [...sizes, ...values]) writer.number(number);
}

function readLists(reader: ByteReader, records: number): number[][] {
  const sizes = Array.from({ length: records }, () => reader.number());
  return sizes.map((size) => Array.from({ length: size }, () => reader.number()));
}

/** Distinct values in the order in which they are met. */
class Dictionary {
  readonly values: string[] = [];
  #places = new Map<string, number>();

  place(value: string): number {
    let place = this.#places.get(value);
    if (place === undefined) {
      this.#places.set(value, (place = this.values.length));
      this.values.push(value);
    }
    return place;
  }
}

function listColumn(rows: readonly DocValuesRow[], name: 'zones' | 'topics' | 'authors') {
  const dictionary = new Dictionary();
  // A value named twice in a list would count twice in a facet.
  const lists = rows.map((row) => [...new Set(row[name])].map((value) => dictionary.place(value)));
  return { dictionary, sizes: lists.map(({ length }) => length), values: lists.flat() };
}
