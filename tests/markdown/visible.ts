/** The visible text of rendered HTML, for comparing with what was typed. */
import { toString } from 'hast-util-to-string';
import { rehype } from 'rehype';
import type { Element, Nodes } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { normalize } from '../../src/text/normalize.ts';

const reader = rehype().data('settings', { fragment: true }).freeze();

/** Text of a page as a browser shows it: with the marks of lists, without what the generator adds to notes. */
export function visibleText(html: string): string {
  const tree = reader.parse(html);
  visit(tree, 'element', (node: Element, index, parent) => {
    if (node.properties['id'] === 'footnote-label' || 'dataFootnoteBackref' in node.properties) {
      parent!.children.splice(index!, 1);
      return [SKIP, index!];
    }
    if (node.tagName === 'ol') numberItems(node);
    if (['br', 'p', 'li', 'td', 'th', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'pre'].includes(node.tagName))
      node.children.unshift({ type: 'text', value: '\n' });
    return undefined;
  });
  return toString(tree as Nodes);
}

function numberItems(list: Element): void {
  let number = Number(list.properties['start'] ?? 1);
  for (const item of list.children) {
    if (item.type !== 'element') continue;
    number = Number(item.properties['value'] ?? number);
    // The mark of such a note stands in its text.
    if (String(item.properties['className']).includes('note-marked')) {
      number++;
      continue;
    }
    item.children.unshift({ type: 'text', value: `${number++}. ` });
  }
}

const SIGNS: Record<string, string> = { '。': '.', '、': ',', '【': '[', '】': ']' };

/** Texts that differ in nothing but what typesetting does (spaces, width of punctuation, quotes, dots) become equal. */
export function untypeset(text: string): string {
  return normalize(text)
    .replace(/\s+/gu, '')
    .replace(/[。、【】]/gu, (sign) => SIGNS[sign]!)
    .replace(/[.·…]{3,}/gu, '…')
    .replace(/-{2,}/gu, '—')
    .replace(/^·|[•]/gu, '·');
}

/** Letters and figures alone. */
export function letters(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');
}
