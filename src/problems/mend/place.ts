/** Where a line of YAML stands, and where it should. Pure. */
import { ownEntry } from '../../text/ownEntry.ts';
import type { FieldNames } from './vocabulary.ts';

/** What the lines above say about the place of the next one. */
export interface Above {
  /** YAML can read the file: then an indented line may be the second line of a text. */
  isSound: boolean;
  /** Last field at the left edge. */
  parent: string;
  /** Last field of any depth that has nothing after its colon. */
  open: string;
  /** Column of the dashes of the list of objects that is being written. */
  dash: number | undefined;
  /** Column of the fields of its objects. */
  inside: number | undefined;
  /** Column of `open`. */
  openAt: number;
  /** Column of the fields of an object that is no item of a list. */
  level: number | undefined;
  /** Fields of the object that is being written, in order. */
  entry: string[];
  /** Column of the dashes of the list of texts that is being written. */
  items: number | undefined;
  /** Fields at the left edge so far. */
  seen: Set<string>;
  /** True while the fields of an object stand at the left edge, below the field that holds it. */
  atEdge: boolean;
}

/** Notes what a line says about the place of the next. */
export function goOn(above: Above, line: string): void {
  const [, dash, name, rest] = /^(\s*(?:- +)?)([\w\u4e00-\u9fff-]+):((?:\s.*)?)$/.exec(line) ?? [];
  if (name === undefined || dash === undefined) return;
  if (!dash.includes('-')) above.items = undefined;
  above.open = rest!.replace(/\s#.*$/, '').trim() === '' ? name : '';
  above.openAt = dash.length;
  if (dash.length > 0 && !dash.includes('-') && above.dash === undefined) above.level ??= dash.length;
  above.entry = dash.includes('-') ? [name] : [...above.entry, name];
  if (!dash.includes('-') || above.dash !== undefined) return;
  above.dash = dash.indexOf('-');
  above.inside = dash.length;
}

/** Whether a field of an object in a list, or the list's dash, does not stand where those above it do. */
export function astray(
  name: string,
  indent: string,
  isDash: boolean,
  { isSound, parent, open, dash, inside, level, items }: Above,
  vocabulary: FieldNames,
): boolean {
  if (isDeep(parent, vocabulary)) return false;
  // An object in a list that begins with texts.
  if (dash === undefined && isDash && items !== undefined) return !isSound && indent.length !== items;
  if (dash === undefined || inside === undefined)
    return !isSound && !isDash && indent !== '' && level !== undefined && indent.length !== level;
  if (isDash) return !isSound && indent.length !== dash;
  // At the left edge it would be a field of the file.
  if (indent === '') return !vocabulary.top.includes(name);
  // Two columns further in, a field of the registry's own may go deeper, below one that is open.
  return (
    !isSound &&
    (indent.length < inside || indent.length === inside + 1 || (open === '' && indent.length > inside))
  );
}

/** The indent and dash of a field that begins an object of a list, where the dash was forgotten. */
export function dashOf(
  name: string,
  indent: string,
  dash: string,
  { isSound, parent, open, openAt, dash: column, inside, entry }: Above,
  { objects = [] }: FieldNames,
): string | undefined {
  if (dash !== '' || indent.length < 2 || !objects.includes(parent)) return undefined;
  // The first object: all its fields are moved by what the dash takes.
  if (column === undefined) return open === parent && openAt === 0 ? `${indent.slice(2)}- ` : undefined;
  // The first field of an object, once more.
  const isAgain = entry[0] === name && entry.length > 1 && indent.length === inside;
  return isAgain && isSound !== undefined ? `${' '.repeat(column)}- ` : undefined;
}

/** Whether a field stands at the left edge that belongs below an open one. */
export function isOutdented(
  name: string,
  indent: string,
  dash: string,
  { isSound, parent, open }: Above,
  vocabulary: FieldNames,
): boolean {
  return (
    !isSound &&
    indent === '' &&
    dash === '' &&
    open !== '' &&
    isDeep(parent, vocabulary) &&
    !vocabulary.top.includes(name)
  );
}

/**
 * The indent and dash of a field at the left edge that belongs into the object of the open field above it
 * (`source:` and below it, in the same column, `publication: 某报`).
 * @param next name of the field in the next line: of a name that both have, it tells which is meant
 */
export function insideOf(
  name: string,
  indent: string,
  dash: string,
  { parent, open, openAt, atEdge, seen, entry }: Above,
  { top, nested, objects = [] }: FieldNames,
  next: string | undefined,
  hasValue: boolean,
): string | undefined {
  const own = ownEntry(nested, parent) ?? [];
  const isFirst = open === parent && parent !== '' && openAt === 0;
  if (indent !== '' || dash !== '' || !(isFirst || atEdge) || !own.includes(name)) return undefined;
  // What stands below it in turn would have to be moved as well.
  if (own.includes('*') && !hasValue) return undefined;
  const isOwn = (field: string) => own.includes(field) && !top.includes(field);
  if (!isOwn(name) && !seen.has(name) && !(isFirst && next !== undefined && isOwn(next))) return undefined;
  if (!objects.includes(parent)) return '  ';
  return isFirst || entry[0] === name ? '  - ' : '    ';
}

/** Whether a word alone in its line is a field whose colon is missing. */
export const isKey = (word: string, parent: string, { top, nested }: FieldNames) =>
  /^[A-Za-z][\w-]*$/.test(word) &&
  (top.includes(word) || (isDeep(parent, { nested } as FieldNames) && nested[parent]!.includes(word)));

/** Fields of unknown depth may stand below it. */
export const isDeep = (parent: string, { nested }: FieldNames) =>
  (ownEntry(nested, parent) ?? []).includes('*');
