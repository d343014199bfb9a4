import type { Layout } from '../layout.ts';

/** China Aviation News; its page uses the id `title1` twice. */
export const aviationNews: Layout = {
  name: '中国航空报',
  marks: ['#wenzhang'],
  title: ['h1#title2'],
  kicker: ['h2#title1'],
  subtitle: ['h3#title1'],
  facts: ['#riqi_'],
  body: ['#wenzhang'],
  articles: '#titleList a[href]',
};
