/** Front-matter in the plainest YAML, as nearly every article has it, read without a parser. Pure. */
import { ownEntry } from '../../text/ownEntry.ts';
import type { LocatedYaml, Place } from '../yaml.ts';
import { mendValue } from './fieldValue.ts';
import type { Fields } from './shape.ts';
import type { FieldNames } from './vocabulary.ts';
import { spellingOf } from './words.ts';

/** A field at the left edge, inside one, or of an object behind a dash, with one space behind its colon. */
const FIELD = /^( {2}- | {2,4})?([A-Za-z]+):(?: (\S.*))?$/;
/** An item of a list. */
const ITEM = /^ {2}- (\S.*)$/;
/** A remark above a field, as an import leaves them where it was unsure. */
const REMARK = /^# \S/;
/** Controls, and signs that are space to one reader and text to another. */
const UNSEEN = /[\0-\x1f\x7f-\xa0\u2000-\u200f\u2028-\u202f\u205f\ufeff]|[ \u3000]$/;
/** What makes YAML of a text: a colon before a space or at the end, a remark. */
const SIGNS = /:(?: |$)|#/;
/** The same within brackets, where a comma parts texts. */
const FLOW_SIGNS = /[[\]{},:：#"'`]/;
/** Texts that no rule takes for a number, a word of YAML, or a sign: those that begin in Chinese, and dates. */
const TEXT = /^(?:[\p{Script=Han}“‘《【（「『]|\d{4}-\d{2}(?:-\d{2})?$|https?:\/\/[!-~]+$)/u;
/** Texts in marks, without the mark itself and without what means another sign. */
const IN_MARKS = /^(?:"([^"\\]+)"|'([^']+)')$/;
/** Figures that are the same when written again. */
const FIGURE = /^[1-9]\d{0,9}$/;

/** Column of what stands behind the dash of an item, and of the fields of an object in a list. */
const BEHIND_DASH = 5;

/** A value with its place; of an object and of a list, the values below it by name or number. */
interface Located {
  at: Place;
  is: 'value' | 'object' | 'list';
  value?: unknown;
  below: Map<string, Located>;
}

const NOTHING = new Map<string, never>();

/**
 * Reads it: seven times faster than the library with the search for beginners' mistakes behind it, and the same value
 * and places (a property test holds them together).
 * @param firstLine as for `readYaml`
 * @returns undefined where anything might mean more than it seems; the library decides then
 */
export function plainYaml(text: string, vocabulary: FieldNames, firstLine: number): LocatedYaml | undefined {
  if (vocabulary.listsOnly) return undefined;
  const top: Located = { at: { line: firstLine, column: 1 }, is: 'object', below: new Map() };
  /** The last field at the left edge, and its name. */
  let parent = '';
  let last: Located | undefined;
  for (const [index, content] of text.split('\n').entries()) {
    const at = { line: firstLine + index, column: 1 };
    if (!isEmpty(last) && REMARK.test(content) && !UNSEEN.test(content)) continue;
    const field = FIELD.exec(content);
    const [, indent, name, written] = field ?? [];
    if (name === undefined || indent !== undefined) {
      const isAdded =
        last &&
        isOpen(last) &&
        (field
          ? addField(last, parent, field, at.line, vocabulary)
          : addItem(last, parent, content, at.line, vocabulary));
      if (!isAdded) return undefined;
      continue;
    }
    if (isEmpty(last) || !vocabulary.top.includes(name) || top.below.has(name)) return undefined;
    last =
      written === undefined ? opened(name, at, vocabulary) : valueOf(name, written, at, false, vocabulary);
    if (!last) return undefined;
    parent = name;
    // The file begins where its first field does.
    if (top.below.size === 0) top.at = at;
    top.below.set(name, last);
  }
  if (!last || isEmpty(last)) return undefined;
  return {
    value: dataOf(top),
    placeOf: (path) => placeIn(top, path),
    innerLines: () => new Set(),
    readable: true,
    faults: [],
  };
}

/** True of a field that holds nothing yet of what must stand below it. */
const isEmpty = (field: Located | undefined) =>
  field !== undefined && isOpen(field) && field.below.size === 0;

/** True of a field whose values stand below it; what is in brackets stands behind it. */
const isOpen = ({ is, value }: Located) => is !== 'value' && value === undefined;

/** A field with nothing behind its colon. */
function opened(name: string, at: Place, { lists, objects = [] }: FieldNames): Located {
  return { at, is: [...lists, ...objects].includes(name) ? 'list' : 'object', below: new Map() };
}

/** Adds a field of an object to the field that it stands below. @returns false where more must be known */
function addField(
  field: Located,
  parent: string,
  [, indent = '', name = '', written]: RegExpExecArray,
  line: number,
  vocabulary: FieldNames,
): boolean {
  if (written === undefined || !ownEntry(vocabulary.nested, parent)?.includes(name)) return false;
  const at = { line, column: indent.length + 1 };
  const read = valueOf(name, written, at, true, vocabulary);
  const object = field.is === 'object' ? (indent === '  ' ? field : undefined) : objectFor(field, indent, at);
  if (!read || !object || object.below.has(name)) return false;
  object.below.set(name, read);
  return true;
}

/** The object of a list to which a field belongs: a new one behind a dash, else the last. */
function objectFor(list: Located, indent: string, at: Place): Located | undefined {
  const last = list.below.get(String(list.below.size - 1));
  if (last && last.is !== 'object') return undefined;
  if (indent === '    ') return last;
  if (indent !== '  - ') return undefined;
  const object: Located = { at, is: 'object', below: new Map() };
  list.below.set(String(list.below.size), object);
  return object;
}

/** Adds an item to the list that it stands below. @returns false where more must be known */
function addItem(
  list: Located,
  parent: string,
  content: string,
  line: number,
  { lists, words = {} }: FieldNames,
): boolean {
  const [, item] = ITEM.exec(content) ?? [];
  const value = item === undefined ? undefined : itemOf(item);
  if (item === undefined || value === undefined || list.is !== 'list' || !lists.includes(parent))
    return false;
  if (list.below.get('0')?.is === 'object') return false;
  const own = ownEntry(words, parent);
  if (own && spellingOf(item, own) !== undefined) return false;
  list.below.set(String(list.below.size), located(value, { line, column: BEHIND_DASH }));
  return true;
}

function dataOf({ is, value, below }: Located): unknown {
  if (is === 'value') return value;
  if (is === 'list') return [...below.values()].map(dataOf);
  const fields: Fields = {};
  for (const [name, one] of below) fields[name] = dataOf(one);
  return fields;
}

function placeIn(top: Located, path: PropertyKey[]): Place {
  let known = top;
  for (const key of path) {
    const found = known.below.get(String(key));
    if (!found) return known.at;
    known = found;
  }
  return known.at;
}

/** @returns undefined for a value of which more must be known */
function valueOf(
  name: string,
  written: string,
  at: Place,
  isInside: boolean,
  vocabulary: FieldNames,
): Located | undefined {
  if (UNSEEN.test(written)) return undefined;
  // Fields may stand behind a text that is short for an object.
  if (ownEntry(vocabulary.shorts ?? {}, name) && /[:：]/.test(written)) return undefined;
  const isList = written.startsWith('[');
  // Beginners' other words and forms are looked for as in any file.
  if (isList || isInside || ownEntry(vocabulary.words ?? {}, name)) {
    if (/：|:(?!\/\/)/.test(written) || mendValue(name, written, vocabulary)) return undefined;
  }
  if (isList) return listOf(written, at, name.length + 3);
  const value = markedOf(written) ?? plainOf(name, written, vocabulary);
  return value === undefined ? undefined : located(value, at);
}

const located = (value: unknown, at: Place): Located => ({ at, is: 'value', value, below: NOTHING });

/** @param column of the opening bracket */
function listOf(written: string, at: Place, column: number): Located | undefined {
  if (!written.endsWith(']')) return undefined;
  const inner = written.slice(1, -1);
  const below = new Map<string, Located>();
  let offset = column + 1;
  for (const part of inner === '' ? [] : inner.split(',')) {
    const item = part.replace(/^ +|(?<! ) +$/g, '');
    const value = itemOf(item);
    if (value === undefined) return undefined;
    const place = { line: at.line, column: offset + part.indexOf(item) };
    below.set(String(below.size), located(value, place));
    offset += part.length + 1;
  }
  return { at, is: 'list', value: written, below };
}

/** An item of a list, in brackets or behind a dash. */
const itemOf = (item: string) => (FLOW_SIGNS.test(item) || UNSEEN.test(item) ? undefined : scalarOf(item));

const markedOf = (written: string): string | undefined => {
  const [, inDouble, inSingle] = IN_MARKS.exec(written) ?? [];
  return inDouble ?? inSingle;
};

const plainOf = (name: string, written: string, vocabulary: FieldNames) =>
  SIGNS.test(written) ? undefined : (scalarOf(written) ?? wordOf(name, written, vocabulary));

/** A value that has one spelling, in that spelling. */
function wordOf(name: string, written: string, { words = {} }: FieldNames): string | undefined {
  const spellings = ownEntry(words, name);
  return spellings && /^[a-z]+$/.test(written) && Object.values(spellings).includes(written)
    ? written
    : undefined;
}

function scalarOf(text: string): string | number | boolean | undefined {
  if (TEXT.test(text)) return text;
  if (FIGURE.test(text)) return Number(text);
  return text === 'true' ? true : text === 'false' ? false : undefined;
}
