import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { headlineBreaker } from '../text/segment.ts';

const breaker = headlineBreaker([]);

/** Lets subheads break between words only, as headlines do. */
export function breakSubheads() {
  return (tree: Root) => {
    visit(tree, 'element', (node) => {
      if (/^h[2-6]$/.test(node.tagName)) node.children = node.children.flatMap(broken);
    });
  };
}

function broken(child: ElementContent): ElementContent[] {
  if (child.type !== 'text') return [child];
  return breaker
    .split(child.value)
    .flatMap((value, index) =>
      index === 0 ? [{ type: 'text', value }] : [h('wbr'), { type: 'text', value }],
    );
}
