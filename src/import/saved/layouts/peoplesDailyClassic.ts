import type { Layout } from '../layout.ts';

/** People's Daily until about 2024, and papers of its family. */
export const peoplesDailyClassic: Layout = {
  name: '人民日报旧版',
  marks: ['.text_c', '#ozoom, #articleContent'],
  title: ['.text_c h1'],
  kicker: ['.text_c h3'],
  subtitle: ['.text_c h2'],
  author: ['.text_c h4', '.text_c .author'],
  facts: ['.l_t', '#riqi_', '#paperdatediv'],
  body: ['#ozoom', '#articleContent'],
  pictures: ['table.pci_c'],
  captions: ['.tushuo'],
  drop: ['.tool', '.pai', '.note'],
  pages: '#pageList a#pageLink',
  articles: '#titleList a',
};
