import type { ArticleRecord, ZoneId } from '../articles/record.ts';

/** The articles before and after one: in all the archive, and in each of its zones. */
export interface Neighbours {
  previous?: ArticleRecord;
  next?: ArticleRecord;
  zones: { zone: ZoneId; previous?: ArticleRecord; next?: ArticleRecord }[];
}

/**
 * Prepares the look-up of neighbours.
 * @param articles all, oldest first
 * @param byZone the same by zone, each oldest first
 */
export function neighbourhood(
  articles: ArticleRecord[],
  byZone: Map<string, ArticleRecord[]>,
): (article: ArticleRecord) => Neighbours {
  const places = new Map<ArticleRecord[], Map<ArticleRecord, number>>();
  const around = (list: ArticleRecord[], article: ArticleRecord) => {
    let index = places.get(list);
    if (!index) places.set(list, (index = new Map(list.map((item, place) => [item, place]))));
    const place = index.get(article)!;
    const [previous, next] = [list[place - 1], list[place + 1]];
    return { ...(previous && { previous }), ...(next && { next }) };
  };
  return (article) => ({
    ...around(articles, article),
    zones: article.zones.map((zone) => ({ zone, ...around(byZone.get(zone) ?? [], article) })),
  });
}
