/** Values that have one spelling, under the names that beginners give them → as they are written. Pure. */
import { fault } from '../fault.ts';
import { ownEntry } from '../../text/ownEntry.ts';
import type { MendedValue } from './value.ts';
import type { WordRule, Words } from './vocabulary.ts';

/** The spelling of a word, however it is written around; undefined for one that is right, or unknown. */
export const spellingOf = (word: string, words: Words): string | undefined =>
  isRule(words) ? words.meant(bare(word)) : ownEntry(words, bare(word).toLowerCase());

const isRule = (words: Words): words is WordRule => typeof words['meant'] === 'function';

/** Whether the items of a field may hold commas of their own. */
export const hasApart = (words: Words | undefined): boolean =>
  words !== undefined && isRule(words) && words.apart !== undefined;

/**
 * @param words of the field; undefined for a field that has none
 * @returns undefined where there is nothing to mend
 */
export function mendWords(value: string, words: Words | undefined): MendedValue | undefined {
  // What is in braces is an object already.
  if (!words || (isRule(words) && /[{}]/.test(value))) return undefined;
  // The lookbehind has a long stretch of white space read once.
  const behind = value.search(/(?<!\s)\s+#/u);
  const [written, comment] = behind < 0 ? [value, ''] : [value.slice(0, behind), value.slice(behind)];
  const [, open, inside] = /^([[【［]?)(.*?)[\]】］]?$/u.exec(written) as unknown as string[];
  const isList = open !== '' || (isRule(words) ? words.isList === true : '[]' in words);
  const { spaced, apart } = isRule(words) ? words : {};
  const whole = (spaced ? inside!.replace(spaced, (number) => number.replace(/ /g, '')) : inside!).trim();
  const items = isList ? whole.split(apart ?? /[,，、；;\s]+/u).filter(Boolean) : [whole];
  const spelt = items.map((item) => spellingOf(item, words) ?? item);
  // YAML reads True and TRUE as well.
  const isRight = spelt.every((item, index) => item === items[index] || item === items[index]!.toLowerCase());
  const isParted = !apart || (whole.match(apart) ?? []).every((sign) => sign.includes(','));
  if (isRight && isParted) return undefined;
  const right = isList ? `[${spelt.filter((item) => item !== '').join(', ')}]` : spelt.join();
  return { value: right + comment, told: (line) => fault('value-word', { name: value, line }) };
}

const bare = (item: string) =>
  item
    .normalize('NFKC')
    .replace(/[。，,；;]$/, '')
    .replace(/^["'“‘]|["'”’]$/g, '');

/** Words for true and false. */
export const FLAG = {
  ...Object.fromEntries(
    ['是', '开', '有', '对', '真', 'yes', 'on', 'y', '1', '√', 'true', 'ture'].map((word) => [word, 'true']),
  ),
  ...Object.fromEntries(
    ['否', '不', '不是', '关', '无', '没有', '假', 'no', 'off', 'n', '0', '×', 'false', 'flase'].map(
      (word) => [word, 'false'],
    ),
  ),
};
