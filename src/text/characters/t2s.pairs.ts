/** Where t2s.table.ts comes from; only its generator and its test use this module, never the browser. */
import { dictionary } from './t2s.dictionary.ts';

/**
 * Variants that OpenCC decides by the word, not by the character. Taking both for the same loses nothing in
 * search, and lets a reader of traditional characters find 随着 by 隨著 and 了解 by 瞭解.
 */
const MERGED = ['著着', '瞭了', '藉借'];

/**
 * Pairs of a traditional (or Taiwan, Hong Kong) character and its simplified one, sorted by the first.
 * Characters outside the basic plane are left out: no newspaper prints them, and they would double the table.
 */
export function characterPairs(): [from: string, to: string][] {
  const simple = dictionary('TSCharacters');
  const regional = [...dictionary('TWVariantsRev'), ...dictionary('HKVariantsRev')].map(
    ([variant, standard]) => [variant, simple.get(standard) ?? standard] as const,
  );
  const table = new Map([...regional, ...simple, ...MERGED.map((pair) => [pair[0]!, pair[1]!] as const)]);
  table.delete('么'); // in Taiwan a variant of 幺, here the 么 of 什么
  const resolve = (character: string): string => {
    const next = table.get(character);
    return next === undefined || next === character ? character : resolve(next);
  };
  return [...table.keys()]
    .map((from): [string, string] => [from, resolve(from)])
    .filter(([from, to]) => from !== to && from.length === 1 && to.length === 1)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
