/** An item of a list of texts as beginners write it → as it was meant. Pure. */
import { ownEntry } from '../../text/ownEntry.ts';
import { fault, type Fault } from '../fault.ts';
import { objectOf } from './fieldValue.ts';
import type { Above } from './place.ts';
import { mendText } from './value.ts';
import type { FieldNames } from './vocabulary.ts';
import { spellingOf } from './words.ts';

/** An item of a list behind any bullet, or a number. */
export const ITEM = /^(\s*)(?:[-－—•·*＊](?![-—－*])|\d{1,2}[.、．)）])[ \u00a0\u3000]*(\S.*)$/;
/** A comma behind a text in quotation marks, as in JSON. */
const COMMA_END = /(?<=["'])[,，;；]$/;
/** A person and what they are, in either order, with the colon of a field between them. */
const PERSON = /^([\p{Script=Han}·]{1,15}): +(\p{Script=Han}{1,8})$/u;
/** How it ends what somebody is or did. */
const ROLE =
  /(?:记者|通讯员|实习生|评论员|摄影|编辑|作者|文字|图片|视频|整理|供稿|校对|翻译|责编|[文图摄])$/u;

/** Whether a text says what somebody is or did. */
export const isRole = (text: string): boolean => ROLE.test(text);

interface MendedItem {
  line: string;
  told?: Fault;
}

/**
 * An item of a list of texts, behind a dash in the column of the others: YAML reads one further in as more of the text above.
 * @returns undefined for a line that is no item
 */
export function mendItem(
  line: string,
  above: Above,
  { nested, named, words: spellings }: FieldNames,
): MendedItem | undefined {
  const [, given = '', whole] = ITEM.exec(line) ?? [];
  if (whole === undefined) return undefined;
  // A list in a list, as programs write it: its items stand behind both dashes.
  if (/^- /.test(whole)) {
    above.items = undefined;
    return { line };
  }
  const indent = given.replace(/[\t\u3000]/g, '  ');
  above.items ??= indent.length;
  const dash = `${' '.repeat(above.items)}- `;
  const person = isPeople(ownEntry(nested, above.parent)) ? personIn(whole) : undefined;
  if (person) return toldOf('yaml-person-colon', dash + person);
  const fields = ownEntry(named ?? {}, above.parent);
  if (fields && !/[:：{}]/.test(whole)) return toldOf('yaml-object-form', dash + objectOf(whole, fields));
  const words = ownEntry(spellings ?? {}, above.open) ?? ownEntry(spellings ?? {}, above.parent);
  const spelt = words && spellingOf(whole, words);
  if (spelt !== undefined && spelt !== whole)
    return { line: dash + spelt, told: fault('value-word', { name: whole, line: dash + spelt }) };
  const text = whole.replace(COMMA_END, '');
  const right = dash + (mendText(text)?.value ?? text);
  if (!/^\s*- /.test(line)) return toldOf('yaml-dash-space', right);
  if (given.includes('\t')) return toldOf('yaml-tab-line', right);
  if (/[^ ]/.test(given)) return toldOf('yaml-space-line', right);
  if (text !== whole) return toldOf('yaml-comma-end', right);
  return indent.length === above.items ? { line } : toldOf('yaml-item-column', right);
}

const toldOf = (
  code:
    | 'yaml-person-colon'
    | 'yaml-object-form'
    | 'yaml-dash-space'
    | 'yaml-tab-line'
    | 'yaml-space-line'
    | 'yaml-comma-end'
    | 'yaml-item-column',
  line: string,
): MendedItem => ({ line, told: fault(code, { line }) });

const isPeople = (fields: readonly string[] = []) => fields.includes('name') && fields.includes('role');

function personIn(text: string): string | undefined {
  const [, first, second] = PERSON.exec(text) ?? [];
  if (first === undefined || second === undefined || ['name', 'role'].includes(first)) return undefined;
  return ROLE.test(first) && !ROLE.test(second)
    ? `{name: ${second}, role: ${first}}`
    : `{name: ${first}, role: ${second}}`;
}
