import type { ArticleRecord } from '../articles/record.ts';
import type { ZoneId } from '../ids.ts';
import { placesIn } from './places.ts';

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
  const inAll = finder(articles);
  const inZone = new Map(Array.from(byZone, ([zone, list]) => [zone, finder(list)]));
  return (article) => ({
    ...inAll(article),
    zones: article.zones.map((zone) => ({ zone, ...inZone.get(zone)?.(article) })),
  });
}

/** Finds the articles around one in a list. */
function finder(list: ArticleRecord[]): (article: ArticleRecord) => Pick<Neighbours, 'previous' | 'next'> {
  const placeOf = placesIn(list);
  return (article) => {
    const place = placeOf(article);
    if (place === -1) return {};
    const [previous, next] = [list[place - 1], list[place + 1]];
    return { ...(previous && { previous }), ...(next && { next }) };
  };
}
