/**
 * What beginners write in the settings files (site, zones, topics, authors, strings, import) and the head of a page. Each message is followed
 * literally: the line it shows replaces the line it points at, and the archive passes.
 */
import { describe, expect, it } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { formatProblem } from '../../src/problems/problem.ts';
import { followAll } from '../support/follow.ts';
import { folderOf } from '../support/folder.ts';

const SOUND = {
  'site.yaml': `title: 甲县档案
description: 甲县的新闻
publication: 甲县报
baseUrl: https://jia.cn/
language: zh-CN
pageSize: 20
ears: [左耳, 右耳]
offline: false
publishingDays:
  - publication: 甲县报
    weekdays: [1, 3]
`,
  'zones.yaml': `zones:
  - id: jia
    name: 甲镇
    aliases: [甲乡, 甲公社]
    province: 江苏
  - id: yi
    name: 乙镇
    aliases:
      - 乙乡
`,
  'topics.yaml': `topics:
  - id: a
    name: 党建
    description: 党的建设
    keywords: [支部, 党员]
  - id: b
    name: 水利
`,
  'authors.yaml': `authors:
  - name: 王明
    aliases: [小明, 王晓明]
    redirectFrom: [/authors/xiaoming/]
  - name: 王明
    qualifier: 县电视台
`,
  'strings.yaml': `zh-CN:
  site:
    home: 头版
    topics: 题目
  joiner:
    supplied: ["［", "］"]
  count:
    articles: '{1} 则'
  browse:
    others: {one: 还有一个, other: "还有 {1} 个"}
`,
  'import.yaml': `columns: [要闻, 副刊]
bylines:
  - form: 稿件采写 {姓名}
    role: 记者
furniture:
  - 电话：12345、67890
`,
  'pages/about.md': `---
title: 关于本档案
description: 收什么
---

一段。
`,
};
type File = keyof typeof SOUND;

/** The file with a line in place of another. */
const changed = (file: File, from: string, to: string) => {
  if (!SOUND[file].includes(from)) throw new Error(from);
  return SOUND[file].replace(from, to);
};
const site = (from: string, to: string) => ['site.yaml', changed('site.yaml', from, to)] as const;
const zones = (from: string, to: string) => ['zones.yaml', changed('zones.yaml', from, to)] as const;
const topics = (from: string, to: string) => ['topics.yaml', changed('topics.yaml', from, to)] as const;
const authors = (from: string, to: string) => ['authors.yaml', changed('authors.yaml', from, to)] as const;
const texts = (from: string, to: string) => ['strings.yaml', changed('strings.yaml', from, to)] as const;
const rules = (from: string, to: string) => ['import.yaml', changed('import.yaml', from, to)] as const;
const page = (from: string, to: string) => ['pages/about.md', changed('pages/about.md', from, to)] as const;

/** A registry without the line above its entries. */
const headless = (file: File, from: string, to: string) =>
  [file, changed(file, from, to).replace(/^\w+:\n/, '')] as const;

const MISTAKES: [string, readonly [File, string], ...string[]][] = [
  ['a menu that is words', site('offline: false', 'menu: home, zones'), 'yaml-object-form'],
  ['a menu that is a word', site('offline: false', 'menu: 首页'), 'yaml-object-form'],
  ['a line of a page that is no list', ['import.yaml', 'furniture: 电话：12345、67890\n'], 'yaml-list-form'],
  [
    'no head, and a full-width colon',
    headless('zones.yaml', 'id: jia', 'id：jia'),
    'registry-head',
    'yaml-colon-wide',
  ],
  [
    'authors without a head or a space',
    headless('authors.yaml', 'name: ', 'name:'),
    'registry-head',
    'yaml-colon-space',
  ],
  [
    'topics without a head or a dash’s space',
    headless('topics.yaml', '  - id: b', '  -id: b'),
    'registry-head',
    'yaml-dash-space',
  ],
  ['a table of places', ['zones.yaml', '甲镇,昆山市\n乙镇,太仓市\n'], 'registry-shape'],
  ['a table of descriptions', ['topics.yaml', '党建\t党的建设\n水利\t河湖与水库\n'], 'registry-shape'],
  ['a table of other names', ['authors.yaml', '王明,王晓明\n李四,李小四\n'], 'registry-shape'],
  [
    'a description that goes on with a colon',
    topics('党的建设', '党的建设\n      内容: 很多'),
    'yaml-colon-inside',
    'yaml-line-rest',
  ],
  [
    'a feed’s query too far in',
    site('offline: false', 'feeds:\n  - title: 党建\n      query: 党建'),
    'yaml-key-column',
  ],
  [
    'feeds below the title, by topic',
    site('title: 甲县档案', 'title: 甲县档案\n  feeds:\n    - title: 党建\n      topic: 党建'),
    'yaml-key-indented',
    'field-shape',
  ],
  [
    'a feed with a dash for its query',
    site('offline: false', 'feeds:\n- title: 党建\n- query: 支部'),
    'field-shape',
  ],
  ['a feed’s search', site('offline: false', 'feeds:\n  - title: 党建\n    search: 支部'), 'yaml-key-name'],
  ['a name alone, twice', ['zones.yaml', '- 甲镇\n- 甲镇\n'], 'registry-shape'],
  [
    'an old address of a zone without its slash',
    zones('name: 甲镇', 'name: 甲镇\n    redirectFrom: [/zones/old]'),
    'value-word',
  ],
  [
    'old addresses of a topic with a Chinese comma',
    topics('name: 水利', 'name: 水利\n    redirectFrom: [/topics/a/，/topics/c/]'),
    'value-word',
  ],
  [
    'an old address of an author as its id',
    authors('[/authors/xiaoming/]', '[authors/xiaoming]'),
    'value-word',
  ],
  ['full-width colon', site('title: ', 'title：'), 'yaml-colon-wide'],
  ['a feed that is a word', site('offline: false', 'feeds: 人才'), 'yaml-object-form'],
  ['feeds that are words', site('offline: false', 'feeds: [人才, 党建]'), 'yaml-object-form'],
  [
    'feeds that are words below each other',
    site('offline: false', 'feeds:\n  - 人才\n  - 党建'),
    'yaml-object-form',
    'yaml-object-form',
  ],
  ['feeds switched on', site('offline: false', 'feeds: true'), 'yaml-object-form'],
  ['the search switched on', site('offline: false', 'search: on'), 'value-word'],
  ['the search’s files in a word', site('offline: false', 'search: packed'), 'value-word'],
  ['true for on', site('offline: false', 'pagefind: true'), 'value-word'],
  ['否 for off', site('offline: false', 'cards: 否'), 'value-word'],
  ['articles with their word', site('pageSize: 20', 'pageSize: 20篇'), 'page-size-form'],
  ['a database’s limit with its word', site('offline: false', 'databaseArticles: 2000篇'), 'database-form'],
  ['an address in pointed brackets', site('https://jia.cn/', '<https://jia.cn/>'), 'base-url-meant'],
  ['full-width colon of an author', authors('- name: 王明\n    q', '- name：王明\n    q'), 'yaml-colon-wide'],
  ['pen names with an enumeration comma', authors('[小明, 王晓明]', '[小明、王晓明]'), 'yaml-list-form'],
  ['a pen name without brackets', authors('[小明, 王晓明]', '小明'), 'yaml-list-form'],
  ['Chinese key of an author', authors('aliases:', '笔名:'), 'yaml-key-name'],
  ['a misspelt key of an author', authors('qualifier', 'qualifer'), 'field-misspelt'],
  ['an author without a space', authors('qualifier: ', 'qualifier:'), 'yaml-colon-space'],
  ['full-width colon of an address', site('baseUrl: ', 'baseUrl：'), 'yaml-colon-wide'],
  ['full-width colon of a list', site('ears: ', 'ears：'), 'yaml-colon-wide'],
  ['full-width colon of a nested field', site('  - publication: ', '  - publication：'), 'yaml-colon-wide'],
  ['full-width colon of a group', site('publishingDays:', 'publishingDays：'), 'yaml-colon-wide'],
  ['no space', site('title: ', 'title:'), 'yaml-colon-space'],
  ['no space before a figure', site('pageSize: ', 'pageSize:'), 'yaml-colon-space'],
  ['no space in a nested field', site('weekdays: ', 'weekdays:'), 'yaml-colon-space'],
  ['no colon', site('language: ', 'language '), 'yaml-colon-missing'],
  ['indented', site('publication: 甲县报\nb', ' publication: 甲县报\nb'), 'yaml-key-indented'],
  ['behind a tab', site('pageSize', '\tpageSize'), 'yaml-tab-line'],
  ['nested behind a tab', site('    weekdays', '\tweekdays'), 'yaml-tab-line'],
  ['nested out of column', site('    weekdays', '   weekdays'), 'yaml-key-column'],
  ['nested one too far', site('    weekdays', '     weekdays'), 'yaml-key-column'],
  ['nested at the left edge', site('    weekdays', 'weekdays'), 'yaml-key-column'],
  ['no space after the dash', site('  - publication', '  -publication'), 'yaml-dash-space'],
  ['keywords in Chinese marks side by side', topics('[支部, 党员]', '“支部”“党员”'), 'yaml-list-form'],
  ['corner brackets around one of two', zones('[甲乡, 甲公社]', '「甲乡」、甲公社'), 'yaml-list-form'],
  [
    'a registry behind spaces of a web page',
    topics('  - id: b\n    name: 水利', '\u00a0\u00a0- id: b\n\u00a0\u00a0\u00a0\u00a0name: 水利'),
    'yaml-space-line',
    'yaml-space-line',
  ],
  ['full-width comma', site('[左耳, 右耳]', '[左耳，右耳]'), 'yaml-list-form'],
  ['enumeration comma', site('[左耳, 右耳]', '[左耳、右耳]'), 'yaml-list-form'],
  ['no brackets', site('[左耳, 右耳]', '左耳、右耳'), 'yaml-list-form'],
  ['full-width brackets', site('[左耳, 右耳]', '【左耳，右耳】'), 'yaml-list-form'],
  ['bracket never closed', site('[左耳, 右耳]', '[左耳, 右耳'), 'yaml-list-form'],
  ['a day without brackets', site('[1, 3]', '1'), 'yaml-list-form'],
  ['days with a full-width comma', site('[1, 3]', '[1，3]'), 'yaml-list-form'],
  ['capital', site('title:', 'Title:'), 'yaml-key-name'],
  ['small letters', site('baseUrl', 'baseurl'), 'yaml-key-name'],
  ['two words', site('pageSize', 'page size'), 'yaml-key-name'],
  ['Chinese key', site('title:', '标题:'), 'yaml-key-name'],
  ['Chinese key and colon', site('baseUrl: ', '网址：'), 'yaml-colon-wide'],
  ['misspelt', site('description', 'descripton'), 'field-misspelt'],
  ['colon in the text', site('甲县档案', '甲县: 档案'), 'yaml-colon-inside'],
  ['quotation marks within', site('title: 甲县档案', 'title: "甲县"档案'), 'yaml-quotes-inside'],
  ['mark never closed', site('title: 甲县档案', 'title: "甲县档案'), 'yaml-quotes-inside'],
  ['@ first', site('description: 甲', 'description: @甲'), 'yaml-sign-first'],
  ['hash in the text', site('甲县的新闻', '甲县 #新闻'), 'yaml-hash'],
  ['twice', site('language: zh-CN', 'language: zh-CN\nlanguage: zh-CN'), 'yaml-repeated'],
  ['a language by its short name', site('zh-CN', 'zh'), 'value-word'],
  ['an address with a Chinese colon', site('https://jia.cn/', 'https：//jia.cn/'), 'base-url-meant'],
  ['an address with backslashes', site('https://jia.cn/', 'https:\\\\jia.cn\\'), 'base-url-meant'],
  ['days by their names', site('[1, 3]', '[周一, 星期三]'), 'value-word'],
  ['days by their names, without brackets', site('[1, 3]', '一、三'), 'value-word'],
  ['pages with their word', site('[1, 3]', '[1, 3]\n    pages: 8版'), 'value-word'],
  [
    'a former name with its years',
    zones('    province: 江苏', '    formerNames:\n      - 乙工业园（1996—2012）'),
    'former-name-form',
  ],
  ['days as a sentence has them', site('[1, 3]', '每周一、四'), 'value-word'],
  ['days from – to', site('[1, 3]', '1-5'), 'value-word'],
  ['no title', site('title: 甲县档案\n', ''), 'site-title-missing'],
  ['a remark behind a semicolon', site('description', '; 备注\ndescription'), 'yaml-comment'],
  ['a name without its colon', zones('name: 甲镇', 'name 甲镇'), 'yaml-colon-missing'],
  ['a text that is a number', texts('home: 头版', 'home: 1'), 'text-no-text'],
  ['one form of two', texts(', other: "还有 {1} 个"', ''), 'text-no-text'],
  ['an object of a list without its dash', site('  - publication', '    publication'), 'yaml-dash-space'],
  ['the address by another name', site('baseUrl', 'url'), 'yaml-key-name'],
  [
    'words without their language',
    site('offline: false', 'vocabulary:\n  zone: 乡镇\n  short: 乡镇'),
    'vocabulary-language',
  ],
  ['a menu without its head', site('offline: false', 'menu: [首页, zones]'), 'yaml-object-form'],
  ['a menu in Chinese', site('offline: false', 'menu:\n  header: [首页, 乡镇, about.md]'), 'value-word'],
  ['an address of mail alone', site('offline: false', 'reportErrors: a@jia.cn'), 'report-mail'],
  ['a registry without its head', zones('zones:\n', ''), 'registry-head'],
  ...(
    [
      ['zones.yaml', 'zones:\n  jia: 甲镇\n  yi: 乙镇\n'],
      ['zones.yaml', 'jia: 甲镇\nyi: 乙镇\n'],
      ['zones.yaml', 'zones: {jia: 甲镇, yi: 乙镇}\n'],
      ['zones.yaml', 'zones:\n  甲镇: jia\n  乙镇: yi\n'],
      ['zones.yaml', 'zones:\n  甲镇:\n    province: 江苏\n  乙镇:\n    aliases: [乙乡]\n'],
      ['zones.yaml', 'zones:\n  jia:\n    name: 甲镇\n  yi:\n    名称: 乙镇\n'],
      ['zones.yaml', 'zones:\n  甲镇: [甲乡]\n  乙镇: [乙乡]\n'],
      ['zones.yaml', 'zones:\n  甲镇:\n  乙镇:\n'],
      ['zones.yaml', 'zones:\n  - jia: 甲镇\n  - yi: 乙镇\n'],
      ['zones.yaml', 'zones:\n  - [jia, 甲镇]\n  - [yi, 乙镇]\n'],
      ['zones.yaml', 'list:\n  - {id: jia, name: 甲镇}\n'],
      ['zones.yaml', 'zones: 甲镇、乙镇\n'],
      ['zones.yaml', 'id,name\njia,甲镇\nyi,乙镇\n'],
      ['zones.yaml', 'id，name\njia，甲镇\nyi，乙镇\n'],
      ['zones.yaml', '编号,名称,别名\njia,甲镇,甲乡、甲公社\nyi,乙镇,\n'],
      ['zones.yaml', 'id\tname\tprovince\njia\t甲镇\t江苏\nyi\t乙镇\t\n'],
      ['zones.yaml', '"id","name"\n"jia","甲镇"\n'],
      ['zones.yaml', '| id | name |\n| --- | --- |\n| jia | 甲镇 |\n'],
      ['zones.yaml', 'jia 甲镇\nyi 乙镇\n'],
      ['zones.yaml', '甲镇,jia\n乙镇,yi\n'],
      ['zones.yaml', 'zones:\n  江苏:\n    - 甲镇\n    - 乙镇\n'],
      ['zones.yaml', 'zones:\n  - 甲镇（jia）\n  - yi 乙镇\n'],
      ['zones.yaml', 'jia=甲镇\nyi=乙镇\n'],
      ['zones.yaml', '• 甲镇\n• 乙镇\n'],
      ['zones.yaml', '1. 甲镇\n2. 乙镇\n'],
      ['zones.yaml', '1、甲镇\n2、乙镇\n'],
      ['zones.yaml', '[{"id":"jia","name":"甲镇"},{"id":"yi","name":"乙镇"}]'],
      ['topics.yaml', '["党建", "水利"]'],
      ['topics.yaml', '{"topics":["党建","水利"]}'],
      ['topics.yaml', 'topics: [党建, 水利]\n'],
      ['topics.yaml', '- 党建\n- 水利\n'],
      ['topics.yaml', 'topics:\n  party: 党建\n  talent: 人才\n'],
      ['topics.yaml', 'topics:\n  党建: 党的建设\n  人才:\n'],
      ['topics.yaml', 'topics:\n  党建: [支部, 党员]\n'],
      ['topics.yaml', '名称,关键词\n党建,支部 党员\n'],
      ['authors.yaml', '王明:\n  aliases: [小明]\n'],
      ['authors.yaml', 'authors:\n  王明:\n    aliases: [小明]\n  李红:\n'],
      ['authors.yaml', 'authors:\n  王明: 县电视台\n  李红: 小红\n'],
      ['authors.yaml', 'authors:\n王明:\n  aliases: [小明]\n'],
      ['authors.yaml', 'authors:\n  - 王明\n  - 李红\n'],
      ['authors.yaml', 'authors: [王明, 李红]\n'],
      ['authors.yaml', '姓名,别名\n王明,小明\n'],
      ['authors.yaml', 'name: 王明\naliases: [小明]\n'],
    ] satisfies [File, string][]
  ).map(([name, text]): [string, [File, string], string] => [
    `a registry in another shape: ${text}`,
    [name, text],
    'registry-shape',
  ]),
  ['authors without their head', ['authors.yaml', '- name: 王明\n'], 'registry-head'],
  ['one entry without its dash', ['zones.yaml', 'zones:\n  id: jia\n  name: 甲镇\n'], 'yaml-dash-space'],
  ['an entry without an id', zones('id: jia\n    name', 'name'), 'entry-id-missing'],
  ['an id in Chinese', zones('id: jia', 'id: 甲镇'), 'registry-id-rewrite'],
  ['a dash forgotten', zones('  - id: yi', '    id: yi'), 'yaml-dash-space'],
  ['a misspelt field of an entry', zones('aliases: [甲乡', 'aliaces: [甲乡'), 'zone-field-near'],
  ...(
    [
      ['alias: 甲乡', 'yaml-key-name'],
      ['别称: 甲乡、甲公社', 'yaml-key-name'],
      ['又名: [甲乡]', 'yaml-key-name'],
      ['nickname: 甲乡', 'yaml-key-name'],
      ['formerName: 甲乡', 'yaml-key-name'],
      ['前身: 甲公社（1958—1983）', 'yaml-key-name'],
      ['formerNames: 甲乡、甲公社', 'value-word'],
      ['fullName: 甲县甲镇', 'yaml-key-name'],
      ['所在省: 江苏', 'yaml-key-name'],
      ['批准日期: 1992-11', 'yaml-key-name'],
      ['sameAs: Q42', 'value-word'],
      ['sameAs: [q42, www.a.cn/b]', 'value-word'],
      ['sameAs: https://www.wikidata.org/entity/Q42', 'yaml-list-form'],
      ['wikidata: Q42', 'yaml-key-name'],
      ['旧网址: /zones/old/', 'yaml-key-name'],
    ] satisfies [string, string][]
  ).map(([line, id]): [string, [File, string], string] => [
    `another name or value of an entry: ${line}`,
    ['zones.yaml', `zones:\n  - id: jia\n    name: 甲镇\n    ${line}\n`],
    id,
  ]),
  [
    'the same below each other',
    ['zones.yaml', 'zones:\n  - id: jia\n    name: 甲镇\n    sameAs:\n      - Q42\n      - wd:Q7\n'],
    'value-word',
    'value-word',
  ],
  [
    'the name of an entry by another',
    ['topics.yaml', 'topics:\n  - id: a\n    title: 党建\n'],
    'yaml-key-name',
  ],
  ['a misspelt name of an entry', ['zones.yaml', 'zones:\n  - id: jia\n    nmae: 甲镇\n'], 'field-misspelt'],
  [
    'columns and rows of the map',
    [
      'zones.yaml',
      'zones:\n  - {id: jia, name: 甲镇}\nprovinceGrid:\n  - province: 江苏\n    cols: 1\n    行: 2\n  - {province: 安徽, column: 1, row: 1}\n',
    ],
    'yaml-key-name',
    'yaml-key-name',
    'yaml-key-name',
    'yaml-list-form',
  ],
  ...[
    'sameAs: 0000 0001 2103 2683',
    'sameAs: [ISNI 0000 0001 2103 2683]',
    'sameAs: [0000-0001-2103-268X, Q 42]',
    'sameAs:\n      - ISNI：0000 0001 2103 2683',
    'sameAs: ["VIAF: 12345"]',
  ].map((text): [string, [File, string], string] => [
    `a number of a register: ${text}`,
    ['zones.yaml', SOUND['zones.yaml'].replace('province: 江苏', text)],
    'value-word',
  ]),
  ['a key of a topic in the singular', topics('keywords', 'keyword'), 'yaml-key-name'],
  ['pen names in the singular', authors('aliases: [小明, 王晓明]', 'alias: 小明'), 'yaml-key-name'],
  ['where an author works', authors('qualifier', '单位'), 'yaml-key-name'],
  ...(
    [
      'publishingDays: 周一、周四',
      'publishingDays: [Mon, Thu]',
      'publishingDays: 每周一至周五',
      'publishingDays: 周一三五',
      'feeds:\n  - 人才: 人才 OR 招聘',
      'publishingDays:\n  - 周一\n  - 周四',
      'publishingDays:\n  甲县报: [1, 4]\n  乙报: 周二',
      'feeds:\n  人才: 人才 OR 招聘\n  党建: 党建',
      'feeds: {人才: 人才, 党建: 党建}',
      'feeds:\n  人才:\n    query: 人才 OR 招聘',
      'feeds:\n  talent:\n    title: 人才\n    query: 人才',
      'feeds:\n  人才:\n  党建:\n',
      'publishingDays:\n  甲县报:\n    weekdays: [1, 4]',
      'feeds:\n  - title: 人才',
      'feeds:\n  - query: 人才',
      'vocabulary: 乡镇',
    ] satisfies string[]
  ).map((text): [string, [File, string], string] => [
    `a field in another shape: ${text}`,
    ['site.yaml', `title: 甲县档案\nbaseUrl: https://jia.cn/\n${text}\n`],
    'field-shape',
  ]),
  [
    'a feed in other words',
    site('offline: false', 'feed:\n  - name: 人才\n    q: 人才'),
    'yaml-key-name',
    'yaml-key-name',
    'yaml-key-name',
  ],
  ['a menu at the left edge', site('offline: false', 'menu:\nheader: [home, zones]'), 'yaml-key-inside'],
  [
    'fields of the file below the menu',
    site('offline: false', 'menu:\n  header: [home]\n  offline: false\n  cards: off'),
    'field-outside',
    'field-outside',
  ],
  ['ears in the singular', site('ears: [左耳, 右耳]', 'ear: 左耳、右耳'), 'yaml-key-name'],
  ['a fence of Chinese dashes', ['topics.yaml', `${SOUND['topics.yaml']}———\n`], 'yaml-fence'],
  ['weekends', site('[1, 3]', '周末'), 'value-word'],
  ['days in English', site('[1, 3]', '[Monday, Wed]'), 'value-word'],
  ['pages in Chinese', site('[1, 3]', '[1, 3]\n    pages: 八版'), 'value-word'],
  [
    'the search’s files at the left edge',
    site('offline: false', 'search:\nfiles: packed'),
    'yaml-key-inside',
  ],
  [
    'days of a paper at the left edge',
    [
      'site.yaml',
      'title: 甲\nbaseUrl: https://jia.cn/\npublishingDays:\npublication: 甲报\nweekdays: [1]\npages: 8\n',
    ],
    'yaml-key-inside',
    'yaml-key-inside',
    'yaml-key-inside',
  ],
  [
    'feeds at the left edge',
    [
      'site.yaml',
      'title: 甲\nbaseUrl: https://jia.cn/\nfeeds:\ntitle: 人才\nquery: 人才\ntitle: 党建\nquery: 党建\n',
    ],
    'yaml-key-inside',
    'yaml-key-inside',
    'yaml-key-inside',
    'yaml-key-inside',
  ],
  ['settings between fences', ['site.yaml', `---\n${SOUND['site.yaml']}---\n`], 'yaml-fence', 'yaml-fence'],
  ['a registry with a fence below', ['zones.yaml', `${SOUND['zones.yaml']}---\n`], 'yaml-fence'],
  [
    'a registry in a fence of code',
    ['topics.yaml', `\`\`\`yaml\n${SOUND['topics.yaml']}\`\`\`\n`],
    'yaml-fence',
    'yaml-fence',
  ],
  [
    'texts in a fence of code',
    ['strings.yaml', `~~~\n${SOUND['strings.yaml']}~~~\n`],
    'yaml-fence',
    'yaml-fence',
  ],
  ['all settings in a line', ['site.yaml', 'title: 甲 baseUrl: https://jia.cn/\n'], 'yaml-fields-line'],
  [
    'an entry in a line',
    ['zones.yaml', 'zones:\n  - id: jia name: 甲镇 province: 江苏\n'],
    'yaml-fields-line',
  ],
  [
    'an entry in a line, with commas',
    ['zones.yaml', 'zones:\n  - id：jia，name：甲镇，别名：甲乡\n'],
    'yaml-fields-line',
  ],
  ['two fields of an entry in a line', topics('name: 党建\n    d', 'name: 党建 d'), 'yaml-fields-line'],
  [
    'the marks of a title around a paper',
    site('publication: 甲县报\nb', 'publication: 《甲县报》\nb'),
    'paper-marks',
  ],
  [
    'the same around the paper of a rhythm',
    site('publication: 甲县报\n    w', 'publication: “甲县报”\n    w'),
    'paper-marks',
  ],
  ['an entity in a registry', zones('name: 甲镇', 'name: 甲&amp;镇'), 'text-entity'],
  ['an entity in an alias', zones('甲公社', '甲&#8226;公社'), 'text-entity'],
  ['entities that begin a description', topics('党的建设', '&ldquo;党&rdquo;的建设'), 'yaml-sign-first'],
  ['an entity in the settings', site('甲县的新闻', '甲县&middot;新闻'), 'text-entity'],
  ['an entity in an author', authors('小明', '小&middot;明'), 'text-entity'],
  ['an entity in the texts', texts('头版', '头&nbsp;版'), 'text-entity'],
  ['an entity in a rule', rules('副刊', '副&amp;刊'), 'text-entity'],
  ['an entity in the head of a page', page('关于本档案', '关于&amp;帮助'), 'text-entity'],
  ['an entity in a page', page('一段', '一&lt;段'), 'body-entity'],
  ['an entry that is a name', topics('  - id: b\n    name: 水利\n', '  - 水利\n'), 'entry-name'],
  ['an entry without a name', topics('\n    name: 水利', ''), 'entry-name-missing'],
  ['a hash before a name', topics('name: 水利', 'name: #水利'), 'yaml-sign-first'],
  ['texts without a language', texts('zh-CN:\n', ''), 'texts-no-language'],
  ['a language without its colon', texts('zh-CN:', 'zh-CN'), 'yaml-colon-missing'],
  ['a group without its colon', texts('  site:', '  site'), 'yaml-colon-missing'],
  ['a text beside its group', texts('    home: 头版\n    topics: 题目', '  home: 头版'), 'text-outside'],
  ['a text at the left edge', texts('    home', 'home'), 'yaml-key-column'],
  ['a misspelt text', texts('home', 'hoem'), 'text-misspelt'],
  [
    'group and text in one',
    texts('  site:\n    home: 头版\n    topics: 题目', '  site.home: 头版'),
    'text-dotted',
  ],
  ['a full-width colon within braces', texts('{one: ', '{one：'), 'yaml-object-form'],
  ['a place without marks within braces', texts('"还有 {1} 个"', '还有 {1} 个'), 'yaml-object-form'],
  ['full-width braces around a place', texts('还有 {1}', '还有 ｛1｝'), 'text-place-wide'],
  ['braces never closed', texts('个"}', '个"'), 'yaml-object-form'],
  ['a size in words', site('pageSize: 20', 'pageSize: 二十'), 'page-size-form'],
  ['an address without a scheme', site('https://jia.cn/', 'jia.cn'), 'base-url-meant'],
  ['yes for true', site('offline: false', 'offline: 是'), 'value-word'],
  ['figures as a title', site('甲县档案', '1958'), 'text-number'],
  ['a switch that is none', site('offline: false', 'pagefind: maybe'), 'pagefind-form'],
  ['packs by another name', site('offline: false', 'search:\n  files: pack'), 'search-files-form'],
  ['full-width colon in a registry', zones('name: 甲镇', 'name：甲镇'), 'yaml-colon-wide'],
  ['full-width colon at the top', zones('zones:', 'zones：'), 'yaml-colon-wide'],
  ['full-width colon behind the dash', zones('- id: jia', '- id：jia'), 'yaml-colon-wide'],
  ['no space in a registry', zones('name: 甲镇', 'name:甲镇'), 'yaml-colon-space'],
  ['no space behind the dash', zones('- id: jia', '-id: jia'), 'yaml-dash-space'],
  ['no space behind the dash of a name', zones('- 乙乡', '-乙乡'), 'yaml-dash-space'],
  ['full-width dash', zones('- 乙乡', '－ 乙乡'), 'yaml-dash-space'],
  ['one column too few', zones('    name: 甲镇', '   name: 甲镇'), 'yaml-key-column'],
  ['one column too many', zones('    name: 甲镇', '     name: 甲镇'), 'yaml-key-column'],
  ['at the left edge', zones('    name: 甲镇', 'name: 甲镇'), 'yaml-key-column'],
  ['an entry out of column', zones('  - id: yi', ' - id: yi'), 'yaml-key-column'],
  ['names with an enumeration comma', zones('[甲乡, 甲公社]', '[甲乡、甲公社]'), 'yaml-list-form'],
  ['names without brackets', zones('[甲乡, 甲公社]', '甲乡，甲公社'), 'yaml-list-form'],
  ['one name without brackets', zones('[甲乡, 甲公社]', '甲乡'), 'yaml-list-form'],
  ['Chinese keys in a registry', zones('name: 甲镇', '名称: 甲镇'), 'yaml-key-name'],
  ['an id with a capital', zones('id: jia', 'id: Jia'), 'registry-id-rewrite'],
  ['the same in capitals', zones('id: jia', 'id: AUX'), 'registry-id-rewrite'],
  ['an id that Windows keeps for a device', zones('id: jia', 'id: aux'), 'registry-id-device'],
  ['an id with a space', zones('id: jia', 'id: jia zhen'), 'registry-id-rewrite'],
  ['an id with an underline', zones('id: jia', 'id: jia_zhen'), 'registry-id-rewrite'],
  [
    'one line for an entry, with Chinese signs',
    zones('  - id: yi\n    name: 乙镇\n    aliases:\n      - 乙乡\n', '  - {id：yi，name：乙镇}\n'),
    'yaml-colon-wide',
  ],
  [
    'one line for an entry, with a full-width comma',
    zones('  - id: yi\n    name: 乙镇\n    aliases:\n      - 乙乡\n', '  - {id: yi，name: 乙镇}\n'),
    'yaml-list-form',
  ],
  ['full-width colon of a topic', topics('name: 党建', 'name：党建'), 'yaml-colon-wide'],
  ['keywords with an enumeration comma', topics('[支部, 党员]', '[支部、党员]'), 'yaml-list-form'],
  ['keywords without brackets', topics('[支部, 党员]', '支部 党员'), 'yaml-list-form'],
  ['a Chinese key of a topic', topics('keywords', '关键词'), 'yaml-key-name'],
  ['a misspelt key of a topic', topics('keywords', 'keywrods'), 'field-misspelt'],
  ['a tab in the topics', topics('    name: 水利', '\tname: 水利'), 'yaml-tab-line'],
  ['a colon in a description', topics('党的建设', '党: 建设'), 'yaml-colon-inside'],
  ['full-width colon of a language', texts('zh-CN:', 'zh-CN：'), 'yaml-colon-wide'],
  ['full-width colon of a group of texts', texts('site:', 'site：'), 'yaml-colon-wide'],
  ['full-width colon of a text', texts('home: ', 'home：'), 'yaml-colon-wide'],
  [
    'every colon of a file of texts full-width',
    ['strings.yaml', SOUND['strings.yaml'].replaceAll(/^( *[\w-]+): ?/gm, '$1：')],
    ...Array.from({ length: 10 }, () => 'yaml-colon-wide'),
  ],
  ['no space before a text', texts('home: ', 'home:'), 'yaml-colon-space'],
  ['a place for a value without marks', texts("'{1} 则'", '{1} 则'), 'yaml-sign-first'],
  ['a place for a value alone, without marks', texts("'{1} 则'", '{1}'), 'yaml-sign-first'],
  ['a text behind tabs', texts('    home', '\t\thome'), 'yaml-tab-line'],
  ['a language in small letters', texts('zh-CN', 'zh-cn'), 'yaml-key-name'],
  ['a language with an underline', texts('zh-CN', 'zh_CN'), 'yaml-key-name'],
  ['a language by its name', texts('zh-CN', '简体中文'), 'yaml-key-name'],
  ['a text with a capital', texts('home', 'Home'), 'yaml-key-name'],
  ['marks within a text', texts('头版', '"头"版'), 'yaml-quotes-inside'],
  ['a colon within a text', texts('头版', '头版: 一'), 'yaml-colon-inside'],
  ['an equals sign before a text', texts('home: ', 'home = '), 'yaml-toml'],
  [
    'a wide colon that hid two other faults',
    [
      'strings.yaml',
      changed('strings.yaml', 'site:', 'site：').replace('home: ', 'home:').replace("'{1} 则'", '{1} 则'),
    ],
    'yaml-colon-wide',
    'yaml-colon-space',
    'yaml-sign-first',
  ],
  ['full-width colon of a rule', rules('columns: ', 'columns：'), 'yaml-colon-wide'],
  ['full-width colon of a form', rules('form: ', 'form：'), 'yaml-colon-wide'],
  ['columns with an enumeration comma', rules('[要闻, 副刊]', '[要闻、副刊]'), 'yaml-list-form'],
  ['a form that begins with the names', rules('稿件采写 {姓名}', '{姓名} 报道'), 'yaml-sign-first'],
  ['a rule’s field out of column', rules('    role: 记者', '   role: 记者'), 'yaml-key-column'],
  ['full-width colon of a page', page('title: ', 'title：'), 'yaml-colon-wide'],
  ['Chinese key of a page', page('title:', '标题:'), 'yaml-key-name'],
  ['no space in a page', page('title: ', 'title:'), 'yaml-colon-space'],
  ['marks within a page’s title', page('title: 关于', 'title: "关于"'), 'yaml-quotes-inside'],
  ['a misspelt field of a page', page('description', 'desription'), 'field-misspelt'],
  ['dashes for the fence of a page', page('---\n', '——-\n'), 'fence-form'],
  ['a blank line before the fence of a page', page('---\n', '\n---\n'), 'fence-first'],
  ['no closing fence of a page', page('什么\n---\n', '什么\n'), 'fence-closing'],
  ['no opening fence of a page', page('---\ntitle', 'title'), 'fence-opening'],
];

it('there are more than sixty of them, all different', () => {
  expect(new Set(MISTAKES.map(([, [file, text]]) => file + text)).size).toBe(MISTAKES.length);
  expect(MISTAKES.length).toBeGreaterThan(60);
});

async function check(file: File, text: string) {
  const content = folderOf({ ...SOUND, [file]: text });
  const { problems, archive } = await loadArchive(content);
  const told = problems.map((one) => formatProblem(one).replace(`${content}/`, ''));
  return { problems, archive, told };
}

describe.each(MISTAKES)('%s', (_name, [file, text], ...ids) => {
  it('is told by its true cause alone, and mended by following the message', async () => {
    const { problems, told } = await check(file, text);
    expect(problems.map(({ code }) => code).sort(), told.join('\n')).toEqual([...ids].sort());
    expect(told.every((line) => line.startsWith(`${file}:`))).toBe(true);
    const followed = followAll(text, problems);
    const mended = await check(file, followed);
    expect(mended.told, followed).toEqual([]);
  });
});

it('the sound archive has no mistake', async () => {
  const { told, archive } = await check('site.yaml', SOUND['site.yaml']);
  expect(told).toEqual([]);
  expect(archive.zones.map(({ aliases }) => aliases)).toEqual([['甲乡', '甲公社'], ['乙乡']]);
});

it('says nothing more of a page whose text cannot be shown', async () => {
  const [file, text] = page('一段。', '<div>一段。</div>');
  const { problems } = await check(file, text);
  expect(problems.map(({ code }) => code)).toEqual(['body-html']);
});
