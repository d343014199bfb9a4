/**
 * Where a headline may break: between words, never inside a name.
 * Words come from ICU's dictionary (Unicode UAX #29 with the CJK break engine, `Intl.Segmenter`),
 * which knows no names of zones and leaves many single characters; the rules below join those.
 */

import { escapePattern } from './escapePattern.ts';

/** No line begins with these (kinsoku, W3C clreq §3.1.5) … */
const NOT_FIRST = /^[、，。；：？！…—·”’」』）》〉】〕］％%,.;:?!)\]}]/u;
/** … and none ends with these. */
const NOT_LAST = /[“‘「『（《〈【〔［([{]$/u;

/** Words of the field that ICU cuts. */
const WORDS = [
  '开发区',
  '自贸试验区',
  '自贸区',
  '试验区',
  '示范区',
  '创新区',
  '联动创新区',
  '核心区',
  '先行区',
  '科学城',
  '产业园',
  '新能源',
  '新材料',
  '新质生产力',
  '亚运',
  '亿元',
  '万元',
  '人次',
  '平方公里',
  '科学技术奖',
];

/** Numbers in Han characters, which ICU cuts anywhere: 百分之零点一, 一百七十八. */
const NUMERAL = '百分之[零〇一二三四五六七八九十百点]+|[零〇一二三四五六七八九十百千万亿两点]{3,}';

/** Single characters that close a word … */
const SUFFIX =
  /^[区县市省城园镇村港奖部厅局委院校所站馆会社团队者家员师士人业化性型式级年月日时元亿万名项个次届位条种岁度率量力链值率网群体法史界商企店里上中下后前内外期了着过们]$/u;
const LONE = /^[“‘《（]?\p{Script=Han}$/u;
/** A figure, with what may stand between it and its measure. */
const FIGURE = /\p{N}[余多]?[万亿]?$/u;

/** A quotation short enough to be kept on one line. */
const QUOTE = /[“《][^“”《》]{1,6}[”》]/gu;
/** Longest quotation that is a word of the sentence (党建“链”出), in characters. */
const QUOTED_WORD = 2;
const SHORT_WORD = /^\p{L}{1,2}$/u;

/** Made with the first headline: the search page needs it with its first hit, and a telephone takes long to make it. */
let segmenter: Intl.Segmenter | undefined;

/** Splits headlines into parts that may stand on different lines. */
export interface HeadlineBreaker {
  /** What it keeps whole. */
  names: readonly string[];
  /** @returns the parts; joined they are the headline, white space at a part's end included */
  split(headline: string): string[];
}

/**
 * Makes a breaker that keeps the given names whole: ICU would cut 高|新|区.
 * @param names zone names and aliases
 */
export function headlineBreaker(names: string[]): HeadlineBreaker {
  const whole = [...new Set([...names, ...WORDS])]
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(${whole.map(escapePattern).join('|')}|${NUMERAL})`, 'u');
  const pieces = (headline: string) =>
    headline.split(pattern).flatMap((piece, index) => (index % 2 === 1 ? [piece] : words(piece)));
  return {
    names: whole,
    split: (headline) => joinLone(joinQuotes(merge(pieces(headline), glued))),
  };
}

/**
 * Tells the headlines that two breakers break alike: those with no name that only one of them keeps whole.
 * @returns false for all others, though some may break alike by chance
 */
export function alike(one: HeadlineBreaker, other: HeadlineBreaker): (headline: string) => boolean {
  const [ones, others] = [new Set(one.names), new Set(other.names)];
  const changed = [...ones.symmetricDifference(others)];
  return (headline) => !changed.some((name) => headline.includes(name));
}

function words(text: string): string[] {
  if (text === '') return [];
  segmenter ??= new Intl.Segmenter('zh-CN', { granularity: 'word' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** Joins neighbours wherever the rule says so. */
function merge(pieces: string[], together: (left: string, right: string) => boolean): string[] {
  const parts: string[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (last !== undefined && together(last, piece)) parts[parts.length - 1] = last + piece;
    else parts.push(piece);
  }
  return parts;
}

/** Punctuation stays with its word, a figure with its measure, a Latin word with its hyphens. */
function glued(left: string, right: string): boolean {
  if (/^\s+$/u.test(right) || NOT_FIRST.test(right) || NOT_LAST.test(left)) return true;
  if (/[\s，。；：？！、]$/u.test(left)) return false;
  if (FIGURE.test(left) && /^[\p{L}\p{N}％%]/u.test(right))
    return right.length <= 2 || !/[余多万亿]$/u.test(left);
  return /[\p{N}A-Za-z][.\-/&+]?$/u.test(left) && /^[-/&+.\p{N}A-Za-z]/u.test(right);
}

/** A short quotation is not cut; one of a character or two is a word of the sentence and keeps a short word before it. */
function joinQuotes(parts: string[]): string[] {
  const quotes = [...parts.join('').matchAll(QUOTE)].map(({ index, 0: { length } }) => ({
    start: index,
    length,
  }));
  const joined: string[] = [];
  let place = 0;
  for (const part of parts) {
    const last = joined.at(-1);
    const together = quotes.some(({ start, length }) =>
      start === place
        ? length <= QUOTED_WORD + 2 && SHORT_WORD.test(last ?? '')
        : start < place && place < start + length,
    );
    if (last !== undefined && together) joined[joined.length - 1] = last + part;
    else joined.push(part);
    place += part.length;
  }
  return joined;
}

const ENDS_QUOTED_WORD = /“[^”]{1,2}”$/u;

/** A single character closes the word before it or opens the one after: no line begins or ends with a stray one. */
function joinLone(parts: string[]): string[] {
  const joined = merge(parts, (left, right) => {
    if (/[\s，。；：？！、]$/u.test(left)) return false;
    return (
      LONE.test(left) ||
      (LONE.test(bare(right)) &&
        (ENDS_QUOTED_WORD.test(left) || (SUFFIX.test(bare(right)) && /\p{L}$/u.test(left))))
    );
  });
  if (joined.length > 1 && LONE.test(bare(joined.at(-1)!)) && !/\s$/u.test(joined.at(-2)!))
    joined.push(joined.splice(-2).join(''));
  return joined;
}

/** A part without the punctuation and space after it. */
function bare(part: string): string {
  return part.replace(/(?<![\s、，。；：？！…”’）》])[\s、，。；：？！…”’）》]+$/u, '');
}
