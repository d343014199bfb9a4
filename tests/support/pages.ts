/** The pages of a built site as trees, for tests that look at all of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Element, Root } from 'hast';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';

export interface BuiltPage {
  /** Path below the site's folder. Example: `zones/index.html`. */
  file: string;
  html: string;
  tree: Root;
}

/** Files of a site, sorted, relative to its folder. */
export function filesOf(site: string): string[] {
  const entries = readdirSync(site, { recursive: true, withFileTypes: true }).filter(
    (entry) => !entry.isDirectory(),
  );
  return entries.map((entry) => relative(site, join(entry.parentPath, entry.name))).sort();
}

/** Every page of a site. */
export function pagesOf(site: string): BuiltPage[] {
  const processor = rehype();
  return filesOf(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(site, file), 'utf8');
      return { file, html, tree: processor.parse(html) };
    });
}

/** Elements of a page, in order. */
export function elementsOf({ tree }: BuiltPage, ...names: string[]): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (node) => {
    if (names.length === 0 || names.includes(node.tagName)) found.push(node);
  });
  return found;
}

/** An attribute as text; '' where it is missing. `name` is the property's (`className`, `srcSet`). */
export function attribute(node: Element, name: string): string {
  const value = node.properties[name];
  return Array.isArray(value)
    ? value.join(' ')
    : value === undefined || value === null || value === false
      ? ''
      : String(value);
}

/** True for a page that only leads to another. */
export function isRedirect(page: BuiltPage): boolean {
  return elementsOf(page, 'meta').some((meta) => attribute(meta, 'httpEquiv').toLowerCase() === 'refresh');
}

/** What a reader would call the page, from its address. */
export function kindOf(file: string): string {
  const [top = '', ...rest] = file.split('/');
  if (rest.length === 0) return top.replace('.html', '');
  if (top === 'articles') return 'article';
  const depth = rest.filter((part) => part !== 'index.html').length;
  const page = rest.includes('page') ? ', page of a list' : '';
  return depth === 0 ? top : `${top}, level ${Math.min(depth, 3) - (page ? 2 : 0)}${page}`;
}

/** One page of each kind, the first in order of address. */
export function onePerKind(pages: BuiltPage[]): BuiltPage[] {
  return pages.filter(
    (page, index) =>
      !isRedirect(page) && pages.findIndex(({ file }) => kindOf(file) === kindOf(page.file)) === index,
  );
}
