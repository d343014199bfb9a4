import type { Element, Root, Text } from 'hast';
import { JOINT } from '../text/gap.ts';
import { typeset } from '../text/typeset.ts';
import { INSIDE_DONE, walkElements } from './walk.ts';

const LITERAL = new Set(['code', 'pre', 'script', 'style']);
const BLOCK = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'td', 'th', 'dt', 'dd', 'figcaption']);

/**
 * Typesets the body's text. A block's text nodes are set together, so that punctuation
 * beside an emphasis or a link sees its neighbours (`**真**,她`).
 */
export function typesetText() {
  return (tree: Root) => {
    walkElements(tree, (node) => {
      if (LITERAL.has(node.tagName)) return INSIDE_DONE;
      if (!BLOCK.has(node.tagName)) return undefined;
      setTogether(textsOf(node));
      return INSIDE_DONE;
    });
  };
}

function textsOf(block: Element): Text[] {
  return block.children.flatMap((child) =>
    child.type === 'text'
      ? [child]
      : child.type === 'element' && !LITERAL.has(child.tagName) && !isAddress(child)
        ? textsOf(child)
        : [],
  );
}

/** An address with Chinese in it, shown as it is (`<https://例子.中国/区?页=1>`): its marks are no punctuation. */
function isAddress({ tagName, children: [only, more] }: Element): boolean {
  return (
    tagName === 'a' &&
    !more &&
    only?.type === 'text' &&
    /^(?:[a-z][a-z0-9+.-]*:\/\/|[!-~]+@)\S*[^!-~]/i.test(only.value)
  );
}

// Typesetting keeps the number of characters of a run only inside each node, so the nodes are
// joined with a private mark that no typesetting rule touches, and separated again after it.
function setTogether(texts: Text[]): void {
  const parts = typeset(texts.map((text) => text.value).join(JOINT)).split(JOINT);
  texts.forEach((text, index) => (text.value = parts[index] ?? ''));
}
