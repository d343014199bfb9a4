/** What the articles of a list name: zones, topics, authors, years; counted and linked. */
import type { ArticleRecord } from '../../../articles/record.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { tally, tallyYears, type Tally } from '../../../catalogue/tally.ts';
import {
  author as authorUrl,
  found,
  topic as topicUrl,
  yearInList,
  zone as zoneUrl,
  type Limits,
  type SitePath,
} from '../../../urls.ts';
import { archiveDate } from '../../../dates/edtf.ts';
import { addressOf } from './list.ts';
import { yearRuns, type YearRun } from './yearRuns.ts';
import type { CountedLink } from './page.ts';
import { personOf } from '../../../citation/person.ts';

/** The most frequent values of a facet. */
export interface Ranked {
  /** Most frequent first; each leads to the articles that its number counts. */
  links: CountedLink[];
  /** Values left out. */
  others: number;
}

/** A year of a list. */
export interface YearCount {
  year: number;
  count: number;
  /** Where the year begins in the list; absent for a year without articles. */
  url?: SitePath;
  /** Exactly the year's articles of the list. */
  found?: SitePath;
}

/** A column of the chart of a list's years. */
export interface YearColumn extends YearRun {
  found?: SitePath;
}

/**
 * What the articles of a list have in common, for the search; undefined where it cannot tell exactly them. Then
 * a name leads to its own page, and its number is no link.
 */
export type Scope = Limits | undefined;

/** Zones of the articles. */
export function zonesIn(
  articles: readonly ArticleRecord[],
  { zoneById }: Catalogue,
  most: number,
  scope: Scope,
): Ranked {
  return ranked(
    tally(articles, ({ zones }) => zones),
    most,
    ({ key, count }) => ({
      label: zoneById.get(key)?.name ?? key,
      ...within(scope, { zone: key }, zoneUrl(key)),
      count,
    }),
  );
}

/** Topics of the articles. */
export function topicsIn(
  articles: readonly ArticleRecord[],
  { topicById }: Catalogue,
  most: number,
  scope: Scope,
): Ranked {
  return ranked(
    tally(articles, ({ topics }) => topics),
    most,
    ({ key, count }) => ({
      label: topicById.get(key)?.name ?? key,
      ...within(scope, { topic: key }, topicUrl(key)),
      count,
    }),
  );
}

/** Authors of the articles. */
export function authorsIn(
  articles: readonly ArticleRecord[],
  { keys }: Catalogue,
  most: number,
  scope: Scope,
): Ranked {
  const names = new Map<string, string>();
  const counted = tally(articles, ({ authors }) =>
    authors.map((author) => {
      const name = personOf(author);
      const key = keys.author(name);
      if (!names.has(key)) names.set(key, name);
      return key;
    }),
  );
  return ranked(counted, most, ({ key, count }) => {
    const label = names.get(key)!;
    return { label, ...within(scope, { author: label }, authorUrl(key)), count };
  });
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
  scope: Scope,
): YearCount[] {
  let before = 0;
  return tallyYears(articles).map(({ year, count }) => {
    if (count === 0) return { year, count };
    const page = addressOf(list, before, articles.length, catalogue);
    before += count;
    return {
      year,
      count,
      url: yearInList(page, year),
      ...(scope && { found: found({ ...scope, year }) }),
    };
  });
}

/** Years of a list as columns of a chart, each with the way to exactly its articles. */
export function columnsIn(years: readonly YearCount[], scope: Scope): YearColumn[] {
  const counts = years.map(({ count }) => count);
  return yearRuns(years[0]?.year ?? 0, counts).map(({ from, to, count }) => ({
    from,
    to,
    count,
    ...(scope && count > 0 && { found: found({ ...scope, ...spanOf(from, to) }) }),
  }));
}

/** Limits to some years; a year that stands alone is the year's facet, so that the reader sees it ticked. */
export const spanOf = (from: number, to: number): Limits =>
  from === to ? { year: from } : { span: { from, to } };

/** Whether articles are of more than one year. @param articles oldest first */
export function spansYears(articles: readonly ArticleRecord[]): boolean {
  const [first, last] = [articles[0], articles.at(-1)];
  return first !== undefined && archiveDate(first.date).year !== archiveDate(last!.date).year;
}

/** The address of a name's articles within a list, or the name's own page. */
function within(scope: Scope, value: Limits, own: SitePath): Pick<CountedLink, 'url' | 'elsewhere'> {
  return scope ? { url: found({ ...scope, ...value }) } : { url: own, elsewhere: true };
}

function ranked<Key extends string>(
  counted: Tally<Key>[],
  most: number,
  link: (item: Tally<Key>) => CountedLink,
): Ranked {
  return { links: counted.slice(0, most).map(link), others: Math.max(0, counted.length - most) };
}
