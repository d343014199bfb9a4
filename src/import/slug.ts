import { pinyin } from 'pinyin-pro';
import { words } from './sentence.ts';

const LONGEST = 40;
const MOST_WORDS = 5;
/** The dictionary knows 高 新 区 only apart. */
const WHOLE = /(高新技术产业开发区|高新区|高新)/u;

/**
 * A short ASCII file name from a headline: the pinyin of its first words.
 * @param headline as printed
 * @param fallback for headlines without a letter or figure
 * @returns example: `kunshan-gaoxinqu-dangjian`
 */
export function slugOf(headline: string, fallback: string): string {
  let slug = '';
  let count = 0;
  const pieces = headline.normalize('NFKC').split(WHOLE);
  for (const word of pieces.flatMap((piece, index) => (index % 2 === 1 ? [piece] : words(piece)))) {
    const spelled = spell(word);
    if (spelled === '') continue;
    if (count === MOST_WORDS || slug.length + spelled.length + 1 > LONGEST) break;
    slug += (slug === '' ? '' : '-') + spelled;
    count++;
  }
  return slug === '' ? fallback : slug;
}

function spell(word: string): string {
  return pinyin(word, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).join('').toLowerCase().replace(/ü/gu, 'v').replace(/[^a-z0-9]+/gu, '').slice(0, LONGEST);
}
