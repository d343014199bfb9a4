import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { fault } from '../problems/fault.ts';

/** A link to a Markdown file of the archive, with what stands after its name. */
const FILE = /^(?![a-z][a-z0-9+.-]*:|\/)([^?#]+)\.md([?#].*)?$/i;
/** A link that cannot lead to a page of the site: its own host is one of those that `https:` may name. */
const ELSEWHERE = /^(?:(?!https?:)[a-z][a-z0-9+.-]*:|#|$)/i;

/**
 * Leads links between files (`[x](b.md)`) to the pages made of them: articles are documents (`b.html`), pages of the
 * archive folders (`../b/`). Collects links as they were typed, for whoever knows where the site is and what it has.
 */
export function linkFiles() {
  return (tree: Root, file: VFile) => {
    const links: string[] = [];
    visit(tree, 'element', ({ tagName, properties }) => {
      const href = tagName === 'a' ? String(properties['href'] ?? '') : '';
      if (ELSEWHERE.test(href) || 'dataFootnoteRef' in properties) return;
      links.push(decoded(href));
      properties['href'] = pageOf(href, file.data.isPage);
    });
    file.data.links = links;
  };
}

/**
 * The address of the page that is made of a file.
 * @param link as typed, relative to the file in which it stands; anything else than a Markdown file stays as it is
 * @param isPage whether that file is a page of the archive, which is served as a folder
 */
export function pageOf(link: string, isPage = false): string {
  const [, path, rest = ''] = FILE.exec(link) ?? [];
  if (path === undefined) return link;
  const [, above, page] = /^(.*\.\.\/)pages\/([^/]+)$/.exec(path) ?? [];
  if (page !== undefined) return `${isPage ? '../' : above}${page}/${rest}`;
  const isSibling = isPage && !path.startsWith('../');
  return isSibling ? `../${path.replace(/^\.\//, '')}/${rest}` : `${path}.html${rest}`;
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
      if (!href.startsWith('#') || href === '#' || ids.has(href.slice(1)) || ids.has(decoded(href.slice(1))))
        return;
      const { line = 1, column = 1 } = node.position?.start ?? {};
      (file.data.faults ??= []).push({ ...fault('link-anchor', { anchor: decoded(href) }), line, column });
    });
  };
}
