/** Order and initials of names by pinyin. */
import { pinyin } from 'pinyin-pro';
import { compareText } from '../text/compare.ts';

/** How a name is read. */
export interface Reading {
  /** Capital letter, or `#` for a name that begins with none. */
  initial: string;
  /** Without tones; other characters as they are. Example: `['kun', 'shan']`. */
  syllables: string[];
  /**
   * Key to sort by, as a dictionary does: syllable before syllable, and characters of one sound together.
   * Example: `wang 王 fang 芳`.
   */
  key: string;
}

/**
 * Reads a name.
 * @param kind `person`: the first characters are a surname, with its own reading (解 Xie, 单 Shan)
 */
export function readingOf(name: string, kind: 'person' | 'place'): Reading {
  const normal = name.normalize('NFKC');
  const characters = [...normal];
  const syllables = pinyin(normal, {
    toneType: 'none',
    type: 'array',
    v: true,
    nonZh: 'spaced',
    surname: kind === 'person' ? 'head' : 'off',
  }).map((syllable) => syllable.toLowerCase());
  const first = syllables[0]?.[0] ?? '';
  return {
    initial: /[a-z]/.test(first) ? first.toUpperCase() : '#',
    syllables,
    key: syllables.map((syllable, place) => `${syllable} ${characters[place] ?? ''}`).join(' '),
  };
}

/** A letter with the names under it. */
export interface InitialGroup<Item> {
  initial: string;
  items: Item[];
}

/**
 * Groups items by the initial of their names.
 * @returns A to Z, then `#`; within a letter by reading, then by name
 */
export function groupByInitial<Item extends { name: string; reading: Reading }>(
  items: readonly Item[],
): InitialGroup<Item>[] {
  const sorted = [...items].sort(
    (a, b) => compareText(a.reading.key, b.reading.key) || compareText(a.name, b.name),
  );
  return [...Map.groupBy(sorted, ({ reading }) => reading.initial)]
    .map(([initial, group]) => ({ initial, items: group }))
    .sort(
      (a, b) => Number(a.initial === '#') - Number(b.initial === '#') || compareText(a.initial, b.initial),
    );
}
