/** A registry that says what it should in another shape: keyed by id or name, one entry without its dash, a table. Pure. */
import { stringify } from 'yaml';
import { isFields, isPlain, type Fields } from '../../problems/mend/shape.ts';
import type { FieldNames } from '../../problems/mend/vocabulary.ts';
import { fieldOf } from '../../problems/mend/vocabulary.ts';
import { idOf } from './entryFaults.ts';
import { listedIn, tableIn } from './registryTable.ts';

/** Which registry it is. */
export interface Shape {
  /** Field that holds the entries. */
  head: string;
  names: FieldNames;
  /** Whether a value is what the file should hold. */
  isSound(value: unknown): boolean;
}

/** Somebody's id; capitals and underlines are mended on the way. */
const ID = /^[a-z0-9]+(?:[-_ ][a-z0-9]+)*$/i;
const asId = (text: string) => text.toLowerCase().replace(/[_ ]/g, '-');
/** An id and a name in one text: `jia 甲镇`, `甲镇（jia）`. */
const ID_NAME = /^([a-z0-9_-]+)[\s,，:：=]+(\P{ASCII}+)$/iu;
const NAME_ID = /^(\P{ASCII}+?)[\s,，:：=（(]+([a-z0-9_-]+)[）)]?$/iu;
/** Provincial units, short forms (GB/T 2260), as people head lists by them. */
const PROVINCE =
  /^(北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾)[省市]?$/u;

/**
 * The whole file as it should be, in its own values.
 * @param text of the file
 * @param value of its YAML; undefined where it is none
 * @returns undefined where it has the right shape, or nobody knows what was meant
 */
export function reshaped(text: string, value: unknown, shape: Shape): string | undefined {
  const { head, names, isSound } = shape;
  const table =
    isPlain(value) || value === undefined
      ? tableIn(text, names, (name, text) => besideName(name, text, head))
      : undefined;
  const { body, besides, isMoved } = bodyOf(value, shape);
  const entries =
    table ??
    (isInShape(body, head) && !isMoved && !inOneLine(text, value, body) ? undefined : entriesIn(body, shape));
  if (!entries || entries.length === 0 || entries.some(({ name }) => isField(name, names))) return undefined;
  // What is written twice alike is one entry.
  const different = [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
  const whole = { ...besides, [head]: head === 'authors' ? different : withIds(different) };
  return isSound(whole) ? stringify(whole, { lineWidth: 0 }).trimEnd() : undefined;
}

/** As JSON has it, or names alone without a head or in brackets: no line can be mended by itself. */
function inOneLine(text: string, value: unknown, body: unknown): boolean {
  if (!Array.isArray(body)) return false;
  const isNames = body.some(isPlain);
  return (Array.isArray(value) && (isNames || /^\s*\[/.test(text))) || (isNames && !/^[ \t]*- /m.test(text));
}

/** Whether a name is a field whose colon YAML did not take for one (`name：甲镇`): its line is told as it stands. */
function isField(name: unknown, names: FieldNames): boolean {
  const [, word] = /^([\p{L}_]+)\s*[:：]/u.exec(String(name)) ?? [];
  return word !== undefined && fieldOf(word, names) !== undefined;
}

/** What holds the entries, and the other fields of the file. */
interface Body {
  body: unknown;
  besides: Fields;
  /** True where it stands below something else than the head alone. */
  isMoved?: true;
}

function bodyOf(value: unknown, { head, names }: Shape): Body {
  if (!isFields(value)) return { body: value, besides: {} };
  if (!Object.hasOwn(value, head)) return inside(value) ?? { body: value, besides: {} };
  const { [head]: body, ...rest } = value;
  const besides = Object.fromEntries(Object.entries(rest).filter(([name]) => names.top.includes(name)));
  const outside = Object.fromEntries(Object.entries(rest).filter(([name]) => !names.top.includes(name)));
  // The head stands alone, with the entries beside it instead of below.
  if (body === null && Object.keys(outside).length > 0) return { body: outside, besides };
  const inner = isFields(body) ? inside(body) : undefined;
  return { ...(inner ?? { body }), besides };
}

/** Entries below one field of any name: `list:`, `data:`, the head once more. */
function inside(value: Fields): Body | undefined {
  const [list, ...more] = Object.values(value);
  const isList = more.length === 0 && Array.isArray(list) && list.every(isFields);
  return isList ? { body: list, besides: {}, isMoved: true } : undefined;
}

/** Entries that are objects with a field of theirs: what is wrong in one is told where it stands. */
function isInShape(body: unknown, head: string): boolean {
  const isEntry = (one: unknown) =>
    (isFields(one) && ('name' in one || 'id' in one)) ||
    (typeof one === 'string' && head !== 'authors' && pairIn(one) === undefined);
  return Array.isArray(body) && body.every(isEntry);
}

function entriesIn(body: unknown, shape: Shape): Fields[] | undefined {
  if (isPlain(body))
    return listedIn(String(body))
      .flatMap((line) => line.split(/[、，,;；\s]+/u))
      .filter(Boolean)
      .map(named);
  if (Array.isArray(body)) return all(body.map((one: unknown) => entryOf(one, shape)));
  if (!isFields(body)) return undefined;
  // One entry, whose dash is missing.
  if (isPlain(body['name'])) return [body];
  return all(Object.entries(body).map(([key, value]) => keyed(key, value, shape)));
}

const all = (entries: (Fields | Fields[] | undefined)[]) =>
  entries.every((one) => one !== undefined) ? entries.flat() : undefined;

const named = (name: string): Fields => ({ name });

function pairIn(text: string): Fields | undefined {
  const [, id, name] = ID_NAME.exec(text) ?? [];
  const [, first, last] = NAME_ID.exec(text) ?? [];
  if (id !== undefined) return { id: asId(id), name };
  return last === undefined ? undefined : { id: asId(last), name: first };
}

function entryOf(one: unknown, shape: Shape): Fields | Fields[] | undefined {
  if (isPlain(one)) return (shape.head === 'authors' ? undefined : pairIn(String(one))) ?? named(String(one));
  if (Array.isArray(one)) {
    const id = one.find((cell) => ID.test(String(cell))) as unknown;
    const name = one.find((cell) => cell !== id) as unknown;
    return one.length === 2 && isPlain(name)
      ? { ...(id !== undefined && { id: String(id) }), name }
      : undefined;
  }
  if (!isFields(one)) return undefined;
  if ('name' in one || 'id' in one) return one;
  const [pair, ...more] = Object.entries(one);
  return pair && more.length === 0 ? keyed(...pair, shape) : undefined;
}

/** An entry that stands below its id or its name; zones may stand below their province. */
function keyed(key: string, value: unknown, { head, names }: Shape): Fields | Fields[] | undefined {
  // A field by another name is told for itself.
  if (fieldOf(key, names) !== undefined) return undefined;
  const isAuthor = head === 'authors';
  const own: Fields = ID.test(key) && !isAuthor ? { id: asId(key) } : {};
  if (value === null) return { ...own, name: key };
  if (isFields(value)) {
    const fields = Object.entries(value).map(([name, one]) => [fieldOf(name, names) ?? name, one] as const);
    return { ...own, name: key, ...Object.fromEntries(fields) };
  }
  if (Array.isArray(value) && value.every(isPlain)) {
    const province = head === 'zones' ? PROVINCE.exec(key)?.[1] : undefined;
    if (province !== undefined) return value.map((name) => ({ name: String(name), province }));
    return { ...own, name: key, [head === 'topics' ? 'keywords' : 'aliases']: value };
  }
  return isPlain(value) ? paired(key, String(value), head) : undefined;
}

/** What a name and another text beside it mean. */
function paired(key: string, text: string, head: string): Fields {
  if (head === 'authors') {
    if (ID.test(key) && !ID.test(text)) return { name: text };
    return PAPER.test(text) ? { name: key, qualifier: text } : { name: key, aliases: [text] };
  }
  if (ID.test(key)) return { id: asId(key), name: text };
  if (ID.test(text)) return { id: asId(text), name: key };
  if (head === 'topics') return { name: key, description: text };
  const province = PROVINCE.exec(text)?.[1];
  if (province !== undefined) return { name: key, province };
  return text.startsWith(key.slice(0, 2)) ? { name: key, officialName: text } : { name: key, city: text };
}

/** The same of two cells side by side, which may as well be two names. */
function besideName(name: string, text: string, head: string): Fields | undefined {
  const isMore =
    head === 'authors'
      ? PAPER.test(text) || (name !== text && name[0] === text[0])
      : head === 'topics'
        ? text.length > name.length
        : PROVINCE.test(text) || /[市省盟]$/u.test(text) || text.startsWith(name.slice(0, 2));
  return isMore && !ID.test(name) && !ID.test(text) ? paired(name, text, head) : undefined;
}

/** What tells an author apart is where he writes. */
const PAPER = /[报社台网刊局部]$|记者|通讯员/u;

/** Entries with an id each, in pinyin where none was written. */
function withIds(entries: readonly Fields[]): Fields[] {
  const taken = new Set(entries.map(({ id }) => id).filter((id) => id !== undefined));
  /** The last number behind a spelling: thousands of one name would count from the beginning each. */
  const numbers = new Map<string, number>();
  return entries.map(({ id, name, ...rest }) => {
    if (id !== undefined) return { id, name, ...rest };
    const meant = idOf(String(name));
    let free = meant;
    let number = numbers.get(meant) ?? 1;
    while (taken.has(free)) free = `${meant}-${++number}`;
    numbers.set(meant, number);
    taken.add(free);
    return { id: free, name, ...rest };
  });
}
