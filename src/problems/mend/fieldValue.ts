/** The value of a field → how YAML wants it, by what the field holds. Pure. */
import { ownEntry } from '../../text/ownEntry.ts';
import { fault } from '../fault.ts';
import { itemOf, mendList, mendObject, mendObjects, mendQuotes, mendText } from './value.ts';
import type { FieldNames } from './vocabulary.ts';
import { FLAG, hasApart, mendWords } from './words.ts';

/** @param name of the field @returns undefined for what YAML reads as it stands */
export function mendValue(
  name: string,
  value: string,
  { lists, lines, texts, nested, listsOnly, words, within, named: ofWords }: FieldNames,
) {
  if (!value) return undefined;
  const fields = ownEntry(ofWords ?? {}, name);
  if (fields && !/[{}:：#]/.test(value) && value !== '[]') return mendNamed(value, fields);
  const named = mendWords(value, ownEntry(words ?? {}, name));
  if (named) return named;
  if (hasApart(ownEntry(words ?? {}, name)) && /^\[.*\]$/u.test(value)) return undefined;
  const part = ownEntry(within ?? {}, name);
  if (part !== undefined && !/^[{｛|>&*!#"']/.test(value))
    return {
      value: `{${part}: ${(mendWords(value, ownEntry(words ?? {}, part)) ?? mendList(value, listsOnly))?.value ?? value}}`,
      told: (line: string) => fault('yaml-object-form', { line }),
    };
  if (lines?.includes(name) && !/^[[{|>&*!#]/.test(value))
    return {
      value: `[${/^["']/.test(value) ? value : itemOf(value)}]`,
      told: (line: string) => fault('yaml-list-form', { line }),
    };
  const inBraces = lists.includes(name) && /^[{｛]([^:：]+)[}｝]$/u.exec(value)?.[1];
  if (inBraces)
    return {
      value: `[${inBraces
        .split(/[，、；;,]/)
        .map((one) => one.trim())
        .filter(Boolean)
        .join(', ')}]`,
      told: (line: string) => fault('yaml-object-form', { line }),
    };
  if (lists.includes(name) && !(Object.hasOwn(nested, name) && /^[{｛]/.test(value)))
    return mendList(value, listsOnly, ownEntry(nested, name));
  // A source is a name, or an object; in a text of the interface, braces stand around the place of a value.
  if (Object.hasOwn(nested, name) && /^(?:\{(?!\w+\})|｛)/.test(value)) return mendObject(value);
  if (Object.hasOwn(nested, name) && value.startsWith('[')) return mendObjects(value);
  return texts.includes(name) ? mendText(value) : mendQuotes(value);
}

/** `feeds: 人才` → `[{title: 人才, query: 人才}]`; a switch names nothing. */
function mendNamed(value: string, fields: readonly string[]) {
  const items = value
    .replace(/^[[【［]|[\]】］]$/gu, '')
    .split(/[，、；;,]/u)
    .map((item) => item.trim().replace(/^["'“]|["'”]$/gu, ''))
    .filter((item) => item !== '' && ownEntry(FLAG, item.toLowerCase()) === undefined);
  return {
    value: `[${items.map((item) => objectOf(item, fields)).join(', ')}]`,
    told: (line: string) => fault('yaml-object-form', { line }),
  };
}

/** An object all of whose fields are one text. */
export const objectOf = (text: string, fields: readonly string[]): string =>
  `{${fields.map((field) => `${field}: ${itemOf(text)}`).join(', ')}}`;
