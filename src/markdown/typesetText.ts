import type { Element, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { JOINT } from '../text/gap.ts';
import { typeset } from '../text/typeset.ts';

const LITERAL = new Set(['code', 'pre', 'script', 'style']);
const BLOCK = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'td', 'th', 'dt', 'dd', 'figcaption']);

/**
 * Typesets the body's text. A block's text nodes are set together, so that punctuation
 * beside an emphasis or a link sees its neighbours (`**真**,她`).
 */
export function typesetText() {
  return (tree: Root) => {
    visit(tree, 'element', (node) => {
      if (LITERAL.has(node.tagName)) return SKIP;
      if (!BLOCK.has(node.tagName)) return;
      setTogether(textsOf(node));
      return SKIP;
    });
  };
}

function textsOf(block: Element): Text[] {
  const texts: Text[] = [];
  visit(block, (node) => {
    if (node.type === 'element' && LITERAL.has(node.tagName)) return SKIP;
    if (node.type === 'text') texts.push(node);
    return undefined;
  });
  return texts;
}

// Typesetting keeps the number of characters of a run only inside each node, so the nodes are
// joined with a private mark that no typesetting rule touches, and separated again after it.
function setTogether(texts: Text[]): void {
  const parts = typeset(texts.map((text) => text.value).join(JOINT)).split(JOINT);
  texts.forEach((text, index) => (text.value = parts[index] ?? ''));
}
