import { pinyin } from 'pinyin-pro';
import { remembered } from '../base/remembered.ts';
import { words } from '../base/sentence.ts';

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
  for (const word of wordsOf(headline)) {
    const spelled = spell(word);
    if (spelled === '') continue;
    if (count === MOST_WORDS || slug.length + spelled.length + 1 > LONGEST) break;
    slug += (slug === '' ? '' : '-') + spelled;
    count++;
  }
  return slug === '' ? fallback : slug;
}

/** A headline has more words than its slug, so that they are found one by one. */
function* wordsOf(headline: string): Generator<string> {
  for (const [index, piece] of headline.normalize('NFKC').split(WHOLE).entries()) {
    if (index % 2 === 1) yield piece;
    else yield* words(piece);
  }
}

/**
 * A free path for an article.
 * @param date EDTF; an unknown month is folder `00`
 * @param taken paths in use
 * @param fallback gives the slug for headlines without a letter or figure
 */
export function articlePath(
  headline: string,
  date: string,
  taken: ReadonlySet<string>,
  fallback = () => 'item',
): string {
  const [year = '0000', month = '00'] = date.replace(/[~?%]$/u, '').split('-');
  const slug = slugOf(headline, '') || fallback();
  for (let count = 1; ; count++) {
    const path = `articles/${year}/${month}/${slug}${count > 1 ? `-${count}` : ''}.md`;
    if (!taken.has(path)) return path;
  }
}

/** The headlines of a paper have the same words again and again. */
const spell = remembered((word) =>
  pinyin(word, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replace(/ü/gu, 'v')
    .replace(/[^a-z0-9]+/gu, '')
    .slice(0, LONGEST),
);
