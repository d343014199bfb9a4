/** Marks that open, and those that close them. */
const CLOSING: Record<string, string> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '（': '）',
};

const CLOSINGS = Object.values(CLOSING).join('');
const ENDS = '。！？；';
const MARKS = new RegExp(`[${Object.keys(CLOSING).join('')}${CLOSINGS}${ENDS}]`, 'gu');

/**
 * The sentences at the beginning of a text that leave no quotation open.
 * @returns how many code units they take; 0 where none ends, or each ends within a quotation
 */
export function wholeSentences(text: string): number {
  const open: string[] = [];
  let whole = 0;
  let place = 0;
  let ended = false;
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (CLOSING[mark]) open.push(CLOSING[mark]);
    else if (mark === open.at(-1)) open.pop();
    // `。”` ends a sentence with its quotation.
    ended = ENDS.includes(mark) || (ended && index === place && CLOSINGS.includes(mark));
    place = index + mark.length;
    if (ended && open.length === 0) whole = place;
  }
  return whole;
}

/** A text that was cut, with the marks that close what it leaves open, the innermost first. */
export function closed(text: string): string {
  const open: string[] = [];
  for (const [mark] of text.matchAll(MARKS)) {
    if (CLOSING[mark]) open.push(CLOSING[mark]);
    else if (mark === open.at(-1)) open.pop();
  }
  return text + open.toReversed().join('');
}
