/** A value that YAML would misread → how it should be written. Pure. */
import { isMap, isScalar, parseDocument } from 'yaml';
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
  return {
    value: quoted(alone ? value.slice(1) : inner),
    told: (line) => fault('yaml-quotes-inside', { line }),
  };
}

/** A role and a name as papers print them. */
const BYLINE = /^(\p{Script=Han}*(?:记者|通讯员|摄影|编辑|作者|评论员)): +(\p{Script=Han}{2,4})$/u;
const OPEN = /^\s*[[【［〔]/;
const SEPARATOR = /[，、；;]/;

/**
 * Mends a list of names in brackets.
 * @param listsOnly a single text is no list: the brackets are put around it
 * @returns undefined for what YAML reads as it stands
 */
export function mendList(value: string, listsOnly = false): MendedValue | undefined {
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
  if (!OPEN.test(value) && !dashed && !listsOnly) return undefined;
  const comment = / #[^\]]*$/.exec(value)?.[0] ?? '';
  const list = value.slice(dashed.length, value.length - comment.length).trim();
  const inside = list.replace(/^[[【［〔](?:\s*\](?=.))?/, '').replace(/[\]】］〕]$/, '');
  const sound =
    list.startsWith('[') &&
    list.endsWith(']') &&
    !/[“”‘’]/.test(edges(inside)) &&
    !/,\s*,|(?:^|,)\s*#/.test(inside) &&
    !SEPARATOR.test(outsideQuotes(inside));
  if (sound) return undefined;
  if (/[{}]/.test(inside)) return mendObjects(value);
  const items = inside
    .split(/[，、；;,]/)
    .map((item) => item.trim().replace(/^["'“‘]|["'”’]$|^#(?=\S)/g, ''))
    .filter(Boolean);
  return { value: `[${items.map(itemOf).join(', ')}]`, told: (line) => fault('yaml-list-form', { line }) };
}

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
  if (errors.length > 0 || !isMap(contents)) return false;
  return contents.items.every(
    ({ key, value: held }) => isScalar(key) && !/[:：]/.test(String(key.value)) && held !== null,
  );
}

/** A text that must stand in quotation marks within braces. */
const bare = (text: string) => !/^["'[{]/.test(text) && /[{}[\],]|: |^[&*!|>%@`#-]/.test(text);

const itemOf = (item: string) => (mendText(item) || /[,[\]{}]/.test(item) ? quoted(item) : item);
const outsideQuotes = (text: string) => text.replace(/"[^"]*"|'[^']*'/g, '');
/** First and last sign of each item. */
const edges = (inside: string) =>
  inside
    .split(/[,，、]/)
    .map((item) => item.trim())
    .map((item) => `${item[0] ?? ''}${item.at(-1) ?? ''}`)
    .join('');
