import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Site } from '../archive/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { fileOf, withBase, type SitePath } from '../urls.ts';
import { redirects } from '../site/views/redirects.ts';
import { absolute } from './absolute.ts';
import type { Feed } from './feeds.ts';

/** A page at each old address that leads on to the new one, on any static host. */
export function* redirectPages(catalogue: Catalogue): Iterable<Feed> {
  for (const { from, to } of redirects(catalogue))
    yield { file: fileOf(from), text: redirectPage(to, catalogue.archive.site) };
}

function redirectPage(to: SitePath, site: Site): string {
  const href = withBase(new URL(site.baseUrl).pathname, to);
  const page = h('html', { lang: site.language }, [
    ...lines([
      h(
        'head',
        lines([
          h('meta', { charset: 'utf-8' }),
          h('title', site.title),
          h('meta', { httpEquiv: 'refresh', content: `0; url=${href}` }),
          h('link', { rel: 'canonical', href: absolute(site, to) }),
          h('meta', { name: 'robots', content: 'noindex' }),
        ]),
      ),
      h('body', lines([h('p', h('a', { href }, href))])),
    ]),
  ]);
  return `${toHtml([{ type: 'doctype' }, NEWLINE, page], { upperDoctype: false })}\n`;
}

const NEWLINE = { type: 'text', value: '\n' } as const;

/** Each element on a line of its own. */
function lines(elements: Element[]): ElementContent[] {
  return [NEWLINE, ...elements.flatMap((element) => [element, NEWLINE])];
}
