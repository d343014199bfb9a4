/**
 * HTML of a headline: break opportunities between its parts, and a block for each line the paper set.
 * @param parts joined they are the headline; a part that ends with an ideographic space ends a line
 * @param brackets set around a headline that the archive supplied
 */
export function headlineLines(parts: string[], brackets?: readonly string[]): string {
  const [open = '', close = ''] = brackets ?? [];
  const lines: string[][] = [[]];
  parts.forEach((part, index) => {
    const last = index === parts.length - 1;
    lines.at(-1)!.push(escapeHtml((index === 0 ? open : '') + part + (last ? close : '')));
    if (part.endsWith('\u3000') && !last) lines.push([]);
  });
  const set = lines.map((line) => line.join('<wbr>'));
  return set.length === 1 ? set[0]! : set.map((line) => `<span class="line">${line}</span>`).join('<wbr>');
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
