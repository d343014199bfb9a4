import type { ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import { INSIDE_DONE, walkElements } from './walk.ts';

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

/** White space that a browser shows as one space; any other is shown as it is. */
const SHOWN_AS_ONE = /[ \t\r\n\f]+/g;

/** Heading of the footnotes, which the generator supplies. */
const FOOTNOTES = 'footnote-label';
/** Their marks in the text and before the notes, and the way back. */
const NOTES = ['dataFootnoteRef', 'dataFootnoteMark', 'dataFootnoteBackref'];

/**
 * Collects the plain text of every block into `file.data.paragraphs`. What the generator adds to footnotes (their
 * marks in the text, the way back, the heading) is no part of what was printed and would cut phrases in two.
 */
export function collectParagraphs() {
  return (tree: Root, file: VFile) => {
    const paragraphs: string[] = [];
    walkElements(tree, (node) => {
      // A loose list item holds paragraphs of its own; those are the blocks then.
      if (
        !BLOCKS.has(node.tagName) ||
        node.children.some((child) => child.type === 'element' && BLOCKS.has(child.tagName))
      )
        return undefined;
      if (node.properties['id'] === FOOTNOTES) return INSIDE_DONE;
      const text = node.children.map(textOf).join('').replace(SHOWN_AS_ONE, ' ').trim();
      if (text) paragraphs.push(text);
      return INSIDE_DONE;
    });
    file.data.paragraphs = paragraphs;
  };
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  return NOTES.some((name) => node.properties[name] !== undefined) ? '' : node.children.map(textOf).join('');
}
