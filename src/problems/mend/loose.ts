/** Lines that are neither field nor item: remarks of other languages, and lines of a text that are not indented. Pure. */
import { fault, type Fault } from '../fault.ts';
import { fieldOf, type FieldNames } from './vocabulary.ts';

interface Told {
  line: string;
  told: Fault;
}

/** `// 备注` and `＃ 备注` as YAML has remarks. */
export function mendComment(line: string): Told | undefined {
  const [, indent, text] = /^([ \t]*)(?:\/\/|＃|;(?= ))[ \t]*(.*)$/u.exec(line) ?? [];
  if (indent === undefined) return undefined;
  const right = `${indent.replace(/\t/g, '  ')}# ${text!}`;
  return { line: right, told: fault('yaml-comment', { line: right }) };
}

/** Columns by which the lines of a text stand further in than its field. */
const STEP = 2;

/**
 * A line of a text of several lines (`summary: |`) that stands at the left edge.
 * @param block column of the text's field
 * @returns undefined for a line that begins the next field
 */
export function mendBlockText(
  line: string,
  block: number,
  isSound: boolean,
  vocabulary: FieldNames,
): Told | undefined {
  if (isSound || line.trim() === '') return undefined;
  const word = /^\s*(?:- *)?([\p{L}_]+)\s*[:：]/u.exec(line)?.[1];
  if (word !== undefined && fieldOf(word, vocabulary)) return undefined;
  const right = `${' '.repeat(block + STEP)}${line.trim()}`;
  return { line: right, told: fault('yaml-block-indent', { line: right }) };
}
