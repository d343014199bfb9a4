import type { Layout } from '../layout.ts';

/** People's Daily since about 2024, and papers that took its page over. */
export const peoplesDaily: Layout = {
  name: '人民日报新版',
  marks: ['.article > h1', '.article p.sec'],
  title: ['.article > h1'],
  kicker: ['.article > h3'],
  subtitle: ['.article > h1 + h2', '.article > h2'],
  author: ['.article p.sec'],
  facts: ['.article .sec .date', '.article span.newstime'],
  body: ['.article #ozoom'],
  pictures: ['.article table.pci_c', '.article .attachment'],
  captions: ['.tushuo'],
  drop: ['.paper-box'],
  pages: '.swiper-slide a#pageLink',
  articles: 'ul.news-list a',
};
