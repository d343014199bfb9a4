/** What the pages of a built site show of an article. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { Element, Root } from 'hast';
import { rehype } from 'rehype';
import type { Texts } from './expected.ts';
import { unset } from './typesetting.ts';

const reader = rehype().freeze();
const textsOf = (tree: Root | Element, selector: string) =>
  selectAll(selector, tree).map((node) => toString(node));
const content = (tree: Root, name: string) =>
  selectAll(`meta[name="${name}"]`, tree).map((node) => String(node.properties['content']));
const behindColon = (text: string) => text.slice(text.indexOf('：') + 1).trim();

/**
 * The page of an article.
 * @param expected of the texts that stand in sentences (`in …`), those that are found there are shown
 */
export function shownArticle(site: string, id: string, expected: Texts): Texts {
  const tree = reader.parse(readFileSync(join(site, 'articles', `${id}.html`), 'utf8'));
  const work = JSON.parse(String(select('[data-work]', tree)!.properties['dataWork']));
  const linked = JSON.parse(textsOf(tree, 'script[type="application/ld+json"]')[0]!);
  const inside = (what: string, selector: string) => {
    const whole = textsOf(tree, selector).join('\n');
    const found = expected[`in ${what}`]!.filter((text) => unset(whole).includes(unset(text)));
    return found.length === expected[`in ${what}`]!.length ? found : [whole];
  };
  return {
    title: textsOf(tree, 'article h1'),
    kicker: textsOf(tree, '.kicker'),
    subtitle: textsOf(tree, '.subtitle'),
    authors: textsOf(tree, '.byline a[rel=author]'),
    roles: textsOf(tree, '.byline .role'),
    column: textsOf(tree, '.article-head .label a'),
    dateline: textsOf(tree, '.body .dateline'),
    body: [bodyOf(select('[data-article-body]', tree)!)],
    captions: textsOf(tree, 'figure .caption'),
    credits: textsOf(tree, 'figure .credit').map(behindColon),
    corrections: textsOf(tree, '.corrections li').map(behindColon),
    'in notes': inside('notes', '.notes p'),
    'in facts': inside('facts', '.facts dd'),
    'in citation': inside('citation', '.citation .entry'),
    'in sourceLine': inside('sourceLine', '.printed-source'),
    cited: [work.title, work.subtitle, work.publication, work.section].filter(Boolean),
    citedAuthors: work.authors.map(({ name }: { name: string }) => name),
    linkedTitle: [linked.headline],
    metaTitle: content(tree, 'DC.title'),
    metaAuthors: content(tree, 'DC.creator'),
    description: content(tree, 'description'),
  };
}

/** The text of a body, a paragraph a line, without the dateline. */
export function bodyOf(body: Element): string {
  return selectAll('p', body)
    .map((node) => {
      const dateline = textsOf(node, '.dateline')[0] ?? '';
      return toString(node).slice(dateline.length);
    })
    .join('\n');
}

/** Cards of an article on a list page, by the article's address. */
export function* shownCards(tree: Root): Iterable<{ id: string; card: Texts }> {
  for (const node of selectAll('article.card', tree)) {
    const href = String(select('.headline a', node)!.properties['href']);
    yield {
      id: /articles\/(.*)\.html$/.exec(href)![1]!,
      card: {
        title: textsOf(node, '.headline'),
        excerpt: textsOf(node, '.excerpt'),
        authors: textsOf(node, '.meta .names > span'),
      },
    };
  }
}
