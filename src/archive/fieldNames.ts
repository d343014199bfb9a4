/** What the fields of an archive's own files are called, for mending what a beginner wrote. */
import { LANGUAGES } from '../strings/index.ts';
import type { FieldNames } from '../problems/mend/vocabulary.ts';
import { FLAG } from '../problems/mend/words.ts';
import { OLD_ADDRESSES } from '../problems/siteAddress.ts';
import { rightsObject } from '../rights/schema.ts';
import { inFigures } from '../dates/figures.ts';
import { IMPORT_RULES, importRules } from './importRules.ts';
import { menu } from './menu.ts';
import {
  author,
  formerIn,
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

/** Days of the week by their last character, and by the first three letters of their English names. */
const DAYS = '一二三四五六日';
const ENGLISH_DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const EVERY_DAY = '1, 2, 3, 4, 5, 6, 7';

/** Numbers of the days that a word means: 周一, 每逢星期三, Mon, 周一至周五, 每天. */
export function weekdaysIn(word: string): string | undefined {
  if (/^(?:每[天日]|天天|周一[至到-]周?日|daily)$/iu.test(word)) return EVERY_DAY;
  if (/^(?:工作日|weekdays)$/iu.test(word)) return '1, 2, 3, 4, 5';
  if (/^(?:每?周末|weekends?)$/iu.test(word)) return '6, 7';
  const [, several] = /^每?逢?(?:周|週|星期|礼拜)?([一二三四五六日]{2,7})$/u.exec(word) ?? [];
  if (several !== undefined) return [...several].map((day) => DAYS.indexOf(day) + 1).join(', ');
  const [first, last, more] = word.split(/[-—–~～至到]/u).map(weekdayIn);
  if (first === undefined || more !== undefined) return undefined;
  if (!/[-—–~～至到]/u.test(word)) return String(first);
  if (last === undefined || last < first) return undefined;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).join(', ');
}

function weekdayIn(word: string): number | undefined {
  const [, han, figure] =
    /^(?:每?逢?(?:周|週|星期|礼拜|禮拜))?(?:([一二三四五六日天末])|([0-7]))$/u.exec(word) ?? [];
  if (figure !== undefined) return Number(figure) || DAYS.length;
  if (han !== undefined) return /[天末]/u.test(han) ? DAYS.length : DAYS.indexOf(han) + 1;
  const english = /^[a-z]{3,9}$/i.test(word) ? ENGLISH_DAYS.indexOf(word.slice(0, 3).toLowerCase()) : -1;
  return english < 0 ? undefined : english + 1;
}

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

/** The number of pages as papers name it: 8版, 8个版, 八版. */
function pagesIn(word: string): string | undefined {
  const [, figures, han] = /^(?:(\d{1,3})|([一二三四五六七八九十]{1,3}))(?:个?版|页)?$/u.exec(word) ?? [];
  return figures ?? (han === undefined ? undefined : inFigures(han));
}

/** A number of ISNI or ORCID, with the register's name or without; ORCID writes it in fours with hyphens, ISNI with spaces. */
const NUMBERED = /^(?:(isni|orcid)(?:id)?:?)?((?:\d{4}-?){3}\d{3}[\dX])$/i;
/** The same with its spaces, and the others that people write with one. */
const SPACED =
  /(?:\b(?:isni|orcid)(?: ?id)? ?[:：]? ?)?\b(?:\d{4}[ -]?){3}\d{3}[\dX]\b|\bviaf ?[:：]? ?\d+|\bQ \d+/gi;

/** What a page of Wikidata is called by its number alone, and addresses without their scheme. */
function sameAsIn(word: string): string | undefined {
  const [, item] = /^(?:wd:|wikidata:?)?(Q[1-9]\d*)$/i.exec(word.replace(/ /g, '')) ?? [];
  if (item !== undefined) return `https://www.wikidata.org/entity/${item.toUpperCase()}`;
  const [, register, number] = NUMBERED.exec(word.replace(/ /g, '')) ?? [];
  if (number !== undefined) {
    const name = register?.toLowerCase() ?? (number.includes('-') ? 'orcid' : 'isni');
    const digits = number.toUpperCase();
    return name === 'orcid'
      ? `https://orcid.org/${digits.replace(/-/g, '').replace(/(.{4})(?=.)/g, '$1-')}`
      : `https://isni.org/isni/${digits.replace(/-/g, '')}`;
  }
  const [, viaf] = /^viaf:?(\d+)$/i.exec(word.replace(/ /g, '')) ?? [];
  if (viaf !== undefined) return `https://viaf.org/viaf/${viaf}`;
  return /^(?:[a-z\d-]+\.)+[a-z]{2,}\//i.test(word) ? `https://${word}` : undefined;
}

/** Names by which people call the other registers of a thing. */
const SAME_AS = { 维基数据: 'sameAs', wikidata: 'sameAs', isni: 'sameAs', 同一: 'sameAs' };
/** The same of old addresses. */
const OLD_ADDRESS = {
  redirect: 'redirectFrom',
  redirects: 'redirectFrom',
  oldUrl: 'redirectFrom',

  旧地址: 'redirectFrom',
  旧网址: 'redirectFrom',
  原地址: 'redirectFrom',
  原网址: 'redirectFrom',
};
/** The same of other names that mean the same thing, and of ids. */
const ALIASES = Object.fromEntries(
  ['别名', '别称', '又名', '也叫', '俗称', '简称', 'nickname', 'shortName'].map((word) => [word, 'aliases']),
);
const ID_AND_NAME = {
  ...Object.fromEntries(['编号', '代号', '代码', '标识', 'slug'].map((word) => [word, 'id'])),
  ...Object.fromEntries(['名称', '名字', '标题', 'title', 'label'].map((word) => [word, 'name'])),
};

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
      ...Object.fromEntries(['站名', '网站名称', '档案名称', '网站标题'].map((word) => [word, 'title'])),
      ...Object.fromEntries(
        ['域名', 'domain', 'siteUrl', 'homepage', 'link'].map((word) => [word, 'baseUrl']),
      ),
      ...Object.fromEntries(
        ['关键词', '检索词', '查询', 'q', 'keyword', 'keywords'].map((word) => [word, 'query']),
      ),
      ...Object.fromEntries(
        ['出版日期', '刊期', '出报日', 'publishDays', 'schedule'].map((word) => [word, 'publishingDays']),
      ),
      ...Object.fromEntries(['星期', '周几', 'days'].map((word) => [word, 'weekdays'])),
      ...Object.fromEntries(['停刊', '除外', '例外'].map((word) => [word, 'except'])),
      ...Object.fromEntries(['email', 'contact', '联系', '邮箱'].map((word) => [word, 'reportErrors'])),
      ...Object.fromEntries(['perPage', '每页'].map((word) => [word, 'pageSize'])),
      描述: 'description',
      离线: 'offline',
      图标: 'logo',
      icon: 'logo',
      菜单: 'menu',
      导航: 'menu',
      搜索: 'search',
      用词: 'vocabulary',
      报眼: 'ears',
    },
    // Elsewhere it is a field of the file.
    called: { feeds: { search: 'query' } },
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
      weekdays: { isList: true, meant: weekdaysIn },
      pages: { meant: pagesIn },
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
      'zones.formerNames': keysOf(formerName),
      province_grid: keysOf(provinceTile),
    },
    other: {
      zone: 'zones',
      园区: 'zones',
      高新区: 'zones',
      ...ID_AND_NAME,
      ...ALIASES,
      ...SAME_AS,
      ...OLD_ADDRESS,
      ...Object.fromEntries(
        ['全称', '全名', '正式名称', '官方名称', 'fullName', 'longName'].map((word) => [
          word,
          'officialName',
        ]),
      ),
      ...Object.fromEntries(['省份', '省', '所在省', '所属省', '所在省份'].map((word) => [word, 'province'])),
      ...Object.fromEntries(['城市', '市', '所在市', '所在城市'].map((word) => [word, 'city'])),
      ...Object.fromEntries(['县', '区县', '县区', '所在县'].map((word) => [word, 'county'])),
      ...Object.fromEntries(
        ['获批时间', '获批日期', '批准时间', '批准日期', '批复时间'].map((word) => [word, 'approved']),
      ),
      ...Object.fromEntries(
        ['曾用名', '旧名', '原名', '旧称', '前身', 'oldName', 'oldNames', 'previousNames'].map((word) => [
          word,
          'formerNames',
        ]),
      ),
      示范区: 'demonstration',
      grid: 'province_grid',
      列: 'col',
      column: 'col',
      行: 'row',
    },
    words: {
      sameAs: { isList: true, spaced: SPACED, meant: sameAsIn },
      formerNames: { isList: true, meant: formerIn },
      redirectFrom: OLD_ADDRESSES.entry,
    },
    listsOnly: true,
    objects: ['zones', 'province_grid', 'formerNames'],
    lists: ['aliases', 'weakAliases', 'sameAs', 'redirectFrom'],
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
      ...ID_AND_NAME,
      ...OLD_ADDRESS,
      ...Object.fromEntries(['说明', '简介', '介绍', '描述', '备注'].map((word) => [word, 'description'])),
      ...Object.fromEntries(['关键词', '关键字', '主题词', 'tags'].map((word) => [word, 'keywords'])),
    },
    listsOnly: true,
    words: { redirectFrom: OLD_ADDRESSES.entry },
    lists: ['keywords', 'redirectFrom'],
    texts: ['name', 'description'],
  },
  'authors.yaml': {
    top: ['authors'],
    nested: { authors: keysOf(author) },
    other: {
      作者: 'authors',
      姓名: 'name',
      名称: 'name',
      名字: 'name',
      ...ALIASES,
      ...SAME_AS,
      ...OLD_ADDRESS,
      ...Object.fromEntries(
        ['笔名', '化名', '曾用名', 'penName', 'pseudonym'].map((word) => [word, 'aliases']),
      ),
      ...Object.fromEntries(
        ['区分', '单位', '报社', 'unit', 'organization'].map((word) => [word, 'qualifier']),
      ),
    },
    words: {
      sameAs: { isList: true, spaced: SPACED, meant: sameAsIn },
      redirectFrom: OLD_ADDRESSES.entry,
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
    // A line of a page may hold any sign that beginners write between names.
    lines: ['furniture'],
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
