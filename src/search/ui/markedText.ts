import type { MarkedText } from '../types.ts';
import { element } from './element.ts';

/** A text with its marks as nodes: text and `<mark>`. */
export function markedNodes({ text, marks }: MarkedText): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let end = 0;
  for (const [from, to] of marks) {
    if (from > end) nodes.push(text.slice(end, from));
    nodes.push(element('mark', {}, text.slice(from, to)));
    end = to;
  }
  nodes.push(text.slice(end));
  return nodes;
}
