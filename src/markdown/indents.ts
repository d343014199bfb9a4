import type { Element, ElementContent, Root, RootContent } from 'hast';
import { walkElements } from './walk.ts';

/** Indents of a paragraph as papers' databases write them: ideographic spaces at the beginning of a line. */
const INDENT = /^[\u3000\t ]+/;
const INDENTED_LINE = /\n(?=[\t ]*\u3000)/;

/**
 * Takes the indent that was typed (`　　`) off a paragraph, since the style sheet sets one; a line with an indent of
 * its own inside a paragraph begins the next.
 */
export function endIndents() {
  return (tree: Root) => {
    endBelow(tree);
    walkElements(tree, endBelow);
  };
}

function endBelow(parent: Root | Element): void {
  if (!parent.children.some(isParagraph)) return;
  parent.children = parent.children.flatMap((child): RootContent[] =>
    isParagraph(child) ? withoutIndents(child) : [child],
  ) as ElementContent[];
}

const isParagraph = (node: RootContent): node is Element => node.type === 'element' && node.tagName === 'p';

function withoutIndents(paragraph: Element): Element[] {
  const paragraphs = partedAtIndents(paragraph);
  for (const { children } of paragraphs) {
    const [first] = children;
    if (first?.type === 'text') first.value = first.value.replace(INDENT, '');
  }
  return paragraphs;
}

function partedAtIndents(paragraph: Element): Element[] {
  const groups: ElementContent[][] = [[]];
  for (const child of paragraph.children) {
    if (child.type !== 'text') {
      groups.at(-1)!.push(child);
      continue;
    }
    child.value.split(INDENTED_LINE).forEach((value, place) => {
      if (place > 0) groups.push([]);
      if (value !== '') groups.at(-1)!.push({ type: 'text', value });
    });
  }
  if (groups.length === 1) return [paragraph];
  return groups.map((children): Element => ({ ...paragraph, properties: {}, children }));
}
