import type { Layout } from '../layout.ts';

/** Guangming Daily. */
export const guangmingClassic: Layout = {
  name: '光明日报',
  marks: ['.lai', '#articleContent, #ozoom'],
  title: ['.text_c h1', 'h1'],
  kicker: ['.text_c h3'],
  subtitle: ['.text_c h2'],
  author: ['.lai > :first-child:not(b)'],
  facts: ['.lai > b'],
  body: ['#articleContent', '#ozoom'],
  pictures: ['.c_c table', '.c_c'],
  pages: '#pageList a',
  articles: '#titleList a',
};
