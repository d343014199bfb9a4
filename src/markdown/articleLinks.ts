import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { fault } from '../problems/fault.ts';

/** A link to a Markdown file beside this one, with what stands behind its name. */
const FILE = /^(?![a-z][a-z0-9+.-]*:|\/)([^?#]+)\.(?:md|html)([?#].*)?$/i;

/**
 * Leads links between files (`[x](b.md)`) to the pages made of them: articles are documents (`b.html`), pages of the
 * archive folders (`../b/`). Collects the files, and addresses on the site, for whoever knows which there are.
 */
export function linkFiles() {
  return (tree: Root, file: VFile) => {
    const links: string[] = [];
    visit(tree, 'element', ({ tagName, properties }) => {
      const href = tagName === 'a' ? String(properties['href'] ?? '') : '';
      if (/^\/(?!\/)/.test(href)) links.push(href);
      const [, path, rest = ''] = FILE.exec(href) ?? [];
      if (path === undefined) return;
      links.push(`${decoded(path)}.md`);
      if (!/\.md(?:[?#]|$)/i.test(href)) return;
      properties['href'] = file.data.isPage
        ? `../${path.replace(/^\.\//, '')}/${rest}`
        : `${path}.html${rest}`;
    });
    file.data.links = links;
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Tells of links to a place on the page (`#p3`) that is not there. */
export function checkAnchors() {
  return (tree: Root, file: VFile) => {
    const ids = new Set<string>();
    visit(tree, 'element', ({ properties }) => void ids.add(String(properties['id'] ?? '')));
    visit(tree, 'element', (node) => {
      const href = node.tagName === 'a' ? String(node.properties['href'] ?? '') : '';
      if (!href.startsWith('#') || href === '#' || ids.has(decoded(href.slice(1)))) return;
      const { line = 1, column = 1 } = node.position?.start ?? {};
      (file.data.faults ??= []).push({ ...fault('link-anchor', { anchor: decoded(href) }), line, column });
    });
  };
}
