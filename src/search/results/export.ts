/** Result lists to take along. */
import type { ArticleId } from '../../ids.ts';
import { article } from '../../urls.ts';
import { csvText } from './csv.ts';
import { namesOf } from './hit.ts';
import type { SearchIndex } from '../read/searchIndex.ts';
import type { ExportHeadings, ExportRow } from '../types.ts';

/** Records whose references are asked for at a time: enough to keep the line busy. */
const AT_ONCE = 2048;

/**
 * The rows of records, in the order given. References lie 128 to a file by record number, so they are loaded in that
 * order, whatever the order of the rows: each file is read once. Permalinks are site paths.
 * @param onProgress told how many rows there are so far
 * @throws the signal's reason once it is aborted
 */
export async function exportRows(
  index: SearchIndex,
  records: readonly number[],
  signal?: AbortSignal,
  onProgress?: (done: number) => void,
): Promise<ExportRow[]> {
  const rows = new Array<ExportRow>(records.length);
  const inFileOrder = Uint32Array.from(records.keys()).sort((a, b) => records[a]! - records[b]!);
  for (let start = 0; start < inFileOrder.length; start += AT_ONCE) {
    signal?.throwIfAborted();
    const places = [...inFileOrder.subarray(start, start + AT_ONCE)];
    await Promise.all(places.map(async (place) => (rows[place] = await exportRow(index, records[place]!))));
    onProgress?.(start + places.length);
  }
  signal?.throwIfAborted();
  return rows;
}

/** One row; loads the record's reference. */
async function exportRow(index: SearchIndex, record: number): Promise<ExportRow> {
  const {
    id,
    title,
    date,
    publication = '',
    issueDate = '',
    pageNumber = '',
    authors = [],
    digest = false,
  } = await index.reference(record);
  const { zones, topics } = namesOf(index, record);
  return {
    title,
    date,
    zones: zones.map(({ name }) => name),
    topics: topics.map(({ name }) => name),
    authors,
    publication,
    issueDate,
    pageNumber,
    digest,
    permalink: article(id as ArticleId),
  };
}

/**
 * A spreadsheet. Several values in a cell are separated by `；`; what is true is marked by the name of its column.
 * @param headings in the archive's words; their order is that of the columns
 */
export function toCsv(rows: readonly ExportRow[], headings: ExportHeadings): string {
  const keys = Object.keys(headings) as (keyof ExportRow)[];
  return csvText([
    keys.map((key) => headings[key]),
    ...rows.map((row) => keys.map((key) => cellText(row[key], headings[key]))),
  ]);
}

function cellText(value: ExportRow[keyof ExportRow], heading: string): string {
  if (typeof value === 'boolean') return value ? heading : '';
  return Array.isArray(value) ? value.join('；') : value;
}

/** The same as JSON, two spaces of indent, ending in a line break. */
export function toJson(rows: readonly ExportRow[]): string {
  return `${JSON.stringify(rows, undefined, 2)}\n`;
}
