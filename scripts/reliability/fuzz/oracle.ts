/** What no page made of an archive's text may hold, whatever the text. */
import type { Element, Root } from 'hast';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';

/** What may stand in a text; everything else could load, run, or imitate the site. */
const ALLOWED = new Set(
  'p h2 h3 h4 h5 h6 em strong del a ul ol li blockquote pre code hr br img figure figcaption table colgroup col thead tbody tr th td sup section div span input wbr'.split(
    ' ',
  ),
);
const SCHEMES = /^(?:https?:|mailto:|tel:|[^:]*$|[^:/?#]*[/?#])/i;

/** @throws {Error} where the HTML of a text could do more than show it */
export function assertHarmless(html: string): void {
  const tree: Root = rehype().data('settings', { fragment: true }).parse(html);
  visit(tree, 'element', (node: Element) => {
    if (!ALLOWED.has(node.tagName)) throw new Error(`<${node.tagName}> came out of a text`);
    for (const [name, value] of Object.entries(node.properties)) {
      if (/^on|^style$|^srcDoc$|^formAction$/i.test(name)) throw new Error(`${name} came out of a text`);
      if ((name === 'href' || name === 'src') && !SCHEMES.test(String(value).replace(/[\0-\x20]/g, '')))
        throw new Error(`${name}="${String(value)}" came out of a text`);
      if (name === 'src' && /^(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i.test(String(value)))
        throw new Error(`a picture from elsewhere: ${String(value)}`);
    }
  });
  visit(tree, 'comment', () => {
    throw new Error('a comment came out of a text');
  });
}
