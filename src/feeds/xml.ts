/** XML as trees, written out by the library that knows how. */
import type { Element, ElementContent, RootContent } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

/** Characters that XML 1.0 does not allow are left out. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const allowed = (text: string) => text.replace(FORBIDDEN, '');

/**
 * One element.
 * @param content text, or elements
 */
export function element(
  name: string,
  attributes: Record<string, string>,
  content: string | Element[] = [],
): Element {
  const clean = Object.entries(attributes).map(([key, value]) => [key, allowed(value)]);
  return x(name, Object.fromEntries(clean), typeof content === 'string' ? allowed(content) : content);
}

/**
 * A document of one element, an element a line.
 * @param parts its last elements, as `xmlPart` wrote them
 */
export function xmlDocument(root: Element, parts: readonly string[] = []): string {
  const declaration = { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' } as const;
  const text = written([declaration, line(''), indented(root, ''), line('')]);
  if (parts.length === 0) return text;
  const end = `</${root.name}>\n`;
  return text.slice(0, -end.length) + parts.join('') + end;
}

/** An element by itself, for a document that is made of many. */
export function xmlPart(root: Element, indent: string): string {
  const text = { type: 'text', value: indent } as const;
  return written([text, indented(root, indent), line('')]);
}

/** Without `]]>`, which only ends a CDATA section (XML 1.0, 2.4); there is none, and the library leaves it in texts. */
function written(nodes: RootContent[]): string {
  return toXml(nodes, { closeEmptyElements: true, tightClose: true }).replaceAll(']]>', ']]&gt;');
}

const line = (indent: string) => ({ type: 'text', value: `\n${indent}` }) as const;

/** Elements in elements stand a step further in; text is left as it is. */
function indented(node: Element, indent: string): Element {
  if (!node.children.some(({ type }) => type === 'element')) return node;
  const inner = `${indent}  `;
  const children = node.children.flatMap((child): ElementContent[] => [
    line(inner),
    child.type === 'element' ? indented(child, inner) : child,
  ]);
  return { ...node, children: [...children, line(indent)] };
}
