/** Characters of a text's beginning and end that tell it from its neighbours. */
const ENOUGH = 10;

/**
 * Directive that makes a browser scroll to a text and mark it (WICG, URL fragment text directives).
 * Browsers match whole words only, so a long text is named by the words it begins and ends with.
 * @param text plain text of one block
 * @param language of the document, which decides where words end
 * @returns to be put after a fragment. Example: `:~:text=3%E6%9C%88,…`
 */
export function textFragment(text: string, language: string): string {
  const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].map(
    ({ segment }) => segment,
  );
  const first = take(words);
  const last = take([...words].reverse()).reverse();
  const parts = [first.join(''), last.join('')];
  return `:~:text=${(first.length + last.length >= words.length ? [text] : parts).map(encode).join(',')}`;
}

/** Words from the beginning until they are long enough. */
function take(words: string[]): string[] {
  let length = 0;
  const end = words.findIndex((word) => (length += word.length) >= ENOUGH);
  return end < 0 ? words : words.slice(0, end + 1);
}

/** Commas, hyphens and ampersands have a meaning in the directive; a component's encoding leaves the hyphen. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/-/g, '%2D');
}
