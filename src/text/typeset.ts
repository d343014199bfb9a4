/**
 * Typesetting of Chinese text after W3C clreq (Requirements for Chinese Text Layout, §3.1) and GB/T 15834.
 * Papers' databases print punctuation half-width, quotes straight and spaces anywhere; the site sets them
 * right while the source file stays as printed.
 *
 * The text is taken as letters (letters and figures, which never change) and the gaps between them. What a gap
 * becomes depends only on itself and on the letters at its two sides, so the work is linear, and text that is
 * set already stays as it is.
 *
 * Spaces between Han characters and Latin letters or figures go as well: papers print them now and then, and
 * `text-autospace` shows a gap there whether one was typed or not.
 */
import { addressesIn } from './typesetting/address.ts';
import { JOINT, type Gap, type Side } from './gap.ts';
import { setPairs } from './typesetting/pairs.ts';

const GAP = /[^\p{L}\p{N}\p{M}]+/gu;
const HAN = /\p{Script=Han}/u;
/** Gaps as set text has them: nothing to do. */
const SET = /^[，。、；：！？》）”’%％·]?[《（“‘]?$/u;
const FULL: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '｡': '。',
  '､': '、',
};
/** Punctuation as wide as a Han character, for a class of a pattern. */
export const FULL_WIDTH = '“”‘’《》〈〉「」『』（）【】、，。；：？！…—·';
const SPACE = ' \\t\\r\\n\\u00a0\\u2002-\\u200b';

const DOTS = /\.{3,}|。{3,}|．{3,}|·{3,}|…+/gu;
const DASH = '-–—―─－';
/** Two dashes or more; those of an arrow (`甲-->乙`, `<--`) or of a comment's sign are its own. */
const DASHES = new RegExp(`(?<![<‹＜]!?[${DASH}]*)[${DASH}]{2,}(?![${DASH}]*[>›＞])`, 'gu');
const BULLET = /^[•‧・･]$/u;
const STOP = new RegExp(`^([”’』」）)》${JOINT}${SPACE}]*)[.．](?=[^.]*$)`, 'u');
const SPACES = new RegExp(`[${SPACE}]+`, 'gu');
/** Spaces that setting knows, and nothing else. */
export const ONLY_SPACE = new RegExp(`^[${SPACE}${JOINT}]+$`, 'u');
/** Names after a reporter's title are separated by spaces: `记者 张三 李四`. */
const NAMES = /(?:记者|通讯员|实习生|摄影)(?: \p{Script=Han}{2,4})*$/u;
const NAMES_REACH = 24;
/** Where a report opens, papers part the place from the reporter: `本报讯 记者张三`, `新华社北京4月8日电 记者张三`. */
const OPENING = /[讯訊电電]$/u;
const REPORTER = /^(?:本报|本報|见习|實習|实习|特约|特約|首席)*(?:记者|記者|通讯员|通訊員|实习生|摄影)/u;
const SPACE_BY_PUNCTUATION = new RegExp(
  `(?<=[${FULL_WIDTH}]${JOINT}*)[${SPACE}]+|[${SPACE}]+(?=${JOINT}*[${FULL_WIDTH}])`,
  'gu',
);

/**
 * Sets a run of text: full-width punctuation beside Han characters, curly quotes, no stray spaces.
 * Figures, Latin text and addresses are left alone.
 * @param text plain text of one block, as printed
 */
export function typeset(text: string): string {
  if (!HAN.test(text)) return text;
  const aside = addressesAside(text);
  return aside === text ? set(text) : putBack(set(aside), text, aside);
}

/** Stands for a sign of an address: a letter, so that nothing changes it, and one of no language (Unicode, LATIN EPIGRAPHIC). */
const STAND_IN = '\ua7f7';

/** The text with letters for the signs of its addresses: what looks like punctuation there is none. */
function addressesAside(text: string): string {
  let aside = '';
  let place = 0;
  for (const { start, end } of addressesIn(text)) {
    aside += text.slice(place, start) + text.slice(start, end).replace(/[^\p{L}\p{N}]/gu, STAND_IN);
    place = end;
  }
  return aside + text.slice(place);
}

function putBack(set: string, text: string, aside: string): string {
  const places = aside.matchAll(new RegExp(STAND_IN, 'g'));
  return set.replaceAll(STAND_IN, () => text[places.next().value!.index]!);
}

function set(text: string): string {
  const gaps = gapsOf(text);
  const paired = setPairs(text, gaps);
  let result = '';
  let place = 0;
  for (const gap of gaps) {
    result += paired.slice(place, gap.start) + setGap(paired.slice(gap.start, gap.end), gap, text);
    place = gap.end;
  }
  return result + paired.slice(place);
}

/** What stands between the letters of a text, in order. */
export function gapsOf(text: string): Gap[] {
  const gaps: Gap[] = [];
  GAP.lastIndex = 0;
  for (let match = GAP.exec(text); match; match = GAP.exec(text)) {
    const start = match.index;
    const end = GAP.lastIndex;
    gaps.push({ start, end, left: sideOf(text, start - 1), right: sideOf(text, end) });
  }
  return gaps;
}

/** Kind of the letter at a place. A low surrogate is the end of a letter; beyond the basic plane those are Han. */
function sideOf(text: string, place: number): Side {
  const code = text.charCodeAt(place);
  if (Number.isNaN(code)) return 'edge';
  if (code < 0x80) return code >= 0x30 && code <= 0x39 ? 'figure' : 'latin';
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0xd800 && code <= 0xdfff) || HAN.test(text[place]!))
    return 'han';
  return code >= 0xff10 && code <= 0xff19 ? 'figure' : 'latin';
}

/** A gap as it is set. @param gap as printed @param text the whole, as printed */
export function setGap(gap: string, { left, right, start }: Gap, text: string): string {
  if (SET.test(gap)) return gap;
  if (left !== 'han' && right !== 'han')
    return right === 'edge' && left !== 'edge' ? setMarks(gap, left, right) : gap;
  if (gap.length === 1 && gap in FULL && gap !== ':') return FULL[gap]!;
  let set = gap.replace(DOTS, '……').replace(DASHES, '——');
  if (left === 'han' && right === 'han' && BULLET.test(set)) set = '·';
  if (left === 'han' && (right === 'han' || right === 'edge') && !numbersLine(text, start))
    set = set.replace(STOP, '$1。');
  set = setMarks(set, left, right);
  if (!ONLY_SPACE.test(set)) return closeUp(set);
  const before = text.slice(Math.max(0, start - NAMES_REACH), start);
  const behind = text.slice(start + gap.length, start + gap.length + NAMES_REACH);
  return NAMES.test(before) || (OPENING.test(before) && REPORTER.test(behind))
    ? set
    : set.replace(SPACES, '');
}

/** Drops spaces beside punctuation; dots and dashes that come to stand together so are one mark (`– —` → `——`). */
function closeUp(gap: string): string {
  const closed = gap.replace(SPACE_BY_PUNCTUATION, '').replace(DOTS, '……').replace(DASHES, '——');
  return closed === gap ? gap : closeUp(closed);
}

/** Behind the colon of a drive. */
const PATH = /[\\/]/;

/** Commas, semicolons, colons, question and exclamation marks; never the colon of a clock time, a ratio, an address or a drive (`D:\资料`). */
function setMarks(gap: string, left: Side, right: Side): string {
  if (gap.includes('://')) return gap;
  return gap.replace(/[,;:?!｡､]/gu, (mark, place: number) => {
    // 甲!=乙, <!--: no exclamation.
    if (mark === '!' && (gap[place + 1] === '=' || gap.startsWith('<!--', place - 1))) return mark;
    if (
      mark === ':' &&
      left !== 'han' &&
      (right !== 'han' || (left === 'figure' && place === 0) || PATH.test(gap[place + 1] ?? ''))
    )
      return mark;
    return FULL[mark]!;
  });
}

/** `一.总则`: the stop after a numeral that opens the line belongs to the numeral. */
function numbersLine(text: string, place: number): boolean {
  return place <= 4 && /^[一二三四五六七八九十]+$/u.test(text.slice(0, place));
}
