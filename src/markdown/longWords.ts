import type { Element, ElementContent, Root } from 'hast';
import { INSIDE_DONE, walkElements } from './walk.ts';

/** Letters without a place to break, and how many make a word that a justified line cannot bear. */
const LONG = /[!-~\u00a1-\u024f]{24,}/gu;
/** Class of a marked word. */
const MARK = 'unbroken';
const LITERAL = new Set(['code', 'pre']);

/** Marks words and addresses that may be broken anywhere: the line before them would be stretched to nothing but gaps. */
export function markLongWords() {
  return (tree: Root) => {
    walkElements(tree, (node) => {
      if (LITERAL.has(node.tagName) || isMarked(node)) return INSIDE_DONE;
      node.children = node.children.flatMap(marked);
      return undefined;
    });
  };
}

function isMarked({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes(MARK);
}

function marked(child: ElementContent): (ElementContent | Element)[] {
  if (child.type !== 'text') return [child];
  const parts: ElementContent[] = [];
  let place = 0;
  for (const { index, 0: word } of child.value.matchAll(LONG)) {
    if (index > place) parts.push({ type: 'text', value: child.value.slice(place, index) });
    parts.push({
      type: 'element',
      tagName: 'span',
      properties: { className: [MARK] },
      children: [{ type: 'text', value: word }],
    });
    place = index + word.length;
  }
  if (place === 0) return [child];
  return place < child.value.length ? [...parts, { type: 'text', value: child.value.slice(place) }] : parts;
}
