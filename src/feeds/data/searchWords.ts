/** Runs of Chinese characters, and words of other scripts. */
const RUNS = /(\p{Script=Han}+)|((?:(?!\p{Script=Han})[\p{L}\p{N}])+)/gu;
/** Longest Chinese word that is found as one: 高新技术. Each further length adds a third to the cost. */
const LONGEST = 4;

/**
 * A text as words set apart by spaces, for a full-text index that knows no Chinese: every piece of two to four
 * characters (and every single one, for names such as 党), each once. A longer word is found by its parts.
 */
export function searchWords(text: string): string {
  const words = new Set<string>();
  for (const [, han, word] of text.normalize('NFKC').matchAll(RUNS)) {
    if (word) words.add(word);
    else if (han) for (const piece of pieces(han)) words.add(piece);
  }
  return [...words].join(' ');
}

function* pieces(run: string): Iterable<string> {
  const characters = [...run];
  for (let from = 0; from < characters.length; from++)
    for (let length = 1; length <= LONGEST && from + length <= characters.length; length++)
      yield characters.slice(from, from + length).join('');
}
