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
 * An excerpt that closes what it opened: it ends with a sentence, and its quotation may go on.
 * Example: `他说：“先做成。再做大。` → `他说：“先做成。再做大。”`
 */
export function withClosedQuotes(excerpt: string): string {
  const open: string[] = [];
  for (const character of excerpt) {
    if (CLOSING[character]) open.push(CLOSING[character]);
    else if (character === open.at(-1)) open.pop();
  }
  return excerpt + open.reverse().join('');
}
