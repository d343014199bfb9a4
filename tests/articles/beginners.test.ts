/**
 * What beginners of YAML write. Each message is followed literally: the line it shows replaces the line it points at,
 * and the file passes. Nothing is told but the mistake.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { loadArchive, SHIPPED } from '../../src/archive/load.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { formatProblem } from '../../src/problems/problem.ts';
import { followAll } from '../support/follow.ts';

let archive: Archive;
beforeAll(async () => {
  ({ archive } = await loadArchive(SHIPPED));
});

const check = (text: string | Uint8Array) =>
  parseArticle(Buffer.from(text), { file: 'articles/2023/04/a.md', shown: 'a.md' }, archive);

const GOOD = ['title: 甲', 'date: 2023-04-08', 'zones: [昆山高新区]', 'topics: [党建]'];
const BODY = '\n正文一段，写了一些字。\n';
/** An article in which lines stand for those of the same place. */
const file = (...lines: (string | undefined)[]) =>
  `---\n${[...GOOD.map((line, index) => lines[index] ?? line), ...lines.slice(GOOD.length)].join('\n')}\n---\n${BODY}`;
const title = (line: string) => file(line);
const date = (line: string) => file(undefined, line);
const zones = (line: string) => file(undefined, undefined, line);
const more = (...lines: string[]) => file(undefined, undefined, undefined, undefined, ...lines);

/** Name, file, and the ids of what is told. */
const MISTAKES: [string, string, ...string[]][] = [
  ['full-width colon', title('title：甲'), 'yaml-colon-wide'],
  ['full-width colon before a date', date('date：2023-04-08'), 'yaml-colon-wide'],
  ['full-width colon before a list', zones('zones：[昆山高新区]'), 'yaml-colon-wide'],
  [
    'full-width colon everywhere',
    file('title：甲', 'date：2023-04-08', 'zones：[昆山高新区]', 'topics：[党建]'),
    ...Array<string>(4).fill('yaml-colon-wide'),
  ],
  ['full-width colon and a quotation', title('title：“链”出新画卷: 昆山'), 'yaml-colon-wide'],
  ['full-width colon in a nested field', more('source:', '  publication：某报'), 'yaml-colon-wide'],
  ['no space after the colon', title('title:甲'), 'yaml-colon-space'],
  ['no space after the colon of a date', date('date:2023-04-08'), 'yaml-colon-space'],
  ['no space after the colon of a list', zones('zones:[昆山高新区]'), 'yaml-colon-space'],
  ['no space after the colon of the last field', more('kind:photo'), 'yaml-colon-space'],
  ['ideographic space after the colon', title('title:　甲'), 'yaml-colon-space'],
  ['no colon', date('date 2023-04-08'), 'yaml-colon-missing'],
  ['indented key', date(' date: 2023-04-08'), 'yaml-key-indented'],
  ['key indented by two', date('  date: 2023-04-08'), 'yaml-key-indented'],
  ['first key indented', title(' title: 甲'), 'yaml-key-indented'],
  ['key behind an ideographic space', date('　date: 2023-04-08'), 'yaml-key-indented'],
  ['key behind a tab', date('\tdate: 2023-04-08'), 'yaml-tab-line'],
  ['nested key behind a tab', more('source:', '\tpublication: 某报'), 'yaml-tab-line'],
  ['colon in the text', title('title: 昆山: 党建'), 'yaml-colon-inside'],
  ['colon at the end', title('title: 昆山:'), 'yaml-colon-inside'],
  ['two colons', title('title: 甲: 乙: 丙'), 'yaml-colon-inside'],
  ['quotation marks within', title('title: "链"出新画卷'), 'yaml-quotes-inside'],
  ['quotation marks within quotation marks', title('title: "昆山"链"出新画卷"'), 'yaml-quotes-inside'],
  ['apostrophe within', title("title: '链'出新画卷"), 'yaml-quotes-inside'],
  ['quotation mark never closed', title('title: "甲'), 'yaml-quotes-inside'],
  ['single mark never closed', title("title: '甲"), 'yaml-quotes-inside'],
  ['quotation marks and a colon', title('title: "甲": 乙'), 'yaml-quotes-inside'],
  ['@ first', title('title: @高新区'), 'yaml-sign-first'],
  ['% first', title('title: %甲'), 'yaml-sign-first'],
  ['& first', title('title: &甲乙'), 'yaml-sign-first'],
  ['* first', title('title: *甲*'), 'yaml-sign-first'],
  ['! first', title('title: !重要'), 'yaml-sign-first'],
  ['| first', title('title: |甲'), 'yaml-sign-first'],
  ['> first', title('title: >甲'), 'yaml-sign-first'],
  ['{ first', title('title: {甲}乙'), 'yaml-sign-first'],
  ['[ first', title('title: [甲]乙'), 'yaml-sign-first'],
  ['` first', title('title: `甲`'), 'yaml-sign-first'],
  ['- first', title('title: - 甲'), 'yaml-sign-first'],
  [' # cuts the title', title('title: 柳河#1号桥 #通车'), 'yaml-hash'],
  ['full-width comma in a list', zones('zones: [昆山高新区，常州高新区]'), 'zone-list'],
  ['enumeration comma in a list', zones('zones: [昆山高新区、常州高新区]'), 'zone-list'],
  ['names without brackets', zones('zones: 昆山高新区、常州高新区'), 'zone-list'],
  ['full-width brackets', zones('zones: 【昆山高新区】'), 'zone-list'],
  ['full-width square brackets', zones('zones: ［昆山高新区，常州高新区］'), 'zone-list'],
  ['full-width quotation marks', zones('zones: [“昆山高新区”, “常州高新区”]'), 'zone-list'],
  ['topics in one string', file(undefined, undefined, undefined, 'topics: 党建，talent'), 'topic-list'],
  ['bracket never closed', zones('zones: [昆山高新区'), 'yaml-list-form'],
  ['bracket closed by a full-width one', zones('zones: [昆山高新区］'), 'yaml-list-form'],
  ['bracket opened by a full-width one', zones('zones: 【昆山高新区]'), 'zone-list'],
  ['quoted items with a full-width comma', zones('zones: ["昆山高新区"，"常州高新区"]'), 'yaml-list-form'],
  ['no space after the dash', more('authors:', '  - 张三', '  -李四'), 'yaml-dash-space'],
  ['full-width dash', more('authors:', '－ 张三', '－ 李四'), 'yaml-dash-space', 'yaml-dash-space'],
  ['item behind a tab', more('authors:', '\t- 张三'), 'yaml-tab-line'],
  ['blank line before the fence', `\n${file()}`, 'fence-first'],
  ['two blank lines before the fence', `\n\n${file()}`, 'fence-first', 'fence-first'],
  ['text before the fence', `昆山高新区\n${file()}`, 'fence-first'],
  ['byte order mark and blank line', `\ufeff\n${file()}`, 'fence-first'],
  ['fence behind a space', ` ${file()}`, 'fence-form'],
  ['fence of dashes', file().replace('---', '——-'), 'fence-form'],
  ['fence of full-width hyphens', file().replace('---', '－－－'), 'fence-form'],
  ['fence of two hyphens', file().replace('---', '--'), 'fence-form'],
  ['fence of four hyphens', file().replace('---', '----'), 'fence-form'],
  ['closing fence of dashes', file().replace('\n---\n', '\n——-\n'), 'fence-form'],
  ['closing fence of two hyphens', file().replace('\n---\n', '\n--\n'), 'fence-form'],
  ['no opening fence', file().replace('---\n', ''), 'fence-opening'],
  ['no closing fence', file().replace('\n---\n', '\n'), 'fence-closing'],
  [
    'no fences at all',
    file().replace('---\n', '').replace('\n---\n', '\n'),
    'fence-opening',
    'fence-closing',
  ],
  ['date with slashes', date('date: 2023/4/8'), 'date-rewrite'],
  ['date with 年月日', date('date: 2023年4月8日'), 'date-rewrite'],
  ['date with dots', date('date: 2023.4.8'), 'date-rewrite'],
  ['date in eight figures', date('date: 20230408'), 'date-rewrite'],
  ['date without noughts', date('date: 2023-4-8'), 'date-rewrite'],
  ['date in full-width figures', date('date: ２０２３-04-08'), 'date-rewrite'],
  ['authors with an enumeration comma', more('authors: 张三、李四'), 'authors-list'],
  ['authors with a full-width comma', more('authors: 张三，李四'), 'authors-list'],
  ['authors with a full-width comma in brackets', more('authors: [张三，李四]'), 'authors-list'],
  ['authors in full-width brackets', more('authors: 【张三、李四】'), 'authors-list'],
  ['an author with a role', more('authors: 记者张三'), 'authors-list'],
  ['an author with a role in brackets', more('authors: [记者张三]'), 'authors-list'],
  ['an author with a role and a space', more('authors: [本报记者 张三]'), 'authors-list'],
  ['a reporter and a correspondent', more('authors: [记者张三 通讯员李四]'), 'authors-list'],
  ['authors with a slash', more('authors: [张三/李四]'), 'authors-list'],
  ['authors with a bar', more('authors: [张三｜李四]'), 'authors-list'],
  ['authors with an English and', more('authors: [张三 and 李四]'), 'authors-list'],
  ['an author behind an ornament', more('authors: [□本报记者 张三]'), 'authors-list'],
  ['who wrote and photographed', more('authors: [文/图 张三]'), 'authors-list'],
  ['who wrote, and who photographed', more('authors: [文/张三 图/李四]'), 'authors-list'],
  ['who wrote', more('authors: [文/张三]'), 'authors-list'],
  ['who photographed', more('authors: [张三 摄]'), 'authors-list'],
  ['a role in brackets', more('authors: [张三（实习记者）]'), 'authors-list'],
  ['authors side by side', more('authors: [张三 李四]'), 'authors-list'],
  ['a day of no year’s', date('date: 2023-02-29'), 'date-no-day'],
  ['zones parted by a space', zones('zones: [昆山高新区 常州高新区]'), 'zone-list'],
  ['a topic behind a hash', file(undefined, undefined, undefined, 'topics: #党建'), 'yaml-sign-first'],
  [
    'a topic behind a hash in brackets',
    file(undefined, undefined, undefined, 'topics: [#党建]'),
    'yaml-list-form',
  ],
  ['a role, a colon and a space', more('authors: 记者: 张三'), 'yaml-colon-inside'],
  ['a misspelt field without its colon', title('titel 甲'), 'yaml-colon-missing'],
  [
    'a text of two lines at the left edge',
    more('summary: |', '第一行', '第二行'),
    'yaml-block-indent',
    'yaml-block-indent',
  ],
  ['a picture that is a path', more('images:', '  - src: a.jpg', '  alt: 甲'), 'yaml-key-column'],
  [
    'fields of an object out of column',
    more('source:', '  publication: 某报', '   pageNumber: 3'),
    'yaml-key-column',
  ],
  ['an object with a Chinese colon', more('source: {publication：某报}'), 'yaml-object-form'],
  ['an object without a space', more('source: {publication: 某报, pageNumber:3}'), 'yaml-object-form'],
  ['an object never closed', more('source: {publication: 某报, pageNumber: 3'), 'yaml-object-form'],
  ['an object in Chinese braces', more('source: ｛publication: 某报｝'), 'yaml-object-form'],
  [
    'fields of the source beside it',
    more('issueDate: 2023-04-17', 'pageNumber: 3'),
    'field-inside',
    'field-inside-rest',
  ],
  ['a page by its English name', more('source:', '  publication: 某报', '  page: 3'), 'yaml-key-name'],
  ['否 for false', more('draft: 否'), 'value-word'],
  ['a flag in quotation marks', more('digest: "true"'), 'value-word'],
  ['a kind in Chinese', more('kind: 评论'), 'value-word'],
  ['the text on the closing fence', file().replace('\n---\n\n', '\n--- '), 'fence-form'],
  ['an invisible sign before a field', title('\u200btitle: 甲'), 'yaml-key-indented'],
  ['an invisible sign in a field', title('ti\u200btle: 甲'), 'yaml-key-name'],
  ['a correction in one line', more('corrections: 2023-05-01 改正'), 'corrections-no-list'],
  [
    'a correction without its dash',
    more('corrections:', '  date: 2023-05-01', '  note: 改正'),
    'yaml-dash-space',
  ],
  ['a remark of another language', more('// 备注'), 'yaml-comment'],
  ['a remark behind a full-width hash', more('＃ 备注'), 'yaml-comment'],
  ['two authors and an and', more('authors: [张三和李四]'), 'authors-list'],
  ['two authors and 及', more('authors: 张三及李四'), 'authors-list'],
  ['an and after a comma', more('authors: 张三、李四和王五'), 'authors-list'],
  ['two authors and a sign', more('authors: ["张三&李四"]'), 'authors-list'],
  ['two authors and a plus', more('authors: [张三＋李四]'), 'authors-list'],
  ['others who are not named', more('authors: [张三等]'), 'authors-list'],
  ['others behind a reporter and two', more('authors: [记者 张三 李四 等]'), 'authors-list'],
  ['others, counted', more('authors:', '  - 张三 等三人', '  - 王五'), 'authors-list'],
  ['a role before two and an and', more('authors: [记者张三和李四]'), 'authors-list'],
  ...['和', '与', '及', '跟', '&', ' + ', ''].map((sign): [string, string, string] => [
    `zones joined by “${sign}”`,
    zones(`zones: [昆山高新区${sign}常州高新区]`),
    'zone-list',
  ]),
  ['topics joined by an and', file(undefined, undefined, undefined, 'topics: [党建和人才]'), 'topic-list'],
  ['a role in brackets before the name', more('authors: [（记者）张三]'), 'authors-list'],
  ['a reporter of an agency', more('authors: [新华社记者张三]'), 'authors-list'],
  ['who wrote and who photographed, in a row', more('authors: [张三 文 李四 图]'), 'authors-list'],
  ['paper, day and page in one', more('source: 某报 2023年4月17日 第3版'), 'source-words'],
  ['paper and page in one', more('source: 某报A03版'), 'source-words'],
  ['date without one hyphen', date('date: 2023-0408'), 'date-rewrite'],
  ['date in English', date('date: April 8, 2023'), 'date-rewrite'],
  ['date with a remark behind it', date('date: 2023-04-08#备注'), 'date-rewrite'],
  ['date with a remark of another language', date('date: 2023-04-08 // 备注'), 'date-rewrite'],
  ['from one day to another', date('date: 2023年4月8日至9日'), 'date-rewrite'],
  ['from one month to another', date('date: 2023-04-28至2023-05-03'), 'date-rewrite'],
  ['authors together in a block list', more('authors:', '  - 张三、李四', '  - 王五'), 'authors-list'],
  ['the same field twice', more('title: 甲'), 'yaml-repeated'],
  ['the same list twice', more('zones: [昆山高新区]'), 'yaml-repeated'],
  ['capital', title('Title: 甲'), 'yaml-key-name'],
  ['capitals', date('DATE: 2023-04-08'), 'yaml-key-name'],
  ['wrong case within', more('Source: {publication: 某报}'), 'yaml-key-name'],
  ['Chinese key', title('标题: 甲'), 'yaml-key-name'],
  [
    'Chinese keys and colons',
    file('标题：甲', '日期：2023-04-08', '园区：昆山高新区', '专题：党建'),
    ...Array<string>(4).fill('yaml-colon-wide'),
  ],
  ['Chinese key of a list', more('作者: [张三]'), 'yaml-key-name'],
  ['bold key', title('**title**: 甲'), 'yaml-key-name'],
  ['misspelt key', more('auther: 张三'), 'field-misspelt'],
  ['figures as a title', title('title: 1958'), 'text-number'],
  ['true as a column', more('column: true'), 'text-number'],
  ['是 for true', more('digest: 是'), 'value-word'],
  ['yes for true', more('draft: yes'), 'value-word'],
  ['field without content', title('title:'), 'field-blank'],
  ['field forgotten', `---\n${GOOD.slice(0, 3).join('\n')}\n---\n${BODY}`, 'topics-missing'],
  ['zone slightly wrong', zones('zones: [昆山高新园]'), 'zone-unknown'],
  // Front-matter of other programs.
  [
    'TOML between plus signs',
    '+++\ntitle = "甲"\ndate = 2023-04-08\nzones = ["昆山高新区"]\ntopics = ["党建"]\n+++\n' + BODY,
    'fence-form',
    ...Array<string>(4).fill('yaml-toml'),
    'fence-form',
  ],
  ['TOML within the fences', file('title = "甲"', 'date = 2023-04-08'), 'yaml-toml', 'yaml-toml'],
  ['a table of TOML', more('[source]', 'publication = "某报"'), 'yaml-toml', 'yaml-toml'],
  ['an equals sign', title('title=甲'), 'yaml-toml'],
  [
    'an object of JSON',
    `{\n  "title": "甲",\n  "date": "2023-04-08",\n  "zones": [\n    "昆山高新区"\n  ],\n  "topics": ["党建"]\n}\n${BODY}`,
    'fence-opening',
    'fence-closing',
  ],
  [
    'JSON in one line',
    `{"title":"甲","date":"2023-04-08","zones":["昆山高新区"],"topics":["党建"]}\n${BODY}`,
    'fence-opening',
    'fence-closing',
  ],
  [
    'JSON in a fence that names it',
    `---json\n{"title":"甲","date":"2023-04-08","zones":[],"topics":["党建"]}\n---\n${BODY}`,
    'fence-form',
  ],
  ['a line of JSON', title('"title": "甲",'), 'yaml-json'],
  [
    'a fence of code',
    file().replace('---', '```yaml').replace('\n---\n', '\n```\n'),
    'fence-form',
    'fence-form',
  ],
  [
    'a comment of HTML',
    file().replace('---', '<!--').replace('\n---\n', '\n-->\n'),
    'fence-form',
    'fence-form',
  ],
  ['the end of a document', file().replace('\n---\n', '\n...\n'), 'fence-form'],
  ['a comma behind a text', title('title: "甲",'), 'yaml-comma-end'],
  ['a full stop behind a list', zones('zones: [昆山高新区]。'), 'yaml-comma-end'],
  // Signs in the wrong place.
  ['a semicolon for the colon', title('title；甲'), 'yaml-colon-missing'],
  ['a comma for the colon', title('title，甲'), 'yaml-colon-missing'],
  ['an arrow for the colon', title('title→甲'), 'yaml-colon-missing'],
  ['a dash before the field', title('- title: 甲'), 'yaml-key-indented'],
  ['a mark of quotation before the field', title('> title: 甲'), 'yaml-key-indented'],
  ['Chinese marks around the key', title('“title”: 甲'), 'yaml-key-name'],
  ['full-width letters', title('ｔｉｔｌｅ: 甲'), 'yaml-key-name'],
  ['a misspelt title, which is not missing', title('tilte: 甲'), 'field-misspelt'],
  ['a title in brackets', title('title: [甲]'), 'yaml-sign-first'],
  ['a backslash between marks', title('title: "甲\\乙"'), 'yaml-quotes-inside'],
  ['a title in the next line', title('title:\n甲'), 'yaml-line-split', 'yaml-line-rest'],
  ['a title of two lines', title('title: 甲\n乙'), 'yaml-line-split', 'yaml-line-rest'],
  ['a zone in the next line', zones('zones:\n昆山高新区'), 'yaml-line-split', 'yaml-line-rest'],
  [
    'a list over two lines, without a comma',
    zones('zones: [昆山高新区\n常州高新区]'),
    'yaml-line-split',
    'yaml-line-rest',
  ],
  [
    'names below each other without dashes',
    more('authors:', '  张三', '  李四'),
    'yaml-line-split',
    'yaml-line-rest',
    'yaml-line-rest',
  ],
  ['stars for dashes', more('authors:', '  * 张三', '  * 李四'), 'yaml-dash-space', 'yaml-dash-space'],
  ['numbers for dashes', more('authors:', '  1. 张三', '  2. 李四'), 'yaml-dash-space', 'yaml-dash-space'],
  ['a dash behind the colon', zones('zones: - 昆山高新区'), 'yaml-list-form'],
  ['a comma too many', zones('zones: [昆山高新区,, 常州高新区]'), 'yaml-list-form'],
  ['an author’s object with Chinese commas', more('authors: [{name: 张三，role: 记者}]'), 'yaml-list-form'],
  ['tags with a list below', more('tags:', '  - 甲', '  - 乙'), 'field-unknown'],
  ['date in Chinese numerals', date('date: 二〇二三年四月十八日'), 'date-rewrite'],
  ['date with a time', date('date: 2023-04-08 12:00:00 +0800'), 'date-rewrite'],
  ['date with the day of the week', date('date: 2023年4月8日 星期六'), 'date-rewrite'],
  ['date with long dashes', date('date: 2023—04—08'), 'date-rewrite'],
  ['date with a full stop', date('date: 2023-04-08。'), 'date-rewrite'],
  ['date of about a year', date('date: 约2023年'), 'date-rewrite'],
  ['date between marks, never closed', date('date: "2023-04-08'), 'yaml-quotes-inside'],
];

it('there are at least sixty of them, all different', () => {
  expect(new Set(MISTAKES.map(([, text]) => text)).size).toBe(MISTAKES.length);
  expect(MISTAKES.length).toBeGreaterThanOrEqual(60);
});

describe.each(MISTAKES)('%s', (_name, text, ...ids) => {
  it('is told by its true cause alone, and mended by following the message', () => {
    const { problems } = check(text);
    expect(
      problems.map(({ code }) => code).sort(),
      problems.map((one) => formatProblem(one)).join('\n'),
    ).toEqual([...ids].sort());
    const followed = followAll(text, problems);
    const mended = check(followed);
    expect(
      mended.problems.map((one) => formatProblem(one)),
      followed,
    ).toEqual([]);
    expect(mended.record).toBeDefined();
  });
});

it.each([
  ['a time', title('title: 12:30开工')],
  ['corner brackets', title('title: 【x】')],
  ['full-width colon and marks', title('title: 昆山：“链”出新画卷——甲（乙）')],
  ['full-width quotation marks around', title('title: “甲”')],
  ['hash without a space', title('title: 柳河#1号桥')],
  ['text of several lines', more('summary: >', '  作者：张三说', '  title: 不是字段')],
  ['text going on in the next line', more('summary: 第一行', '  作者：张三说')],
  ['block list', more('authors:', '  - 张三', '  - {name: 李四, role: 记者}')],
  ['block list at the left edge', more('authors:', '- 张三')],
  ['objects in a list', more('corrections:', '  - date: 2023-05-01', '    note: 改正')],
  ['a list over two lines', zones('zones: [昆山高新区,\n  常州高新区]')],
  ['a flag in capitals', more('draft: True')],
  ['a remark in place of a text', more('column: # 没有栏目')],
  ['comments', more('# 备注：甲', 'kind: news # 类别')],
  ['quoted text with colons', title("title: '甲: 乙 #丙'")],
  [
    'names with signs of their own',
    more(
      'authors: [李和平, "Smith, Jr.", "C++", "C#", Tom & Jerry, 何等, 和平, 阿不都热合曼·买买提, A/B测试组]',
    ),
  ],
  ['a comma in a zone’s own brackets', zones('zones: [杭州高新区（滨江）]')],
])('%s is no mistake', (_name, text) => {
  expect(check(text).problems.map((one) => formatProblem(one))).toEqual([]);
});
