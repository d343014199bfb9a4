import type { Layout } from '../layout.ts';

/** Beijing Daily, Beijing Evening News. */
export const beijingDaily: Layout = {
  name: '北京日报',
  marks: ['.article h1', '.article .info', '.text'],
  title: ['.article h1'],
  kicker: ['.article h2.leading_title'],
  subtitle: ['.article h2:not(.leading_title)'],
  author: ['.article .info span:last-of-type:not(:first-of-type)'],
  facts: ['.article .info span:first-of-type'],
  body: ['.article .text', '.text'],
  drop: ['.hidenPage'],
  articles: 'li.area_select a[href]',
};
