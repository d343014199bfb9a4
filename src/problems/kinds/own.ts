import { error, lineAbove, warning } from '../kind.ts';

const UNWRITTEN = [
  '自带档案的名称、介绍和名录不属于您，不会冒充您的内容发布。',
  'Name, pages and registries of the shipped archive are not yours, and are not published as yours.',
] as const;
const FORMAT = [
  '程序升级后，有的写法含义变了，这里说明要核对什么。',
  'After an upgrade some settings mean something else; this tells what to look at.',
] as const;
const MENU = ['菜单里的每一项都要有去处。', 'Every entry of a menu leads somewhere.'] as const;
const TEXTS = ['界面文字按语言分开写。', 'Interface texts are written by language.'] as const;

/** What an archive decides for itself, or has not decided yet. */
export const OWN = {
  'ledger-line': error(
    ['收录记录里看不懂这一行', 'No line of a ledger'],
    [
      '收录记录一行一件事；更新页、订阅和站点地图里的日期由它而来。',
      'A ledger has an event a line; dates of updates, feeds and site maps are made of it.',
    ],
    [
      '写成 - {date: 2026-11-25, added: 2023/04/文件名}（added 收进、corrected 改过、withdrawn 撤下），或删去这一行再运行 npm run ledger',
      'Write - {date: 2026-11-25, added: 2023/04/name} (added, corrected or withdrawn), or delete the line and run npm run ledger',
    ],
  ),
  'ledger-line-meant': error(
    ['收录记录的这一行写法不对', 'The line of the ledger has another form'],
    [
      '收录记录一行一件事，写法都一样；更新页、订阅和站点地图里的日期由它而来。',
      'A ledger has an event a line, all of one form; dates of updates, feeds and site maps are made of it.',
    ],
    ['把这一行改成：{{line}}', 'Change this line to: {{line}}'],
  ),
  'ledger-block': error(
    ['收录记录里一件事写成了 {{count}} 行', 'An event of the ledger takes {{count}} lines'],
    [
      '收录记录一行一件事，写法都一样；更新页、订阅和站点地图里的日期由它而来。',
      'A ledger has an event a line, all of one form; dates of updates, feeds and site maps are made of it.',
    ],
    ['把这里的 {{count}} 行合成一行：{{line}}', 'Write one line instead of these {{count}}: {{line}}'],
  ),
  'ledger-id': warning(
    ['收录记录的“{{id}}”不是文章的写法', '“{{id}}” of the ledger is not how an article is named'],
    [
      '收录记录写文章在 articles/ 下的路径，不带 .md；写成别的，更新页和订阅里就没有这一件事。',
      'A ledger has the path of the article below articles/, without .md; other forms are in no list of updates and no feed.',
    ],
    ['把这一行改成：{{line}}', 'Change this line to: {{line}}'],
  ),
  'ledger-date': error(
    ['收录记录的日期“{{value}}”不是哪一天', 'The date “{{value}}” of the ledger is no day'],
    [
      '收进、改过、撤下都发生在某一天；更新页、订阅和站点地图里的日期由它而来。',
      'What happened to an article happened on a day; dates of updates, feeds and site maps are made of it.',
    ],
    [
      '把“{{value}}”换成 2026-11-25 这样的年-月-日',
      'Put a year, month and day such as 2026-11-25 in place of “{{value}}”',
    ],
  ),
  'permalink-gone': warning(
    ['“{{id}}”发布过，现在没有这一页了', '“{{id}}” was published and has no page any more'],
    ['别人引用过、收藏过的网址应当一直打得开。', 'Addresses that others have cited should work for ever.'],
    [
      '改了名的，在新文件里写 redirectFrom: {{address}}；撤下的，放回文件，写 withdrawn: 原因',
      'If it was renamed, write redirectFrom: {{address}} in the new file; if it was withdrawn, put the file back with withdrawn: reason',
    ],
  ),
  'site-missing': warning(
    ['还没有这个文件，网站暂时叫“新闻档案”', 'There is no such file yet; the site has a neutral name'],
    UNWRITTEN,
    [
      '新建它，至少写两行：title: 档案的名称，baseUrl: 网站发布后的网址',
      'Make it, with two lines at least: title: its name, and baseUrl: the address of the site',
    ],
  ),
  'base-url-example': warning(
    ['网址 {{url}} 只是例子', 'The address {{url}} is only an example'],
    ['订阅、站点地图和引文都用这个网址。', 'Feeds, site maps and citations use it.'],
    ['改成网站发布后的网址', 'Write the address at which the site will be published'],
  ),
  'zones-file-missing': warning(
    [
      '还没有名录，文章里的名称暂按自带的名录核对，只列文章提到的',
      'There is no registry yet; names are looked up in the shipped one, and only those in articles are shown',
    ],
    UNWRITTEN,
    [
      '新建它，写 zones: 和各条的 id、name；一条也没有就写 zones: []',
      'Make it, with zones: and an id and a name for each; zones: [] for none',
    ],
  ),
  'topics-file-missing': warning(
    [
      '还没有专题名录，暂用自带的，只列文章用到的',
      'There is no registry of topics yet; the shipped one is used, and only what articles name is shown',
    ],
    UNWRITTEN,
    ['新建它，写 topics: 和各条的 id、name', 'Make it, with topics: and an id and a name for each'],
  ),
  'about-missing': warning(
    ['还没有介绍档案的一页，暂用中性的', 'There is no page about the archive yet; a neutral one is used'],
    UNWRITTEN,
    [
      '新建它，写明收什么、谁来办、怎样联系；开头写 ---、title: 关于本档案、---',
      'Make it: what the archive holds, who keeps it, how to reach them; it begins with ---, title: About, ---',
    ],
  ),
  'format-newer': warning(
    [
      '档案的格式是第 {{from}} 版，这个程序只认到第 {{known}} 版',
      'The archive has format {{from}}; this program knows {{known}}',
    ],
    FORMAT,
    ['升级程序：npm update gaoxin-archive', 'Upgrade: npm update gaoxin-archive'],
  ),
  'format-older': warning(
    [
      '档案的格式是第 {{from}} 版，现在是第 {{known}} 版：{{changes}}',
      'The archive has format {{from}}, now it is {{known}}: {{changes}}',
    ],
    FORMAT,
    [
      '照此核对后，在 site.yaml 写 formatVersion: {{known}}',
      'Look at that, then write formatVersion: {{known}} in site.yaml',
    ],
  ),
  'menu-entry-form': error(['菜单的一项写法不对', 'Is no entry of a menu'], MENU, [
    '写栏目名（例如 zones）、pages/ 里的页名，或 {to: 页名或网址, label: 显示的字}',
    'Write a section such as zones, a page of pages/, or {to: page or address, label: text}',
  ]),
  'menu-unknown': error(['没有叫“{{name}}”的栏目或页面', 'There is no section or page “{{name}}”'], MENU, [
    '写 {{known}} 之一，或写 {to: 网址, label: 显示的字}',
    'Write one of {{known}}, or {to: address, label: text}',
  ]),
  'texts-by-language': error(['应按语言写界面文字', 'Texts stand under a language'], TEXTS, [
    '写成 zh-CN: 下面 site: 下面 home: 首页',
    'Write zh-CN:, below it site:, below that home: 首页',
  ]),
  'texts-no-language': lineAbove(
    error(['界面文字上面要先写语言', 'The language of the texts is missing'], TEXTS, [
      '在这一行上面加一行 zh-CN:，下面各行都再缩进两格',
      'Add a line zh-CN: above this one and indent all lines below it by two more',
    ]),
  ),
  'texts-language': error(['没有“{{language}}”这种界面语言', 'There is no language “{{language}}”'], TEXTS, [
    '写 {{known}} 之一',
    'Write one of {{known}}',
  ]),
};
