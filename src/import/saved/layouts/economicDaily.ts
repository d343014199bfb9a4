import type { Layout } from '../layout.ts';

/** Economic Daily: the page names its lists; the headline is known by the list that leads to it. */
export const economicDaily: Layout = {
  name: '经济日报',
  marks: ['#layoutlist, #articlelist, .newsNav', '#ozoom'],
  body: ['#ozoom'],
  pages: '#layoutlist a[href]',
  articles: '#articlelist a[href], .newsList a[href], #btdh a[href]',
};
