/** What the fields of an archive's own files are called, for mending what a beginner wrote. */
import { LANGUAGES } from '../strings/index.ts';
import type { FieldNames } from '../problems/mend/vocabulary.ts';
import { rightsObject } from '../rights/schema.ts';
import { IMPORT_RULES, importRules } from './importRules.ts';
import { menu } from './menu.ts';
import {
  author,
  formerName,
  proseFrontMatter,
  provinceTile,
  publishingDays,
  searchSettings,
  site,
  topic,
  zone,
} from './schema.ts';
import { vocabulary } from './vocabulary.ts';

/** A file of settings that can be mended. */
export type SettingsFile = 'site.yaml' | 'zones.yaml' | 'topics.yaml' | 'authors.yaml' | typeof IMPORT_RULES;

const keysOf = ({ shape }: { shape: object }) => Object.keys(shape);

/** Below a field at the left edge, fields of any name and depth. */
const ANY = '*';

/** Of each file. */
export const SETTINGS_FIELDS: Record<SettingsFile, FieldNames> = {
  'site.yaml': {
    top: keysOf(site),
    nested: {
      rights: keysOf(rightsObject),
      publishingDays: keysOf(publishingDays),
      search: keysOf(searchSettings),
      vocabulary: [...LANGUAGES, ...keysOf(vocabulary), ANY],
      menu: [...keysOf(menu.unwrap()), 'to', 'label', ANY],
    },
    other: {
      标题: 'title',
      名称: 'title',
      说明: 'description',
      简介: 'description',
      报纸: 'publication',
      网址: 'baseUrl',
      地址: 'baseUrl',
      报告错误: 'reportErrors',
      权利: 'rights',
      版权: 'rights',
      语言: 'language',
      每页篇数: 'pageSize',
      标志: 'logo',
      出版日: 'publishingDays',
    },
    listsOnly: true,
    lists: ['ears', 'weekdays', 'except', 'prefixes', 'header', 'footer'],
    texts: ['title', 'description', 'publication', 'logo'],
  },
  'zones.yaml': {
    top: ['zones', 'province_grid'],
    nested: {
      zones: [...keysOf(zone), ...keysOf(formerName)],
      province_grid: keysOf(provinceTile),
    },
    other: {
      园区: 'zones',
      高新区: 'zones',
      编号: 'id',
      名称: 'name',
      全称: 'officialName',
      正式名称: 'officialName',
      别名: 'aliases',
      省份: 'province',
      省: 'province',
      城市: 'city',
      市: 'city',
      县: 'county',
      获批时间: 'approved',
      曾用名: 'formerNames',
    },
    listsOnly: true,
    lists: ['aliases', 'weakAliases', 'sameAs'],
    texts: [
      'name',
      'officialName',
      'province',
      'provinceFull',
      'city',
      'cityFull',
      'county',
      'demonstration',
    ],
  },
  'topics.yaml': {
    top: ['topics'],
    nested: { topics: keysOf(topic) },
    other: { 专题: 'topics', 编号: 'id', 名称: 'name', 说明: 'description', 关键词: 'keywords' },
    listsOnly: true,
    lists: ['keywords'],
    texts: ['name', 'description'],
  },
  'authors.yaml': {
    top: ['authors'],
    nested: { authors: keysOf(author) },
    other: {
      作者: 'authors',
      姓名: 'name',
      名称: 'name',
      区分: 'qualifier',
      别名: 'aliases',
      笔名: 'aliases',
      曾用名: 'aliases',
      旧地址: 'redirectFrom',
    },
    listsOnly: true,
    lists: ['aliases', 'sameAs', 'redirectFrom'],
    texts: ['name', 'qualifier'],
  },
  [IMPORT_RULES]: {
    top: keysOf(importRules),
    nested: { bylines: ['form', 'role'], aliases: ['name', 'zone'] },
    other: {
      栏目: 'columns',
      署名: 'bylines',
      报纸: 'publications',
      别名: 'aliases',
      身份: 'role',
      名称: 'name',
    },
    listsOnly: true,
    // Not `furniture`: a line of a page may hold any sign that beginners write between names.
    lists: ['columns', 'publications'],
    texts: ['form', 'role', 'name', 'zone'],
  },
};

/** Of the front-matter of a page in `pages/`. */
export const PAGE_FIELDS: FieldNames = {
  top: keysOf(proseFrontMatter),
  nested: {},
  other: { 标题: 'title', 题目: 'title', 说明: 'description', 简介: 'description' },
  lists: [],
  texts: keysOf(proseFrontMatter),
};
