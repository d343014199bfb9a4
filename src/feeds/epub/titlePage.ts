import { h } from 'hastscript';
import { stringsOf } from '../../strings/index.ts';
import type { BookHead } from './packageDocument.ts';
import { xhtmlPage } from './xhtml.ts';

/** First page: what the book is, and where it comes from. */
export function titlePage({ language, site, modified }: BookHead, label: string, count: number): string {
  const t = stringsOf(site);
  return xhtmlPage({ title: label, language }, [
    h('h1', label),
    h('p', site.title),
    ...(site.description ? [h('p', site.description)] : []),
    h('p', `${t.count.articles(count)}${t.joiner.clause}${modified.slice(0, 10)}`),
    h('p', h('a', { href: site.baseUrl }, site.baseUrl)),
    ...(site.rights ? [h('p', h('a', { href: site.rights.statement }, site.rights.statement))] : []),
  ]);
}
