/** Item → article file: front-matter and Markdown, with every doubt named. */
import { isWorthTelling, type DoubtRates } from '../verdicts/calibration.ts';
import type { BlockContent, Paragraph, PhrasingContent, Root } from 'mdast';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import type { FrontMatterInput } from '../../articles/schema.ts';
import { serializeArticle } from '../../articles/serialize.ts';
import type { PageFacts } from '../margins/furniture.ts';
import type { Doubt, Item } from '../stories/item.ts';
import { printed, type Run } from '../base/textRun.ts';

/** Date of a page, and where it is from. */
export interface PageDate {
  /** EDTF. */
  date: string;
  /** Evidence, when inferred. */
  inferred?: string;
  doubts: Doubt[];
}

/** An item ready to be written. */
export interface Draft {
  item: Item;
  /** As printed. */
  headline: string;
  /** As in the front-matter. */
  title: string;
  /** Zones and topics by id; the file has their names. */
  data: FrontMatterInput;
  /** Plain text of the body, one entry for each paragraph and heading. */
  body: { type: 'paragraph' | 'heading'; text: string }[];
  /** The file's text. */
  file: string;
  doubts: Doubt[];
  /** A person named the authors; they need not stand on the page as the file has them. */
  authorsGiven?: true;
}

/** What an item speaks of: ids for the program, names for the file, which people read and change. */
export interface Subjects {
  zones: { id: string; name: string }[];
  topics: { id: string; name: string }[];
}

/**
 * @param item a healed item
 * @param judged zones and topics, and doubts about them
 * @param authors as a person gives them, instead of those of the item
 */
export function makeDraft(
  item: Item,
  facts: PageFacts,
  date: PageDate,
  judged: Subjects & { doubts: Doubt[]; rates?: DoubtRates },
  authors?: FrontMatterInput['authors'],
): Draft {
  const doubts = [...item.doubts, ...date.doubts, ...judged.doubts].filter((doubt) =>
    isWorthTelling(doubt, judged.rates),
  );
  const low = doubts.filter(({ confidence }) => confidence === 'low');
  const source = sourceOf(item, facts);
  const headline = joinParts(item.headline);
  // The content format parts a headline by an ideographic space; a plain one between Han characters means the same.
  const title = headline.replace(
    /(?<=[\p{Script=Han}”」』》）)!！?？]) +(?=[\p{Script=Han}“「『《（(])/gu,
    '　',
  );
  const data: FrontMatterInput = {
    title,
    ...optional('subtitle', item.subtitle.length > 0 ? joinParts(item.subtitle) : undefined),
    ...optional('kicker', item.kicker && printed(item.kicker)),
    date: date.date,
    ...optional('dateInferred', date.inferred),
    ...optional('dateline', item.dateline),
    zones: judged.zones.map(({ id }) => id),
    authors:
      authors ??
      item.authors.map(({ name, role }) => (role ? { name: nameOf(name), role: role.text } : nameOf(name))),
    topics: judged.topics.map(({ id }) => id),
    ...optional('column', columnOf(item)),
    ...(item.kind === 'news' ? {} : { kind: item.kind }),
    ...(Object.keys(source).length > 0 ? { source } : {}),
    ...(item.images.length > 0 ? { images: item.images.map(imageOf) } : {}),
    ...(low.length > 0 || title === '' ? { draft: true } : {}),
  };
  return {
    item,
    headline,
    title,
    data,
    body: bodyOf(item),
    file: serializeArticle(named(data, judged), markdownOf(item), commentsOf(low, data)),
    doubts,
    ...(authors ? { authorsGiven: true } : {}),
  };
}

function columnOf({ column, columnAbove }: Item): string | undefined {
  const run = column ?? columnAbove;
  return run && printed(run);
}

function named(data: FrontMatterInput, { zones, topics }: Subjects): FrontMatterInput {
  const names = (subjects: Subjects['zones']) => subjects.map(({ name }) => name);
  return { ...data, zones: names(zones), topics: names(topics) };
}

function optional<K extends string, V>(key: K, value: V | undefined | ''): { [P in K]?: V } {
  return (value === undefined || value === '' ? {} : { [key]: value }) as { [P in K]?: V };
}

/** Parts of a headline are separated by an ideographic space, unless the first ends with a mark. */
export function joinParts(runs: Run[]): string {
  return runs
    .map(printed)
    .reduce(
      (whole, part) =>
        whole === '' ? part : /[：:，,、]$/u.test(whole) ? whole + part : `${whole}　${part}`,
      '',
    );
}

/** Spaces in a name only fill a line. */
export function nameOf(run: Run): string {
  return run.text.replace(/\s+/gu, '');
}

function imageOf({
  caption,
  credit: own,
  creditElsewhere,
  file,
  alt,
}: Item['images'][number]): NonNullable<FrontMatterInput['images']>[number] {
  const credit = own ?? creditElsewhere;
  const shown = alt ?? (caption && printed(caption)) ?? NO_ALT;
  return {
    ...(file ? { src: file, alt: shown } : {}),
    ...optional('caption', caption && printed(caption)),
    ...optional('credit', credit && creditOf(credit)),
  };
}

/** What stands for a picture that nothing describes; the archivist is asked to say what it shows. */
export const NO_ALT = '（待写：图片画的是什么）';

/** The source of a picture as printed; a name set apart (张　力, 来 向 阳) is closed up. */
export function creditOf(run: Run): string {
  return printed(run)
    .replace(
      /(?<=(?:^|\p{Script=Han}{2}|[(（])\s*)(?<!\S)(\p{Script=Han})\s(\p{Script=Han})\s(\p{Script=Han})$/u,
      '$1$2$3',
    )
    .replace(/(?<=^|[\s(（])(\p{Script=Han})\s+(\p{Script=Han})(?=$|[\s)）])/gu, '$1$2');
}

function sourceOf(item: Item, facts: PageFacts): Exclude<FrontMatterInput['source'], string | undefined> {
  const page = (kind: 'on' | 'from') =>
    item.jumps.find((jump) => jump.kind === kind && jump.pageNumber)?.pageNumber;
  return {
    ...optional('publication', facts.publication),
    ...optional('issueDate', facts.issueDate),
    ...optional('pageNumber', facts.pageNumber),
    ...optional('section', facts.section),
    ...optional('continuedOn', page('on')),
    ...optional('continuedFrom', page('from')),
    ...optional('url', item.url),
  };
}

/** Front-matter fields that a doubt stands before; doubts about the text stand before `draft`. */
const FIELD: Record<string, string> = {
  headline: 'title',
  body: 'draft',
  file: 'draft',
  pageNumber: 'source',
  kind: 'draft',
};

function commentsOf(low: Doubt[], data: FrontMatterInput): Record<string, string> {
  const comments: Record<string, string> = {};
  for (const { field, reason } of low) {
    const named = FIELD[field] ?? field;
    const place = named in data ? named : 'draft';
    comments[place] = [comments[place], `${field}：${reason}`].filter(Boolean).join('\n');
  }
  return comments;
}

function bodyOf(item: Item): Draft['body'] {
  return stanzas(item).map((parts) => ({
    type: parts[0]!.type === 'heading' ? 'heading' : 'paragraph',
    text: parts.map(({ run }) => printed(run)).join('\n'),
  }));
}

/** Parts that form one paragraph: alone, or the lines of one stanza. */
function stanzas({ body }: Item): Item['body'][] {
  const groups: Item['body'][] = [];
  for (const part of body) {
    const last = groups.at(-1);
    if (part.type === 'verse' && last?.[0]?.type === 'verse' && !part.indented) last.push(part);
    else groups.push([part]);
  }
  return groups;
}

const processor = remark()
  .use(remarkGfm)
  .use(remarkCjkFriendly)
  .data('settings', { bullet: '-', emphasis: '*', rule: '-' })
  .freeze();

/** The body as Markdown; whatever Markdown would read as markup is escaped. */
function markdownOf(item: Item): string {
  return stanzas(item)
    .map((parts) => {
      const only = parts.length === 1 ? printed(parts[0]!.run) : '';
      if (isPlain(only)) return (parts[0]!.type === 'heading' ? HEADING : '') + only;
      const block = blockOf(parts);
      const markdown = processor.stringify({ type: 'root', children: [block] } satisfies Root).trim();
      const plain = parts.map(({ run }) => printed(run)).join('');
      return !SUSPECT.test(plain) || readBack(markdown) === plain.replace(/\s+/gu, '')
        ? markdown
        : escapeAll(parts);
    })
    .join('\n\n');
}

/** @returns whether nothing in one line means anything to Markdown: what is written is what is read */
function isPlain(text: string): boolean {
  return PLAIN_LINE.test(text) && !MARKUP.test(text);
}

/** 8月9日 begins no list, “ and 《 no block of any kind. */
const PLAIN_LINE = /^(?:\p{Script=Han}|[“‘《「『【（〔]|\d{1,9}\p{Script=Han})[^\n\r\t]*$/u;

const HEADING = '## ';

function blockOf(parts: Item['body']): BlockContent {
  const children = parts.flatMap(({ run }, index): PhrasingContent[] => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    { type: 'text', value: printed(run) },
  ]);
  return parts[0]!.type === 'heading'
    ? { type: 'heading', depth: 2, children }
    : ({ type: 'paragraph', children } satisfies Paragraph);
}

/** Markup within a line, or an address that GFM makes a link, may hide in such text. */
const MARKUP = /[`*_<>\\[\]~|&@#^$!{}=+]|www|http|:\//iu;
/** The same, or what may begin a block. */
const SUSPECT = new RegExp(`${MARKUP.source}|^[-\\d]`, 'iu');

/** The serializer misses cases such as `www.*example`: then every ASCII mark gets a backslash. */
function escapeAll(parts: Item['body']): string {
  const lines = parts.map(({ run }) => printed(run).replace(/[!-/:-@[-`{-~]/gu, '\\$&'));
  return `${parts[0]!.type === 'heading' ? '## ' : ''}${lines.join('\\\n')}`;
}

/** The Markdown of a file's body read back, white space aside: what a reader will see. */
export function readBack(markdown: string): string {
  const blocks = markdown.trim().split('\n\n');
  const bare = blocks.map((block) => (block.startsWith(HEADING) ? block.slice(HEADING.length) : block));
  if (bare.every(isPlain)) return bare.join('').replace(/\s+/gu, '');
  const texts: string[] = [];
  const collect = (node: { type: string; value?: string; children?: unknown[] }) => {
    if (node.type === 'html') texts.push(`<${node.type}>`);
    else if (typeof node.value === 'string') texts.push(node.value);
    for (const child of node.children ?? []) collect(child as typeof node);
  };
  collect(processor.parse(markdown) as never);
  return texts.join('').replace(/\s+/gu, '');
}
