import { toString } from 'hast-util-to-string';
import type { Element } from 'hast';
import { addressesOf } from './addresses.ts';
import { attribute, elementsOf, type BuiltPage } from './pages.ts';

/** A number of articles that is a link, or part of one. */
export interface CountLink {
  page: string;
  /** Resolved against the page. */
  url: URL;
  count: number;
}

/** The numbers of a page that are links: the site marks them with the class `count`. */
export function countLinksOf(page: BuiltPage, origin: string): CountLink[] {
  const urls = new Map(addressesOf(page, origin).map(({ written, url }) => [written, url]));
  return elementsOf(page, 'a').flatMap((link) => {
    const [number] = [link, ...descendants(link)].filter((node) =>
      /\bcount\b/.test(attribute(node, 'className')),
    );
    if (!number) return [];
    const count = Number(/\d[\d,]*/.exec(toString(number))![0].replaceAll(',', ''));
    return [{ page: page.file, url: urls.get(attribute(link, 'href'))!, count }];
  });
}

/**
 * Articles to which a page and the pages below it lead: a list with its further pages, a year with its months. An
 * address with an anchor leads to that part of the page alone.
 */
export function articlesBehind(url: URL, pages: readonly BuiltPage[], origin: string): Set<string> {
  const anchor = decodeURIComponent(url.hash.slice(1));
  const folder = decodeURIComponent(url.pathname.slice(new URL(origin).pathname.length));
  const hrefs = pages
    .filter(({ file }) => (anchor ? file === `${folder}index.html` : file.startsWith(folder)))
    .flatMap((page) =>
      elementsOf(page).filter((node) =>
        anchor ? attribute(node, 'id') === anchor : node.tagName === 'main',
      ),
    )
    .flatMap(descendants)
    .map((node) => attribute(node, 'href'));
  return new Set(hrefs.filter((href) => /\/articles\/.*\.html$/.test(href)));
}

function descendants(node: Element): Element[] {
  return node.children.flatMap((child) => (child.type === 'element' ? [child, ...descendants(child)] : []));
}
