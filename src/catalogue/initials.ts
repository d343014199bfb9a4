/** Order and initials of names by pinyin. */
import { pinyin } from 'pinyin-pro';
import { compareText } from '../text/compare.ts';

/** How a name is read. */
export interface Reading {
  /** Capital letter, or `#` for a name that begins with none. */
  initial: string;
  /** Without tones; other characters as they are. Example: `['kun', 'shan']`. */
  syllables: string[];
  /** Syllables joined: the key to sort by. Example: `kunshan`. */
  full: string;
}

/**
 * Reads a name.
 * @param kind `person`: the first characters are a surname, with its own reading (解 Xie, 单 Shan)
 */
export function readingOf(name: string, kind: 'person' | 'place'): Reading {
  const syllables = pinyin(name.normalize('NFKC'), {
    toneType: 'none',
    type: 'array',
    v: true,
    nonZh: 'spaced',
    surname: kind === 'person' ? 'head' : 'off',
  }).map((syllable) => syllable.toLowerCase());
  const full = syllables.join('');
  return {
    initial: /^[a-z]/.test(full) ? full[0]!.toUpperCase() : '#',
    syllables,
    full,
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
    (a, b) => compareText(a.reading.full, b.reading.full) || compareText(a.name, b.name),
  );
  return [...Map.groupBy(sorted, ({ reading }) => reading.initial)]
    .map(([initial, group]) => ({ initial, items: group }))
    .sort(
      (a, b) => Number(a.initial === '#') - Number(b.initial === '#') || compareText(a.initial, b.initial),
    );
}
