/** What the pages of a built site that list articles and names show of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { Element, Root } from 'hast';
import { rehype } from 'rehype';
import { filesOf } from '../../support/pages.ts';
import type { Texts } from './expected.ts';
import { bodyOf } from './shown.ts';

/** A page that is not an article's. */
export interface ListPage {
  /** Path below the site's folder. */
  file: string;
  tree: Root;
}

/** All pages of a site but those of articles, read. */
export function listPagesOf(site: string): ListPage[] {
  const reader = rehype().freeze();
  return filesOf(site)
    .filter((file) => file.endsWith('.html') && !file.startsWith('articles/'))
    .map((file) => ({ file, tree: reader.parse(readFileSync(join(site, file), 'utf8')) }));
}

const textsOf = (node: Root | Element, selector: string) =>
  selectAll(selector, node).map((one) => toString(one));
const hrefOf = (link: Element) => decodeURI(String(link.properties['href']));
const HEADLINE = /articles\/(.*)\.html$/;

/** Links that lead to articles and have words, wherever they stand, by the article's id. */
export function shownHeadlines(tree: Root): { id: string; text: string }[] {
  return selectAll('a[href]', tree).flatMap((link) => {
    const [, id] = HEADLINE.exec(hrefOf(link)) ?? [];
    const text = toString(link);
    return id && text.trim() !== '' ? [{ id, text }] : [];
  });
}

/**
 * Names that have a page each.
 * @param facet first folder of their addresses
 * @returns what the pages are called, by address, and all links to them with what these say
 */
export function shownNames(
  pages: ListPage[],
  facet: string,
): { called: Map<string, string>; links: { file: string; address: string; text: string }[] } {
  const one = new RegExp(`(?:^|/)(${facet}/[^/]+/)(?:index\\.html)?$`);
  const called = new Map<string, string>();
  for (const { file, tree } of pages) {
    const address = one.exec(file)?.[1];
    if (address) called.set(address, toString(select('h1', tree)!));
  }
  const links = pages.flatMap(({ file, tree }) =>
    selectAll('main a[href]', tree).flatMap((link) => {
      const address = one.exec(hrefOf(link))?.[1];
      const words = link.children.filter((child) => child.type === 'text').map(({ value }) => value);
      // Within a name's own pages, links to it say which part of its list they lead to.
      return address && !file.startsWith(address) ? [{ file, address, text: words.join('') }] : [];
    }),
  );
  return { called, links };
}

/** Notes on the pages of what was corrected, by the article's id. */
export function shownCorrections(tree: Root): { id: string; note: string }[] {
  return selectAll('.headlines li', tree).flatMap((item) => {
    const note = select('.headline + .meta', item);
    const { id } = shownHeadlines({ type: 'root', children: [item] })[0]!;
    return note && select('.headline .label', item) ? [{ id, note: toString(note) }] : [];
  });
}

/** The articles of an issue as its paper copy has them. */
export function shownIssue(tree: Root): { id: string; shown: Texts }[] {
  const ids = selectAll('.issue-pages h3 a', tree).map((link) => HEADLINE.exec(hrefOf(link))![1]!);
  return selectAll('.printed-issue > article', tree).map((node, index) => ({
    id: ids[index]!,
    shown: {
      title: textsOf(node, 'h2'),
      kicker: textsOf(node, '.kicker'),
      subtitle: textsOf(node, '.subtitle'),
      authors: textsOf(node, '.subtitle ~ .meta, h2 ~ .meta'),
      dateline: textsOf(node, '.body .dateline'),
      body: [bodyOf(select('.body', node)!)],
      captions: textsOf(node, 'figcaption'),
    },
  }));
}
