/** The sign for any one character: `石?遗址`. In a needle it is a character that no normalised text holds. */

/** Stands in a needle for any one character but the end of a paragraph. */
export const ANY = '\u0005';

/** Signs that may stand side by side: whether a paragraph ends between is told by the pairs at both ends alone. */
const MOST = 2;

/**
 * Half-width question marks within a word, one or two side by side; at either end of it they are what was printed.
 * The full-width mark of Chinese texts is always itself.
 */
const WILDCARDS = new RegExp(String.raw`(?<=[^?])(\?{1,${MOST}})(?=[^?])`, 'u');

/** Normalises a word and puts `ANY` where it has wildcards. */
export function withWildcards(word: string, normalized: (text: string) => string): string {
  return word
    .split(WILDCARDS)
    .map((part, at) => (at % 2 === 1 ? ANY.repeat(part.length) : normalized(part)))
    .join('');
}

/** Whether a needle has wildcards. */
export const hasWildcard = (needle: string): boolean => needle.includes(ANY);
