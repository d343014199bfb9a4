/** Values that have one spelling, under the names that beginners give them → as they are written. Pure. */
import { fault } from '../fault.ts';
import { ownEntry } from '../../text/ownEntry.ts';
import type { MendedValue } from './value.ts';

/**
 * @param words spellings by other name, in small letters; undefined for a field that has none
 * @returns undefined where there is nothing to mend
 */
export function mendWords(
  value: string,
  words: Readonly<Record<string, string>> | undefined,
): MendedValue | undefined {
  if (!words) return undefined;
  const [, open, inside, comment = ''] = /^([[【［]?)(.*?)[\]】］]?(\s+#.*)?$/u.exec(
    value,
  ) as unknown as string[];
  const isList = open !== '' || '[]' in words;
  const items = isList ? inside!.split(/[,，、；;\s]+/).filter(Boolean) : [inside!];
  const spelt = items.map((item) => ownEntry(words, plainOf(item)) ?? item);
  // YAML reads True and TRUE as well.
  if (spelt.every((item, index) => item === items[index] || item === items[index]!.toLowerCase()))
    return undefined;
  const right = isList ? `[${spelt.filter((item) => item !== '').join(', ')}]` : spelt.join();
  return { value: right + comment, told: (line) => fault('value-word', { name: value, line }) };
}

const plainOf = (item: string) =>
  item
    .normalize('NFKC')
    .replace(/[。，,；;]$/, '')
    .replace(/^["'“‘]|["'”’]$/g, '')
    .toLowerCase();

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
