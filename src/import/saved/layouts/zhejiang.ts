import type { Layout } from '../layout.ts';

/** Papers of the Zhejiang group. */
export const zhejiang: Layout = {
  name: '浙江报业',
  marks: ['.main-ed-articlenav-list, .main-ednav-nav'],
  body: ['#ozoom'],
  pages: '.main-ednav-nav dl a[href]',
  articles: 'ul.main-ed-articlenav-list a[href]',
};
