/** Made when it is first needed: a telephone takes tens of milliseconds for it, and most texts are plain. */
let graphemes: Intl.Segmenter | undefined;
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
  if (isPlain(text.charCodeAt(place - 1)) && isPlain(text.charCodeAt(place))) return place;
  graphemes ??= new Intl.Segmenter('zh-CN', { granularity: 'grapheme' });
  const start = Math.max(0, place - LONGEST);
  const found = graphemes.segment(text.slice(start, place + LONGEST)).containing(place - start);
  return start + (found?.index ?? 0);
}

/** Han characters, letters and punctuation that join with nothing. */
function isPlain(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x20 && code < 0x7f) ||
    (code >= 0xff01 && code <= 0xff5e) ||
    (code >= 0x3001 && code <= 0x3029)
  );
}
