/** A text that stands for an object (`source: 甲县报`), with more fields of that object below it → the object. Pure. */
import { ownEntry } from '../../text/ownEntry.ts';
import { itemOf } from './value.ts';
import { fieldOf, type FieldNames } from './vocabulary.ts';

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
): { at: number; line: string; isFirst: boolean } | undefined {
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
    line: `${head}{${fields}, ${name}: ${/^["']/.test(value) ? value : itemOf(value)}}`,
    isFirst: true,
  };
}
