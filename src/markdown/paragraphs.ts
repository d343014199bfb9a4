import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

const BLOCKS = new Set([
  'p',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'td',
  'th',
  'pre',
  'dt',
  'dd',
  'figcaption',
]);

/** Heading of the footnotes, which the generator supplies. */
const FOOTNOTES = 'footnote-label';

/**
 * Collects the plain text of every block into `file.data.paragraphs`. What the generator adds to footnotes (their
 * marks in the text, the way back, the heading) is no part of what was printed and would cut phrases in two.
 */
export function collectParagraphs() {
  return (tree: Root, file: VFile) => {
    const paragraphs: string[] = [];
    visit(tree, 'element', (node: Element) => {
      // A loose list item holds paragraphs of its own; those are the blocks then.
      if (
        !BLOCKS.has(node.tagName) ||
        node.children.some((child) => child.type === 'element' && BLOCKS.has(child.tagName))
      )
        return;
      if (node.properties['id'] === FOOTNOTES) return SKIP;
      const text = node.children.map(textOf).join('').replace(/\s+/g, ' ').trim();
      if (text) paragraphs.push(text);
      return SKIP;
    });
    file.data.paragraphs = paragraphs;
  };
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  const { dataFootnoteRef, dataFootnoteBackref } = node.properties;
  return dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined
    ? ''
    : node.children.map(textOf).join('');
}
