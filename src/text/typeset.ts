/**
 * Typesetting of Chinese text after W3C clreq (Requirements for Chinese Text Layout), §3.1:
 * punctuation of Chinese text is full-width. Papers' databases print it half-width;
 * the site sets it right while the source file stays as printed.
 */

/** Private mark that joins text nodes (see src/markdown/typesetText.ts); transparent to every rule. */
const JOINT = '\u{F0000}';
const HAN = String.raw`\p{Script=Han}〇々“”‘’《》〈〉「」『』（）【】、，。；：？！…—％·`;
const BEFORE = `(?<=[${HAN}]${JOINT}*)`;
const AFTER = `(?=${JOINT}*[${HAN}])`;
const END = `(?=${JOINT}*(?:$|\\n|[${HAN}]))`;

const FULL: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' };

const RULES: [RegExp, string | ((match: string) => string)][] = [
  // A comma, semicolon, colon, question or exclamation mark behind a Han character is Chinese.
  [new RegExp(`${BEFORE}[,;:?!](?![/\\d]*//)`, 'gu'), (match) => FULL[match]!],
  // Before a Han character too (`35%,占`, `GDP,同比`), except a colon inside a clock time or a ratio.
  [new RegExp(`[,;?!]${AFTER}`, 'gu'), (match) => FULL[match]!],
  // A full stop between Han characters or at a Han line's end; never beside figures or Latin.
  [new RegExp(`${BEFORE}\\.${END}`, 'gu'), '。'],
  // Brackets of which one neighbour is Han: both sides of a pair are judged by what stands outside or inside.
  [new RegExp(`\\((?=${JOINT}*[${HAN}])|${BEFORE}\\(`, 'gu'), '（'],
  [new RegExp(`${BEFORE}\\)|\\)(?=${JOINT}*[${HAN}])`, 'gu'), '）'],
  // White space between Han characters is a leftover of the line break; an ideographic space stays.
  [new RegExp(`(?<=[${HAN}]${JOINT}*)[ \\t\\n]+(?=${JOINT}*[${HAN}])`, 'gu'), ''],
  [/\.{3,6}(?=[\p{Script=Han}”’）》]|$)/gu, '……'],
];

/**
 * Sets a run of text: full-width punctuation between Han characters, no stray spaces.
 * Figures, Latin text and addresses are left alone.
 * @param text plain text of one block, as printed
 */
export function typeset(text: string): string {
  let set = text;
  for (const [pattern, replacement] of RULES) {
    set = typeof replacement === 'string' ? set.replace(pattern, replacement) : set.replace(pattern, replacement);
  }
  return pairBrackets(set);
}

/** A bracket takes the width of its partner, so that no pair is half of each: `（ISO9001)` → `（ISO9001）`. */
function pairBrackets(text: string): string {
  if (!/[()（）]/.test(text)) return text;
  const characters = [...text];
  const open: number[] = [];
  characters.forEach((character, index) => {
    if (character === '(' || character === '（') open.push(index);
    if (character !== ')' && character !== '）') return;
    const partner = open.pop();
    if (partner === undefined) return;
    const full = characters[partner] === '（' || character === '）';
    characters[partner] = full ? '（' : '(';
    characters[index] = full ? '）' : ')';
  });
  return characters.join('');
}
