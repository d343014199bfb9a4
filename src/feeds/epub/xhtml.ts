/** Pages of a book: XHTML written from an HTML tree. */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

/** Characters that XML 1.0 does not allow are left out. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * A whole page.
 * @param navigation true for the table of contents, which needs a name space of its own
 */
export function xhtmlPage(
  { title, language, navigation = false }: { title: string; language: string; navigation?: boolean },
  content: readonly (Element | ElementContent)[],
): string {
  const page = h(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      ...(navigation && { 'xmlns:epub': 'http://www.idpf.org/2007/ops' }),
      lang: language,
      'xml:lang': language,
    },
    [
      h('head', [h('title', title), h('link', { rel: ['stylesheet'], type: 'text/css', href: 'style.css' })]),
      h('body', [...content]),
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n${written(page)}\n`;
}

/** Stands for `<` in an attribute, which HTML allows there and XML does not: no character of any text (Unicode, 23.7). */
const LESS = '\uFFFF';

/** Every element closed, and escaped, as XML wants it. */
function written(tree: Element): string {
  visit(tree, (node) => {
    if (node.type === 'text') node.value = node.value.replace(FORBIDDEN, '');
    if (node.type !== 'element') return;
    for (const [name, value] of Object.entries(node.properties))
      if (typeof value === 'string')
        node.properties[name] = value.replace(FORBIDDEN, '').replaceAll('<', LESS);
  });
  return toHtml(tree, { closeSelfClosing: true, characterReferences: { omitOptionalSemicolons: false } })
    .replaceAll(LESS, '&lt;')
    .replaceAll(']]>', ']]&gt;');
}
