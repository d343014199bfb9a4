/**
 * Undoes what docs/content-format.md says the site sets: the width of punctuation, the shape of quotes, dots and
 * dashes, and spaces that are neither between Latin words nor between Han characters. Letters and figures are left alone, so a character that was
 * changed for another shows; `normalize` of the search would fold it.
 */
const SIGNS: Record<string, string> = {
  ...Object.fromEntries([...'，；：？！（）'].map((sign) => [sign, sign.normalize('NFKC')])),
  '。': '.',
  '｡': '.',
  '．': '.',
  '､': '、',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '•': '·',
  '‧': '·',
  '・': '·',
  '･': '·',
};
const SPACE = /[\s\u200b]+/gu;
const LATIN = /[A-Za-z0-9]/;
/** A space between Han characters, which is shown, of either width, or told of; a separator of lines is shown as one. */
const HAN_SPACE = /(?<=\p{Script=Han})[ \u3000\u2028\u2029]+(?=\p{Script=Han})/gu;

const DOTS = /\.{3,}|。{3,}|．{3,}|·{3,}|…+/gu;

/** @param text as shown, or as typed. @returns equal texts for two that differ in typesetting alone */
export function unset(text: string): string {
  return text
    .replace(HAN_SPACE, '␣')
    .replace(SPACE, (_space, place: number, whole: string) =>
      LATIN.test(whole[place - 1] ?? '') && LATIN.test(whole.slice(place).trimStart()[0] ?? '') ? ' ' : '',
    )
    .replace(/[-–—―─－]{2,}/gu, '—')
    .replace(DOTS, '…')
    .replace(/…+/gu, '…')
    .replace(/./gsu, (character) => SIGNS[character] ?? character);
}
