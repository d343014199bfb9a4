import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
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

/** The heading of the footnotes, which no author wrote. */
const LABEL = 'footnote-label';

/** Collects the plain text of every block into `file.data.paragraphs`. */
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
      if (node.properties['id'] === LABEL) return SKIP;
      const text = toString(node).replace(/\s+/g, ' ').trim();
      if (text) paragraphs.push(text);
      return SKIP;
    });
    file.data.paragraphs = paragraphs;
  };
}
