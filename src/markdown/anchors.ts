import type { Root } from 'hast';

/** Gives each paragraph and subhead of the body an id (`p1`, `p2`…) so that it can be linked to. */
export function anchorParagraphs() {
  return (tree: Root) => {
    let count = 0;
    for (const node of tree.children) {
      if (node.type !== 'element') continue;
      if (node.tagName === 'p') node.properties['id'] = `p${++count}`;
    }
  };
}
