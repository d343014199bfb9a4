import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** Where an address in running Chinese text ends. */
const END = /[\p{Script=Han}，。；：？！、（）“”‘’《》…—]/u;

/**
 * Ends bare addresses before Chinese text: GFM ends them at white space alone, which Chinese does not have
 * (`见https://example.com/a。另` would be an address as a whole).
 */
export function endAutolinks() {
  return (tree: Root) => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'a' || !parent || index === undefined || !isBare(node)) return;
      const shown = toString(node);
      const end = shown.search(END);
      if (end < 0) return;
      const prefix = shown.startsWith('www.') ? 'http://' : '';
      node.properties['href'] = prefix + shown.slice(0, end);
      node.children = [{ type: 'text', value: shown.slice(0, end) }];
      parent.children.splice(index + 1, 0, { type: 'text', value: shown.slice(end) });
      return [SKIP, index + 2];
    });
  };
}

/** A link that shows its own address, as written without brackets. */
function isBare(link: Element): boolean {
  const shown = toString(link);
  const href = String(link.properties['href'] ?? '');
  return (
    /^(?:https?:\/\/|www\.)/.test(shown) && (decoded(href) === shown || decoded(href) === `http://${shown}`)
  );
}

function decoded(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
