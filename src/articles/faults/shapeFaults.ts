/** Fields that hold a list, written as something else: people or names as fields (`authors:` and below it `王明: 记者`). Pure. */
import { isRole } from '../../problems/mend/items.ts';
import { isFields, isPlain, reshapedTo, type Reshaped } from '../../problems/mend/shape.ts';
import { inBraces, itemOf } from '../../problems/mend/value.ts';
import { ownEntry } from '../../text/ownEntry.ts';
import { sourceIn } from './sourceFaults.ts';
import { VOCABULARY } from '../vocabulary.ts';
import type { RawFrontMatter } from '../frontMatter.ts';

interface Person {
  name: string;
  role?: string;
}

/** Finds them. */
export function reshaped(raw: RawFrontMatter): Reshaped[] {
  const people = peopleIn(raw['authors']);
  const names = ['zones', 'topics'].flatMap((field): Reshaped[] => {
    const found = namesIn(raw[field]);
    return found ? [listed(field, found, found.map(itemOf))] : [];
  });
  const others = [...(people ? [listed('authors', people, people.map(written))] : []), ...names];
  return [...others, ...unlisted(raw)];
}

/** Fields that hold one thing, with a list of one around it; and a source whose parts are one. */
function unlisted(raw: RawFrontMatter): Reshaped[] {
  return Object.entries(raw).flatMap(([field, list]): Reshaped[] => {
    if (!Array.isArray(list) || VOCABULARY.lists.includes(field)) return [];
    const [only, ...more] = list as unknown[];
    if (more.length > 0) {
      const source = field === 'source' && list.every(isPlain) ? sourceIn(list.join(' ')) : undefined;
      return source ? [reshapedTo(field, source, `${field}: ${inBraces(source)}`)] : [];
    }
    if (isPlain(only) && [...VOCABULARY.texts, ...Object.keys(VOCABULARY.shorts ?? {})].includes(field))
      return [reshapedTo(field, only, `${field}: ${itemOf(String(only))}`)];
    return isFields(only) && ownEntry(VOCABULARY.shorts ?? {}, field) && Object.values(only).every(isPlain)
      ? [reshapedTo(field, only, `${field}: ${inBraces(only)}`)]
      : [];
  });
}

const listed = (field: string, value: unknown, items: readonly string[]): Reshaped =>
  reshapedTo(field, value, `${field}: [${items.join(', ')}]`);

const written = ({ name, role }: Person) =>
  role === undefined ? itemOf(name) : `{name: ${itemOf(name)}, role: ${itemOf(role)}}`;

/** @returns undefined for what is no object, and for one author as an object */
function peopleIn(value: unknown): Person[] | undefined {
  if (Array.isArray(value)) return peopleInList(value);
  if (!isFields(value) || 'name' in value) return undefined;
  const people = Object.entries(value).map(([key, one]): Person[] | undefined => {
    if (one === null) return [{ name: key }];
    const names = (Array.isArray(one) ? one : String(one).split(/[、，,；;\s]+/u)) as unknown[];
    if (isFields(one) || !names.every((name) => typeof name === 'string' && name !== '')) return undefined;
    return isRole(key)
      ? names.map((name) => ({ name: String(name), role: key }))
      : [{ name: key, role: names.join('、') }];
  });
  return people.every((some) => some !== undefined) ? people.flat() : undefined;
}

/** People of whom some stand behind their role: `- 记者: 王明`. */
function peopleInList(items: readonly unknown[]): Person[] | undefined {
  const isHalf = (item: unknown) =>
    isFields(item) && Object.keys(item).length === 1 && !('name' in item) && isRole(Object.keys(item)[0]!);
  if (!items.some(isHalf)) return undefined;
  const people = items.map((item) =>
    typeof item === 'string' ? [{ name: item }] : isHalf(item) ? peopleIn(item) : undefined,
  );
  return people.every((some) => some !== undefined) ? people.flat() : undefined;
}

/** @returns undefined for names as they should be, and for what holds none */
function namesIn(value: unknown): string[] | undefined {
  if (isFields(value) && Object.values(value).every((one) => one === null)) return Object.keys(value);
  const items: unknown[] = isFields(value) ? [value] : Array.isArray(value) ? value : [];
  if (!items.some(isFields)) return undefined;
  const names = items.map((item) => (isFields(item) ? (item['name'] ?? item['id']) : item));
  return names.every((name) => typeof name === 'string') ? names : undefined;
}
