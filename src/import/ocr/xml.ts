/** Reading OCR output: its elements, attributes and boxes, whatever the letters of their names. */
import type { Element, Nodes, Root } from 'hast';
import { rehype } from 'rehype';
import type { Box } from '../geometry/printed.ts';

const parser = rehype().data('settings', { fragment: true });

/**
 * Parses hOCR, ALTO or PAGE. An HTML parser reads XML well enough for these (names become lower case); `<X/>` is no
 * end to it, so it is written out first, and namespaces go.
 */
export function parseXml(text: string): Root {
  return parser.parse(
    text
      .replace(/<\?xml[^>]*\?>/iu, '')
      .replace(/<(\/?)[\w.-]+:(?=[A-Za-z])/gu, '<$1')
      .replace(/<(\/?)(head|body|html|title|table|tr|td|caption|image|text|frame|col)\b/giu, '<$1x-$2')
      .replace(/<([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/>/gu, '<$1$2></$1>'),
  ) as Root;
}

/** Elements of a name, in document order. */
export function all(root: Nodes, name: string): Element[] {
  const found: Element[] = [];
  const walk = (node: Nodes) => {
    if (node.type === 'element' && node.tagName === name) found.push(node);
    if ('children' in node) for (const child of node.children) walk(child as Nodes);
  };
  walk(root);
  return found;
}

/** The first element of a name among the children. */
export function child(element: Element, name: string): Element | undefined {
  return element.children.find((one): one is Element => one.type === 'element' && one.tagName === name);
}

/** An attribute, by its name in lower case. */
export function attribute({ properties }: Element, name: string): string | undefined {
  const key = Object.keys(properties).find((one) => one.toLowerCase() === name);
  const value = key === undefined ? undefined : properties[key];
  return value === undefined || value === null
    ? undefined
    : Array.isArray(value)
      ? value.join(' ')
      : String(value);
}

/** Text of an element. */
export function textIn(element: Nodes): string {
  if (element.type === 'text') return element.value;
  return 'children' in element ? element.children.map((one) => textIn(one as Nodes)).join('') : '';
}

/** @param points `x,y x,y …` */
export function boxOfPoints(points: string): Box | undefined {
  const pairs = [...points.matchAll(/(-?[\d.]+),(-?[\d.]+)/gu)].map(([, x, y]) => [Number(x), Number(y)]);
  if (pairs.length === 0) return undefined;
  const [xs, ys] = [pairs.map(([x]) => x!), pairs.map(([, y]) => y!)];
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}
