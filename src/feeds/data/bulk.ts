/**
 * The files that hold all articles with their texts: blocks, one an article, in the order of the archive. A block
 * follows from the article's file, the settings and the registries; while these are the same, so is the block, and a
 * later build copies it (src/pipeline/produce/bulk).
 */
import type { ArticleRecord } from '../../articles/record.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { articleRow, ARTICLE, mayGive } from './tables.ts';
import { cellText, flatCells } from './columns.ts';

/** An article's text. */
export interface BulkText {
  /** As in its file, to the letter. */
  markdown: string;
  /** Without marks, a paragraph an entry. */
  paragraphs: readonly string[];
}

/** An article's part of a file. */
export interface Block {
  /** All but the text. */
  head: string;
  /** Missing where the article's rights keep the text out. */
  rest?: (text: BulkText) => string;
}

/** How a file is written. */
export interface BulkFormat {
  file: string;
  /** What stands before the first block. */
  opening: string;
  /** @returns undefined for an article that the file leaves out */
  block(article: ArticleRecord, catalogue: Catalogue): Block | undefined;
}

const NDJSON: BulkFormat = {
  file: 'data/articles.ndjson',
  opening: '',
  block(article, catalogue) {
    const row = JSON.stringify(articleRow(article, catalogue));
    if (!mayGive(article)) return { head: `${row}\n` };
    return {
      head: `${row.slice(0, -1)},"text":`,
      rest: ({ markdown }) => `${JSON.stringify(markdown)}}\n`,
    };
  },
};

/** Cells of the CSV file, the text last. */
export const ARTICLE_CELLS = flatCells(ARTICLE);

/** RFC 4180. */
const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const CSV: BulkFormat = {
  file: 'data/articles.csv',
  opening: `${ARTICLE_CELLS.map(({ name }) => name).join(',')}\r\n`,
  block(article, catalogue) {
    const row = articleRow(article, catalogue);
    const head = `${ARTICLE_CELLS.slice(0, -1)
      .map((cell) => quoted(cellText(row, cell)))
      .join(',')},`;
    if (!mayGive(article)) return { head: `${head}\r\n` };
    return { head, rest: ({ markdown }) => `${quoted(markdown)}\r\n` };
  },
};

/** For corpus linguistics: a line that tells the article, its paragraphs a line each, an empty line. */
const TEXTS: BulkFormat = {
  file: 'data/texts.txt',
  opening: '',
  block(article) {
    if (!mayGive(article)) return undefined;
    const { id, date, title, source, sha256 } = article;
    const head = [id, date, source?.publication ?? '', title, sha256].map(oneLine).join('\t');
    return {
      head: `${head}\n`,
      rest: ({ paragraphs }) =>
        `${paragraphs
          .map(oneLine)
          .filter((text) => text !== '')
          .map((text) => `${text}\n`)
          .join('')}\n`,
    };
  },
};

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Every such file. */
export const BULK = [NDJSON, CSV, TEXTS] as const;
