/** A value that YAML would misread → how it should be written. Pure. */
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { withCharacters } from '../entityFaults.ts';
import { fault, type Fault } from '../fault.ts';

/** A mended value, and the fault; the line is put into it by the caller. */
export interface MendedValue {
  value: string;
  told: (line: string) => Fault;
}

/** A text in quotation marks, as YAML reads it. */
export function quoted(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}

/** Signs that no plain text of YAML begins with (YAML 1.2, production 22). */
const SIGNS = /^[@`%&*!|>{}[\],]/;

/** Mends the text of a field. @returns undefined for what YAML reads as it stands */
export function mendText(value: string): MendedValue | undefined {
  const mark = value[0]!;
  if (mark === '"' || mark === "'") return mendQuotes(value);
  if (mark === '&' && withCharacters(value) !== value) {
    const plain = withCharacters(value);
    return {
      value: mendText(plain)?.value ?? plain,
      told: (line) => fault('yaml-sign-first', { mark, line }),
    };
  }
  if (SIGNS.test(value) || /^[-?:](?: |$)/.test(value))
    return isBlockHead(value)
      ? undefined
      : { value: quoted(value), told: (line) => fault('yaml-sign-first', { mark, line }) };
  // `# 备注` is a remark; `#水利` is what was meant.
  if (/^#[^\s#]/.test(value))
    return { value: quoted(value), told: (line) => fault('yaml-sign-first', { mark, line }) };
  if (/: |:$/.test(value))
    return { value: quoted(value), told: (line) => fault('yaml-colon-inside', { line }) };
  if (/ #/.test(value)) return { value: quoted(value), told: (line) => fault('yaml-hash', { line }) };
  return undefined;
}

/** `|` and `>` alone begin a text of several lines. */
const isBlockHead = (value: string) => /^[|>][+-]?\d?\s*(?:#.*)?$/.test(value);

/** What YAML knows behind a backslash (1.2, productions 42 to 61). */
const IN_DOUBLE = /^"(?:[^"\\]|\\[0abtnvfre "/\\N_LPxuU])*"\s*(?:#.*)?$/;
const IN_SINGLE = /^'(?:[^']|'')*'\s*(?:#.*)?$/;

/** Mends marks around a value. @returns undefined for none, and for what YAML reads as it stands */
export function mendQuotes(value: string): MendedValue | undefined {
  const mark = value[0]!;
  if (mark !== '"' && mark !== "'") return undefined;
  const whole = mark === '"' ? IN_DOUBLE : IN_SINGLE;
  if (whole.test(value)) return undefined;
  const inner = value.endsWith(mark) && value.length > 1 ? value.slice(1, -1) : value;
  const alone = value.split(mark).length === 2;
  // Closed by the mark of a Chinese keyboard.
  const [open, close] = mark === '"' ? ['“', '”'] : ['‘', '’'];
  if (alone && value.endsWith(close) && !value.includes(open))
    return { value: quoted(value.slice(1, -1)), told: (line) => fault('yaml-quotes-inside', { line }) };
  return {
    value: quoted(alone ? value.slice(1) : inner),
    told: (line) => fault('yaml-quotes-inside', { line }),
  };
}

/** A role and a name as papers print them. */
const BYLINE = /^(\p{Script=Han}*(?:记者|通讯员|摄影|编辑|作者|评论员)): +(\p{Script=Han}{2,4})$/u;
/** Names in quotation marks with nothing of YAML between them. */
const SIDE_BY_SIDE =
  /^(?:"[^"]*"|'[^']*'|“[^”]*”|「[^」]*」)(?:[\s，、；;,]*(?:"[^"]*"|'[^']*'|“[^”]*”|「[^」]*」))+$/;
const IN_MARKS = /"[^"]*"|'[^']*'|(?<=“)[^”]*(?=”)|(?<=「)[^」]*(?=」)/g;
const OPEN = /^\s*[[【［〔]/;
const SEPARATOR = /[，、；;]/;

/**
 * Mends a list of names in brackets.
 * @param listsOnly a single text is no list: the brackets are put around it
 * @param keys fields of its items, where those may be objects
 * @returns undefined for what YAML reads as it stands
 */
export function mendList(
  given: string,
  listsOnly = false,
  keys: readonly string[] = [],
): MendedValue | undefined {
  // The semicolon of an entity parts nothing.
  const value = withCharacters(given);
  const objects = keys.length > 0 ? mendKeys(value, keys) : undefined;
  if (objects) return objects;
  const [, tagged] = /^#([^\s#].*)$/.exec(value) ?? [];
  if (tagged !== undefined)
    return {
      value: `[${tagged.split(/[，、；;,\s]+#?/).join(', ')}]`,
      told: (line) => fault('yaml-sign-first', { mark: '#', line }),
    };
  const byline = BYLINE.exec(value);
  if (byline)
    return {
      value: `[{name: ${byline[2]!}, role: ${byline[1]!}}]`,
      told: (line) => fault('yaml-colon-inside', { line }),
    };
  const dashed = /^[-－] *(?=\S)/.exec(value)?.[0] ?? '';
  if (SIDE_BY_SIDE.test(value))
    return {
      value: `[${value
        .match(IN_MARKS)!
        .map((item) => (/^["']/.test(item) ? item : itemOf(item)))
        .join(', ')}]`,
      told: (line) => fault('yaml-list-form', { line }),
    };
  if (!OPEN.test(value) && !dashed && !listsOnly) return undefined;
  const [wide] = /(?<=[\]】］])[ \u3000]+＃[^\]]*$/u.exec(value) ?? [];
  if (wide !== undefined)
    return {
      value: value.slice(0, -wide.length) + wide.replace(/^[ \u3000]+＃/u, ' #'),
      told: (line) => fault('yaml-list-form', { line }),
    };
  const comment = / #[^\]]*$/.exec(value)?.[0] ?? '';
  const list = value.slice(dashed.length, value.length - comment.length).trim();
  const inside = list.replace(/^[[【［〔](?:\s*\](?=.))?/, '').replace(/[\]】］〕]$/, '');
  const nested = /^\s*\[([^[\]]*)\]\s*$/.exec(inside)?.[1];
  if (list.startsWith('[') && nested !== undefined)
    return { value: `[${nested}]`, told: (line) => fault('yaml-list-nested', { line }) };
  const sound =
    list.startsWith('[') &&
    list.endsWith(']') &&
    !isUneven(outsideQuotes(inside)) &&
    !/[“”‘’「」『』]/.test(edges(inside)) &&
    !/,\s*,|(?:^|,)\s*#/.test(inside) &&
    !BETWEEN_MARKS.test(inside) &&
    inside.split('"').length % 2 === 1 &&
    !SEPARATOR.test(outsideQuotes(inside));
  if (sound) return undefined;
  if (/[{}]/.test(inside)) return mendObjects(value);
  const items = (dashed ? inside.replaceAll(/\s+[-－]\s+/gu, ', ') : inside)
    .replace(BETWEEN_MARKS, ', ')
    .split(/[，、；;,]/)
    .map((item) => (isUneven(item) ? item.replaceAll(/[[\]]/g, '') : item))
    .map((item) => item.trim().replace(/^["'“‘「『]|["'”’」』]$|^#(?=\S)/g, ''))
    .filter(Boolean);
  return { value: `[${items.map(itemOf).join(', ')}]`, told: (line) => fault('yaml-list-form', { line }) };
}

/** Between two items in quotation marks, with nothing else there. */
const BETWEEN_MARKS = /(?<=["'])\s+(?=["'])/g;

const isUneven = (text: string) => text.split('[').length !== text.split(']').length;

/** Where a field begins in a list of objects: behind the list's bracket, an object's brace, or a comma. */
const KEY = /(^[[［【]\s*|[{｛]\s*|[,，、；;]\s*)["'“]?(\p{L}+)["'”]?[ \u3000]*([:：])([ \t\u3000]*)/gu;

/** Objects in a list, whose fields are known: each colon with its space, each object in its braces. */
function mendKeys(value: string, keys: readonly string[]): MendedValue | undefined {
  const first = /^(\p{L}+)[ \u3000]*[:：]/u.exec(value)?.[1];
  // The brackets of the list were forgotten.
  if (first !== undefined && keys.includes(first)) return mendKeys(`[${value}]`, keys);
  // Names alone are no objects; nearly every list is of names.
  if (!/^[[［【]/.test(value) || !/[:：{｛]/.test(value) || areReadAsMeant(value)) return undefined;
  const right = /[{｛]/.test(value) ? eachInBraces(value, keys) : withBraces(value, keys);
  if (right === undefined || right === value) return undefined;
  return { value: right, told: (line) => fault('yaml-object-form', { line }) };
}

function eachInBraces(value: string, keys: readonly string[]): string {
  return value
    .replace(KEY, (whole, before: string, key: string) =>
      keys.includes(key) ? `${opened(before)}${key}: ` : whole,
    )
    .replaceAll(/[，、；;]\s*(?=\{)/gu, ', ')
    .replaceAll('｝', '}')
    .replace(/[］】]$/, ']');
}

/** @returns undefined where no object begins the list */
function withBraces(value: string, keys: readonly string[]): string | undefined {
  const seen = new Set<string>();
  const right = value.replace(KEY, (whole, before: string, key: string) => {
    if (!keys.includes(key) || /["'“]/.test(whole)) return whole;
    const isNext = seen.has(key);
    if (isNext) seen.clear();
    seen.add(key);
    return `${isNext ? '}, {' : opened(before).replace('[', '[{')}${key}: `;
  });
  return right.startsWith('[{') ? right.replace(/\s*[\]］】]?$/, '}]') : undefined;
}

/** What stands before a field, as YAML has it. */
const opened = (before: string) =>
  /[,，、；;]/.test(before)
    ? ', '
    : before
        .trim()
        .replace('｛', '{')
        .replace(/[［【]/, '[');

/** Objects in a list of one line: Chinese commas and colons around their fields. */
export function mendObjects(value: string): MendedValue | undefined {
  const right = value
    .replaceAll(/[，、；;]\s*(?=\p{L}+\s*[:：]|[{｛])/gu, ', ')
    .replaceAll(/(?<=[{｛,]\s*)(\p{L}+)\s*：\s*/gu, '$1: ');
  return right === value ? undefined : { value: right, told: (line) => fault('yaml-list-form', { line }) };
}

/** Where a field of an object in one line begins. */
const NEXT_FIELD = /[,，、；;]\s*(?=["'“]?[\p{L}_]+["'”]?\s*[:：])/u;
const ONE_FIELD = /^["'“]?([\p{L}_]+)["'”]?\s*([:：])(\s*)(.*)$/u;

/**
 * Mends an object in one line: braces, colons and commas of either width, a space after each colon, the closing brace.
 * @returns undefined for what YAML reads as it stands, and for what cannot be followed
 */
export function mendObject(value: string): MendedValue | undefined {
  if (value.startsWith('{') && isReadAsMeant(value)) return undefined;
  const inside = value.replace(/^[{｛]\s*/, '').replace(/\s*[}｝]$/, '');
  // A brace at the end may close the place of a value: {other: {1} 个, one: {1}}.
  const whole = /[}｝]$/.test(value) ? inside : value.slice(1).trim();
  const fields = whole.split(NEXT_FIELD).map((field) => ONE_FIELD.exec(field.trim()));
  if (fields.some((field) => !field || /^["'][^"']*$/.test(field[4]!))) return undefined;
  const isSound =
    value.startsWith('{') &&
    value.endsWith('}') &&
    !NEXT_FIELD.exec(whole)?.[0].match(/[，、；;]/) &&
    // As in JSON: behind a quoted key YAML wants no space.
    fields.every(
      (field) => field![2] === ':' && (field![3] !== '' || /^["']/.test(field![0])) && !bare(field![4]!),
    );
  if (isSound) return undefined;
  const written = fields.map(
    (field) => `${field![1]!}: ${bare(field![4]!) ? quoted(field![4]!) : field![4]!}`,
  );
  return { value: `{${written.join(', ')}}`, told: (line) => fault('yaml-object-form', { line }) };
}

/** Whether YAML reads an object in which every field has a value: then nothing is wrong with its form, JSON's included. */
function isReadAsMeant(value: string): boolean {
  const { contents, errors } = parseDocument(value, { prettyErrors: false });
  return errors.length === 0 && isObject(contents);
}

/** The same of a list of texts and objects; an object without braces (`[name: 甲, role: 乙]`) would be one for each field. */
function areReadAsMeant(value: string): boolean {
  const { contents, errors } = parseDocument(value, { prettyErrors: false });
  if (errors.length > 0 || !isSeq(contents)) return false;
  return contents.items.every(
    (item) => isScalar(item) || (isObject(item) && value[(item as YAMLMap).range![0]] === '{'),
  );
}

const isObject = (node: unknown) =>
  isMap(node) &&
  node.items.every(
    ({ key, value: held }) => isScalar(key) && !/[:：]/.test(String(key.value)) && held !== null,
  );

/** A text that must stand in quotation marks within braces. */
const bare = (text: string) => !/^["'[{]/.test(text) && /[{}[\],]|: |^[&*!|>%@`#-]/.test(text);

/** A text as it stands in a list or an object of one line. */
export const itemOf = (item: string): string =>
  item === '' || mendText(item) || /[,[\]{}]/.test(item) ? quoted(item) : item;
/** A text as it stands behind the name of its field. */
export const valueOf = (text: string): string => (text === '' || mendText(text) ? quoted(text) : text);
/** Fields in one line, as YAML has them. */
export const inBraces = (fields: Readonly<Record<string, unknown>>): string =>
  `{${Object.entries(fields)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? itemOf(value) : String(value)}`)
    .join(', ')}}`;

const outsideQuotes = (text: string) => text.replace(/"[^"]*"|'[^']*'/g, '');
/** First and last sign of each item. */
const edges = (inside: string) =>
  inside
    .split(/[,，、]/)
    .map((item) => item.trim())
    .map((item) => `${item[0] ?? ''}${item.at(-1) ?? ''}`)
    .join('');
