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

/**
 * A headline's nodes, with a `<wbr>` wherever a line may break.
 * @param parts joined they are the text
 */
export function headlineNodes({ text, marks }: MarkedText, parts: readonly string[]): (Node | string)[] {
  if (parts.join('') !== text) return markedNodes({ text, marks });
  let start = 0;
  return parts.flatMap((part) => {
    const end = start + part.length;
    const within = marks
      .filter(([from, to]) => from < end && to > start)
      .map(([from, to]): [number, number] => [Math.max(from, start) - start, Math.min(to, end) - start]);
    const nodes = markedNodes({ text: part, marks: within });
    if (start > 0) nodes.unshift(element('wbr'));
    start = end;
    return nodes;
  });
}
