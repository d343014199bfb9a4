import type { ArticleRecord } from '../../../articles/record.ts';
import { isTraditional } from '../../../text/script.ts';

const told = new WeakMap<ArticleRecord, boolean>();

/**
 * Whether an article is in traditional characters, as a part of its props: absent where it is not. Its headline and its
 * first sentences are asked, once for all the lists that it stands in.
 */
export function traditionalOf(article: ArticleRecord): { traditional?: true } {
  let traditional = told.get(article);
  if (traditional === undefined)
    told.set(article, (traditional = isTraditional(article.headline.join('') + article.excerpt)));
  return traditional ? { traditional } : {};
}
