/** The tables of the archive's data: what a row of each tells, and the rows. */
import { z } from 'zod';
import type { Site } from '../../archive/schema.ts';
import { dataFields, dataOf, FIELDS } from '../../articles/fields/index.ts';
import type { ArticleRecord } from '../../articles/record.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { derived } from '../../catalogue/derived.ts';
import { urnOf } from '../../citation/urn.ts';
import { allowsBulk } from '../../rights/statements.ts';
import {
  article as articleUrl,
  author as authorUrl,
  issue as issueUrl,
  topic as topicUrl,
  zone as zoneUrl,
} from '../../urls.ts';
import { absolute } from '../absolute.ts';
import { column, type Columns, type Row } from './columns.ts';

/** Version of the tables' form (semver): a column that is added raises the second number, any other change the first. */
export const DATA_VERSION = '1.1.0';

/** A table that is written as one JSON file. */
export interface Table {
  name: 'zones' | 'topics' | 'authors' | 'issues';
  columns: Columns;
  rows(catalogue: Catalogue): Row[];
}

const text = z.string();
const optional = text.optional();
const list = z.array(text);
const count = z.int().min(0);
const ADDRESS = column(z.url(), '网址', ['网站上的地址。', 'Address on the site.']);
const OLD = column(list, '旧地址', ['转到它的旧地址。', 'Old addresses that lead to it.']);
const SAME_AS = column(list, '同一对象', [
  '别的名录里的同一对象，例如维基数据的条目。',
  'The same in other registers, such as Wikidata.',
]);
const ARTICLES_HELD = column(count, '篇数', ['文章的数目。', 'Number of articles.']);

/** Columns of the table of articles: identity, the fields of articles (`src/articles/fields`), measures, the text. */
export const ARTICLE: Columns = {
  id: column(text, '编号', ['文章的编号，也是网址的一部分。', 'Id; the permalink is made of it.']),
  urn: column(text, '标识', [
    '不随网站搬家而变的标识（UUID）。',
    'Identifier that does not change when the site moves (UUID).',
  ]),
  url: ADDRESS,
  ...dataFields(),
  digest: FIELDS.digest,
  textBy: column(optional, '正文作者', [
    '摘编的正文是谁写的：档案。authors 是原报的署名。',
    'Who wrote the text of a digest: the archive. `authors` are the bylines of the printed article.',
  ]),
  length: column(count, '字数', ['正文的字符数，空白不计。', 'Characters of the text, without white space.']),
  sha256: column(z.string().regex(/^[0-9a-f]{64}$/), '校验', [
    '正文（text）的 SHA-256。',
    'SHA-256 of the text as it stands in `text`.',
  ]),
  text: column(optional, '正文', [
    '正文，Markdown，与档案的文件逐字相同，去掉注释；权利声明不许转载的没有这一项。',
    'The text, Markdown, as in the archive’s file to the letter, without comments; absent where the statement of rights permits no copying.',
  ]),
};

/** Whether an article's text may stand in files that give away all of them. */
export const mayGive = ({ rights }: Pick<ArticleRecord, 'rights'>) => allowsBulk(rights?.statement);

/** Three files tell the same of an article. */
const rowsMade = derived(() => new WeakMap<ArticleRecord, Row>());

/** An article's row, without its text. */
export function articleRow(article: ArticleRecord, catalogue: Catalogue): Row {
  const made = rowsMade(catalogue);
  const row = made.get(article) ?? makeRow(article, catalogue.archive.site);
  made.set(article, row);
  return row;
}

function makeRow(article: ArticleRecord, site: Site): Row {
  // The opening of a text is a part of it.
  const summary = article.summary ?? (mayGive(article) ? article.excerpt : undefined);
  return {
    id: article.id,
    urn: urnOf(article.id, site),
    url: absolute(site, articleUrl(article.id)),
    ...dataOf({ ...article, summary }),
    ...(article.digestText && { digest: true, textBy: site.title }),
    length: article.length,
    sha256: article.sha256,
  };
}

const ZONES: Table = {
  name: 'zones',
  columns: {
    id: column(text, '编号', ['拼音编号。', 'Id in pinyin.']),
    name: column(text, '简称', ['网站上处处用的名称。', 'Short name.']),
    officialName: column(optional, '全称', ['正式名称。', 'Official name.']),
    aliases: column(list, '别称', ['在哪里都指它的名称。', 'Names that always mean it.']),
    weakAliases: column(list, '弱别称', ['要看上下文的名称。', 'Names that mean it in context.']),
    province: column(text, '省份', ['省级单位，简称。', 'Provincial unit, short form.']),
    provinceFull: column(optional, '省份全称', ['省级单位，全称。', 'The same in full.']),
    city: column(text, '城市', ['地级市，简称。', 'City, short form.']),
    cityFull: column(optional, '城市全称', ['地级市，全称。', 'The same in full.']),
    county: column(optional, '区县', ['所在的区县。', 'County or district.']),
    approved: column(optional, '批准日期', [
      '批准为国家级的日期（EDTF）。',
      'Date of national status (EDTF).',
    ]),
    demonstration: column(optional, '自创区', [
      '所属的自主创新示范区。',
      'Demonstration zone it belongs to.',
    ]),
    formerNames: column(z.array(z.object({ name: text, from: optional, to: optional })), '曾用名', [
      '从前的名称，及其起止（EDTF）。',
      'Names it had before, with first and last day (EDTF).',
    ]),
    sameAs: SAME_AS,
    redirectFrom: OLD,
    url: ADDRESS,
    articles: ARTICLES_HELD,
  },
  rows: ({ zones, archive: { site } }) =>
    zones.map(({ zone: one, articles }) => ({
      ...one,
      url: absolute(site, zoneUrl(one.id)),
      articles: articles.length,
    })),
};

const TOPICS: Table = {
  name: 'topics',
  columns: {
    id: column(text, '编号', ['编号。', 'Id.']),
    name: column(text, '名称', ['专题的名称。', 'Name.']),
    description: column(optional, '说明', ['收什么。', 'What belongs to it.']),
    redirectFrom: OLD,
    url: ADDRESS,
    articles: ARTICLES_HELD,
  },
  rows: ({ topics, archive: { site } }) =>
    topics.map(({ topic: { keywords: _keywords, ...one }, articles }) => ({
      ...one,
      url: absolute(site, topicUrl(one.id)),
      articles: articles.length,
    })),
};

const AUTHORS: Table = {
  name: 'authors',
  columns: {
    name: column(text, '姓名', [
      '网站上的称呼：署名，同名的人后面有区分的字。',
      'What the site calls the author: the byline, with a qualifier where two have the name.',
    ]),
    aliases: column(list, '别名', ['别的写法和笔名。', 'Other spellings and pen names.']),
    sameAs: SAME_AS,
    redirectFrom: OLD,
    roles: column(list, '身份', [
      '印在姓名旁的身份，常见的在前。',
      'Roles printed beside it, most frequent first.',
    ]),
    url: ADDRESS,
    articles: ARTICLES_HELD,
  },
  rows: ({ authors, archive: { site } }) =>
    authors.map(({ key, name, entry, roles, articles }) => ({
      name,
      aliases: entry?.aliases ?? [],
      sameAs: entry?.sameAs ?? [],
      redirectFrom: entry?.redirectFrom ?? [],
      roles,
      url: absolute(site, authorUrl(key)),
      articles: articles.length,
    })),
};

const ISSUES: Table = {
  name: 'issues',
  columns: {
    date: column(text, '日期', [
      '出版的日子；合刊是首尾两天。',
      'Day of print; the first and last of a joint issue.',
    ]),
    publication: column(text, '报纸', ['报纸的名称。', 'Name of the paper.']),
    pages: column(list, '版次', ['档案收有文章的版。', 'Pages (版) of which the archive has articles.']),
    url: ADDRESS,
    articles: ARTICLES_HELD,
  },
  rows: ({ issues, keys, archive: { site } }) =>
    issues.map(({ day, publication, pages, count: articles }) => ({
      date: day,
      publication,
      pages: pages.flatMap(({ number }) => (number === '' ? [] : [number])),
      url: absolute(site, issueUrl(day, keys.publication(publication))),
      articles,
    })),
};

/** All but that of articles. */
export const TABLES = [ZONES, TOPICS, AUTHORS, ISSUES] as const;
