import type { Catalogue } from './catalogue.ts';

/** Up to so many articles `pagefind: auto` makes the bundle: its service holds half a MiB for each. */
const AUTO_LIMIT = 3000;

/** Whether the site has Pagefind's bundle over its articles, as `pagefind` in site.yaml has it. */
export function hasArticleBundle({ archive, articles }: Pick<Catalogue, 'archive' | 'articles'>): boolean {
  const setting = archive.site.pagefind;
  return articles.length > 0 && (setting === 'on' || (setting === 'auto' && articles.length <= AUTO_LIMIT));
}
