import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

/** A paragraph that holds nothing but a picture becomes a figure; the picture's title is its caption. */
export function makeFigures() {
  return (tree: Root) => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'p' || !parent || index === undefined) return;
      const picture = onlyPicture(node.children);
      if (!picture) return;
      const caption = picture.properties['title'];
      delete picture.properties['title'];
      parent.children[index] = h('figure', [picture, ...(caption ? [h('figcaption', String(caption))] : [])]);
    });
  };
}

function onlyPicture(children: ElementContent[]): Element | undefined {
  const content = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [first] = content;
  return content.length === 1 && first?.type === 'element' && first.tagName === 'img' ? first : undefined;
}
