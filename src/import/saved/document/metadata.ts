/** What a page says of its article where readers do not see it: `<meta>`, `<time>`, JSON-LD. */
import type { Element, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { textOf } from './flatten.ts';

/** What it tells, each value once. */
export interface Metadata {
  /** Names as they stand there, several in one value. */
  authors: string[];
  /** Days on which it was put up (2023-05-15), the surest first. */
  dates: string[];
}

const AUTHORS =
  'meta[name=author], meta[name=Author], meta[property="article:author"], meta[property="og:article:author"]';
const DATES =
  'meta[property="article:published_time"], meta[name=publishdate], meta[name=PubDate], meta[name=pubdate], meta[itemprop=datePublished]';
/** Names of people and signs between them: no address, no word in Latin letters as software writes it (admin). */
const NAMES = /^[\p{Script=Han}·\s、,，;；]{2,40}$/u;
/** 新闻网, 某某日报, 编辑部: houses put their names where authors belong. */
const HOUSE = /[报社网台刊部]$|门户|中心|客户端|频道|编辑|管理员|报社/u;

/** @returns who wrote the article and when it was put up, as far as the page's metadata tell */
export function metadataOf(tree: Root): Metadata {
  const data = selectAll('script[type="application/ld+json"]', tree).flatMap(articlesIn);
  const contents = (selector: string) =>
    selectAll(selector, tree).map(({ properties }) => textOf(properties['content']));
  const authors = [...contents(AUTHORS), ...data.flatMap(({ author }) => namesOf(author))]
    .map((value) => value.replace(/\s+/gu, ' ').trim())
    .filter((value) => NAMES.test(value) && !HOUSE.test(value));
  const dates = [
    ...contents(DATES),
    ...data.map(({ datePublished }) => (typeof datePublished === 'string' ? datePublished : '')),
    ...selectAll('time[datetime]:not(.updated)', tree)
      .slice(0, 1)
      .map(({ properties }) => textOf(properties['dateTime'])),
  ].flatMap((value) => /^\d{4}-\d{2}-\d{2}/u.exec(value.trim().replaceAll('/', '-'))?.[0] ?? []);
  return { authors: [...new Set(authors)], dates: [...new Set(dates)] };
}

interface ArticleData {
  author?: unknown;
  datePublished?: unknown;
}

/** Articles in a JSON-LD script, also in its `@graph`; none where it is no JSON. */
function articlesIn(script: Element): ArticleData[] {
  const text = script.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return [];
  }
  const all = [parsed].flat().flatMap((one) => {
    const graph = isRecord(one) ? one['@graph'] : undefined;
    return Array.isArray(graph) ? (graph as unknown[]) : [one];
  });
  return all.filter(isRecord).filter((one) => /Article|Report|Posting/u.test(String(one['@type'])));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A name, a person with a name, or several of either. */
function namesOf(author: unknown): string[] {
  return [author].flat().flatMap((one) => {
    const name = isRecord(one) ? one['name'] : one;
    return typeof name === 'string' ? [name.trim()] : [];
  });
}
