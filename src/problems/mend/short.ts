/** A text that stands for an object (`source: 甲县报`), with more fields of that object below it → the object. Pure. */
import { ownEntry } from '../../text/ownEntry.ts';
import { fault } from '../fault.ts';
import type { Joined } from './join.ts';
import { itemOf, type MendedValue } from './value.ts';
import { fieldOf, type FieldNames } from './vocabulary.ts';

/** Where a field of the object begins in the text. */
const FIELD_INSIDE = /(?:^|[,，;；、 \t\u3000]\s*)(\p{L}[\p{L}_]*)[ \u3000]*[:：]\s*/gu;

/**
 * The same with the fields behind the text in its line: `source: 甲县报 pageNumber: 3`.
 * @param name of the field that holds the object
 * @returns undefined for a text alone, and where nobody knows what was meant
 */
export function mendShort(name: string, value: string, vocabulary: FieldNames): MendedValue | undefined {
  const short = ownEntry(vocabulary.shorts ?? {}, name);
  if (short === undefined || !/[:：]/.test(value) || /^["'|>[{｛#&*!]/.test(value)) return undefined;
  const fields = [...value.matchAll(FIELD_INSIDE)].flatMap(({ 0: before, 1: word, index }) => {
    const field = fieldOf(word!, vocabulary, name);
    const isOwn = field !== undefined && vocabulary.nested[name]!.includes(field);
    return isOwn ? [{ field, from: index, to: index + before.length }] : [];
  });
  const [first] = fields;
  if (!first) return undefined;
  const head = value.slice(0, first.from).trim();
  const parts = [
    ...(head === '' ? [] : [{ field: short, text: head }]),
    ...fields.map(({ field, to }, at) => ({ field, text: value.slice(to, fields[at + 1]?.from).trim() })),
  ];
  const isOnce = new Set(parts.map(({ field }) => field)).size === parts.length;
  if (!isOnce || parts.some(({ text }) => text === '')) return undefined;
  return {
    value: `{${parts.map(({ field, text }) => `${field}: ${itemIn(text)}`).join(', ')}}`,
    told: (line) => fault('yaml-object-form', { line }),
  };
}

/** A value as it stands in braces; one in quotation marks as it was. */
const itemIn = (text: string) => (/^["']/.test(text) ? text : itemOf(text));

const FIELD_BELOW = /^\s+(\p{L}[\p{L} ]*?)\s*[:：]+\s*(\S.*?)\s*$/u;

/**
 * The field above with what the line says of it.
 * @param lines the mended lines above
 * @param parent last field at the left edge
 * @returns the field's line, and where it stands
 */
export function joinShort(
  lines: readonly string[],
  line: string,
  parent: string,
  vocabulary: FieldNames,
): Joined | undefined {
  const short = ownEntry(vocabulary.shorts ?? {}, parent);
  const [, word, value] = (short !== undefined && FIELD_BELOW.exec(line)) || [];
  const name = word === undefined ? undefined : fieldOf(word, vocabulary, parent);
  if (name === undefined || value === undefined || !vocabulary.nested[parent]!.includes(name))
    return undefined;
  const at = lines.findLastIndex((one) => one.trim() !== '');
  const head = `${parent}: `;
  const given = lines[at]?.startsWith(head) ? lines[at].slice(head.length).trim() : '';
  if (given === '' || /^["'|>[#&*!]/.test(given)) return undefined;
  const fields = /^\{(.*)\}$/.exec(given)?.[1] ?? `${short}: ${itemOf(given)}`;
  return {
    at,
    line: `${head}{${fields}, ${name}: ${itemIn(value)}}`,
    isFirst: true,
  };
}
