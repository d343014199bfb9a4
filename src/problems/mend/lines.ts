/**
 * Lines of YAML as beginners write them → as they were meant, each with its true cause. The number of lines stays, so
 * that what is found in the mended text has its place in the file. Pure.
 */
import { fault, type Fault } from '../fault.ts';
import { mendList, mendText } from './value.ts';
import { fieldOf, type FieldNames } from './vocabulary.ts';

/** The lines mended, and what was wrong with them. */
export interface MendedLines {
  lines: string[];
  /** `line` is a place in `lines`. */
  faults: (Fault & { line: number })[];
}

/** White space, dash of a list, name, colon of either width, rest. */
const FIELD = /^([ \t\u00a0\u3000]*)((?:[-－—•·]\s*)?)([\p{L}_*][\p{L}\p{N}_* -]*?)[ \u3000]*([:：])(.*)$/u;
const NO_COLON = /^([A-Za-z]+)[ \u3000]+(\S.*)$/;

/**
 * Mends the lines between two fences, or of a settings file.
 * @param isSound YAML can read them: then an indented line may be the second line of a text
 */
export function mendLines(given: readonly string[], vocabulary: FieldNames, isSound = false): MendedLines {
  const lines: string[] = [];
  const faults: MendedLines['faults'] = [];
  const seen = new Set<string>();
  let parent = '';
  /** Indentation from which lines are part of a text of several lines; undefined outside. */
  let block: number | undefined;
  given.forEach((line, index) => {
    const indent = /^\s*/.exec(line)![0].length;
    if (block !== undefined && (line.trim() === '' || indent > block)) return void lines.push(line);
    block = undefined;
    const mended = isSound && /^\s+[^\x00-\x7f]/.test(line) ? { line } : mendLine(line, parent, vocabulary);
    if (mended.told) faults.push({ ...mended.told, line: index });
    const key = /^([\w\u4e00-\u9fff]+):/.exec(mended.line)?.[1];
    if (key && vocabulary.top.includes(key)) {
      if (seen.has(key)) {
        faults.push({ ...fault('yaml-repeated', { name: key }), line: index });
        lines.push('');
        block = indent;
        return;
      }
      seen.add(key);
      parent = key;
    }
    if (/[:-] [|>][+-]?\d?\s*(?:#.*)?$/.test(mended.line)) block = indent;
    lines.push(mended.line);
  });
  return { lines, faults };
}

interface MendedLine {
  line: string;
  told?: Fault;
}

/** One cause a line: the first of the table, with a line that is right in all respects. */
function mendLine(line: string, parent: string, vocabulary: FieldNames): MendedLine {
  if (line.trim() === '' || line.trimStart().startsWith('#')) return { line };
  const field = FIELD.exec(line);
  const name = field && fieldOf(field[3]!.trim(), vocabulary);
  if (!field || !name) return mendLoose(line, parent, vocabulary);
  const [, indent, dash, word, colon, rest] = field as unknown as string[];
  const value = rest!.replace(/^[\s\u3000]+|\s+$/g, '');
  const nested = (vocabulary.nested[parent] ?? []).includes(name) && (indent !== '' || dash !== '');
  const depth = nested ? indent!.replace(/\t/g, '  ').replace(/[\u00a0\u3000]/g, ' ') : '';
  const mended = mendValue(name, value, vocabulary);
  const right = `${depth}${nested && dash ? '- ' : ''}${name}:${value ? ` ${mended?.value ?? value}` : ''}`;
  const cause =
    colon === '：'
      ? fault('yaml-colon-wide', { line: right })
      : rest !== '' && !/^[ \t]/.test(rest!)
        ? fault('yaml-colon-space', { line: right })
        : word!.trim() !== name
          ? fault('yaml-key-name', { name: word!.trim(), line: right })
          : /\t/.test(indent!)
            ? fault('yaml-tab-line', { line: right })
            : !nested && indent !== '' && vocabulary.top.includes(name) && !isDeep(parent, vocabulary)
              ? fault('yaml-key-indented', { line: right })
              : mended?.told(right);
  return cause ? { line: cause.severity === 'warning' ? line : right, told: cause } : { line };
}

/** Fields of unknown depth may stand below it. */
const isDeep = (parent: string, { nested }: FieldNames) => (nested[parent] ?? []).includes('*');

function mendValue(name: string, value: string, { lists, texts }: FieldNames) {
  if (!value) return undefined;
  if (lists.includes(name)) return mendList(value);
  return texts.includes(name) ? mendText(value) : undefined;
}

/** A line that is no field: an item of a list, or a field whose colon is missing. */
function mendLoose(line: string, parent: string, vocabulary: FieldNames): MendedLine {
  const item = /^(\s*)[-－—•·](?![-—－])[ \u3000]*(\S.*)$/.exec(line);
  if (item && vocabulary.lists.includes(parent)) {
    const [, indent = '', text = ''] = item;
    const right = `${indent.replace(/[\t\u3000]/g, '  ')}- ${mendText(text)?.value ?? text}`;
    if (!/^\s*- /.test(line)) return { line: right, told: fault('yaml-dash-space', { line: right }) };
    if (indent.includes('\t')) return { line: right, told: fault('yaml-tab-line', { line: right }) };
    return { line };
  }
  const [, word, value] = NO_COLON.exec(line) ?? [];
  if (!word || !value || !vocabulary.top.includes(word)) return { line };
  const right = `${word}: ${vocabulary.texts.includes(word) ? (mendText(value)?.value ?? value) : value}`;
  return { line: right, told: fault('yaml-colon-missing', { line: right }) };
}
