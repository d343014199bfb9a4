import type { ArticleRecord } from '../articles/record.ts';

/** Which articles, in which state: a record follows from the file's name and bytes. For `Page.inputs`. */
export function stateOf(articles: readonly (ArticleRecord | undefined)[]): string {
  return articles
    .map((article) => (article ? `${article.id} ${article.digest.slice(0, 16)}` : '-'))
    .join('\n');
}
