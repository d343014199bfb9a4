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
 * A headline's nodes, with a `<wbr>` wherever a line may break, also inside a mark.
 * @param parts joined they are the text
 */
export function headlineNodes({ text, marks }: MarkedText, parts: readonly string[]): (Node | string)[] {
  let offset = 0;
  const breaks = parts.slice(0, -1).map((part) => (offset += part.length));
  let end = 0;
  const nodes = marks.flatMap(([from, to]) => {
    const plain = broken(text, end, from, breaks);
    const inside = broken(text, from, to, breaks);
    end = to;
    // A break before the first marked character stands before the mark.
    const [first, ...rest] = inside;
    return [
      ...plain,
      ...(typeof first === 'string'
        ? [element('mark', {}, ...inside)]
        : [first!, element('mark', {}, ...rest)]),
    ];
  });
  return [...nodes, ...broken(text, end, text.length, breaks)];
}

/** A stretch of the text with its breaks, the one at its beginning included. */
function broken(text: string, start: number, end: number, breaks: readonly number[]): (Node | string)[] {
  if (start === end) return [];
  const within = breaks.filter((place) => place > start && place < end);
  const pieces = [start, ...within].map((place, index) => text.slice(place, within[index] ?? end));
  const nodes = pieces.flatMap((piece, index) => (index === 0 ? [piece] : [element('wbr'), piece]));
  return breaks.includes(start) ? [element('wbr'), ...nodes] : nodes;
}
