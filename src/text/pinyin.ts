/** Pinyin of Chinese text, for suggestions. Build time only: the dictionary is large. */
import { pinyin } from 'pinyin-pro';

/**
 * The reading of every character, without tones, `ü` written `v`.
 * @param text normalised (simplified) text
 * @returns one entry per code point; '' for what is not a Han character. Example: `昆山A` → `['kun', 'shan', '']`
 */
export function syllables(text: string): string[] {
  const characters = [...text];
  const readings = pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'spaced' });
  if (readings.length !== characters.length) return characters.map(readingOf);
  return readings
    .map((reading) => (SYLLABLE.test(reading) ? reading : ''))
    .map((reading, index) => (HAN.test(characters[index]!) ? reading : ''));
}

const HAN = /^\p{Script=Han}$/u;
const SYLLABLE = /^[a-z]{1,6}$/;

function readingOf(character: string): string {
  const [reading = ''] = HAN.test(character)
    ? pinyin(character, { toneType: 'none', type: 'array', v: true })
    : [];
  return SYLLABLE.test(reading) ? reading : '';
}
