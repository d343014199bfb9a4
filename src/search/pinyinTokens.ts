/**
 * How the pinyin of headlines enters the index: pairs of neighbouring syllables, and pairs of their first
 * letters. A leading zero keeps them apart from pairs of characters, and together in the word lists.
 */

export const syllablePair = (first: string, second: string) => `0${first}0${second}`;
export const initialPair = (first: string, second: string) => `00${first[0]!}${second[0]!}`;

/**
 * The tokens of a reading.
 * @param readings one syllable per character, '' where there is none
 */
export function pinyinTokens(readings: readonly string[], pair: typeof syllablePair): string {
  // A pair that is not one of two syllables keeps its place: the phrase `gao xin` must not run across it.
  return readings
    .slice(0, -1)
    .map((reading, index) => (reading && readings[index + 1] ? pair(reading, readings[index + 1]!) : '0'))
    .join(' ');
}
