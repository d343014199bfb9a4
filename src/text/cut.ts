/** Made when it is first needed: a telephone takes tens of milliseconds for it, and most texts are plain. */
let graphemes: Intl.Segmenter | undefined;
/** Two Han characters, letters or marks that join with nothing. */
const PLAIN = /^[\u4e00-\u9fff\x20-\x7e\uff01-\uff5e\u3001-\u3029]{2}$/u;
/** Longest grapheme that is looked for after a cut, in UTF-16 code units; longer ones are noise. */
const LONGEST = 64;

/**
 * Cuts a text where a character ends, as readers know characters (graphemes, UAX #29): no half of 𠮷, no letter
 * without its accent.
 * @param most UTF-16 code units at most
 * @returns the beginning of the text, or the whole of it where it is short enough
 */
export function cutText(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, cutBefore(text, most));
}

/**
 * The last place at or before another where no character would be cut.
 * @param place in UTF-16 code units
 */
export function cutBefore(text: string, place: number): number {
  if (place <= 0 || place >= text.length) return Math.max(0, Math.min(place, text.length));
  if (PLAIN.test(text.slice(place - 1, place + 1))) return place;
  graphemes ??= new Intl.Segmenter('zh-CN', { granularity: 'grapheme' });
  const start = Math.max(0, place - LONGEST);
  const found = graphemes.segment(text.slice(start, place + LONGEST)).containing(place - start);
  return start + (found?.index ?? 0);
}
