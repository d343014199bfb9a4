/** What the articles of a list name: zones, topics, authors, years; counted and linked. */
import type { ArticleRecord } from '../../../articles/record.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { tally, tallyYears, type Tally } from '../../../catalogue/tally.ts';
import { author as authorUrl, topic as topicUrl, zone as zoneUrl, type SitePath } from '../../../urls.ts';
import { addressOf } from './list.ts';
import type { CountedLink } from './page.ts';

/** The most frequent values of a facet. */
export interface Ranked {
  /** Most frequent first. */
  links: CountedLink[];
  /** Values left out. */
  others: number;
}

/** A year of a list. */
export interface YearCount {
  year: number;
  count: number;
  /** Page of the list on which the year's newest article stands; absent for a year without articles. */
  url?: SitePath;
}

/** Zones of the articles. */
export function zonesIn(articles: readonly ArticleRecord[], { zoneById }: Catalogue, most: number): Ranked {
  return ranked(
    tally(articles, ({ zones }) => zones),
    most,
    ({ key, count }) => ({ label: zoneById.get(key)?.name ?? key, url: zoneUrl(key), count }),
  );
}

/** Topics of the articles. */
export function topicsIn(articles: readonly ArticleRecord[], { topicById }: Catalogue, most: number): Ranked {
  return ranked(
    tally(articles, ({ topics }) => topics),
    most,
    ({ key, count }) => ({ label: topicById.get(key)?.name ?? key, url: topicUrl(key), count }),
  );
}

/** Authors of the articles. */
export function authorsIn(articles: readonly ArticleRecord[], { keys }: Catalogue, most: number): Ranked {
  const names = new Map<string, string>();
  const counted = tally(articles, ({ authors }) =>
    authors.map(({ name }) => {
      const key = keys.author(name);
      if (!names.has(key)) names.set(key, name);
      return key;
    }),
  );
  return ranked(counted, most, ({ key, count }) => ({ label: names.get(key)!, url: authorUrl(key), count }));
}

/**
 * Years of a list, from the first to the last.
 * @param list the list's address
 * @param articles oldest first
 */
export function yearsIn(
  list: SitePath,
  articles: readonly ArticleRecord[],
  catalogue: Catalogue,
): YearCount[] {
  let upTo = 0;
  return tallyYears(articles).map(({ year, count }) => {
    upTo += count;
    return { year, count, ...(count > 0 && { url: addressOf(list, upTo - 1, articles.length, catalogue) }) };
  });
}

function ranked<Key extends string>(
  counted: Tally<Key>[],
  most: number,
  link: (item: Tally<Key>) => CountedLink,
): Ranked {
  return { links: counted.slice(0, most).map(link), others: Math.max(0, counted.length - most) };
}
