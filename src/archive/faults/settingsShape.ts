/** Fields of site.yaml that hold a list of objects, or an object, written as something less. Pure. */
import { stringify } from 'yaml';
import { isFields, isPlain, reshapedTo, type Fields, type Reshaped } from '../../problems/mend/shape.ts';
import { weekdaysIn } from '../fieldNames.ts';

/** @param given the file's fields */
export function reshapedSettings(given: unknown): Reshaped[] {
  if (!isFields(given)) return [];
  const { publishingDays, feeds, vocabulary, publication } = given;
  const paper = typeof publication === 'string' ? publication : '报纸名称';
  return [
    ...toldOf('publishingDays', daysOf(publishingDays, paper)),
    ...toldOf('feeds', feedsOf(feeds)),
    ...toldOf('vocabulary', isPlain(vocabulary) ? { 'zh-CN': { zone: String(vocabulary) } } : undefined),
  ];
}

function toldOf(field: string, value: unknown): Reshaped[] {
  if (value === undefined) return [];
  const line = stringify({ [field]: value }, { lineWidth: 0, flowCollectionPadding: false }).trimEnd();
  return [reshapedTo(field, value, line)];
}

/** Days of one paper, or of several by their names. */
function daysOf(value: unknown, paper: string): Fields[] | undefined {
  const own = weekdays(value);
  if (own) return [{ publication: paper, weekdays: own }];
  if (!isFields(value) || 'weekdays' in value) return undefined;
  const papers = Object.entries(value).map(([publication, days]) => {
    const { weekdays: named = days, ...rest }: Fields = isFields(days) ? days : {};
    const found = weekdays(named);
    return found ? { publication, ...rest, weekdays: found } : undefined;
  });
  return papers.length > 0 && papers.every((one) => one !== undefined) ? papers : undefined;
}

/** Numbers of days; undefined for anything else. */
function weekdays(value: unknown): number[] | undefined {
  const words = Array.isArray(value)
    ? value
    : isPlain(value)
      ? String(value).split(/[、，,；;\s和与]+/u)
      : [];
  if (words.length === 0 || !words.every(isPlain)) return undefined;
  const days = words.map((word) => weekdaysIn(String(word)));
  return days.every((day) => day !== undefined)
    ? days.flatMap((day) => day.split(', ').map(Number))
    : undefined;
}

/** Feeds by their titles, or without a query: then the title is what is looked for. */
function feedsOf(value: unknown): Fields[] | undefined {
  if (isFields(value) && !('query' in value) && !('title' in value)) {
    const entries = Object.entries(value).map(([title, query]) => feedOf(title, query));
    return entries.length > 0 && entries.every((one) => one !== undefined) ? entries : undefined;
  }
  if (!Array.isArray(value) || !value.some((one) => isFields(one) && (isHalf(one) || isPair(one))))
    return undefined;
  return joined(value).map((one: unknown) =>
    isFields(one) && isHalf(one) ? completed(one) : isFields(one) && isPair(one) ? parted(one) : one,
  ) as Fields[];
}

/** What stands below a feed's title, or its id. */
function feedOf(key: string, value: unknown): Fields | undefined {
  if (isPlain(value)) return { title: key, query: String(value) };
  if (value === null) return { title: key, query: key };
  if (!isFields(value)) return undefined;
  const { title, query, ...rest } = value;
  const named = isPlain(title) && /^[a-z0-9-]+$/.test(key) ? { title, id: key } : { title: title ?? key };
  return { ...named, ...rest, query: isPlain(query) ? String(query) : String(named.title) };
}

/** A title, and behind a dash of its own its query: one feed. */
function joined(feeds: readonly unknown[]): unknown[] {
  return feeds.flatMap((one, index) => {
    const [before, behind] = [feeds[index - 1], feeds[index + 1]];
    if (isAlone(one, 'title') && isAlone(behind, 'query')) return [{ ...one, ...behind }];
    return isAlone(one, 'query') && isAlone(before, 'title') ? [] : [one];
  });
}

const isAlone = (feed: unknown, name: string): feed is Fields =>
  isFields(feed) && Object.keys(feed).length === 1 && isPlain(feed[name]);

/** What a query says with a prefix, by the fields that articles have for it. */
const PREFIXES: Record<string, string> = {
  ...{ topic: '专题', topics: '专题', 专题: '专题' },
  ...{ zone: '园区', zones: '园区', 园区: '园区' },
  ...{ author: '作者', authors: '作者', 作者: '作者' },
  ...{ column: '栏目', 栏目: '栏目' },
};
const isPrefixed = (name: string, value: unknown) =>
  Object.hasOwn(PREFIXES, name) && (isPlain(value) || (Array.isArray(value) && value.every(isPlain)));

/** One of title and query without the other, and nothing that is no field: that is told for itself. */
const isHalf = (feed: Fields) =>
  isPlain(feed['title']) !== isPlain(feed['query']) &&
  Object.entries(feed).every(
    ([name, value]) =>
      ['title', 'query', 'id'].includes(name) || (!('query' in feed) && isPrefixed(name, value)),
  );

/** `专题:党建`, and of several any: `专题:党建 OR 专题:人才`. */
function queryOf(fields: Fields): string | undefined {
  const parts = Object.entries(fields).map(([name, value]) =>
    [value]
      .flat()
      .map((one) => `${PREFIXES[name]!}:${/\s/.test(String(one)) ? `"${String(one)}"` : String(one)}`)
      .join(' OR '),
  );
  return parts.length > 0 ? parts.join(' ') : undefined;
}
/** A title with its query behind it. */
const isPair = (feed: Fields) =>
  Object.keys(feed).length === 1 &&
  Object.entries(feed).every(([name, query]) => /\p{Script=Han}/u.test(name) && isPlain(query));
const parted = (feed: Fields): Fields =>
  Object.entries(feed).map(([title, query]) => ({ title, query: String(query) }))[0]!;
const completed = ({ title, query, id, ...fields }: Fields): Fields => ({
  title: title ?? String(query),
  ...(id !== undefined && { id }),
  query: query ?? queryOf(fields) ?? String(title),
});
