import type { Layout } from '../layout.ts';

/** Science and Technology Daily. */
export const scienceDaily: Layout = {
  name: '科技日报',
  marks: ['.right-meat', '.tuwen'],
  title: [
    '.right-meat .biaoti',
    '.right-meat .zhengti',
    '.right-meat h1',
    '.right-meat h2',
    '.right-meat .title',
  ],
  kicker: ['.right-meat .yinti'],
  subtitle: ['.right-meat .futi'],
  author: ['.right-meat .author'],
  facts: ['.banci'],
  body: ['.tuwen .article #ozoom', '.tuwen .article'],
  pictures: ['.tuwen .picture'],
  pages: '.bmname a[href]',
  articles: '.zi-meat ul a[href]',
};
