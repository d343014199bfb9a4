import { error, warning } from '../kind.ts';

const REGISTRY = [
  '园区页和专题页由名录而来：名录里没有的名称，读者找不到。',
  'Pages of zones and topics are made from the registries; a name that is in none would be found by nobody.',
] as const;
const ONE_ADDRESS = [
  '一个地址只能有一个页面，后来的会盖掉先来的。',
  'One address is one page; the later would overwrite the earlier.',
] as const;
const FORM = [
  '字段的写法是固定的，网站、检索和引文才读得一致。',
  'Each field is written one way, so that site, search and citations read it alike.',
] as const;

const PEOPLE = [
  '每个人有自己的页面：同名的人要分得开，一个人的几种署名要归到一起。',
  'Everybody has a page: people of one name are told apart, and spellings of one person are brought together.',
] as const;

/** Faults of an article beside those of single words. */
export const ARTICLES = {
  'zone-unknown': error(['没有登记过{{zoneWord}}“{{name}}”', 'No zone “{{name}}” is registered'], REGISTRY, [
    '是不是{{near}}？改成其中之一，或先在 zones.yaml 登记',
    'Did you mean {{near}}? Write one of them, or register the zone in zones.yaml',
  ]),
  'zone-unregistered': error(
    ['没有登记过{{zoneWord}}“{{name}}”', 'No zone “{{name}}” is registered'],
    REGISTRY,
    ['改成 zones.yaml 里的名称，或先在那里登记', 'Write a name from zones.yaml, or register the zone there'],
  ),
  'topic-unknown': error(['没有登记过专题“{{name}}”', 'No topic “{{name}}” is registered'], REGISTRY, [
    '是不是{{near}}？改成其中之一，或先在 topics.yaml 登记',
    'Did you mean {{near}}? Write one of them, or register the topic in topics.yaml',
  ]),
  'topic-unregistered': error(['没有登记过专题“{{name}}”', 'No topic “{{name}}” is registered'], REGISTRY, [
    '改成 topics.yaml 里的名称，或先在那里登记',
    'Write a name from topics.yaml, or register the topic there',
  ]),
  'zone-list': error(
    ['几个{{zoneWord}}写成了一个：“{{name}}”', 'Several zones stand as one: “{{name}}”'],
    REGISTRY,
    ['把这一行改成：{{line}}', 'Change this line to: {{line}}'],
  ),
  'topic-list': error(
    ['几个专题写成了一个：“{{name}}”', 'Several topics stand as one: “{{name}}”'],
    REGISTRY,
    ['把这一行改成：{{line}}', 'Change this line to: {{line}}'],
  ),
  'zone-list-unknown': error(
    [
      '几个{{zoneWord}}写成了一个：“{{name}}”，其中没有登记过“{{unknown}}”',
      'Several zones stand as one: “{{name}}”; of them “{{unknown}}” is not registered',
    ],
    REGISTRY,
    [
      '先在 zones.yaml 登记“{{unknown}}”，再把这一行改成：{{line}}；写错了的，在这一行里改成登记过的名称',
      'Register “{{unknown}}” in zones.yaml, then change this line to: {{line}}; if it is a slip, write the registered name in the line',
    ],
  ),
  'topic-list-unknown': error(
    [
      '几个专题写成了一个：“{{name}}”，其中没有登记过“{{unknown}}”',
      'Several topics stand as one: “{{name}}”; of them “{{unknown}}” is not registered',
    ],
    REGISTRY,
    [
      '先在 topics.yaml 登记“{{unknown}}”，再把这一行改成：{{line}}；写错了的，在这一行里改成登记过的名称',
      'Register “{{unknown}}” in topics.yaml, then change this line to: {{line}}; if it is a slip, write the registered name in the line',
    ],
  ),
  'authors-list': warning(
    [
      '“{{name}}”不只是一个人的姓名：几个人写在一起，或带着身份、空格、标点',
      '“{{name}}” is more than the name of one: several stand together, or with a role, spaces or punctuation',
    ],
    [
      '每个人有自己的页面：写在一起的名字会成为一个不存在的人。',
      'Everybody has a page: names that stand together would become somebody who does not exist.',
    ],
    ['把这一行改成：{{line}}', 'Change this line to: {{line}}'],
  ),
  'author-ambiguous': warning(
    ['“{{name}}”不止一位：{{known}}', '“{{name}}” is the name of several: {{known}}'],
    PEOPLE,
    ['写明是哪一位，例如 {{line}}', 'Write which, such as {{line}}'],
  ),
  'author-person': error(
    [
      'authors.yaml 里没有区分为“{{person}}”的“{{name}}”',
      'authors.yaml has no “{{name}}” with the qualifier “{{person}}”',
    ],
    PEOPLE,
    [
      '登记过的有：{{known}}；person 写括号里的字，没有括号的不写 person',
      'Registered are {{known}}; person takes what stands in brackets, and is left out where there are none',
    ],
  ),
  'author-person-name': error(
    ['“{{person}}”不叫“{{name}}”', '“{{person}}” is not called “{{name}}”'],
    PEOPLE,
    [
      '他在 authors.yaml 里的姓名和别名是 {{known}}；真是同一个人，在 aliases 里加上“{{name}}”',
      'The names there are {{known}}; if it is the same person, add “{{name}}” to the aliases',
    ],
  ),
  'author-person-unknown': error(
    ['authors.yaml 里没有“{{name}}”（{{person}}）', 'authors.yaml has no “{{name}}” ({{person}})'],
    PEOPLE,
    [
      '在 authors.yaml 登记：- {name: {{name}}, qualifier: {{person}}}；不用区分就删去 person',
      'Register: - {name: {{name}}, qualifier: {{person}}}; or delete person where nobody else has the name',
    ],
  ),
  'zone-twice': error(['{{zoneWord}}“{{name}}”写了两次', 'The zone “{{name}}” stands twice'], FORM, [
    '只留一个',
    'Keep one of them',
  ]),
  'topic-twice': error(['专题“{{name}}”写了两次', 'The topic “{{name}}” stands twice'], FORM, [
    '只留一个',
    'Keep one of them',
  ]),
  'author-form': error(['作者写法不对', 'Is no byline'], FORM, [
    '写姓名，或写 {name: 欧阳钢桥, role: 特约通讯员}',
    'Write a name, or {name: 欧阳钢桥, role: 特约通讯员}',
  ]),
  'page-number-form': error(['版次写法不对', 'Is no page number'], FORM, [
    "写成 6、'06' 或 A03",
    "Write 6, '06' or A03",
  ]),
  'paper-marks': warning(
    ['报纸名称外面有书名号或引号：{{name}}', 'The name of the paper stands between marks: {{name}}'],
    [
      '网站把“《某报》”和“某报”当成两种报纸，期和收录情况各算各的。',
      'To the site “《某报》” and “某报” are two papers, with issues and coverage of their own.',
    ],
    ['把“{{name}}”换成 {{right}}', 'Write {{right}} instead of “{{name}}”'],
  ),
  'page-number-word': error(
    [
      '版次“{{name}}”里多了“版”字，网页会显示成两个',
      'The page number “{{name}}” holds the word 版, which the site adds',
    ],
    FORM,
    ['把“{{name}}”换成 {{page}}', 'Write {{page}} instead of “{{name}}”'],
  ),
  'source-form': error(['来源写法不对', 'Is no source'], FORM, [
    '写报纸名称，或写 publication、issueDate、pageNumber、url 各项',
    'Write the name of the paper, or publication, issueDate, pageNumber, url',
  ]),
  'kind-form': error(['kind 写法不对', 'Is no kind of article'], FORM, [
    '写 {{known}} 之一',
    'Write one of {{known}}',
  ]),
  'images-no-list': error(['images 应是列表', 'images is a list'], FORM, [
    '把这一行改成：{{line}}',
    'Change this line to: {{line}}',
  ]),
  'image-form': error(['图片写法不对', 'Is no picture'], FORM, ['写成 {{item}}', 'Write {{item}}']),
  'image-alt-missing': error(
    ['图片缺少替代文字', 'The picture has no alternative text'],
    [
      '看不见图片的读者靠它知道画的是什么（WCAG 1.1.1）。',
      'It is all that readers have who cannot see it (WCAG 1.1.1).',
    ],
    ['加一行 alt: 图片画的是什么（给看不见图片的读者）', 'Add a line alt: what the picture shows'],
  ),
  'corrections-no-list': error(['corrections 应是列表', 'corrections is a list'], FORM, [
    '把这一行改成：{{line}}',
    'Change this line to: {{line}}',
  ]),
  'correction-form': error(['更正写法不对', 'Is no correction'], FORM, ['写成 {{item}}', 'Write {{item}}']),
  'redirect-type': error(['旧地址应是文字', 'An old address is text'], FORM, [
    '以 / 开头，例如 /old/kunshan.html',
    'Begin with /, as in /old/kunshan.html',
  ]),
  'redirect-form': error(['旧地址写法不对', 'Is no address on this site'], FORM, [
    '以一个 / 开头，不含空格和网站域名，例如 /old/kunshan.html',
    'Begin with one /, without spaces and domain, as in /old/kunshan.html',
  ]),
  'redirect-query': error(['旧地址里有 ?、# 或反斜线', 'An old address holds ?, # or a backslash'], FORM, [
    '静态网站只认路径，写成 /old/kunshan.html 这样',
    'A static site knows paths alone: write /old/kunshan.html',
  ]),
  'redirect-path': error(['旧地址里的 %、.. 或 // 不对', 'An old address holds a wrong %, .. or //'], FORM, [
    '写完整路径；字面上的 % 写成 %25',
    'Write the whole path; a literal % is %25',
  ]),
  'redirect-long': error(
    [
      '旧地址太长：一段超过 {{most}} 字节，或整个超过 {{whole}} 字节',
      'The old address is too long: a part of it takes more than {{most}} bytes, or the whole more than {{whole}}',
    ],
    ['旧地址也要存成文件，名称不能更长。', 'An old address becomes a file, whose name cannot be longer.'],
    ['这样的旧地址网站做不出来，删去它', 'The site cannot make such an address: delete it'],
  ),
  'redirect-twice': error(
    ['旧地址 {{from}} 已被 {{other}} 使用', 'The old address {{from}} belongs to {{other}}'],
    ONE_ADDRESS,
    ['只在一篇文章里写这个旧地址', 'Write it in one article only'],
  ),
  'address-taken': error(
    ['地址 {{address}} 已被{{other}}占用', 'The address {{address}} belongs to {{other}}'],
    ONE_ADDRESS,
    ['换一个地址或文件名', 'Take another address or file name'],
  ),
  'id-twice': error(['与 {{other}} 的地址重复', 'Has the address of {{other}}'], ONE_ADDRESS, [
    '给其中一个文件改名',
    'Rename one of the files',
  ]),
  'body-empty': error(
    ['正文是空的', 'The text is empty'],
    ['没有正文的文章，读者打开是空页。', 'A reader would find an empty page.'],
    [
      '在第二个 --- 下面写正文；只有图片说明的，把说明写进 images 的 caption',
      'Write the text below the second ---; where there is only a caption, put it into the caption of images',
    ],
  ),
  'title-lines': warning(
    ['标题写成了几行，网页上连在一起', 'The headline is of several lines, which the page runs together'],
    [
      '标题是一行文字；原报标题分两行的，用全角空格隔开，网站才知道在哪里断开。',
      'A headline is one line of text; an ideographic space parts the two lines that the paper printed.',
    ],
    ['改成一行：{{parted}}', 'Write one line: {{parted}}'],
  ),
  'byline-twice': warning(
    ['作者“{{name}}”写了两次', 'The author “{{name}}” stands twice'],
    [
      '每人写一次；同名的两个人，用身份分开。',
      'Everybody stands once; two people of one name are told apart by their roles.',
    ],
    ['只留一个', 'Keep one of them'],
  ),
  'source-words': warning(
    [
      '报纸名称里写着日期、版次或网址：“{{name}}”',
      'The name of the paper holds the date, the page or an address: “{{name}}”',
    ],
    [
      '报纸页、报纸期和引文由各项而来；写在一起就成了一家没有的报纸。',
      'Pages of issues and citations are made of the parts; together they would be a paper that does not exist.',
    ],
    ['把这一行改成：{{line}}', 'Change this line to: {{line}}'],
  ),
  'text-entity': warning(
    [
      '“{{entity}}”是网页里的写法，网站照样显示出来',
      '“{{entity}}” is how HTML writes a character, and is shown so',
    ],
    [
      '从网页源代码里抄来的文字常带着它；文件信息里写字符本身。',
      'Texts copied from the source of a web page have it; the front-matter holds the character itself.',
    ],
    ['把“{{entity}}”换成 {{character}}', 'Write {{character}} instead'],
  ),
  'title-space': warning(
    ['标题里的{{name}}不显示', 'The {{nameEnglish}} in the headline is not shown'],
    [
      '汉字之间的半角空格多半是误排，网站去掉它；原报标题分两行的，用全角空格隔开。',
      'A space between Chinese characters is most often a slip and left out; two lines of a headline are parted by an ideographic space.',
    ],
    [
      '分两行的写成 {{parted}}；不分行的删去空格',
      'For two lines write {{parted}}; otherwise delete the space',
    ],
  ),
};
