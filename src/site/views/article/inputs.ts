import type { ArticleRecord } from '../../../articles/record.ts';

/** Which articles, in which state and in which order (64 bits each). For `Page.inputs`. */
export function stateOf(articles: readonly (ArticleRecord | undefined)[]): string {
  return articles.map((article) => (article ? article.mark.join('.') : '-')).join();
}
