/** Words of one recognised line → a printed line. */
import type { Box, PrintedLine } from '../geometry/printed.ts';

/** A word as recognition gives it. */
export interface Word {
  text: string;
  /** From 0 to 1. */
  confidence?: number;
  /** Where it stands, when recognition tells. */
  box?: Pick<Box, 'x0' | 'x1'>;
}

/** Words of which recognition was less sure are reported. */
const UNSURE = 0.6;
/** Height of a line's box above the size of its characters: boxes are drawn round the ink. */
const INK = 1.05;

/** White between characters of a line is a blank from this width on, in heights of the line. */
const BLANK = 0.4;
/** Letters and figures so far from each other, in heights of the line, are set apart: 要闻　02版, 罗川　古月明. */
const SET_APART = 0.65;
const WIDE = '\u3000';
/** 锐　评: nothing but single characters is one word, spaced to be wider. */
const LETTER_SPACED = /^\p{Script=Han}(?: \p{Script=Han})+$/u;
/** Two characters with a blank between them are so wide, in heights of the line. */
const TWO_APART = 2.6;

/** Recognition parts Chinese by words or characters; a space between two Han characters is none. */
export function lineOfWords(words: Word[], box: Box): PrintedLine | undefined {
  const text = joined(words, box.y1 - box.y0)
    .replace(
      /(?<=[\p{Script=Han}\p{P}\d]) (?=[\p{Script=Han}\p{P}\d])/gu,
      (space, at: number, whole: string) => (isName(whole, at) ? space : ''),
    )
    .replaceAll(WIDE, ' ')
    .replace(/ (?=[)）])/gu, '')
    .replace(LETTER_SPACED, (spaced) => spaced.replace(/ /gu, ''))
    .replace(SHORT_NAME, '$1$2')
    .replace(ADDRESS, (address) => address.replace(/ /gu, ''));
  if (text === '') return undefined;
  const uncertain = words
    .filter(
      ({ confidence, text: word }) => confidence !== undefined && confidence < UNSURE && word.trim() !== '',
    )
    .map(({ text: word }) => word.trim());
  if (isUpright(box, text))
    return {
      ...box,
      text,
      size: (box.x1 - box.x0) * INK,
      bold: false,
      vertical: true,
      ...(uncertain.length > 0 ? { uncertain } : {}),
    };
  const height = Math.min(box.y1 - box.y0, ((box.x1 - box.x0) / Math.max(1, widthOf(text))) * 1.3);
  return { ...box, text, size: height * INK, bold: false, ...(uncertain.length > 0 ? { uncertain } : {}) };
}

/** A box so much taller than wide, over so many characters, holds a line that runs down. */
const TALL = 2;
const FEWEST_UPRIGHT = 3;

function isUpright({ x0, x1, y0, y1 }: Box, text: string): boolean {
  return y1 - y0 > (x1 - x0) * TALL && text.replace(/\s/gu, '').length >= FEWEST_UPRIGHT;
}

/** A name of two characters is set as wide as one of three. */
const SHORT_NAME = /(?<=(?:记者|通讯员|作者) )(\p{Script=Han}) (\p{Script=Han})(?=$|[\s)）])/gu;

/** A gap so much wider than most of its line is a blank, in heights of the line: the space of a headline of two parts. */
const WIDER = 0.23;
/** So few gaps do not show what is usual. */
const FEWEST_GAPS = 3;

/** 本报记者 甲 乙, 。（甲 乙）: names stand in the line, and blanks part them. */
const NAMES = /(?:记者|通讯员|作者)(?!们)|[(（]\p{Script=Han}{4,10}[)）]$|^\p{Script=Han}{2,8}[)）]/u;

/**
 * From which width on a gap is a blank that the page has, in the unit of the page: in a line of Chinese without marks, a
 * single gap that is clearly wider than the others; in one that names who wrote, every such gap.
 */
function widthOfBlank(words: Word[], height: number): number {
  const usual = height * SET_APART;
  const gaps = words
    .slice(1)
    .flatMap(({ box }, at) => (box && words[at]!.box ? [box.x0 - words[at]!.box!.x1] : []))
    .sort((a, b) => b - a);
  if (NAMES.test(words.map(({ text }) => text.trim()).join(''))) {
    const narrowest = gaps.at(-1) ?? 0;
    // Where all gaps are alike, they part words, or the single characters of a line that is set wide.
    const isWithin = narrowest < gaps[0]! / 2 || words.every(({ text }) => text.trim().length === 1);
    return Math.min(usual, Math.max(isWithin ? narrowest : 0, 0) + height * WIDER);
  }
  if (!words.every(({ text }) => /^\s*\p{Script=Han}+\s*$/u.test(text))) return usual;
  const [widest, second] = gaps;
  if (gaps.length < FEWEST_GAPS || widest! - second! < height * (WIDER - NOISE)) return usual;
  const middle = gaps[Math.floor(gaps.length / 2)]!;
  return Math.min(usual, Math.max(middle, 0) + height * WIDER);
}

/** Places of words are off by so much, in heights of the line. */
const NOISE = 0.1;

/** Letters on both sides of an @. */
const ADDRESS = /(?<![\w.-])[\w.-]{1,20}(?: [\w.-]{1,20}){0,8} ?@(?: ?[\w.-]{1,20}){1,10}/gu;

/** Words with a space between them, but where their places show that Chinese runs on. */
function joined(words: Word[], height: number): string {
  let text = '';
  let end: number | undefined;
  let blank = false;
  const apart = widthOfBlank(words, height);
  for (const { text: printed, box } of words) {
    const word = printed.trim();
    if (word === '') continue;
    const gap = end === undefined || box === undefined ? undefined : box.x0 - end;
    const runsOn =
      !blank && !/^\s/u.test(printed) && gap !== undefined && runOn(text, word, gap / height, apart / height);
    const isWide =
      gap !== undefined &&
      gap >= apart &&
      /[\p{Script=Han}\p{L}\d]$/u.test(text) &&
      /^[\p{Script=Han}\p{L}\d]/u.test(word);
    text += (text === '' || runsOn ? '' : isWide ? WIDE : ' ') + spaced(printed, box, height);
    end = box?.x1;
    // Recognition may give a blank to the word beside it.
    blank = /\s$/u.test(printed);
  }
  return text;
}

/** A letter and the figures of a page, A 07, nearer than this, in heights of the line, are its number. */
const ONE_NUMBER = 0.2;

/** No blank is between two words. @param gap white between them, in heights of the line, as `apart` is */
function runOn(before: string, after: string, gap: number, apart: number): boolean {
  if (/^[A-Z]$/u.test(before) && /^\d/u.test(after)) return gap < ONE_NUMBER;
  return gap < Math.min(BLANK, apart) && /\p{Script=Han}$/u.test(before) && /^\p{Script=Han}/u.test(after);
}

/** The end of one name and the beginning of the next are no word: the blank is between its two characters. */
function spaced(printed: string, box: Word['box'], height: number): string {
  const word = printed.trim();
  // A blank that it holds is in its box.
  if (word !== printed) return word;
  const isWide = box !== undefined && box.x1 - box.x0 >= height * TWO_APART;
  return isWide && /^\p{Script=Han}{2}$/u.test(word) ? [...word].join(' ') : word;
}

/** 记者 甲 通讯员 乙: the space parts names. */
function isName(text: string, at: number): boolean {
  return (
    /(?:记者|通讯员|作者)\s*(?:\p{Script=Han}{1,4}\s*)*$/u.test(text.slice(0, at)) &&
    !/[，。]/u.test(text.slice(Math.max(0, at - 12), at))
  );
}

/** Width of a text in characters. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u1100' ? 0.55 : 1), 0);
}
