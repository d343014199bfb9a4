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
  return value.map((one: unknown) =>
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

/** One of title and query without the other, and nothing that is no field: that is told for itself. */
const isHalf = (feed: Fields) =>
  isPlain(feed['title']) !== isPlain(feed['query']) &&
  Object.keys(feed).every((name) => ['title', 'query', 'id'].includes(name));
/** A title with its query behind it. */
const isPair = (feed: Fields) =>
  Object.keys(feed).length === 1 &&
  Object.entries(feed).every(([name, query]) => /\p{Script=Han}/u.test(name) && isPlain(query));
const parted = (feed: Fields): Fields =>
  Object.entries(feed).map(([title, query]) => ({ title, query: String(query) }))[0]!;
const completed = ({ title, query, ...rest }: Fields): Fields => ({
  title: title ?? String(query),
  ...rest,
  query: query ?? String(title),
});
