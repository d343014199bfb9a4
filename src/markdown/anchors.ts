import type { Root } from 'hast';

/** Gives each paragraph and subhead of the body an id (`p1`, `p2`…; `s1`, `s2`…) so that it can be linked to. */
export function anchorParagraphs() {
  return (tree: Root) => {
    const counts = { p: 0, s: 0 };
    for (const node of tree.children) {
      if (node.type !== 'element') continue;
      const letter = node.tagName === 'p' ? 'p' : /^h[2-6]$/.test(node.tagName) ? 's' : undefined;
      if (letter) node.properties['id'] = `${letter}${++counts[letter]}`;
    }
  };
}
