import type { Layout } from '../layout.ts';

/** Papers of the Jiangsu group. */
export const jiangsu: Layout = {
  name: '江苏报业',
  marks: ['.newsdetatit'],
  title: ['.newsdetatit h3'],
  kicker: ['.newsdetatit .yinti', '.newsdetatit h4:first-child'],
  subtitle: ['.newsdetatit .futi', '.newsdetatit h3 ~ h4'],
  pages: '.newsside li.oneclick1 a[href]',
  articles: '#ScroLeft .newslist h3 a[href]',
};
