import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Aligns a table's columns by class: the attribute that GFM's tables come with is long out of HTML. */
export function alignCells() {
  return (tree: Root) => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if ((tagName !== 'th' && tagName !== 'td') || !properties['align']) return;
      if (properties['align'] !== 'left') properties['className'] = [String(properties['align'])];
      delete properties['align'];
    });
  };
}
