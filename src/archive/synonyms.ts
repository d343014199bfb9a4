/** `synonyms.yaml`: groups of words that mean the same, and former names; a search for one finds the others too. */
import { z } from 'zod';
import { characterFaults } from '../problems/characterFault.ts';
import { fault, type Fault } from '../problems/fault.ts';
import type { Problem } from '../problems/problem.ts';
import { parseYaml, type LocatedYaml, type Place } from '../problems/yaml.ts';
import { foldTable } from '../text/characters/foldTable.ts';
import { normalize } from '../text/normalize.ts';

/** Words that mean the same, two at least. */
export const synonymGroup = z.array(z.string().min(1)).min(2);
/** `synonyms.yaml`: a group each. */
export const synonymsFile = z.array(synonymGroup);

type Told = Fault & Place & { field?: string };

/** What people write over the groups. */
const HEADS = new Set(['synonyms', 'synonym', 'groups', '同义词', '同義詞', '近义词', '曾用名', '词组']);
/** What stands between words in a line that is no list; white space too where nothing else does. */
const SIGNS = /[\s\u3000]*[、，,;；/／|｜=＝:：→]+[\s\u3000]*/u;
/** Signs that no word of a list holds: the list was meant to go on. */
const WIDE_SIGNS = /[、，；]/u;

/**
 * Reads the groups.
 * @param text of the file
 * @param file path as reported in problems
 */
export function synonymsOf(text: string, file: string): { groups: string[][]; problems: Problem[] } {
  const located = parseYaml(text);
  const { groups, told } = read(located, text);
  const problems = [...characterFaults(text), ...told].map((one) => ({ field: '', ...one, file }));
  return { groups, problems };
}

function read(located: LocatedYaml, text: string): { groups: string[][]; told: Told[] } {
  const { value, readable } = located;
  if (readable && value === null) return { groups: [], told: [] };
  if (readable && Array.isArray(value)) {
    const alone = oneGroup(value, located);
    return alone ? { groups: [], told: [alone] } : entries(value, located);
  }
  const told = readable && typeof value === 'object' ? fromFields(value as object, located) : fromLines(text);
  return { groups: [], told: told.length > 0 ? told : located.faults };
}

/** A group in one line that is no item of the list: `[高新区, 开发区]`. */
function oneGroup(list: readonly unknown[], located: LocatedYaml): Told | undefined {
  const words = list.filter((one) => typeof one === 'string' && !SIGNS.test(one.trim())) as string[];
  const [first, last] = [located.placeOf([0]), located.placeOf([list.length - 1])];
  if (words.length < 2 || words.length < list.length || first.line !== last.line) return undefined;
  return { ...fault('synonym-group-form', { line: lineOf(words) }), ...first };
}

/** Entries of a list: those that are groups, and what is wrong with the others. */
function entries(list: readonly unknown[], located: LocatedYaml): { groups: string[][]; told: Told[] } {
  const groups: string[][] = [];
  const told: Told[] = [...located.faults];
  const owner = new Map<string, { index: number; group: string[] }>();
  for (const [index, entry] of list.entries()) {
    const at = { ...located.placeOf([index]), field: String(index + 1) };
    const words = wordsOf(entry);
    const distinct = distinctWords(words);
    if (distinct.length < 2) told.push({ ...fault('synonym-alone', { word: words[0] ?? '…' }), ...at });
    else if (!isGroup(entry)) told.push({ ...fault('synonym-group-form', { line: lineOf(words) }), ...at });
    else {
      if (distinct.length < words.length)
        told.push({ ...fault('synonym-same', { word: repeated(words), line: lineOf(distinct) }), ...at });
      const shared = distinct.find((word) => owner.has(keyOf(word)));
      const first = shared === undefined ? undefined : owner.get(keyOf(shared))!;
      if (first) told.push({ ...twice(shared!, first, distinct, located), ...at });
      for (const word of distinct)
        if (!owner.has(keyOf(word))) owner.set(keyOf(word), { index, group: distinct });
      groups.push(distinct);
    }
  }
  return { groups, told };
}

function twice(
  word: string,
  first: { index: number; group: readonly string[] },
  group: readonly string[],
  located: LocatedYaml,
): Fault {
  const { line } = located.placeOf([first.index]);
  return fault('synonym-twice', { word, at: line, line: lineOf(distinctWords([...first.group, ...group])) });
}

/** A file of fields: a heading over the groups, or words with others behind a colon. */
function fromFields(value: object, located: LocatedYaml): Told[] {
  return Object.entries(value).map(([key, below]) => {
    const at = { ...located.placeOf([key]), field: key };
    const isHead = HEADS.has(key) || (Array.isArray(below) && below.some((one) => typeof one === 'object'));
    if (isHead) return { ...fault('synonym-head', { name: key }), ...at };
    return { ...formFault([key, ...wordsOf(below)]), ...at };
  });
}

/** A text that YAML cannot read, or takes for one long word: line by line. */
function fromLines(text: string): Told[] {
  return text.split('\n').flatMap((line, index): Told[] => {
    if (/^\s*(?:#|$)/.test(line)) return [];
    const own = parseYaml(line);
    if (own.readable && Array.isArray(own.value) && own.value.every(isGroup)) return [];
    return [{ ...formFault(wordsOf(line)), line: index + 1, column: 1 }];
  });
}

const formFault = (words: readonly string[]): Fault =>
  distinctWords(words).length < 2
    ? fault('synonym-alone', { word: words[0] ?? '…' })
    : fault('synonym-group-form', { line: lineOf(words) });

const isGroup = (entry: unknown): boolean =>
  Array.isArray(entry) &&
  entry.every((word) => typeof word === 'string' && word.trim() !== '' && !WIDE_SIGNS.test(word));

/** The words that an entry means, however it is written. */
function wordsOf(entry: unknown): string[] {
  if (Array.isArray(entry)) return entry.flatMap((one) => (isPlain(one) ? [one.trim()] : wordsOf(one)));
  if (typeof entry === 'object' && entry !== null)
    return Object.entries(entry).flatMap(([key, value]) => [key, ...wordsOf(value)]);
  if (entry === null || entry === undefined) return [];
  const text = String(entry)
    .replace(/^\s*[-－—–•*·]+/u, '')
    .replace(/\s#.*$/u, '')
    .replaceAll(/["'“”‘’「」[\]{}［］【】()（）]/gu, ' ')
    .trim();
  const parts = SIGNS.test(text) ? text.split(SIGNS) : text.split(/\s+/u);
  return parts.map((part) => part.trim()).filter(Boolean);
}

const isPlain = (one: unknown): one is string =>
  typeof one === 'string' && one.trim() !== '' && !WIDE_SIGNS.test(one);

/** What makes two words one to the search. */
const keyOf = (word: string) => normalize(word, foldTable).trim();

function distinctWords(words: readonly string[]): string[] {
  const byKey = new Map(words.toReversed().map((word) => [keyOf(word), word]));
  return words.filter((word) => byKey.get(keyOf(word)) === word && byKey.delete(keyOf(word)));
}

const repeated = (words: readonly string[]) =>
  words.find((word, index) => words.slice(0, index).some((one) => keyOf(one) === keyOf(word)))!;

/** A group as the file has it. */
const lineOf = (words: readonly string[]) => `- [${words.map(written).join(', ')}]`;

/** As YAML reads it back as a text. */
const written = (word: string) =>
  /^[\p{L}\p{N}][\p{L}\p{N} ·.&+-]*$/u.test(word) &&
  !/^(?:[\d.+-]+|true|false|null|yes|no|on|off)$/iu.test(word)
    ? word
    : JSON.stringify(word);
