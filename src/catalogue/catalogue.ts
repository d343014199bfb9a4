/**
 * The catalogue: all published articles by zone, topic, author, column, date and issue.
 * Pure; the same records give the same catalogue whatever order they come in.
 */
import type { Archive } from '../archive/archive.ts';
import { withoutUnusedLoans } from './loans.ts';
import { withoutSilentSections } from './sections.ts';
import type { Author, Topic, Zone } from '../archive/schema.ts';
import type { ArticleRecord } from '../articles/record.ts';
import type { ArticleId } from '../ids.ts';
import { archiveDate, sortKey } from '../dates/edtf.ts';
import type { Picture } from '../markdown/picture.ts';
import { personOf } from '../citation/person.ts';
import { compareText } from '../text/compare.ts';
import { namesOf, type NameKeys } from './nameKeys.ts';
import { issuesOf, type Issue } from './issues.ts';
import { neighbourhood, type Neighbours } from './neighbours.ts';
import { comparePageNumbers } from './pageNumbers.ts';
import { relatedArticles } from './related.ts';

/** A facet's value with its articles. */
export interface Group<Key extends string = string> {
  key: Key;
  /** Oldest first. */
  articles: ArticleRecord[];
}

/** An author with the articles that name them. */
export interface AuthorGroup extends Group {
  /** What the site calls the author. */
  name: string;
  /** What the registry says, where the author is registered. */
  entry?: Author;
  /** Roles printed beside the name, most frequent first. */
  roles: string[];
}

/** A column of the paper with its articles. */
export interface ColumnGroup extends Group {
  name: string;
}

/** All published articles, grouped and related. */
export interface Catalogue {
  archive: Archive;
  /** All published articles, oldest first. */
  articles: ArticleRecord[];
  /** Articles that were published once and withdrawn, by id: only their addresses are left. */
  withdrawn: ArticleRecord[];
  byId: ReadonlyMap<ArticleId, ArticleRecord>;
  zoneById: ReadonlyMap<string, Zone>;
  topicById: ReadonlyMap<string, Topic>;
  /** Every registered zone, those without articles too, in the order of the registry. */
  zones: (Group & { zone: Zone })[];
  /** Articles about no single zone (综合), oldest first. */
  unzoned: ArticleRecord[];
  /** Every registered topic, in the order of the registry. */
  topics: (Group & { topic: Topic })[];
  /** Sorted by number of articles, then name. */
  authors: AuthorGroup[];
  /** Sorted by number of articles, then name. */
  columns: ColumnGroup[];
  /** Years with articles, newest first. */
  years: YearGroup[];
  /** Printed issues, oldest first. */
  issues: Issue[];
  /** Path segments of authors, columns and papers. */
  keys: NameKeys;
  /** Pictures made ready for the site, by file below the content folder. */
  pictures: ReadonlyMap<string, Picture>;
  neighboursOf(article: ArticleRecord): Neighbours;
  /** Up to five related articles, most related first. */
  relatedTo(article: ArticleRecord): ArticleRecord[];
  /** What `relatedTo` follows from, in short: while it is the same, so is the answer. */
  relatedInputs(article: ArticleRecord): string;
}

/** A year with its articles. */
export interface YearGroup {
  year: number;
  /** Oldest first. */
  articles: ArticleRecord[];
  /** Months that have articles, January first; `month` 0 holds those known only to the year. */
  months: { month: number; articles: ArticleRecord[] }[];
}

/** Order of articles of one date. */
function compareInPaper(a: ArticleRecord, b: ArticleRecord): number {
  return comparePageNumbers(a.source?.pageNumber, b.source?.pageNumber) || compareText(a.id, b.id);
}

/**
 * Builds the catalogue.
 * @param records valid records; drafts are left out, and what was withdrawn stands apart
 * @param pictures see src/pipeline/load/images.ts
 */
export function buildCatalogue(
  given: Archive,
  records: ArticleRecord[],
  pictures: Catalogue['pictures'] = new Map(),
): Catalogue {
  const finished = records.filter(({ draft }) => !draft);
  const articles = sortArticles(finished.filter(({ withdrawn }) => withdrawn === undefined));
  const shown = withoutUnusedLoans(given, articles);
  const byZone = groupBy(articles, ({ zones }) => zones);
  const byTopic = groupBy(articles, ({ topics }) => topics);
  const keys = namesOf(articles);
  const neighbours = neighbourhood(articles, byZone);
  const related = relatedArticles(byZone, byTopic);
  const authors = authorsOf(articles, keys, given.people);
  const columns = columnsOf(articles, keys);
  const issues = issuesOf(articles);
  const held = { authors: authors.length, columns: columns.length, issues: issues.length };
  const archive = articles.length > 0 ? withoutSilentSections(shown, held) : shown;
  return {
    archive,
    articles,
    withdrawn: finished
      .filter(({ withdrawn }) => withdrawn !== undefined)
      .sort((a, b) => compareText(a.id, b.id)),
    byId: new Map(articles.map((article) => [article.id, article])),
    zoneById: new Map(archive.zones.map((zone) => [zone.id, zone])),
    topicById: new Map(archive.topics.map((topic) => [topic.id, topic])),
    zones: archive.zones.map((zone) => ({ zone, key: zone.id, articles: byZone.get(zone.id) ?? [] })),
    unzoned: articles.filter(({ zones }) => zones.length === 0),
    topics: archive.topics.map((topic) => ({ topic, key: topic.id, articles: byTopic.get(topic.id) ?? [] })),
    authors,
    columns,
    years: yearsOf(articles),
    issues,
    keys,
    pictures,
    neighboursOf: neighbours,
    relatedTo: related.of,
    relatedInputs: related.inputs,
  };
}

/** Order of the archive: by date, then page number of the paper, then id. Sorts with each key made once: comparing decorated strings is ten times faster than parsing dates again. */
function sortArticles(records: ArticleRecord[]): ArticleRecord[] {
  return records
    .map((record) => ({ record, key: sortKey(record.date) }))
    .sort((a, b) => compareText(a.key, b.key) || compareInPaper(a.record, b.record))
    .map(({ record }) => record);
}

function groupBy(
  articles: ArticleRecord[],
  keysOf: (article: ArticleRecord) => string[],
): Map<string, ArticleRecord[]> {
  const groups = new Map<string, ArticleRecord[]>();
  for (const article of articles) {
    for (const key of keysOf(article)) {
      const group = groups.get(key);
      if (group) group.push(article);
      else groups.set(key, [article]);
    }
  }
  return groups;
}

const bySize = (a: Group, b: Group) => b.articles.length - a.articles.length || compareText(a.key, b.key);

function authorsOf(articles: ArticleRecord[], keys: NameKeys, { byLabel }: Archive['people']): AuthorGroup[] {
  const named = new Map<string, { name: string; roles: Map<string, number> }>();
  const groups = groupBy(articles, ({ authors }) => [
    ...new Set(
      authors.map((author) => {
        const name = personOf(author);
        const key = keys.author(name);
        const entry = named.get(key) ?? { name, roles: new Map() };
        named.set(key, entry);
        if ('role' in author && author.role)
          entry.roles.set(author.role, (entry.roles.get(author.role) ?? 0) + 1);
        return key;
      }),
    ),
  ]);
  return [...groups]
    .map(([key, group]) => {
      const { name, roles } = named.get(key)!;
      const entry = byLabel.get(name);
      return {
        key,
        name,
        ...(entry && { entry }),
        articles: group,
        roles: [...roles].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0])).map(([role]) => role),
      };
    })
    .sort(bySize);
}

function columnsOf(articles: ArticleRecord[], keys: NameKeys): ColumnGroup[] {
  const named = new Map<string, string>();
  const groups = groupBy(articles, ({ column }) => {
    if (!column) return [];
    const key = keys.column(column);
    if (!named.has(key)) named.set(key, column);
    return [key];
  });
  return [...groups].map(([key, group]) => ({ key, name: named.get(key)!, articles: group })).sort(bySize);
}

function yearsOf(articles: ArticleRecord[]): YearGroup[] {
  const years = groupBy(articles, ({ date }) => [sortKey(date).slice(0, 4)]);
  return [...years]
    .map(([year, group]) => ({ year: Number(year), articles: group, months: monthsOf(group) }))
    .sort((a, b) => b.year - a.year);
}

function monthsOf(articles: ArticleRecord[]): YearGroup['months'] {
  const months = groupBy(articles, ({ date }) => [String(archiveDate(date).month ?? 0)]);
  return [...months]
    .map(([month, group]) => ({ month: Number(month), articles: group }))
    .sort((a, b) => a.month - b.month);
}
