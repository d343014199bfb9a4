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
  ['fence with a remark', file().replace('---', '--- # 文章信息'), 'fence-form'],
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
  ['date with a year of two figures', date('date: 23-04-08'), 'date-year-short'],
  ['date with a year of two figures and dots', date('date: 23.4.8'), 'date-year-short'],
  ['date with an apostrophe for the century', date('date: ’23年4月8日'), 'date-year-short'],
  ['month of a year of two figures', date('date: 23年4月'), 'date-year-short'],
  ['days of which the last has no month', date('date: 2023-04-08/09'), 'date-rewrite'],
  ['today', date('date: 今天'), 'date-of-the-day'],
  ['a day of this week', more('source:', '  publication: 某报', '  issueDate: 本周三'), 'date-of-the-day'],
  ['a correction on the next day', more('corrections:', '  - date: 次日', '    note: 改正'), 'date-form'],
  [
    'a text that goes on with a colon',
    more('summary: 第一行', '  第二行：有冒号: 的'),
    'yaml-colon-inside',
    'yaml-line-rest',
  ],
  [
    'a text that goes on with a colon, and goes on',
    more('summary: 第一行', '  第二行: 的', '  第三行', '  第四行: 的'),
    'yaml-colon-inside',
    ...Array<string>(3).fill('yaml-line-rest'),
  ],
  [
    'a text below its field, with a colon',
    more('summary:', '  第一行', '  第二行: 的'),
    'yaml-colon-inside',
    ...Array<string>(2).fill('yaml-line-rest'),
  ],
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
  ...(
    [
      ['a role within braces', '[{name: 记者 赵六}]'],
      ['two within braces', '[{name: 王明，李四, role: 记者}]'],
      ['work in brackets', '[张三（文） 李四（图）]'],
      ['work in brackets, without a space', '[张三（文）李四（图）]'],
      ['work behind slashes', "['郑一 王二/文 冯三/图']"],
      ['an office in brackets', "['钱七（甲大学教授）']"],
      ['an office behind a name', '[钱七 主任]'],
      ['a body before a name', '[甲县融媒体中心 钱七]'],
      ['a body that sent something in', '[甲县委宣传部供稿]'],
      ['an author in brackets', "['（作者：孙八）']"],
      ['a mark at the end', "['吴十、']"],
      ['two commas', '[王明,，李四]'],
      ['round brackets', '(王明, 李四)'],
      ['full-width round brackets', '（王明、李四）'],
      ['pointed brackets', '<王明, 李四>'],
      ['an ideographic space in a name', '[王　明]'],
      ['a space in a name', '[欧阳 修]'],
      ['spaces in names, and roles', '[记者 王　明 通讯员 李　四]'],
      ['who put it in order', '[李四 整理]'],
      ['who put it in order, before', '[整理：李四]'],
      ['a reporter who photographed', '[本报记者 张三 摄]'],
      ['a dateline', "['新华社北京5月7日电 记者 钱七']"],
      ['a reporter of a paper in its marks', '[《甲县报》记者王明]'],
      ['work and names behind colons', "['编辑：王明 校对：李四']"],
      ['a paper in brackets', "['王明 （甲县报）']"],
      ['roles of two words', '[见习记者 王明 实习生 李四]'],
      ['who translated', '[王明 译]'],
      ['where somebody writes from', '[王明 发自北京]'],
      ['a backslash', '[王明\\李四]'],
      ['who told it', '[王明口述]'],
      ['who told it and who wrote it down', '[王明口述 李四整理]'],
      ['work before each name', '[口述 王明 整理 李四]'],
      ['who held the pen', '[王明执笔]'],
      ['who gave the picture', '[王明供图]'],
      ['who drew the chart', '[王明制图]'],
      ['who photographed, without a space', '[王明摄]'],
      ['who reported, behind names', '[王明、李四报道]'],
      ['by whom the picture was given', '[图片由王明提供]'],
      ['where somebody writes from, without a space', '[王明发自北京]'],
      ['a name of parts and work', '[阿卜杜拉·买买提 摄]'],
      ['a role and a name of parts', '[记者 阿卜杜拉·买买提]'],
      ['a role and a Latin name', '[记者 John Smith]'],
      ['two Latin names', '[John Smith and Mary Brown]'],
      ['an English by', '[By 王明]'],
      ['a role behind a comma', '["张三,记者"]'],
      ['a role behind a Chinese comma', '[张三，记者]'],
      ['a role before a comma', '[记者、张三]'],
    ] as const
  ).map(([name, list]): [string, string, string] => [name, more(`authors: ${list}`), 'authors-list']),
  ['a dateline in a block list', more('authors:', '  - 本报讯 记者 钱七'), 'authors-list'],
  ['a role in an object of lines', more('authors:', '  - name: 记者 赵六'), 'authors-list'],
  ['two in an object of lines', more('authors:', '  - name: 王明、李四', '    role: 记者'), 'authors-list'],
  [
    'a role beside a role',
    more('authors:', '  - name: 记者 赵六', '    role: 首席'),
    'authors-list',
    'authors-list',
  ],
  ['an item one column off', more('authors:', '- 王明', ' - 李四'), 'yaml-item-column'],
  [
    'items that wander',
    more('authors:', '  - 王明', '   - 李四', '    - 赵五'),
    'yaml-item-column',
    'yaml-item-column',
  ],
  [
    'numbers before the fields',
    file(...GOOD.map((line, index) => `${index + 1}. ${line}`)),
    ...Array<string>(4).fill('yaml-key-indented'),
  ],
  ['two colons', title('title:: 甲'), 'yaml-colon-twice'],
  ['two colons of either width', date('date：: 2023-04-08'), 'yaml-colon-twice'],
  [
    'a name, a colon and a role',
    more('authors:', '  - 王明: 记者', '  - 李四：通讯员'),
    'yaml-person-colon',
    'authors-list',
  ],
  ['a role, a colon and a name', more('authors:', '  - 摄影: 王明'), 'yaml-person-colon'],
  ['corner brackets around a name', more('authors: 「王明」'), 'authors-list'],
  ['corner brackets around names', more('authors: [「王明」「李四」]'), 'authors-list'],
  ['names in Chinese marks side by side', more('authors: “王明”“李四”'), 'authors-list'],
  ['zones in Chinese marks side by side', zones('zones: “昆山高新区”“常州高新区”'), 'zone-list'],
  [
    'fields below a text that stands for them',
    more('source: 甲县报', '  page: 3', '  date: 2024-05-07'),
    'yaml-line-split',
    'yaml-line-rest',
    'yaml-line-rest',
  ],
  [
    'a holder below a statement',
    more('rights: http://rightsstatements.org/vocab/InC/1.0/', '  holder: 甲县报社'),
    'yaml-line-split',
    'yaml-line-rest',
  ],
  [
    'the day of an issue by the name of another',
    more('source:', '  publication: 某报', '  date: 2024-05-07'),
    'yaml-key-name',
  ],
  ...(
    [
      ['地区', 'zones'],
      ['开发区', 'zones'],
      ['出处', 'source'],
      ['稿源', 'source'],
      ['提要', 'summary'],
      ['话题', 'topics'],
    ] as const
  ).map(([word, name]): [string, string, string] => {
    const whole = [...GOOD, 'source: 甲县报', 'summary: 乙'];
    return [
      `the Chinese name ${word}`,
      file(...whole.map((line) => line.replace(`${name}:`, `${word}:`))),
      'yaml-key-name',
    ];
  }),
  [
    'a name in capitals beside the right one',
    more('Column: 乙', 'column: 丙'),
    'yaml-key-name',
    'yaml-repeated',
  ],
  ['a name in capitals below the right one', more('column: 丙', 'Column: 乙'), 'yaml-repeated'],
  ['a Chinese name below the right one', more('标题: 乙'), 'yaml-repeated'],
  ['a role that is an item of its own', more('authors: [张三, 记者]'), 'authors-list', 'authors-list'],
  ['the same in lines', more('authors:', '  - 张三', '  - 记者'), 'authors-list', 'yaml-line-rest'],
  ['items as in JSON', zones('zones:\n  - "昆山高新区",\n  - "常州高新区"'), 'yaml-comma-end'],
  ['a list behind spaces of a web page', zones('zones:\n\u00a0\u00a0- 昆山高新区'), 'yaml-space-line'],
  ['a list behind ideographic spaces', more('authors:', '\u3000- 王明'), 'yaml-space-line'],
  [
    'a field behind spaces of a web page',
    more('source:', '\u00a0\u00a0publication: 某报'),
    'yaml-space-line',
  ],
  ['the text glued to the closing fence', file().replace('\n---\n\n', '\n---'), 'fence-form'],
  [
    'a text of three lines with a Chinese colon',
    more('summary: 第一句。', '第二句：甲。', '  第三句。'),
    'yaml-line-split',
    'yaml-line-rest',
    'yaml-line-rest',
  ],
  [
    'a page number with its word',
    more('source:', '  publication: 某报', '  pageNumber: A03版'),
    'page-number-word',
  ],
  [
    'a page number as papers print it',
    more('source:', '  publication: 某报', '  pageNumber: 第3版'),
    'page-number-word',
  ],
  ['a rights statement by its short name', more('rights: CC BY 4.0'), 'rights-unknown'],
  ['a caption and a photographer behind a picture', more('images: p.png 图为大桥。王明摄'), 'images-no-list'],
  ['an item further out', more('authors:', '  - 王明', '- 李四'), 'yaml-item-column'],
  ['an item one column off, without its space', more('authors:', '- 王明', ' -李四'), 'yaml-dash-space'],
  ['a zone one column off', zones('zones:\n- 昆山高新区\n - 常州高新区'), 'yaml-item-column'],
  [
    'an object one column off',
    more('authors:', '- 王明', ' - name: 李四', '  role: 记者'),
    'yaml-key-column',
  ],
  ['an author’s object without spaces', more('authors: [{name:王明, role:记者}]'), 'yaml-object-form'],
  ['an author’s object with Chinese colons', more('authors: [{name：王明，role：记者}]'), 'yaml-object-form'],
  ['the same behind a dash', more('authors:', '  - {name:王明, role:记者}'), 'yaml-object-form'],
  ['an author’s object without braces', more('authors: [name: 王明, role: 记者]'), 'yaml-object-form'],
  ['two of them', more('authors: [name: 王明, role: 记者, name: 李四]'), 'yaml-object-form'],
  ['an author’s object without any brackets', more('authors: name: 王明, role: 记者'), 'yaml-object-form'],
  ['braces around names', more('authors: {王明, 李四}'), 'yaml-object-form'],
  ['a bracket too many', more('authors: [王明, 李四]]'), 'yaml-list-form'],
  ['two pairs of brackets', more('authors: [[王明, 李四]]'), 'yaml-list-nested'],
  ['quoted names side by side', more('authors: "王明" "李四"'), 'yaml-list-form'],
  ['an author in the next line', more('authors: 王明', '  李四'), 'yaml-line-split', 'yaml-line-rest'],
  ['paper, page and a day in figures', more('source: 甲县报 第3版 2024-05-07'), 'source-words'],
  ['two names and a bracket too many', more('authors: [王明 李四]]'), 'yaml-list-form'],
  ['a dash without its space, and two names', more('authors:', '  -王明、李四'), 'yaml-dash-space'],
  ['dashes in one line', more('authors: - 王明 - 李四'), 'yaml-list-form'],
  ['no comma between quoted items', zones('zones: ["昆山高新区" "常州高新区"]'), 'yaml-list-form'],
  ['a quotation mark of a list never closed', zones('zones: ["昆山高新区", "常州高新区]'), 'yaml-list-form'],
  ['a full-width hash behind a list', zones('zones: [昆山高新区] ＃ 主要'), 'yaml-list-form'],
  ['closed by a Chinese mark', title('title: "甲乙”'), 'yaml-quotes-inside'],
  ['nobody, in a word', more('authors: 无'), 'value-word'],
  ['an entity of HTML', title('title: 甲&amp;乙'), 'text-entity'],
  ['two entities', title('title: "&#8220;甲&#8221;"'), 'text-entity', 'text-entity'],
  ['a space of HTML in a summary', more('summary: 甲&nbsp;乙'), 'text-entity'],
  ['date between Chinese marks', date('date: “2023-04-08”'), 'date-rewrite'],
  ['date in brackets', date('date: （2023-04-08）'), 'date-rewrite'],
  ['date in a list', date('date: [2023-04-08]'), 'date-rewrite'],
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
  ...['否', '不', 'false', 'no', '是', '无'].map((word): [string, string, string] => [
    `${word} for a reason`,
    more(`withdrawn: ${word}`),
    'withdrawn-word',
  ]),
  ['field without content', title('title:'), 'field-blank'],
  ['field forgotten', `---\n${GOOD.slice(0, 3).join('\n')}\n---\n${BODY}`, 'topics-missing'],
  ['zone slightly wrong', zones('zones: [昆山高新园]'), 'zone-unknown'],
  [
    'a source at the left edge',
    more('source:', 'publication: 某报', 'issueDate: 2023-04-07', 'pageNumber: 3'),
    'yaml-key-inside',
    'yaml-key-inside',
    'yaml-key-inside',
  ],
  [
    'corrections at the left edge',
    more('corrections:', 'date: 2023-05-01', 'note: 改正', 'date: 2023-05-02', 'note: 再改'),
    'yaml-key-inside',
    'yaml-key-inside',
    'yaml-key-inside',
    'yaml-key-inside',
  ],
  [
    'rights at the left edge',
    more('rights:', 'statement: http://rightsstatements.org/vocab/InC/1.0/'),
    'yaml-key-inside',
  ],
  [
    'a person at the left edge',
    more('authors:', 'name: 王明', 'role: 记者'),
    'yaml-key-inside',
    'yaml-key-inside',
  ],
  ['people as fields', more('authors:', '  王明: 记者', '  李四: 通讯员'), 'field-shape'],
  ['people below their roles', more('authors:', '  记者: 王明', '  通讯员: 李四、赵六'), 'field-shape'],
  ['people in lists below their roles', more('authors:', '  记者: [王明, 李四]'), 'field-shape'],
  ['people in braces', more('authors: {王明: 记者, 李四: 通讯员}'), 'field-shape'],
  ['people with colons behind', more('authors:', '  王明:', '  李四:'), 'field-shape'],
  ['roles before people in a list', more('authors:', '  - 记者: 王明', '  - 李四'), 'field-shape'],
  // One thing as a list, or an object behind its short form.
  ...[
    'source: [某报]',
    'source:\n  - 某报',
    'source:\n  - publication: 某报\n    pageNumber: 3',
    'source: [某报, 2023年4月7日, 第3版]',
    'rights: [http://rightsstatements.org/vocab/InC/1.0/]',
    'column:\n  - 一线',
    'summary:\n  - 甲, 乙',
  ].map((line): [string, string, string] => [
    `a list of one: ${line}`,
    more(...line.split('\n')),
    'field-shape',
  ]),
  ...[
    'source: 某报 pageNumber: 3',
    'source: 某报, pageNumber: 3',
    'source: 某报 版次：3',
    'source: 某报　见报日期：2023-04-07 版次：A3',
    'source: publication: 某报 pageNumber: 3',
    'rights: http://rightsstatements.org/vocab/InC/1.0/ holder: 某报社',
  ].map((line): [string, string, string] => [
    `an object behind its short form: ${line}`,
    more(line),
    'yaml-object-form',
  ]),
  ['an entity in a name', more('authors: [王&middot;明]'), 'text-entity'],
  ['the fold of a page', more('source:', '  publication: 某报', '  pageNumber: A叠3版'), 'page-number-word'],
  ['zones with colons behind', zones('zones:\n  昆山高新区:\n  常州高新区:'), 'field-shape'],
  ['zones as objects', zones('zones:\n  - name: 昆山高新区\n  - id: changzhou'), 'field-shape'],
  ['topics as objects', file(undefined, undefined, undefined, 'topics: [{name: 党建}]'), 'field-shape'],
  [
    'all fields in a line',
    `---\ntitle: 甲 date: 2023-04-08 zones: [昆山高新区] topics: [党建]\n---\n${BODY}`,
    'yaml-fields-line',
  ],
  [
    'all fields in a line, with commas',
    `---\ntitle：“甲，乙”，date：2023-04-08，zones：昆山高新区，topics：[党建]\n---\n${BODY}`,
    'yaml-fields-line',
  ],
  [
    'two fields in a line',
    `---\ntitle: 甲\ndate: 2023-04-08, zones: [昆山高新区]\ntopics: [党建]\n---\n${BODY}`,
    'yaml-fields-line',
  ],
  [
    'two fields of a source in a line',
    more('source:', '  publication: 某报 pageNumber: 3'),
    'yaml-fields-line',
  ],
  ['a fence of code in the fields', more('```'), 'yaml-fence'],
  ['the marks of a title around the paper', more('source: 《某报》'), 'paper-marks'],
  ['the same in a source', more('source:', '  publication: 【某报】'), 'paper-marks'],
  ...[
    '某报 https://example.org/1',
    '某报（https://example.org/1）',
    'https://example.org/1',
    '某报 第3版，https://example.org/a?b=1',
  ].map((source): [string, string, string] => [
    `an address behind the paper: ${source}`,
    more(`source: ${source}`),
    'source-words',
  ]),
  ['the same with the day', more('source: 《某报》2023年4月7日第三版'), 'source-words'],
  ...['第三版', '三版', '头版', '第十二版', '第A03—A04版', '1、2版', '第 3 至 5 版'].map(
    (page): [string, string, string] => [
      `a page number in words: ${page}`,
      more('source:', '  publication: 某报', `  pageNumber: ${page}`),
      'page-number-word',
    ],
  ),
  ['a page number in braces', more('source: {publication: 某报, pageNumber: 第三版}'), 'page-number-word'],
  [
    'where it goes on, in words',
    more('source:', '  publication: 某报', '  continuedOn: 第七版'),
    'page-number-word',
  ],
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
  ['an author’s object with Chinese commas', more('authors: [{name: 张三，role: 记者}]'), 'yaml-object-form'],
  ['tags with a list below', more('tags:', '  - 甲', '  - 乙'), 'field-unknown'],
  ['date in Chinese numerals', date('date: 二〇二三年四月十八日'), 'date-rewrite'],
  ['date with a time', date('date: 2023-04-08 12:00:00 +0800'), 'date-rewrite'],
  ['date with the day of the week', date('date: 2023年4月8日 星期六'), 'date-rewrite'],
  ['date with long dashes', date('date: 2023—04—08'), 'date-rewrite'],
  ['date with a full stop', date('date: 2023-04-08。'), 'date-rewrite'],
  ['date of about a year', date('date: 约2023年'), 'date-rewrite'],
  ['old addresses with a Chinese comma', more('redirectFrom: [/old.html，/older.html]'), 'value-word'],
  ['old addresses in one text', more('redirectFrom: /old.html、/older.html'), 'value-word'],
  ['an old address without its slash', more('redirectFrom: old/a.html'), 'value-word'],
  ['an old address with its host', more('redirectFrom: https://jia.cn/old.html'), 'value-word'],
  ['an old address with the other slash', more('redirectFrom: /old\\a.html'), 'value-word'],
  ['an old address with a place', more('redirectFrom: [/old.html#p1]'), 'value-word'],
  [
    'old addresses below each other',
    more('redirectFrom:', '  - old/a.html', '  - www.jia.cn/b.html'),
    'value-word',
    'value-word',
  ],
  ['date about then and perhaps', date('date: 2023-04~?'), 'date-rewrite'],
  ['text and pictures behind a name', more('authors: [吴六 文/图]'), 'authors-list'],
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

it('spaces that are not shown are told in every text of an article, and those that are shown in none', () => {
  const { problems } = check(
    more(
      'summary: 王 明到会',
      'dateline: 甲 县', // Shown as it is: it is not set.
      'column: "甲\t乙"',
      'source: {publication: 某 报, section: 甲  乙}',
      'authors: [{name: 王明, role: "记者  "}]',
      'dateInferred: 一、 甲',
      'images:',
      '  - alt: 甲  乙',
      '    caption: 乙 县',
      '    credit: "王明\t李四"',
      '  - caption: 乙　县',
      '    credit: 王明　李四',
      'corrections:',
      '  - date: 2024-01-05',
      '    note: Ｚ—建  新展',
    ),
  );
  expect(problems.map(({ line, field, code }) => [line, field, code])).toEqual([
    [6, 'summary', 'body-space'],
    [8, 'column', 'space-run'],
    [9, 'source.section', 'space-run'],
    [10, 'authors.0.role', 'space-edge'],
    [11, 'dateInferred', 'mark-space'],
    [13, 'images.0.alt', 'space-run'],
    [14, 'images.0.caption', 'body-space'],
    [15, 'images.0.credit', 'space-run'],
    [20, 'corrections.0.note', 'body-space'],
  ]);
});

it.each([
  ['title: "甲\t乙"', '标题里的制表符不显示'],
  ['title: 甲\u2003乙', '标题里的空格（U+2003）不显示'],
  ['title: 甲　', '开头或末尾的全角空格不显示'],
  ['title: 一、 甲', '全角标点旁边的半角空格不显示：“、 甲”（共 1 处）'],
  ['title: A  B县', '连着的空格或制表符只显示成一个空格：“A  B”（半角空格，共 1 处）'],
])('white space in a headline is called by its name: %j', (line, message) => {
  expect(check(title(line)).problems.map((one) => one.message)).toEqual([message]);
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
  ['names that end like work', more('authors: [王摄, 李图, 孙执, 金述, 欧阳明, 新华社, 佚名, Tom & Jerry]')],
  ['a name with &', title('title: R&D与AT&T；')],
  [
    'names with signs of their own',
    more(
      'authors: [李和平, "Smith, Jr.", "C++", "C#", Tom & Jerry, 何等, 和平, 阿不都热合曼·买买提, A/B测试组, “小镇”课题组, 鲁迅（周树人）]',
    ),
  ],
  [
    'a field’s name in a text',
    file('title: 甲 date 乙', undefined, undefined, undefined, 'summary: 甲，date：乙'),
  ],
  ['one author as an object', more('authors: {name: 王明, role: 记者}')],
  ['a page number as printed', more('source:', '  publication: 某报', '  pageNumber: 三')],
  ['a paper with marks in its name', more('source: 《某报》海外版')],
  ['an old address with a Chinese comma of its own', more('redirectFrom: [/甲、乙.html]')],
  ['old addresses between marks', more('redirectFrom: [ "/a.html" , "/b.html" ]')],
  ['a comma in a zone’s own brackets', zones('zones: [杭州高新区（滨江）]')],
])('%s is no mistake', (_name, text) => {
  expect(check(text).problems.map((one) => formatProblem(one))).toEqual([]);
});

it.each(["'&甲县 通车'", "'甲: 乙 丙'", "'[图] 甲 乙'", "'甲 #乙 丙'", '甲 乙'])(
  'a headline with a space, title: %s, is told with a line that YAML reads as it is meant',
  (text) => {
    const [told, ...others] = check(title(`title: ${text}`)).problems;
    expect([told?.code, others]).toEqual(['title-space', []]);
    const [, line] = /写成 (title: .*)；不分行的/.exec(told!.hint)!;
    const { problems, record } = check(title(line!));
    expect(problems).toEqual([]);
    expect(record?.title.replace('\u3000', ' ').replace('：', ': ')).toBe(text.replace(/^'|'$/g, ''));
  },
);

it.each([
  ['authors: [文 张三, 图 李四]', 'authors: [{name: 张三, role: 文}, {name: 李四, role: 图}]'],
  ['authors: ["张三,记者"]', 'authors: [{name: 张三, role: 记者}]'],
  ['authors: [记者、张三、李四]', 'authors: [{name: 张三, role: 记者}, 李四]'],
  ['authors: [张三, 记者]', 'authors: [{name: 张三, role: 记者}]'],
])('%s is told with %s', (line, right) => {
  const [told] = check(more(line)).problems;
  expect(told?.hint).toBe(`把这一行改成：${right}`);
});

it('of a field that stands twice, whoever deletes a line is told what is in both', () => {
  const told = check(more('Column: 乙', 'column: 丙')).problems.find(({ code }) => code === 'yaml-repeated');
  expect(told?.message).toBe('column 写了两次：上面是“column: 乙”，这里是“column: 丙”');
});

it('names of which some are not registered are told with these alone', () => {
  const { problems } = check(zones('zones: [昆山高新区、丙]'));
  expect(problems.map((one) => one.message)).toEqual([
    '几个园区写成了一个：“昆山高新区、丙”，其中没有登记过“丙”',
  ]);
  expect(problems[0]!.hint).toContain('先在 zones.yaml 登记“丙”，再把这一行改成：zones: [昆山高新区, 丙]；');
});

it('says nothing more of a text that cannot be shown', () => {
  const { problems } = check(`---\n${GOOD.join('\n')}\n---\n\n<div>正文</div>\n`);
  expect(problems.map(({ code }) => code)).toEqual(['body-html']);
});
