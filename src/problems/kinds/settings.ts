import { error, lineAbove, warning } from '../kind.ts';

const ADDRESS = [
  '编号是网址的一部分，要短、稳定、哪里都打得出。',
  'The id is part of an address: short, stable, and typed on any keyboard.',
] as const;

const ENTRY = [
  '编号是网址的一部分，名称是网站上的叫法，每条都要有。',
  'The id is a part of the address, the name what the site calls it; every entry has both.',
] as const;

/** Faults of site.yaml, zones.yaml and topics.yaml. */
export const SETTINGS = {
  'name-twice': error(
    ['“{{name}}”已经是{{owner}}的编号或名称', '“{{name}}” is an id or name of {{owner}} already'],
    ['一个名称只能认定一个园区或专题。', 'A name must mean one zone or topic.'],
    [
      '换一个编号或名称；不能单独认定的名称写进 weakAliases',
      'Take another; names that mean it only in context go into weakAliases',
    ],
  ),
  'entry-name-twice': error(
    ['“{{name}}”已经是{{owner}}的名称', '“{{name}}” is a name of {{owner}} already'],
    ['一个名称只能认定一个园区或专题。', 'A name must mean one zone or topic.'],
    ['换一个名称；说的是同一个的，两条合成一条', 'Take another name; join the two if they are one'],
  ),
  'registry-id-twice': error(
    ['编号“{{name}}”已经是{{owner}}的编号或名称', 'The id “{{name}}” is an id or name of {{owner}} already'],
    [
      '编号是网址的一部分，一个编号只能有一条。',
      'The id is a part of an address, and one entry alone can have it.',
    ],
    ['写成 {{id}}；两条说的是同一个的，合成一条', 'Write {{id}}; join the two if they are one'],
  ),
  'author-twice': error(
    ['“{{name}}”已经是{{owner}}的姓名或别名', '“{{name}}” is a name of {{owner}} already'],
    [
      '署名“{{name}}”的文章不知道归到谁的页面。',
      'Nobody could tell whose page an article by “{{name}}” belongs on.',
    ],
    [
      '同一个人的两条合成一条；两个人同名的，给其中一个写 qualifier，例如 qualifier: 苏州日报，并在他的文章里写 person',
      'Join the two if it is one person; if two have the name, give one of them a qualifier, and write it as person in his articles',
    ],
  ),
  'author-unused': warning(
    ['没有一篇文章署“{{name}}”', 'No article is by “{{name}}”'],
    [
      '没有文章就没有作者页，旧地址和别名也无处可去。',
      'Without articles there is no page for old addresses to lead to.',
    ],
    [
      '姓名和文章的署名写成一样的；还没有收他的文章就先删去这一条',
      'Write the name as bylines have it; take the entry out as long as there are none',
    ],
  ),
  'same-as-form': error(
    ['sameAs 里不是网址', 'Is no address'],
    ['程序靠它知道说的是哪一个，例如维基数据的条目。', 'Programs tell by it which one is meant.'],
    [
      '写完整网址，例如 https://www.wikidata.org/entity/Q42；没有把握就不写',
      'Write the whole address, such as https://www.wikidata.org/entity/Q42; leave it out where it is not certain',
    ],
  ),
  'field-shape': error(
    ['写法不对，少了一层', 'Is not written so: a level is missing'],
    [
      '有的字段是列表，每一项又有自己的字段；少写一层，程序就不知道是什么。',
      'Some fields are lists whose items have fields of their own; with one level missing nobody can tell what is what.',
    ],
    [
      '把这一行（连同下面属于它的各行）改成：{{line}}',
      'Change this line, with those below that belong to it, to: {{line}}',
    ],
  ),
  'former-name-form': error(
    ['曾用名写法不对', 'Is no former name'],
    ['曾用名带起止年月，按日期认得。', 'A former name has its first and last day, by which it is known.'],
    ['把“{{text}}”换成 {{item}}', 'Write {{item}} instead of “{{text}}”'],
  ),
  'former-name-order': error(
    ['曾用名最后的日子在最初的日子之前', 'The last day of a former name is before the first'],
    ['园区页照这两个日子写它叫过什么。', 'The zone’s page tells what it was called when.'],
    ['from 写最初的日子，to 写最后的日子', 'from is the first day, to the last'],
  ),
  'province-unknown': error(
    ['省级单位“{{province}}”不在 province_grid 里', 'The province “{{province}}” is not in province_grid'],
    ['示意图上没有它的位置。', 'It has no place on the schematic map.'],
    [
      '写简称，例如 江苏；或在 province_grid 加上它的位置',
      'Write the short form, such as 江苏; or add its place to province_grid',
    ],
  ),
  'province-twice': error(
    ['province_grid 里“{{province}}”写了两次', '“{{province}}” stands twice in province_grid'],
    ['示意图上一个省级单位只有一格。', 'A province has one tile of the schematic map.'],
    ['删去其中一条', 'Delete one of the two'],
  ),
  'province-tile': error(
    [
      '“{{province}}”和“{{other}}”在同一格：第 {{col}} 列第 {{row}} 行',
      '“{{province}}” and “{{other}}” are on one tile: column {{col}}, row {{row}}',
    ],
    ['示意图上后一个会盖住前一个。', 'On the schematic map the second hides the first.'],
    ['改正其中一个的 col 或 row', 'Mend col or row of one of them'],
  ),
  'register-place': error(
    ['register 里没有“{{place}}”这一项可填', 'Nothing stands for “{{place}}” in register'],
    [
      '花括号里的词换成数字或名称；别的会照样印在名录上。',
      'Words in braces stand for numbers and names; others would be printed.',
    ],
    [
      '改成 {zone}、{zones}、{total}、{covered} 之一；不是要换的，用圆括号',
      'Write {zone}, {zones}, {total} or {covered}; where nothing is to be put in, write round brackets',
    ],
  ),
  'prefix-taken': warning(
    ['“{{word}}:”在搜索里已经是别的意思', '“{{word}}:” means something else in the search already'],
    [
      '读者写“专题:人才”，要的是专题；一个词只能有一种意思。',
      'A reader who writes “专题:人才” wants the topic; one word has one meaning.',
    ],
    ['换一个词，或删去它', 'Take another word, or delete it'],
  ),
  'prefix-form': warning(
    ['“{{word}}”不能写在冒号前面搜索', '“{{word}}” cannot stand before a colon in a search'],
    [
      '搜索的前缀最多 20 字，不带空格、冒号和引号。',
      'A prefix of the search has 20 characters at most, without spaces, colons or quotation marks.',
    ],
    ['换一个短词', 'Take a short word'],
  ),
  'registry-id-form': error(['编号写法不对', 'Is no id'], ADDRESS, [
    '只用小写字母、数字和连字符，例如 kunshan',
    'Use lower-case letters, figures and hyphens, such as kunshan',
  ]),
  'registry-id-rewrite': error(['编号写法不对', 'Is no id'], ADDRESS, ['写成 {{id}}', 'Write {{id}}']),
  'registry-id-device': error(
    ['Windows 不收叫 {{id}} 的文件夹', 'Windows takes no folder called {{id}}'],
    [
      '编号是网址里的文件夹名。这是 Windows 给设备的名字，网站拷到 Windows 上就少了这一页。',
      'The id is a folder of the site. Windows keeps the name for a device; copied there, the site would lack the page.',
    ],
    ['换一个编号，例如 {{id}}-1', 'Take another id, such as {{id}}-1'],
  ),
  'registry-id-long': error(
    ['编号有 {{length}} 个字符，太长了', 'The id is {{length}} characters long, which is too much'],
    [
      '编号是网站上文件和文件夹的名字，操作系统只收 255 字节。',
      'Files and folders of the site are named by the id, and systems take names of 255 bytes.',
    ],
    ['写成 {{id}}', 'Write {{id}}'],
  ),
  'zone-id-none': error(['编号 none 留给“综合”', 'The id none stands for articles about no zone'], ADDRESS, [
    '换一个拼音编号',
    'Take another id',
  ]),
  'report-form': error(
    ['报告错误的地址写法不对', 'Is no address to report errors to'],
    ['文章末尾的“报告错误”通到这里。', 'The link “Report an error” of every article leads there.'],
    [
      '写新建议题的网址，例如 https://github.com/某某/某某/issues/new，或邮箱 mailto:editor@example.org',
      'Write the page for a new issue, such as https://github.com/me/archive/issues/new, or mailto:editor@example.org',
    ],
  ),
  'base-url-form': error(
    ['网址写法不对', 'Is no address'],
    ['订阅、站点地图和引文里的网址都由它而来。', 'Feeds, site maps and citations are made of it.'],
    [
      '写完整网址，例如 https://archive.example.org/',
      'Write the whole address, such as https://archive.example.org/',
    ],
  ),
  'import-byline-form': error(
    ['署名写法里要有一个 {姓名}', 'The form of a byline needs one {姓名}'],
    ['导入时靠它知道哪几个字是作者。', 'The importer knows by it which characters are the authors.'],
    [
      '照版面写一行，作者的地方写 {姓名}，例如 "稿件采写 {姓名}"',
      'Write the line as printed with {姓名} for the names, such as "稿件采写 {姓名}"',
    ],
  ),
  'import-zone-unknown': error(
    ['别名所指的“{{name}}”没有登记过', 'The alias means “{{name}}”, which is not registered'],
    ['导入时认出了别名，也不知道归到哪里。', 'The importer would know the name and not what it means.'],
    [
      '改成 zones.yaml 里的名称或编号，或先在 zones.yaml 登记',
      'Write a name or id of zones.yaml, or register it there',
    ],
  ),
  'base-url-meant': error(
    ['网址写法不对', 'Is no web address'],
    ['各页的网址由它接着往下写。', 'The addresses of all pages begin with it.'],
    ['写成 {{address}}', 'Write {{address}}'],
  ),
  'site-title-missing': error(
    ['缺少档案的名称', 'The name of the archive is missing'],
    ['报头、每一页的标题和引文都用它。', 'Masthead, titles of pages and citations are made of it.'],
    ['加一行 title: 档案的名称', 'Add a line title: name of the archive'],
  ),
  'report-mail': error(
    ['邮箱前面少了 mailto:', 'mailto: is missing before the address'],
    ['文章末尾的“报告错误”通到这里。', 'The link “Report an error” of every article leads there.'],
    ['写成 mailto:{{address}}', 'Write mailto:{{address}}'],
  ),
  'number-form': error(
    ['应是整数', 'Is a whole number'],
    ['程序要拿它计算。', 'The program counts with it.'],
    ['写成 {{number}}', 'Write {{number}}'],
  ),
  'zone-field-near': warning(
    ['“{{name}}”不是已有字段，只当作备注', '“{{name}}” is no field and counts as a note'],
    [
      '名录可以带自己的备注，所以拼错的字段不会停下生成，只是没有用上。',
      'A registry may carry notes of its own, so a misspelt field stops nothing and has no effect.',
    ],
    ['是不是想写 {{near}}？', 'Did you mean {{near}}?'],
  ),
  'entry-name': error(['这一条只有名称，还要有编号', 'The entry has a name alone and needs an id'], ENTRY, [
    '把这一行改成：{{line}}',
    'Change this line to: {{line}}',
  ]),
  'entry-id-missing': error(['这一条没有编号', 'The entry has no id'], ENTRY, [
    '把这一行改成：{{line}}',
    'Change this line to: {{line}}',
  ]),
  'entry-name-missing': error(['这一条没有名称', 'The entry has no name'], ENTRY, [
    '把这一行改成：{{line}}',
    'Change this line to: {{line}}',
  ]),
  'registry-head': lineAbove(
    error(
      ['缺少 {{head}}: 这一行', 'The line {{head}}: is missing'],
      ['名录的各条写在 {{head}}: 下面。', 'The entries of a registry stand below it.'],
      ['在这一行上面加一行：{{head}}:', 'Add a line above this one: {{head}}:'],
    ),
  ),
  'registry-shape': error(
    ['名录没有写成一条一条的列表', 'The registry is no list of entries'],
    [
      '每条以“- ”开头，各项各写一行；写成别的样子，程序不知道哪个是编号，哪个是名称。',
      'Each entry begins with a dash and has a line for each of its fields; otherwise nobody knows which is the id, and which the name.',
    ],
    ['整个文件改写成：\n{{text}}\n', 'Write the whole file as:\n{{text}}\n'],
  ),
  'vocabulary-language': lineAbove(
    error(
      ['用词要先写是哪种界面语言的', 'The language of the words is missing'],
      ['同一个档案的各种语言，用词各不相同。', 'Each language of an archive has its own words.'],
      [
        '在这一行上面加一行：  zh-CN:，这一行和同一层的各行再缩进两格',
        'Add a line above this one:   zh-CN: and indent this line and those beside it by two more',
      ],
    ),
  ),
  'base-url-rewrite': error(
    ['网址里不能有 ?、#、//、用户名和 index.html', 'The address holds ?, #, //, a user or index.html'],
    ['各页的网址由它接着往下写。', 'The addresses of all pages begin with it.'],
    ['写成 {{address}}', 'Write {{address}}'],
  ),
  'publishing-order': error(
    ['最后的日子在最初的日子之前', 'The last day is before the first'],
    ['收录情况按这段时间计算。', 'Coverage is counted within this time.'],
    ['from 写最初的日子，to 写最后的日子', 'from is the first day, to the last'],
  ),
  'logo-missing': error(
    ['public/ 里没有标志 {{logo}}', 'There is no logo {{logo}} in public/'],
    ['每一页的报头上都会是打不开的图。', 'Every page would show a broken picture in its head.'],
    [
      '把图放进档案的 public/，logo 写 public/ 下的路径，例如 logo.svg；不用标志就删去这一行',
      'Put it into the archive’s public/ and write its path there, such as logo.svg; or delete the line',
    ],
  ),
  'logo-unreadable': error(
    ['标志 {{logo}} 打不开，可能已损坏', 'The logo {{logo}} cannot be opened; it may be damaged'],
    ['每一页的报头上都会是打不开的图。', 'Every page would show a broken picture in its head.'],
    [
      '换成完好的 SVG、PNG、JPEG 或 WebP 文件；不用标志就删去这一行',
      'Replace it by a sound SVG, PNG, JPEG or WebP file; or delete the line',
    ],
  ),
  'favicon-unreadable': error(
    ['网站图标 favicon.svg 打不开，可能已损坏', 'The icon favicon.svg cannot be opened; it may be damaged'],
    ['收藏夹和手机桌面上的图标由它画出。', 'The icons of bookmarks and home screens are drawn from it.'],
    [
      '换成完好的 SVG 文件；删去它就用自带的图标',
      'Replace it by a sound SVG file; without it the icon that comes along is used',
    ],
  ),
  'drawing-active': warning(
    [
      'SVG 图里有脚本，或要从别处装入东西：{{what}}',
      'The drawing holds a script, or loads something from elsewhere: {{what}}',
    ],
    [
      '网页里的图不会执行它；有人单独打开这个文件，它就可能以本站的名义运行。',
      'In pages it does not run; in a window of its own the file may run in the name of the site.',
    ],
    [
      '删去这一处，或在绘图软件里另存为普通 SVG，外来的图嵌进文件里',
      'Take it out, or save the drawing anew as a plain SVG with its pictures embedded',
    ],
  ),
  'publishing-paper': warning(
    ['没有一篇文章出自“{{publication}}”', 'No article is from “{{publication}}”'],
    ['收录情况会说这份报纸一期都没有。', 'Coverage would say that all of its issues are missing.'],
    [
      '和文章的 source.publication 写成一样的名称；还没有收它的文章就先删去这一段',
      'Write the name as in source.publication of the articles; take it out as long as there are none',
    ],
  ),
  'language-form': error(
    ['界面语言写法不对', 'Is no language of the interface'],
    ['界面文字只有这几种。', 'There are texts for these only.'],
    ['写 {{known}} 之一', 'Write one of {{known}}'],
  ),
  'page-size-form': error(
    ['每页篇数应是整数', 'The number of articles on a page is a whole number'],
    ['列表页按篇数分页。', 'Lists are cut into pages by it.'],
    ['写 1 到 200 的整数，例如 {{size}}', 'Write a whole number from 1 to 200, such as {{size}}'],
  ),
  'database-form': error(
    ['数据库上限应是整数', 'The limit of the database is a whole number'],
    [
      '不超过这么多篇时，另做一个 SQLite 数据库。',
      'Up to so many articles, an SQLite database is made as well.',
    ],
    ['写成 {{number}} 这样的整数，0 是不做', 'Write a whole number such as {{number}}; 0 for none'],
  ),
  'pagefind-form': error(
    ['pagefind 写法不对', 'Is no way of using Pagefind'],
    [
      '文章是否编入 Pagefind 索引，只有这几种选择。',
      'Whether articles go into a Pagefind bundle has these answers only.',
    ],
    ['写 auto、on、off 之一', 'Write one of auto、on、off'],
  ),
  'cards-form': error(
    ['cards 写法不对', 'Is no way of drawing cards'],
    [
      '链接发到社交网络时的配图画不画，只有这几种选择。',
      'Whether pictures for links on social networks are drawn has these answers only.',
    ],
    ['写 auto、on、off 之一', 'Write one of auto、on、off'],
  ),
  'search-files-form': error(
    ['search 的 files 写法不对', 'Is no way of keeping the files of the search'],
    [
      '搜索索引的小文件怎样存放，只有这几种选择。',
      'How the small files of the search index lie has these answers only.',
    ],
    ['写 auto、packed、single 之一', 'Write one of auto、packed、single'],
  ),
};
