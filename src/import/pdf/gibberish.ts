/** Text of fonts whose glyphs were given wrong characters: real ones, and no Chinese. */

/** The commonest characters, in both forms: a quarter of any text. */
const COMMON = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三二月日新高区业企科技這為個國時來們於對會發動過說產種後學經區業',
);
/** Fewer tell nothing. */
const FEWEST = 60;
/** In text that is Chinese, at least. */
const LEAST_SHARE = 0.05;

/** @returns whether most of it must be wrong characters */
export function isGibberish(text: string): boolean {
  const letters = text.match(/\p{Script=Han}/gu) ?? [];
  const common = letters.filter((letter) => COMMON.has(letter)).length;
  return letters.length >= FEWEST && common < letters.length * LEAST_SHARE;
}
