/** What the fields of an archive's own files are called, for mending what a beginner wrote. */
import { LANGUAGES } from '../strings/index.ts';
import type { FieldNames } from '../problems/mend/vocabulary.ts';
import { FLAG } from '../problems/mend/words.ts';
import { rightsObject } from '../rights/schema.ts';
import { IMPORT_RULES, importRules } from './importRules.ts';
import { menu } from './menu.ts';
import {
  author,
  formerName,
  proseFrontMatter,
  provinceTile,
  publishingDays,
  queryFeed,
  searchSettings,
  site,
  topic,
  zone,
} from './schema.ts';
import { vocabulary } from './vocabulary.ts';

/** Languages as people call them. */
const LANGUAGE_WORDS = {
  ...Object.fromEntries(
    ['中文', '简体', '简体中文', '汉语', 'zh', 'cn', 'zh_cn', 'zh-cn', 'zh-hans', 'chinese'].map((word) => [
      word,
      'zh-CN',
    ]),
  ),
  ...Object.fromEntries(
    ['繁体', '繁體', '繁体中文', '繁體中文', 'tw', 'zh_tw', 'zh-tw', 'zh-hant', 'zh-hk'].map((word) => [
      word,
      'zh-TW',
    ]),
  ),
  ...Object.fromEntries(['英文', '英语', 'english', 'en_us', 'en-us', 'en-gb'].map((word) => [word, 'en'])),
};

/** Days of the week as people call them. */
const WEEKDAY_WORDS: Record<string, string> = {
  '[]': '',
  ...Object.fromEntries(
    ['一', '二', '三', '四', '五', '六', '日'].flatMap((day, index) =>
      [
        day,
        `周${day}`,
        `星期${day}`,
        `礼拜${day}`,
        `每周${day}`,
        `每星期${day}`,
        `逢周${day}`,
        `每逢周${day}`,
      ].map((word) => [word, String(index + 1)]),
    ),
  ),
  ...Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day, index) => [day, String(index + 1)]),
  ),
  天: '7',
  每天: '1, 2, 3, 4, 5, 6, 7',
  每日: '1, 2, 3, 4, 5, 6, 7',
  '1-7': '1, 2, 3, 4, 5, 6, 7',
  '1-5': '1, 2, 3, 4, 5',
  周一至周五: '1, 2, 3, 4, 5',
  周一到周五: '1, 2, 3, 4, 5',
  工作日: '1, 2, 3, 4, 5',
  周天: '7',
  星期天: '7',
  '0': '7',
};

/** Of fields that are `on` or `off`. */
const SWITCH = Object.fromEntries(
  Object.entries(FLAG)
    .filter(([word]) => !['on', 'off'].includes(word))
    .map(([word, flag]) => [word, flag === 'true' ? 'on' : 'off']),
);

/** The search is always there: a word for it says nothing, but for those of its fields. */
const SEARCH_WORDS = {
  ...Object.fromEntries([...Object.keys(FLAG), '默认', 'default'].map((word) => [word, '{}'])),
  ...Object.fromEntries(['auto', 'packed', 'single'].map((word) => [word, `{files: ${word}}`])),
  offer: '{synonyms: offer}',
};

/** Most pages of an issue that are named with their word. */
const MOST_PAGES = 200;
/** Numbers of pages as papers name them: 8版, 8个版. */
const PAGES_WORDS = Object.fromEntries(
  Array.from({ length: MOST_PAGES }, (_, index) => String(index + 1)).flatMap((pages) =>
    ['版', '个版', '页'].map((word) => [pages + word, pages]),
  ),
);

/** Sections of the site by their usual labels, and pages by their files. */
const SECTION_WORDS: Record<string, string> = {
  '[]': '',
  首页: 'home',
  园区: 'zones',
  乡镇: 'zones',
  专题: 'topics',
  日期: 'dates',
  作者: 'authors',
  栏目: 'columns',
  报纸: 'issues',
  收录情况: 'coverage',
  搜索: 'search',
  检索: 'search',
  订阅: 'feed',
  数据: 'data',
  关于: 'about',
  帮助: 'help',
  'about.md': 'about',
  'help.md': 'help',
  '/about/': 'about',
  '/help/': 'help',
  '/': 'home',
};

/** Name of the file with groups of synonyms: it has no fields. */
export const SYNONYMS = 'synonyms.yaml';

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
      feeds: keysOf(queryFeed),
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
      订阅: 'feeds',
      检索式: 'query',
      标志: 'logo',
      出版日: 'publishingDays',
      url: 'baseUrl',
      zh: 'zh-CN',
      cn: 'zh-CN',
      tw: 'zh-TW',
      site: 'baseUrl',
      base: 'baseUrl',
      lang: 'language',
      name: 'title',
      paper: 'publication',
      newspaper: 'publication',
    },
    listsOnly: true,
    objects: ['publishingDays', 'feeds'],
    named: { feeds: ['title', 'query'] },
    within: { menu: 'header' },
    words: {
      offline: FLAG,
      pagefind: SWITCH,
      cards: SWITCH,
      search: SEARCH_WORDS,
      language: LANGUAGE_WORDS,
      weekdays: WEEKDAY_WORDS,
      pages: PAGES_WORDS,
      header: SECTION_WORDS,
      footer: SECTION_WORDS,
    },
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
      zone: 'zones',
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
    objects: ['zones', 'province_grid', 'formerNames'],
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
    objects: ['topics'],
    other: {
      topic: 'topics',
      专题: 'topics',
      编号: 'id',
      名称: 'name',
      说明: 'description',
      关键词: 'keywords',
    },
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
