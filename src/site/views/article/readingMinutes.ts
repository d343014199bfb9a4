/** Characters a minute of silent reading; studies of Chinese readers give 250 to 500. */
const CHARACTERS_A_MINUTE = 400;

/**
 * Time to read a text.
 * @param length in characters
 * @returns whole minutes, at least 1
 */
export function readingMinutes(length: number): number {
  return Math.max(1, Math.round(length / CHARACTERS_A_MINUTE));
}
