import { JOINT, type Gap } from '../gap.ts';

const HAN = /\p{Script=Han}/u;
/** Signs that come in pairs and may be of the wrong width or shape; set text has full-width brackets alone. */
const UNSET = /[()"']/;
const SIGN = /[()（）"']/g;

/** A bracket or quote: where it stands, and the gap it stands in. */
interface Sign {
  place: number;
  sign: string;
  gap: Gap;
  /** Runs between signs, up to this one, that hold Han letters: more of them inside a pair means Chinese inside. */
  han: number;
}

/**
 * Sets what comes in pairs: brackets full-width, straight quotes curly, wherever a pair belongs to Chinese text.
 * Both of a pair are judged together, so that none is half of each: `（ISO9001)` → `（ISO9001）`.
 * @returns text of the same length
 */
export function setPairs(text: string, gaps: Gap[]): string {
  if (!UNSET.test(text)) return text;
  const signs = signsOf(text, gaps);
  const set = new Map<number, string>();
  pairBrackets(text, signs, set);
  for (const quote of ['"', "'"]) pairQuotes(text, signs, quote, set);
  if (set.size === 0) return text;
  let result = '';
  let place = 0;
  for (const at of [...set.keys()].sort((a, b) => a - b)) {
    result += text.slice(place, at) + set.get(at)!;
    place = at + 1;
  }
  return result + text.slice(place);
}

function signsOf(text: string, gaps: Gap[]): Sign[] {
  const signs: Sign[] = [];
  let [han, place, next] = [0, 0, 0];
  for (const { index, 0: sign } of text.matchAll(SIGN)) {
    if (HAN.test(text.slice(place, index))) han++;
    while (gaps[next]!.end <= index) next++;
    signs.push({ place: index, sign, gap: gaps[next]!, han });
    place = index;
  }
  return signs;
}

function pairBrackets(text: string, signs: Sign[], set: Map<number, string>): void {
  const open: Sign[] = [];
  for (const sign of signs) {
    if (sign.sign === '(' || sign.sign === '（') open.push(sign);
    if (sign.sign !== ')' && sign.sign !== '）') continue;
    const partner = open.pop();
    if (partner) {
      const full = partner.sign === '（' || sign.sign === '）' || isChinese(text, partner, sign);
      if (full) set.set(partner.place, '（').set(sign.place, '）');
    } else if (sign.gap.left === 'han' || sign.gap.right === 'han') set.set(sign.place, '）');
  }
  for (const { place, gap } of open) if (gap.left === 'han' || gap.right === 'han') set.set(place, '（');
}

/** A pair is Chinese when it holds Han letters, or stands among them and not on a Latin word: `ISO9001(2015)版` is not. */
function isChinese(text: string, open: Sign, close: Sign): boolean {
  if (close.han > open.han || open.gap.left === 'han') return true;
  const before = text.slice(0, open.place).replaceAll(JOINT, '').at(-1) ?? '';
  return close.gap.right === 'han' && !/[\p{L}\p{N}]/u.test(before);
}

/**
 * Quotes are taken in turn. All stay where nobody knows which opens: an odd number of them, a pair that cuts one of
 * curly quotes in two (`“甲"乙”…"`), inches (`5"到10"`), two side by side that stand for one mark (`''甲''`).
 */
function pairQuotes(text: string, signs: Sign[], quote: string, set: Map<number, string>): void {
  const quotes = signs.filter(
    ({ sign, gap, place }) => sign === quote && !(quote === "'" && isApostrophe(text, gap, place)),
  );
  if (quotes.length % 2 === 1) return;
  const [left, right] = quote === '"' ? (['“', '”'] as const) : (['‘', '’'] as const);
  for (let index = 0; index < quotes.length; index += 2) {
    const [open, close] = [quotes[index]!.place, quotes[index + 1]!.place];
    const isOne = close === open + 1;
    if (isOne || !isBalanced(text.slice(open, close), left, right) || areMeasures(text, open, close)) return;
  }
  for (let index = 0; index < quotes.length; index += 2) {
    const [open, close] = [quotes[index]!, quotes[index + 1]!];
    if (close.han === open.han && open.gap.left !== 'han' && close.gap.right !== 'han') continue;
    set.set(open.place, left).set(close.place, right);
  }
}

function isBalanced(inside: string, left: string, right: string): boolean {
  let depth = 0;
  for (const sign of inside) {
    if (sign === left) depth++;
    if (sign === right && --depth < 0) return false;
  }
  return depth === 0;
}

const areMeasures = (text: string, ...places: number[]) =>
  places.every((place) => /\d/.test(text[place - 1] ?? ''));

/** `don't`, `O'Neil`, `the firms' own`: the sign hangs on a Latin letter. */
function isApostrophe(text: string, { left }: Gap, place: number): boolean {
  return left === 'latin' && /[A-Za-z]/.test(text[place - 1] ?? '');
}
