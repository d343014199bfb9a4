import type { Layout } from '../layout.ts';

/** Papers of the Nanfang group. */
export const nanfang: Layout = {
  name: '南方报业',
  marks: ['#content_nav'],
  body: ['#ozoom', '#content'],
  articles: '#content_nav #artPList1 a[href], #btdh li a[href]',
};
