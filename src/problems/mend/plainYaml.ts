/** Front-matter in the plainest YAML, as nearly every article has it, read without a parser. Pure. */
import { ownEntry } from '../../text/ownEntry.ts';
import type { LocatedYaml, Place } from '../yaml.ts';
import { mendValue } from './fieldValue.ts';
import type { Fields } from './shape.ts';
import type { FieldNames } from './vocabulary.ts';

/** A field at the left edge, or one inside it, with one space behind its colon. */
const FIELD = /^( {2})?([A-Za-z]+):(?: (\S.*))?$/;
/** Controls, and signs that are space to one reader and text to another. */
const UNSEEN = /[\0-\x1f\x7f-\xa0\u2000-\u200f\u2028-\u202f\u205f\ufeff]|[ \u3000]$/;
/** What makes YAML of a text: a colon before a space or at the end, a remark. */
const SIGNS = /:(?: |$)|#/;
/** The same within brackets, where a comma parts texts. */
const FLOW_SIGNS = /[[\]{},:：#"'`]/;
/** Texts that no rule takes for a number, a word of YAML, or a sign: those that begin in Chinese, and dates. */
const TEXT = /^(?:[\p{Script=Han}“‘《【（「『]|\d{4}-\d{2}(?:-\d{2})?$|https?:\/\/[!-~]+$)/u;
/** Figures that are the same when written again. */
const FIGURE = /^[1-9]\d{0,9}$/;

/** A value and its place, with the places below it. */
interface Located {
  value: unknown;
  at: Place;
  below: ReadonlyMap<string, Located>;
}

const NOTHING: ReadonlyMap<string, never> = new Map<string, never>();

/**
 * Reads it: seven times faster than the library with the search for beginners' mistakes behind it, and the same value
 * and places (a property test holds them together).
 * @param firstLine as for `readYaml`
 * @returns undefined where anything might mean more than it seems; the library decides then
 */
export function plainYaml(text: string, vocabulary: FieldNames, firstLine: number): LocatedYaml | undefined {
  if (vocabulary.listsOnly) return undefined;
  const top = new Map<string, Located>();
  let inside: Map<string, Located> | undefined;
  let parent = '';
  for (const [index, content] of text.split('\n').entries()) {
    const [, indent, name, written] = FIELD.exec(content) ?? [];
    if (name === undefined) return undefined;
    const line = firstLine + index;
    if (indent === undefined) {
      if (inside?.size === 0 || !vocabulary.top.includes(name) || top.has(name)) return undefined;
      // What stands below a list is its items.
      if (written === undefined && [...vocabulary.lists, ...(vocabulary.objects ?? [])].includes(name))
        return undefined;
      parent = name;
      inside = written === undefined ? new Map() : undefined;
    } else if (!inside || inside.has(name) || !ownEntry(vocabulary.nested, parent)?.includes(name))
      return undefined;
    const at = { line, column: indent === undefined ? 1 : indent.length + 1 };
    const read =
      written === undefined
        ? indent === undefined && inside && { value: undefined, at, below: inside }
        : valueOf(name, written, at, indent !== undefined, vocabulary);
    if (!read) return undefined;
    (indent === undefined ? top : inside!).set(name, read);
  }
  if (inside?.size === 0) return undefined;
  const start = { line: firstLine, column: 1 };
  return {
    value: fieldsOf(top),
    placeOf: (path) => placeIn(top, path, start),
    innerLines: () => new Set(),
    readable: true,
    faults: [],
  };
}

function fieldsOf(located: ReadonlyMap<string, Located>): Fields {
  const fields: Fields = {};
  for (const [name, { value, below }] of located)
    fields[name] = value === undefined ? fieldsOf(below) : value;
  return fields;
}

function placeIn(located: ReadonlyMap<string, Located>, path: PropertyKey[], start: Place): Place {
  let [known, at] = [located, start];
  for (const key of path) {
    const found = known.get(String(key));
    if (!found) return at;
    at = found.at;
    known = found.below;
  }
  return at;
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
  const value = SIGNS.test(written) ? undefined : (scalarOf(written) ?? wordOf(name, written, vocabulary));
  return value === undefined ? undefined : { value, at, below: NOTHING };
}

/** @param column of the opening bracket */
function listOf(written: string, at: Place, column: number): Located | undefined {
  if (!written.endsWith(']')) return undefined;
  const inner = written.slice(1, -1);
  const below = new Map<string, Located>();
  if (inner === '') return { value: [], at, below };
  const values: unknown[] = [];
  let offset = column + 1;
  for (const part of inner.split(',')) {
    const item = part.replace(/^ +|(?<! ) +$/g, '');
    const value = FLOW_SIGNS.test(item) || UNSEEN.test(item) ? undefined : scalarOf(item);
    if (value === undefined) return undefined;
    const place = { line: at.line, column: offset + part.indexOf(item) };
    below.set(String(values.length), { value, at: place, below: NOTHING });
    values.push(value);
    offset += part.length + 1;
  }
  return { value: values, at, below };
}

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
