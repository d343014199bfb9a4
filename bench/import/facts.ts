/** What a page should yield, compared with what the importer made of it, fact by fact. */
import type { JsonItem, JsonReport } from '../../src/import/json.ts';

/** The truth about one article, written by hand. */
export interface TrueArticle {
  /** Null for an item without a headline. */
  title: string | null;
  /** Another reading that is right, too. */
  alt?: string;
  kicker?: string;
  subtitle?: string;
  column?: string;
  authors?: string[];
  zones: string[];
  /** How many. */
  paragraphs?: number;
  headings?: string[];
  /** Pieces that line ends cut apart. */
  mustJoin?: string[];
  photo?: boolean;
  credit?: string;
}

/** The truth about one page. */
export interface TruePage {
  articles: TrueArticle[];
  date?: string;
  page?: number;
  pageText?: string;
  class?: string;
  /** What is wrong today, as the test tells it. */
  known?: string[];
  form?: string;
  /** `tune` pages may be looked at while rules are mended, `holdout` pages only counted. */
  set?: 'tune' | 'holdout';
}

/** Fields of facts, in the order of reports. */
export const FIELDS = [
  'items',
  'headline',
  'kicker/sub',
  'authors',
  'zones',
  'paragraphs',
  'photo/credit',
  'date',
  'page',
  'column',
] as const;
/** One of them. */
export type Field = (typeof FIELDS)[number];

/** One thing that can be right or wrong. */
export interface Fact {
  field: Field;
  right: boolean;
  /** The report says that this fact is to be looked at. */
  doubted: boolean;
  /** What came and what should have come. */
  told: string;
  /** Index of the item of the report that it is about; none for the page, and for an article that was not found. */
  item?: number;
}

const norm = (text: string | null | undefined) => (text ?? '').normalize('NFKC').replace(/\s+/gu, '');

/** Fields of the report whose doubts speak of a fact. */
export const DOUBTS: Record<Field, string[]> = {
  items: ['headline', 'items', 'body'],
  headline: ['headline'],
  'kicker/sub': ['kicker', 'subtitle', 'headline'],
  authors: ['authors'],
  zones: ['zones'],
  paragraphs: ['body'],
  'photo/credit': ['images', 'kind'],
  date: ['date'],
  page: ['pageNumber'],
  column: ['column'],
};

/** @returns every fact of a page, each right or wrong, doubted or not */
export function factsOf(truth: TruePage, report: JsonReport): Fact[] {
  const { items } = report;
  const facts: Fact[] = [];
  const tick = (field: Field, right: boolean, told: string, at?: number) =>
    facts.push({
      field,
      right,
      told,
      doubted: isDoubted(field, at === undefined ? undefined : items[at], items),
      ...(at !== undefined && items[at] ? { item: at } : {}),
    });
  tick(
    'items',
    items.length === truth.articles.length,
    `${items.length} not ${truth.articles.length}: ${items.map(({ headline }) => headline).join(' | ')}`,
  );
  if (truth.date)
    tick(
      'date',
      report.issueDate === truth.date || items[0]?.date === truth.date,
      `${report.issueDate}/${items[0]?.date} not ${truth.date}`,
    );
  const page = truth.page ?? truth.pageText;
  const bare = (number: unknown) => String(number ?? '').replace(/^0+/u, '');
  if (page !== undefined)
    tick('page', bare(report.pageNumber) === bare(page), `${report.pageNumber} not ${page}`);
  const used = new Set<number>();
  truth.articles.forEach((article, order) => {
    const index = counterpart(article, order, items, used);
    used.add(index);
    const item = items[index];
    factsOfArticle(article, order, item).forEach(([field, right, told]) => tick(field, right, told, index));
  });
  return facts;
}

function isDoubted(field: Field, item: JsonItem | undefined, items: JsonItem[]): boolean {
  const asked = item ? [item] : items;
  return asked.some(({ doubts }) => doubts.some((doubt) => DOUBTS[field].includes(doubt.field)));
}

function titled({ title, alt }: TrueArticle, item: JsonItem | undefined): boolean {
  if (title === null) return item !== undefined && !item.headline;
  return [title, ...(alt ? [alt] : [])].some((one) => norm(item?.headline) === norm(one));
}

function counterpart(article: TrueArticle, order: number, items: JsonItem[], used: Set<number>): number {
  const found =
    article.title === null ? -1 : items.findIndex((item, index) => !used.has(index) && titled(article, item));
  return found >= 0 ? found : used.has(order) ? -1 : order;
}

type Tick = [field: Field, right: boolean, told: string];

function factsOfArticle(article: TrueArticle, order: number, item: JsonItem | undefined): Tick[] {
  const ticks: Tick[] = [];
  const tick = (field: Field, right: boolean, told: unknown) =>
    ticks.push([field, right, `#${order} ${typeof told === 'string' ? told : JSON.stringify(told)}`]);
  const paragraphs = item?.body.filter(({ type }) => type === 'paragraph').length ?? 0;
  const images = norm(JSON.stringify(item?.images ?? []));
  tick('headline', titled(article, item), `“${item?.headline}” not “${article.title}”`);
  for (const field of ['kicker', 'subtitle'] as const)
    if (article[field])
      tick(
        'kicker/sub',
        norm(item?.[field]) === norm(article[field]),
        `${field} “${item?.[field]}” not “${article[field]}”`,
      );
  if (article.authors)
    tick(
      'authors',
      norm((item?.authors ?? []).map(({ name }) => name).join()) === norm(article.authors.join()),
      `${JSON.stringify(item?.authors.map(({ name }) => name))} not ${JSON.stringify(article.authors)}`,
    );
  tick(
    'zones',
    [...(item?.zones ?? [])].sort().join() === [...article.zones].sort().join(),
    `${item?.zones.join()} not ${article.zones.join()}`,
  );
  if (article.paragraphs)
    tick(
      'paragraphs',
      paragraphs === article.paragraphs,
      `${paragraphs} paragraphs not ${article.paragraphs}`,
    );
  for (const heading of article.headings ?? [])
    tick(
      'paragraphs',
      item?.body.some(({ type, text }) => type === 'heading' && norm(text) === norm(heading)) ?? false,
      `no subhead “${heading}”`,
    );
  for (const joined of article.mustJoin ?? [])
    tick(
      'paragraphs',
      item?.body.some(({ text }) => norm(text).includes(norm(joined))) ?? false,
      `not joined: ${joined}`,
    );
  if (article.photo)
    tick('photo/credit', item?.kind === 'photo' && images.includes(norm(article.credit)), [
      item?.kind,
      item?.images,
    ]);
  else if (article.credit)
    tick('photo/credit', images.includes(norm(article.credit)), item?.images ?? 'none');
  if (article.column)
    tick('column', norm(item?.column) === norm(article.column), `“${item?.column}” not “${article.column}”`);
  return ticks;
}

/** Right facts and all facts, by field. */
export type Tally = Partial<Record<Field, [right: number, all: number]>>;

/** Adds facts to a tally. */
export function tally(facts: Fact[], into: Tally = {}): Tally {
  for (const { field, right } of facts) {
    const [good, all] = into[field] ?? [0, 0];
    into[field] = [good + Number(right), all + 1];
  }
  return into;
}

/** @returns right facts and all facts of a tally */
export function sumOf(counts: Tally): [right: number, all: number] {
  return Object.values(counts).reduce<[number, number]>(
    ([right, all], [good, some]) => [right + good, all + some],
    [0, 0],
  );
}
