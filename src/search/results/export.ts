/** Result lists to take along. */
import type { ArticleId } from '../../ids.ts';
import { article } from '../../urls.ts';
import { authorsOf, namesOf } from './hit.ts';
import type { SearchIndex } from '../read/searchIndex.ts';
import type { ExportRow } from '../types.ts';

/** One row; loads the record's card. The permalink is a site path. */
export async function exportRow(index: SearchIndex, record: number): Promise<ExportRow> {
  const {
    id,
    title,
    date,
    publication = '',
    issueDate = '',
    pageNumber = '',
  } = await index.reference(record);
  const { zones, topics } = namesOf(index, record);
  return {
    title,
    date,
    zones: zones.map(({ name }) => name),
    topics: topics.map(({ name }) => name),
    authors: authorsOf(index, record),
    publication,
    issueDate,
    pageNumber,
    permalink: article(id as ArticleId),
  };
}

const HEADINGS: Record<keyof ExportRow, string> = {
  title: '标题',
  date: '日期',
  zones: '园区',
  topics: '专题',
  authors: '作者',
  publication: '报纸',
  issueDate: '出版日期',
  pageNumber: '版次',
  permalink: '网址',
};

/**
 * A spreadsheet: UTF-8 with byte order mark, CRLF (RFC 4180). Several values in a cell are parted by `；`.
 * Cells that a spreadsheet would take for a formula get a leading apostrophe (OWASP, CSV injection).
 */
export function toCsv(rows: readonly ExportRow[]): string {
  const keys = Object.keys(HEADINGS) as (keyof ExportRow)[];
  const lines = [
    keys.map((key) => HEADINGS[key]),
    ...rows.map((row) => keys.map((key) => cellText(row[key]))),
  ];
  return `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

const cellText = (value: string | string[]) => (Array.isArray(value) ? value.join('；') : value);

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The same as JSON, two spaces of indent, ending in a line break. */
export function toJson(rows: readonly ExportRow[]): string {
  return `${JSON.stringify(rows, undefined, 2)}\n`;
}
