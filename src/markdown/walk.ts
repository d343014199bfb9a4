import type { Element, Root } from 'hast';

/** Answer of a visitor: what is inside the element need not be looked at. */
export const INSIDE_DONE = false;

/**
 * Calls a visitor for every element of a tree, in the order of the document; children are listed after the visitor has
 * seen their parent. `unist-util-visit` does more (it names a function for every node), and its cost on every pass over
 * every body was a sixth of reading an archive.
 */
export function walkElements(parent: Root | Element, visitor: (element: Element) => unknown): void {
  for (const child of parent.children)
    if (child.type === 'element' && visitor(child) !== INSIDE_DONE) walkElements(child, visitor);
}
