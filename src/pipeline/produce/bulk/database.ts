/**
 * `archive.db`: the archive's data as an SQLite database, for Datasette and everything else that reads SQLite. Made in
 * one go and in one order, so that the same archive gives the same bytes.
 */
import { isBuiltin } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { ArticleRecord } from '../../../articles/record.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { ARTICLE_CELLS, type BulkText } from '../../../feeds/data/bulk.ts';
import { cellText, flatCells, type Cell, type Row } from '../../../feeds/data/columns.ts';
import { articleRow, mayGive, TABLES } from '../../../feeds/data/tables.ts';
import { searchWords } from '../../../feeds/data/searchWords.ts';

/** Whether the Node in use has SQLite: since 22.13. */
export const canMakeDatabase = isBuiltin('node:sqlite');
/** SQLite's version is part of the bytes. */
export const DATABASE_TOOL = process.versions['sqlite'] ?? '';

/** After so many articles others get to do something. */
const AT_ONCE = 20;
/** Articles are searched by these. */
const SEARCHED = ['title', 'summary', 'text'] as const;

/** Writes the database. @param textOf the text of an article */
export async function writeDatabase(
  path: string,
  catalogue: Catalogue,
  textOf: (article: ArticleRecord) => Pick<BulkText, 'markdown'>,
): Promise<void> {
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(path);
  try {
    // The file is nobody else's until it is finished.
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN');
    for (const { name, columns, rows } of TABLES) fill(database, name, flatCells(columns), rows(catalogue));
    await fillArticles(database, catalogue, textOf);
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}

const named = (name: string) => `"${name}"`;
const TYPES: Record<string, string> = { integer: 'INTEGER', boolean: 'INTEGER' };

/** @returns how to add a row */
function table(database: DatabaseSync, name: string, cells: readonly Cell[], key?: string): StatementSync {
  const columns = cells.map(
    (cell) => `${named(cell.name)} ${TYPES[cell.type] ?? 'TEXT'}${cell.name === key ? ' UNIQUE' : ''}`,
  );
  database.exec(`CREATE TABLE ${named(name)} (${columns.join(', ')})`);
  return database.prepare(`INSERT INTO ${named(name)} VALUES (${cells.map(() => '?').join(', ')})`);
}

function fill(database: DatabaseSync, name: string, cells: readonly Cell[], rows: readonly Row[]): void {
  const add = table(database, name, cells);
  for (const row of rows) add.run(...cells.map((cell) => valueOf(row, cell)));
}

function valueOf(row: Row, cell: Cell): string | number | null {
  const text = cellText(row, cell);
  if (text === '') return null;
  if (cell.type === 'integer') return Number(text);
  return cell.type === 'boolean' ? Number(text === 'true') : text;
}

async function fillArticles(
  database: DatabaseSync,
  catalogue: Catalogue,
  textOf: (article: ArticleRecord) => Pick<BulkText, 'markdown'>,
): Promise<void> {
  const add = table(database, 'articles', ARTICLE_CELLS, 'id');
  const pairs = ['zones', 'topics'].map((kind) => {
    const one = `${kind.slice(0, -1)}_id`;
    database.exec(`CREATE TABLE article_${kind} (article_id TEXT, ${one} TEXT)`);
    return [kind, database.prepare(`INSERT INTO article_${kind} VALUES (?, ?)`)] as const;
  });
  // Words are tokens as `searchWords` sets them apart; nothing but whether an article has one is kept.
  database.exec(
    `CREATE VIRTUAL TABLE articles_fts USING fts5(${SEARCHED.join(', ')}, content="articles", tokenize="unicode61", detail=none)`,
  );
  const addWords = database.prepare(
    'INSERT INTO articles_fts (rowid, title, summary, text) VALUES (?, ?, ?, ?)',
  );
  for (const [place, article] of catalogue.articles.entries()) {
    if (place % AT_ONCE === 0) await setImmediate();
    const text = mayGive(article) ? { text: textOf(article).markdown } : {};
    const row: Row = { ...articleRow(article, catalogue), ...text };
    add.run(...ARTICLE_CELLS.map((cell) => valueOf(row, cell)));
    for (const [kind, insert] of pairs) for (const id of row[kind] as string[]) insert.run(article.id, id);
    addWords.run(place + 1, ...SEARCHED.map((name) => searchWords(String(row[name] ?? ''))));
  }
  database.exec("INSERT INTO articles_fts (articles_fts) VALUES ('optimize')");
}
