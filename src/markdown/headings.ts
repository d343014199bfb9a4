import type { Root } from 'hast';
import { walkElements } from './walk.ts';

/** Moves headings so that the highest in the body is `h2`, with no level skipped: `h1` is the headline. */
export function levelHeadings() {
  return (tree: Root) => {
    const open: number[] = [];
    walkElements(tree, (node) => {
      const written = /^h([1-6])$/.exec(node.tagName)?.[1];
      if (!written) return;
      const level = Number(written);
      while (open.length > 0 && open.at(-1)! >= level) open.pop();
      open.push(level);
      node.tagName = `h${Math.min(open.length + 1, 6)}`;
    });
  };
}
