/** Lines that belong to the field above them: the rest of a text, names of a list below each other. Pure. */
import { ITEM } from './items.ts';
import { isKey, type Above } from './place.ts';
import { valueOf } from './value.ts';
import { fieldOf, type FieldNames } from './vocabulary.ts';

/** A field whose colon is missing. */
export const NO_COLON = /^([A-Za-z]+)(?:[ \u3000]+|[ \u3000]*[；;、，,。|→][ \u3000]*)(\S.*)$/;

/** A field with what belongs to it from the lines below, and where it stands. */
export interface Joined {
  at: number;
  line: string;
  /** True for the first name of a list. */
  isFirst?: boolean;
  /** True where a colon made the line look like a field. */
  hasColon?: boolean;
}

/** Causes that take the next line into a field's own. */
export const JOINED = new Set<string>(['yaml-line-split', 'yaml-colon-inside']);
/** The second line of a text that holds a colon and a space, or ends with a colon. */
const WITH_COLON = /^(\s+)(?![-#>|&*!%@`"'{}[\]])(\S.*?:(?:\s.*|)?)$/u;

/** The text that a line with a colon goes on with: it is no field, and stands further in than the one above it. */
export function joinColon(
  lines: readonly string[],
  line: string,
  vocabulary: FieldNames,
): Joined | undefined {
  const [, indent, text] = WITH_COLON.exec(line) ?? [];
  if (indent === undefined || text === undefined) return undefined;
  const word = text.split(/[:：]/)[0]!.trim();
  const at = lines.findLastIndex((one) => one.trim() !== '');
  const [, name, value] = BEFORE.exec(lines[at] ?? '') ?? [];
  if (name === undefined || value === undefined || fieldOf(word, vocabulary)) return undefined;
  const column = /^\s*(?:- )?/.exec(name)![0].length;
  const isText = vocabulary.texts.includes(name.replace(/^[\s-]+|:$/g, ''));
  if (!isText || indent.length <= column || /^["|>[{]/.test(value)) return undefined;
  const before = unquoted(value);
  return {
    at,
    line: `${name} ${valueOf(`${before}${isLatin(before, text) ? ' ' : ''}${text.trim()}`)}`,
    isFirst: true,
    hasColon: true,
  };
}

/** A text as it was before a colon in it put it between marks. */
const unquoted = (value: string) => /^'([^']*:[^']*)'$/.exec(value)?.[1] ?? value;

/** A line without any sign of YAML: the rest of a text, or a name of a list. */
const LOOSE = /^[ \t\u3000]*(?![-#>|&*!%@`"'{}[\]])([^:=＝]+?)[\]】］]?[ \t]*$/u;
/** A field with what stands behind its colon. */
const BEFORE = /^(\s*(?:- )?[\w\u4e00-\u9fff-]+:)[ \t]*(.*)$/;

/**
 * The field that a line without any sign belongs to, with it: a text that was broken, or a list of names written below
 * each other.
 * @param lines the mended lines above
 * @returns the field's line, where it stands, and whether the line is the first name of a list
 */
export function joinLoose(
  lines: readonly string[],
  line: string,
  { parent }: Above,
  vocabulary: FieldNames,
): Joined | undefined {
  const [, text] = LOOSE.exec(line) ?? [];
  // A Chinese colon may stand in the text; behind the name of a field it is meant for one.
  const word = text?.split('：')[0]?.trim();
  if (!text?.trim() || (word !== text && word !== undefined && fieldOf(word, vocabulary))) return undefined;
  if (NO_COLON.test(line) || ITEM.test(line) || isKey(text, parent, vocabulary)) return undefined;
  const at = lines.findLastIndex((one) => one.trim() !== '');
  const [, name, value] = BEFORE.exec(lines[at] ?? '') ?? [];
  const field = name?.replace(/^[\s-]+|:$/g, '');
  if (field === undefined || value === undefined) return undefined;
  const before = unquoted(value);
  if (vocabulary.texts.includes(field) && !/^["'|>[]/.test(before)) {
    const whole = `${before}${isLatin(before, text) ? ' ' : ''}${text}`;
    return { at, line: `${name} ${before === value ? whole : valueOf(whole)}` };
  }
  if (
    text.includes('：') ||
    !vocabulary.lists.includes(field) ||
    field !== parent ||
    /^["'|>{&*!-]/.test(value)
  )
    return undefined;
  const names = value.replace(/^\[|\]$/g, '');
  const all = `${names === '' ? '' : `${names}, `}${text.replaceAll(/[，、]/g, ', ')}`;
  return { at, line: `${name} [${all}]`, isFirst: !value.startsWith('[') };
}

/** Whether a space belongs between two parts of a text. */
const isLatin = (before: string, behind: string) => /[\w,.]$/.test(before) && /^\w/.test(behind);
