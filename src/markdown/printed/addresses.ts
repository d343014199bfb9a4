import type { Link, Parent, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { addressesIn } from '../../text/typesetting/address.ts';
import { textNode } from './source.ts';

/** Links bare addresses and e-mail addresses in running text. */
export function linkAddresses() {
  return (tree: Root) => {
    visit(tree, (node) => {
      if (node.type === 'link' || node.type === 'linkReference') return SKIP;
      if ('children' in node) linkIn(node as Parent);
      return undefined;
    });
  };
}

function linkIn(parent: Parent): void {
  mergeTexts(parent);
  parent.children = parent.children.flatMap((child): Parent['children'] =>
    child.type === 'text' ? linked(child.value) : [child],
  );
}

/** Gives back as one what transforms have separated. */
function mergeTexts(parent: Parent): void {
  const merged: Parent['children'] = [];
  for (const child of parent.children) {
    const last = merged.at(-1);
    if (child.type === 'text' && last?.type === 'text')
      merged[merged.length - 1] = textNode(last.value + child.value);
    else merged.push(child);
  }
  parent.children = merged;
}

function linked(value: string): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let place = 0;
  for (const { start, end } of addressesIn(value)) {
    if (start > place) parts.push(textNode(value.slice(place, start)));
    parts.push(linkTo(value.slice(start, end)));
    place = end;
  }
  if (place < value.length) parts.push(textNode(value.slice(place)));
  return parts;
}

function linkTo(address: string): Link {
  const prefix = address.includes('://') ? '' : /^www\./i.test(address) ? 'http://' : 'mailto:';
  return { type: 'link', url: prefix + address, children: [textNode(address)] };
}
