/**
 * Where a headline may break: between words, never inside a name.
 * Words come from ICU's dictionary (Unicode UAX #29 with the CJK break engine, `Intl.Segmenter`).
 */

/** No line begins with these (kinsoku, W3C clreq §3.1.5) … */
const NOT_FIRST = /^[、，。；：？！…—·”’」』）》〉】〕％%,.;:?!)\]}]/u;
/** … and none ends with these. */
const NOT_LAST = /[“‘「『（《〈【〔([{·—]$/u;

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Splits headlines into parts that may stand on different lines. */
export interface HeadlineBreaker {
  /** @returns the parts; joined they are the headline, white space at a part's end included */
  split(headline: string): string[];
}

/**
 * Makes a breaker that keeps the given names whole: ICU would cut 高|新|区.
 * @param names zone names and aliases
 */
export function headlineBreaker(names: string[]): HeadlineBreaker {
  const whole = [...new Set([...names, '高新区', '高新技术'])].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(${whole.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'u');
  return { split: (headline) => keepTogether(join(headline.split(pattern).flatMap((piece, index) => (index % 2 === 1 ? [piece] : words(piece))))) };
}

function words(text: string): string[] {
  return text === '' ? [] : [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** Glues words that must not be parted: punctuation to its word, figures to their measure, single characters to a neighbour. */
function join(pieces: string[]): string[] {
  const parts: string[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (last !== undefined && glued(last, piece)) parts[parts.length - 1] = last + piece;
    else parts.push(piece);
  }
  return parts;
}

function glued(last: string, next: string): boolean {
  if (/^\s+$/u.test(next) || NOT_FIRST.test(next) || NOT_LAST.test(last)) return true;
  if (/\s$/u.test(last)) return false;
  return /[\p{N}.]$/u.test(last) && /^[\p{L}\p{N}%％]/u.test(next);
}

const LONE = /^\p{Script=Han}$/u;
const QUOTED = /^[“《][^”》]{1,6}[”》]$/u;

/** A line should not end or begin with a lone character that belongs to a word (新|能源), nor cut a short quoted name. */
function keepTogether(parts: string[]): string[] {
  const kept: string[] = [];
  for (const part of parts) {
    const last = kept.at(-1);
    if (last !== undefined && (LONE.test(last) || opensShortQuote(last, part))) kept[kept.length - 1] = last + part;
    else kept.push(part);
  }
  if (kept.length > 1 && LONE.test(kept.at(-1)!)) kept.push(kept.splice(-2).join(''));
  return kept;
}

function opensShortQuote(last: string, next: string): boolean {
  const open = Math.max(last.lastIndexOf('“'), last.lastIndexOf('《'));
  const quote = open < 0 ? '' : last.slice(open);
  return quote !== '' && !/[”》]/u.test(quote) && (!/[”》]/u.test(next) ? quote.length + next.length <= 6 : QUOTED.test((quote + next).replace(/(?<=[”》]).*/u, '')));
}
