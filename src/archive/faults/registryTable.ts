/** A registry that was written as a table: CSV, columns parted by tabs or bars, `jia 甲高新区` in each line. Pure. */
import { parse } from 'csv-parse/sync';
import type { FieldNames } from '../../problems/mend/vocabulary.ts';
import { fieldOf } from '../../problems/mend/vocabulary.ts';

/** What parts the columns, in the order in which they are tried. */
const DELIMITERS = ['\t', '|', ',', '，', ';', '；', '：', '=', ' '];
/** What parts several names in one cell. */
const SEVERAL = /[、，,;；/|\s]+/u;
/** A rule between head and body of a table in Markdown. */
const RULE = /^[\s|:+-]*-[\s|:+-]*$/;
/** Before an entry: a sign of a list, or its number. */
const MARK = '(?:[•·●◆■*＊－–—]|\\d{1,4}[.、．)）])';
const BULLET = new RegExp(`^${MARK}\\s*(?=\\S)`, 'u');
/** Entries in one line, each behind such a mark. */
const NEXT_ENTRY = new RegExp(`\\n|(?<=\\S)[ \\t]+(?=${MARK})`, 'u');

/** The lines of a list that was written as text, without their marks. */
export const listedIn = (text: string): string[] =>
  text.split(NEXT_ENTRY).map((line) => line.trim().replace(BULLET, ''));

const ID = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/i;

type Paired = (name: string, text: string) => Record<string, unknown> | undefined;

/**
 * Reads it.
 * @param names of the fields, by which the head of a table calls its columns
 * @param paired what a name and the text beside it mean, where no row has an id
 * @returns entries as objects, without ids that were not written; undefined for what is no table
 */
export function tableIn(
  text: string,
  names: FieldNames,
  paired: Paired,
): Record<string, unknown>[] | undefined {
  const lines = text
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .replace(BULLET, ''),
    )
    .filter((line) => line !== '' && !line.startsWith('#') && !RULE.test(line));
  // What looks like fields or a list is YAML.
  if (lines.length === 0 || lines.some((line) => /^-\s|^\w+:(?:\s|$)|:\s/.test(line))) return undefined;
  for (const delimiter of DELIMITERS) {
    const rows = rowsIn(lines, delimiter);
    const entries = rows && entriesIn(rows, names, paired);
    if (entries) return entries;
  }
  return undefined;
}

function rowsIn(lines: readonly string[], delimiter: string): string[][] | undefined {
  try {
    const rows: string[][] = parse(lines.map((line) => line.replace(/ +/g, ' ')).join('\n'), {
      delimiter,
      trim: true,
      relax_column_count: true,
      relax_quotes: true,
    });
    return rows.every((row) => row.length > 1) ? rows : undefined;
  } catch {
    return undefined;
  }
}

function entriesIn([first = [], ...rest]: string[][], names: FieldNames, paired: Paired) {
  const head = first.map((cell) => fieldOf(cell, names));
  if (head.includes('id') || head.includes('name'))
    return rest.length > 0 && head.every((name) => name !== undefined)
      ? rest.map((row) => entryOf(row, head, names))
      : undefined;
  // Without a head: an id and a name in each row, whichever comes first.
  const columns = ID.test(first[0]!) ? ['id', 'name'] : ['name', 'id'];
  const isPair = (row: string[]) =>
    row.length === 2 && columns.every((name, at) => ID.test(row[at]!) === (name === 'id'));
  const rows = [first, ...rest];
  if (rows.every(isPair)) return rows.map((row) => entryOf(row, columns, names));
  // Or a name, and what is known of it.
  const pairs = rows.map((row) => (row.length === 2 ? paired(row[0]!, row[1]!) : undefined));
  return pairs.every((pair) => pair !== undefined) ? pairs : undefined;
}

function entryOf(row: readonly string[], columns: readonly (string | undefined)[], names: FieldNames) {
  const cells = columns.map((name, at) => [name!, row[at] ?? ''] as const).filter(([, cell]) => cell !== '');
  return Object.fromEntries(
    cells.map(([name, cell]) => [
      name,
      names.lists.includes(name) ? cell.split(SEVERAL).filter(Boolean) : cell,
    ]),
  );
}
