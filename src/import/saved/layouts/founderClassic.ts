import type { Layout } from '../layout.ts';

/** Founder's classic e-paper: many provincial and trade papers. */
export const founderClassic: Layout = {
  name: '方正经典版',
  marks: ['.font01'],
  title: ['.font01'],
  beside: '.font02',
  pictures: ['#newspic', 'table:has(> tbody > tr > td > #newspic)'],
  pages: 'a#pageLink',
  articles: 'map[name=PagePicMap] area[href]',
};
