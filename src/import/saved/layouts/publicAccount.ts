import type { Layout } from '../layout.ts';

/** Posts of public accounts (公众号), where many papers publish beside their pages. */
export const publicAccount: Layout = {
  name: '公众号',
  marks: ['#activity-name', '#js_content'],
  title: ['#activity-name'],
  author: ['#js_author_name', '#meta_content > span.rich_media_meta_text'],
  facts: ['#publish_time', '#post-date', '#js_name'],
  body: ['#js_content'],
};
