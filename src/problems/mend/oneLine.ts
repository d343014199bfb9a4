/** Several fields in one line (`title: 甲 date: 2023-04-08`) → a line each. Pure. */
import { ownEntry } from '../../text/ownEntry.ts';
import { mendValue } from './fieldValue.ts';
import { fieldOf, type FieldNames } from './vocabulary.ts';

/** Where the next field begins. */
const NEXT = /[,，;；、 \t\u3000]\s*(?=([\p{L}_]+)[ \u3000]*[:：])/gu;
/** A field's name at the beginning of a line, behind a dash or not. */
const NAME = /^\s*(?:-\s*)?([\p{L}_]+)[ \u3000]*[:：]/u;
const FIELD = /^([\p{L}_]+)[ \u3000]*[:：][ \t\u3000]*(.*)$/u;

/**
 * @param name of the line's first field
 * @param value what stands behind its colon
 * @param place field in which the line stands; the lines of the file, and which of them it is
 * @returns the fields, mended; undefined for a line of one field, and where a name is that of a field elsewhere
 */
export function splitFields(
  name: string,
  value: string,
  vocabulary: FieldNames,
  { parent, given, index }: { parent: string | undefined; given: readonly string[]; index: number },
): string[] | undefined {
  if (!/[:：]/.test(value)) return undefined;
  const known = parent === undefined ? vocabulary.top : (ownEntry(vocabulary.nested, parent) ?? []);
  const isField = (word: string) => {
    const field = fieldOf(word, vocabulary, parent);
    return field !== undefined && field !== name && known.includes(field);
  };
  const starts = [...value.matchAll(NEXT)].filter(
    ({ index: at, 1: word }) => isField(word!) && isOutside(value.slice(0, at)),
  );
  if (starts.length === 0) return undefined;
  const fields = starts.map(({ 1: word }) => fieldOf(word!, vocabulary, parent)!);
  // Elsewhere in the file, or in the same entry, it has a line of its own: here it is a word.
  const others = linesBeside(given, index, parent).map((line) => NAME.exec(line)?.[1] ?? '');
  if (others.some((word) => fields.includes(fieldOf(word, vocabulary, parent) ?? ''))) return undefined;
  if (new Set(fields).size < fields.length) return undefined;
  const ends = [...starts.map(({ index: at }) => at), value.length];
  const parts = [
    `${name}: ${value.slice(0, ends[0])}`,
    ...starts.map(({ 0: gap, index: at }, place) => value.slice(at + gap.length, ends[place + 1])),
  ];
  return parts.map((part) => {
    const [, word = '', text = ''] = FIELD.exec(part.trim()) ?? [];
    const field = fieldOf(word, vocabulary, parent)!;
    const plain = text.trim().replace(/[,，;；、]$/u, '');
    return `${field}: ${mendValue(field, plain, vocabulary)?.value ?? plain}`.trimEnd();
  });
}

/** Lines in which the same field could stand: of the file, or of the entry. */
function linesBeside(given: readonly string[], index: number, parent: string | undefined): readonly string[] {
  if (parent === undefined) return given.filter((line, at) => at !== index && /^\S/.test(line));
  const isDash = (line: string) => /^\s*-/.test(line);
  const behind = given.slice(index + 1);
  const end = behind.findIndex((line) => isDash(line) || /^\S/.test(line));
  return end < 0 ? behind : behind.slice(0, end);
}

/** Whether the text before a place has closed all its marks and brackets. */
function isOutside(before: string): boolean {
  const bare = before.replace(/"[^"]*"|'[^']*'/g, '');
  const count = (signs: RegExp) => bare.match(signs)?.length ?? 0;
  return !/["']/.test(bare) && count(/[[{【［｛]/g) === count(/[\]}】］｝]/g);
}
