import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Aligns a table's columns by style: the attribute that GFM's tables come with is long out of HTML. */
export function alignCells() {
  return (tree: Root) => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if ((tagName !== 'th' && tagName !== 'td') || !properties['align']) return;
      properties['style'] = `text-align:${String(properties['align'])}`;
      delete properties['align'];
    });
  };
}
