/** Marks that open, and those that close them. */
const CLOSING: Record<string, string> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '（': '）',
};

/**
 * The sentences at the beginning of a text that leave no quotation open.
 * @returns how many code units they take; 0 where none ends, or each ends within a quotation
 */
export function wholeSentences(text: string): number {
  const open: string[] = [];
  let whole = 0;
  let place = 0;
  let ended = false;
  for (const character of text) {
    place += character.length;
    if (CLOSING[character]) open.push(CLOSING[character]);
    else if (character === open.at(-1)) open.pop();
    // `。”` ends a sentence with its quotation.
    ended = '。！？；'.includes(character) || (ended && Object.values(CLOSING).includes(character));
    if (ended && open.length === 0) whole = place;
  }
  return whole;
}
