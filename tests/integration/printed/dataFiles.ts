/** The files below `data/` that hold all articles, read back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parse } from 'csv-parse/sync';
import type { Texts } from './expected.ts';

/** An article as `data/YEAR.json` has it; files of all articles have its text too. */
export type DataEntry = Record<string, never>;
type Cells = Record<string, string | null>;

/** The entries of each file, by the file's name. */
export function dataEntries(site: string): Record<string, DataEntry[]> {
  const read = (file: string) => readFileSync(join(site, 'data', file), 'utf8');
  const lines = read('articles.ndjson').split('\n').filter(Boolean);
  const database = new DatabaseSync(join(site, 'data/archive.db'), { readOnly: true });
  const rows = database.prepare('SELECT * FROM articles').all() as Cells[];
  database.close();
  return {
    '2023.json': JSON.parse(read('2023.json')) as DataEntry[],
    'articles.ndjson': lines.map((line) => JSON.parse(line) as DataEntry),
    'articles.csv': parse<Cells>(read('articles.csv'), { columns: true }).map(unflattened),
    'archive.db': rows.map(unflattened),
  };
}

/** A row of a flat table as the entry that it is made of. */
function unflattened(row: Cells): DataEntry {
  const filled = Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null && value !== ''),
  );
  const list = (name: string): unknown => JSON.parse(row[name] || '[]');
  return {
    ...filled,
    authors: list('authors'),
    images: list('images'),
    corrections: list('corrections'),
    source: { publication: row['source.publication'], section: row['source.section'] || undefined },
  } as unknown as DataEntry;
}

/** `texts.txt`: title, paper and paragraphs of an article, by its id. */
export function shownTexts(site: string): Map<string, Texts> {
  const blocks = readFileSync(join(site, 'data/texts.txt'), 'utf8').split('\n\n').filter(Boolean);
  return new Map(
    blocks.map((block) => {
      const [head = '', ...paragraphs] = block.split('\n');
      const [id = '', , publication = '', title = ''] = head.split('\t');
      return [id, { title: [title], publication: [publication], body: [paragraphs.join('\n')] }];
    }),
  );
}
