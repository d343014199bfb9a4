import type { ArticleRecord } from '../../../articles/record.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { marksOfCards } from '../parts/pictures.ts';
import { archiveDate } from '../../../dates/edtf.ts';
import { typeset } from '../../../text/typeset.ts';
import {
  compare as compareUrl,
  found,
  topic as topicUrl,
  zone as zoneUrl,
  type Limits,
  type SitePath,
} from '../../../urls.ts';
import type { TopicId, ZoneId } from '../../../ids.ts';
import { tally } from '../../../catalogue/tally.ts';
import { columnsIn, spanOf, spansYears, yearsIn, type YearColumn, type YearCount } from '../parts/facets.ts';
import { latestOf, listPages, type Latest, type List } from '../parts/list.ts';
import type { Link, Page } from '../parts/page.ts';
import { storyOf, type Story } from './story.ts';
import { sectionTrail } from '../parts/trails.ts';

/** A topic's own page. */
export interface TopicProps {
  path: SitePath;
  trail: Link[];
  name: string;
  description?: string;
  years: YearCount[];
  columns: YearColumn[];
  /** The way to compare it with others; absent where it has no years to compare. */
  compare?: SitePath;
  matrix: Matrix;
  latest: Latest;
  /** Milestones, where there are enough. */
  story?: Story;
  /** Of a topic without articles: topics that have some, nearest in the register first. */
  nearest?: Link[];
}

/** A topic's zones over time: a table small enough for a phone. */
export interface Matrix {
  /** Columns: years, or runs of years where there are many; `to` is included. */
  periods: { from: number; to: number }[];
  /** Zones with most articles first. */
  rows: MatrixRow[];
  /** Zones left out. */
  others: number;
}

/** A zone's row. */
export interface MatrixRow {
  zone: Link;
  /** The zone's articles of the topic in all. */
  total: CountedCell;
  /** As the columns. */
  counts: CountedCell[];
}

/** A number with the way to the articles that it counts; none to none. */
export interface CountedCell {
  count: number;
  url?: SitePath;
}

/** Most columns of the table, and most rows. */
const PERIODS = 6;
const ZONES = 10;
const NEAREST = 6;
/** Years a column may stand for. */
const SPANS = [1, 2, 5, 10, 20, 50];

/** The list of a topic's articles. */
export function topicList({ topic, articles }: Catalogue['topics'][number], catalogue: Catalogue): List {
  return {
    trail: [...sectionTrail('topics', catalogue), { label: topic.name, url: topicUrl(topic.id) }],
    articles,
    scope: { topic: topic.id },
  };
}

/** The pages of one topic: its own, and the numbered ones of its list. */
export function* topicPages(group: Catalogue['topics'][number], catalogue: Catalogue): Iterable<Page> {
  const { topic, articles } = group;
  const list = topicList(group, catalogue);
  const path = topicUrl(topic.id);
  yield {
    kind: 'topic',
    path,
    params: { topic: topic.id },
    ...(articles.length === 0 && { empty: true }),
    get inputs() {
      return articles.length > 0
        ? marksOfCards(articles, catalogue)
        : JSON.stringify(nearestTo(group, catalogue));
    },
    get props(): TopicProps {
      const years = yearsIn(path, articles, catalogue, list.scope);
      const story = storyOf(articles, { topic: topic.id });
      return {
        path,
        trail: list.trail.slice(0, -1),
        name: topic.name,
        ...(topic.description && { description: typeset(topic.description) }),
        years,
        columns: columnsIn(years, list.scope),
        ...(spansYears(articles) && { compare: compareUrl({ topics: topic.id }) }),
        matrix: matrixOf(topic.id, articles, catalogue),
        latest: latestOf(list, catalogue),
        ...(story && { story }),
        ...(articles.length === 0 && { nearest: nearestTo(group, catalogue) }),
      };
    },
  };
  yield* listPages(list, catalogue);
}

/** Topics beside one in the register, which keeps alike ones together, that have articles. */
function nearestTo(group: Catalogue['topics'][number], { topics }: Catalogue): Link[] {
  const place = topics.indexOf(group);
  return [...topics.entries()]
    .filter(([, { articles }]) => articles.length > 0)
    .sort(([a], [b]) => Math.abs(a - place) - Math.abs(b - place) || a - b)
    .slice(0, NEAREST)
    .map(([, { topic }]) => ({ label: topic.name, url: topicUrl(topic.id) }));
}

/** @param articles of the topic, oldest first */
function matrixOf(topic: TopicId, articles: readonly ArticleRecord[], catalogue: Catalogue): Matrix {
  if (articles.length === 0) return { periods: [], rows: [], others: 0 };
  const yearOf = ({ date }: ArticleRecord) => archiveDate(date).year;
  const periods = periodsOf(yearOf(articles[0]!), yearOf(articles.at(-1)!));
  const zones = tally(articles, (article) => article.zones);
  const counts = new Map(zones.slice(0, ZONES).map(({ key }) => [key, periods.map(() => 0)]));
  for (const article of articles) {
    const year = yearOf(article);
    const period = periods.findIndex(({ to }) => year <= to);
    for (const zone of article.zones) {
      const row = counts.get(zone);
      if (row) row[period]!++;
    }
  }
  const rows = [...counts].map(([zone, row]) => rowOf(topic, zone, periods, row, catalogue));
  return { periods, rows, others: zones.length - rows.length };
}

function rowOf(
  topic: TopicId,
  zone: ZoneId,
  periods: Matrix['periods'],
  counts: number[],
  { zoneById }: Catalogue,
): MatrixRow {
  const cell = (count: number, limits: Limits) => ({
    count,
    ...(count > 0 && { url: found({ topic, zone, ...limits }) }),
  });
  return {
    zone: { label: zoneById.get(zone)?.name ?? zone, url: zoneUrl(zone) },
    total: cell(
      counts.reduce((sum, count) => sum + count, 0),
      {},
    ),
    counts: counts.map((count, index) => cell(count, spanOf(periods[index]!.from, periods[index]!.to))),
  };
}

/** Runs of years that begin at round ones, as few years to a run as the table's width allows. */
function periodsOf(first: number, last: number): Matrix['periods'] {
  const start = (span: number) => Math.floor(first / span) * span;
  const span = SPANS.find((years) => Math.floor((last - start(years)) / years) < PERIODS) ?? last - first + 1;
  const begin = span === last - first + 1 ? first : start(span);
  return Array.from({ length: Math.floor((last - begin) / span) + 1 }, (_, index) => ({
    from: begin + index * span,
    to: begin + (index + 1) * span - 1,
  }));
}
