import { distance } from 'fastest-levenshtein';
import { ownEntry } from '../../text/ownEntry.ts';

/** Spellings by the other names that people give them, in small letters: a table, or a rule for what none could list. */
export type Words = Readonly<Record<string, string>> | WordRule;

/** A rule for a field's value. */
export interface WordRule {
  /** True for a field that holds a list: of each of its items. */
  isList?: true;
  /** What spaces and hyphens stand in that part no items: `0000 0001 2103 2683`. */
  spaced?: RegExp;
  /** What parts its items (with the flag g), if not any comma or space: those within them do not. */
  apart?: RegExp;
  /** The spelling of a word; undefined for one that is right, or unknown. */
  meant(word: string): string | undefined;
}

/** What the fields of a file are called: enough to tell what a line was meant to be. */
export interface FieldNames {
  /** Fields at the left edge. */
  top: readonly string[];
  /** Fields inside these. */
  nested: Readonly<Record<string, readonly string[]>>;
  /** Other names of fields, such as their Chinese labels. */
  other: Readonly<Record<string, string>>;
  /** Other names of fields inside these, which mean something else elsewhere. */
  called?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Fields that hold an object, and the field of it for which a text alone stands. */
  shorts?: Readonly<Record<string, string>>;
  /** Fields that hold a list of names. */
  lists: readonly string[];
  /** Fields that hold a list of lines, in which no sign parts items. */
  lines?: readonly string[];
  /** True where a list must be written as one, and nobody else looks into its names. */
  listsOnly?: true;
  /** Fields that hold a list of objects, each behind a dash. */
  objects?: readonly string[];
  /** Lists of objects for each of which a word is written: its fields that all are that word. */
  named?: Readonly<Record<string, readonly string[]>>;
  /** Words by which beginners call values that have one spelling: by field. Of a list, those of its items. */
  words?: Readonly<Record<string, Words>>;
  /** Fields that hold an object where a list alone is written for one of its fields. */
  within?: Readonly<Record<string, string>>;
  /** Fields that hold a line of text. */
  texts: readonly string[];
}

/** Fields by name and by name in small letters. */
type Look = Record<'exact' | 'small', ReadonlyMap<string, string>>;

const looked = new WeakMap<FieldNames, Look>();

function namesOf(fields: FieldNames): Look {
  let names = looked.get(fields);
  if (!names) {
    // Of two that differ in case alone, the first is meant: later entries of a map win.
    const known = [...fields.top, ...Object.values(fields.nested).flat()].reverse();
    names = {
      exact: new Map(known.map((name) => [name, name])),
      small: new Map(known.map((name) => [plainOf(name).toLowerCase(), name])),
    };
    looked.set(fields, names);
  }
  return names;
}

/** A name without what stands between its words. */
const plainOf = (word: string) => word.normalize('NFKC').replace(/[\s_*\u3000\p{Cf}-]/gu, '');

/**
 * The field that a word means, whatever its case; undefined for none.
 * @param parent the field inside which the word stands
 */
export function fieldOf(word: string, fields: FieldNames, parent?: string): string | undefined {
  const called = parent === undefined ? undefined : ownEntry(fields.called ?? {}, parent);
  const inside = called && ownEntry(called, plainOf(word));
  if (inside !== undefined) return inside;
  const { exact, small } = namesOf(fields);
  const known = exact.get(word);
  if (known !== undefined) return known;
  const plain = plainOf(word);
  return small.get(plain.toLowerCase()) ?? ownEntry(fields.other, plain) ?? numbered(plain, small);
}

/** Letters below which an s more or less makes another word. */
const SHORTEST_NUMBERED = 3;

/** The same word in the other number: `alias` for `aliases`, `keywords` for `keyword`. */
function numbered(word: string, small: ReadonlyMap<string, string>): string | undefined {
  if (word.length < SHORTEST_NUMBERED) return undefined;
  const plain = word.toLowerCase();
  const others = [`${plain}s`, `${plain}es`, plain.replace(/s$/, ''), plain.replace(/es$/, '')];
  return others.map((one) => small.get(one)).find((name) => name !== undefined);
}

/** Edits at which a name still counts as misspelt, and letters below which it is another word. */
const MISSPELT = 2;
const SHORTEST = 4;

/** The name that a misspelt one means, if there is one. */
export function nearestName(word: string, names: readonly string[]): string | undefined {
  if (word.length < SHORTEST) return undefined;
  const near = names
    .map((name) => ({ name, edits: distance(word.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits)[0];
  return near && near.edits <= MISSPELT ? near.name : undefined;
}
