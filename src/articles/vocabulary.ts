/** What the fields of an article are called, for mending what a beginner wrote. */
import { z } from 'zod';
import type { FieldNames } from '../problems/mend/vocabulary.ts';
import { FLAG } from '../problems/mend/words.ts';
import { OLD_ADDRESSES } from '../problems/siteAddress.ts';
import { FIELDS, NESTED, ROWS } from './fields/index.ts';
import type { Field } from './fields/field.ts';

/** Singular spellings that the format allows beside the plural ones. */
export const SINGULAR: Record<string, string> = { zone: 'zones', topic: 'topics', author: 'authors' };

/** Names by which archivists call fields beside the labels of the table. */
const CALLED = {
  题目: 'title',
  主标题: 'title',
  副标题: 'subtitle',
  引题: 'kicker',
  眉题: 'kicker',
  时间: 'date',
  见报日期: 'date',
  发表日期: 'date',
  发布日期: 'date',
  发布时间: 'date',
  高新区: 'zones',
  地区: 'zones',
  区域: 'zones',
  地方: 'zones',
  开发区: 'zones',
  所属园区: 'zones',
  所在园区: 'zones',
  记者: 'authors',
  通讯员: 'authors',
  署名: 'authors',
  撰稿: 'authors',
  撰稿人: 'authors',
  文字: 'authors',
  姓名: 'name',
  身份: 'role',
  主题: 'topics',
  分类: 'topics',
  主题词: 'topics',
  话题: 'topics',
  报纸: 'source',
  出处: 'source',
  报刊: 'source',
  刊物: 'source',
  媒体: 'source',
  来自: 'source',
  稿源: 'source',
  提要: 'summary',
  简介: 'summary',
  导读: 'summary',
  照片: 'images',
  配图: 'images',
  体裁: 'kind',
  类型: 'kind',
  版权: 'rights',
  勘误: 'corrections',
  专栏: 'column',
  paper: 'source',
  newspaper: 'source',
  headline: 'title',
  byline: 'authors',
  image: 'images',
  photo: 'images',
  photos: 'images',
  picture: 'images',
  pictures: 'images',
  page: 'pageNumber',
  版: 'pageNumber',
  版面: 'pageNumber',
  版次: 'pageNumber',
  版号: 'pageNumber',
};

const rows = [...ROWS, ...Object.values(NESTED).flatMap((nested) => Object.entries(nested))] as [
  string,
  Field,
][];
const isText = (schema: z.ZodType): boolean =>
  schema instanceof z.ZodOptional ? isText(schema.unwrap() as z.ZodType) : schema instanceof z.ZodString;

/** Of the front-matter. */
export const VOCABULARY: FieldNames = {
  top: [...Object.keys(FIELDS), ...Object.keys(SINGULAR)],
  nested: {
    ...Object.fromEntries(Object.entries(NESTED).map(([name, fields]) => [name, Object.keys(fields)])),
    author: Object.keys(NESTED.authors),
  },
  called: {
    source: {
      date: 'issueDate',
      日期: 'issueDate',
      时间: 'issueDate',
      name: 'publication',
      名称: 'publication',
      报纸: 'publication',
      paper: 'publication',
      link: 'url',
      链接: 'url',
    },
  },
  shorts: { source: 'publication', rights: 'statement' },
  other: { ...CALLED, ...Object.fromEntries(ROWS.map(([name, { label }]) => [label, name])) },
  lists: ['zones', 'topics', 'authors', 'redirectFrom', ...Object.keys(SINGULAR)],
  objects: ['images', 'corrections'],
  words: {
    kind: {
      新闻: 'news',
      消息: 'news',
      通讯: 'news',
      图片新闻: 'photo',
      图片: 'photo',
      照片: 'photo',
      photos: 'photo',
      评论: 'commentary',
      社论: 'commentary',
      言论: 'commentary',
      公告: 'notice',
      通知: 'notice',
    },
    redirectFrom: OLD_ADDRESSES.article,
    authors: { '[]': '', 无: '', 没有: '', 无署名: '', 未署名: '', 不详: '' },
    ...Object.fromEntries(['draft', 'digest', 'titleSupplied'].map((flag) => [flag, FLAG])),
  },
  texts: ['source', ...rows.flatMap(([name, { schema }]) => (isText(schema) ? [name] : []))],
};
