import type { ArticleRecord } from '../articles/record.ts';
import { markOf } from '../catalogue/marks.ts';

/** Which articles, in which state and in which order (64 bits each). For `Page.inputs`. */
export function stateOf(articles: readonly (ArticleRecord | undefined)[]): string {
  return articles.map(markText).join();
}

function markText(article: ArticleRecord | undefined): string {
  if (!article) return '-';
  const { name, state } = markOf(article);
  return `${name}.${state}`;
}
