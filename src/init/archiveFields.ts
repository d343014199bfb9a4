/** What the format's documentation says of the fields in which an archive describes itself. */
import type { importRules } from '../archive/importRules.ts';
import type {
  author,
  proseFrontMatter,
  provinceTile,
  publishingDays,
  site,
  topic,
  zone,
} from '../archive/schema.ts';
import type { vocabulary } from '../archive/vocabulary.ts';
import { EMPTY, NONE, REQUIRED, UNKNOWN, type FieldDoc, type FieldLabel } from '../articles/fields/field.ts';

/** Documentation of every field of a schema: the compiler misses none. */
type DocsOf<Schema extends { shape: object }> = Record<keyof Schema['shape'], FieldDoc>;

const BLANK: FieldLabel = ['空', 'empty'];
const doc = (label: string, purpose: FieldLabel, absent: FieldLabel, example = ''): FieldDoc => ({
  label,
  purpose,
  absent,
  example,
});

/** Old addresses of an entry of a registry. */
const oldAddresses = (example: string) =>
  doc(
    '旧地址',
    [
      '改过编号的，写本站上的旧地址，以 `/` 开头、`/` 结尾；旧地址转到这里。',
      'Old addresses on this site, where the id has changed: each begins and ends with `/`, and leads here.',
    ],
    EMPTY,
    example,
  );

const SAME_AS: FieldLabel = [
  '别的名录里的同一对象：维基数据、ISNI 等的网址，有把握才写。',
  'The same in other registers: addresses at Wikidata, ISNI and the like, only where it is certain.',
];

/** `import.yaml`. */
export const IMPORT = {
  columns: doc('栏目', ['报上的栏目名。', 'Names of columns.'], BLANK, '园区夜话'),
  bylines: doc(
    '署名写法',
    [
      '一行署名怎么印：form 里作者的地方写 {姓名}，role 是给他们的身份。',
      'How a line names its authors: form with {姓名} for the names; role is what they are.',
    ],
    BLANK,
    '{ form: "稿件采写 {姓名}", role: 记者 }',
  ),
  furniture: doc(
    '版面信息',
    ['不属于任何一篇的行；数字代表任何数字。', 'Lines of no article; figures stand for any.'],
    BLANK,
    '园区新报数字版 第12期',
  ),
  publications: doc('报名', ['报纸的名称。', 'Names of papers.'], BLANK, '园区新报'),
  aliases: doc(
    '别名',
    ['报上怎么称呼登记过的园区，只供导入。', 'What papers call a registered zone; for the importer alone.'],
    BLANK,
    '{ name: 昆高新, zone: 昆山高新区 }',
  ),
} satisfies DocsOf<typeof importRules>;

/** An entry of `zones.yaml`. */
export const ZONE = {
  id: doc(
    '编号',
    [
      '拼音编号，是网址的一部分，定了就不改。',
      'In pinyin; the permalink is made of it, so it never changes.',
    ],
    REQUIRED,
    'kunshan',
  ),
  name: doc(
    '简称',
    ['网站上处处用的名称。', 'Short name, used everywhere on the site.'],
    REQUIRED,
    '昆山高新区',
  ),
  officialName: doc('全称', ['正式名称。', 'Official name.'], NONE, '昆山高新技术产业开发区'),
  aliases: doc(
    '别称',
    [
      '印在哪里都指这个园区的名称；两个园区不能共用一个。',
      'Names that mean this zone wherever they are printed. No two zones may share one.',
    ],
    EMPTY,
    '[昆山国家高新区]',
  ),
  weakAliases: doc(
    '弱别称',
    [
      '只在上下文里才指这个园区的区、新区和品牌。',
      'Districts, new areas and brands that mean it only in context.',
    ],
    EMPTY,
    '[新北区]',
  ),
  province: doc(
    '省份',
    [
      '园区按什么分组：省级单位的简称，与 `province_grid` 一致。',
      'What the zone is grouped by: a provincial unit, short form, as in `province_grid`.',
    ],
    NONE,
    '江苏',
  ),
  provinceFull: doc('省份全称', ['省级单位的全称。', 'The same in full.'], NONE, '江苏省'),
  city: doc('城市', ['地级市，简称。', 'City or prefecture, short form.'], BLANK, '苏州'),
  cityFull: doc('城市全称', ['地级市的全称。', 'The same in full.'], NONE, '苏州市'),
  county: doc(
    '区县',
    ['园区以区县命名的，写区县。', 'District or county-level city, where the zone is named for it.'],
    NONE,
    '昆山市',
  ),
  approved: doc(
    '批准日期',
    [
      '批准为国家级的日期（EDTF），知道多少写多少；加引号，免得年份读成数字。',
      'Date of national status, EDTF, at the precision that is certain. Quoted, so that a year stays text.',
    ],
    UNKNOWN,
    "'2010-09'",
  ),
  demonstration: doc(
    '自创区',
    ['所属的国家自主创新示范区。', 'National innovation demonstration zone it belongs to.'],
    NONE,
    '苏南国家自主创新示范区',
  ),
  formerNames: doc(
    '曾用名',
    [
      '从前的名称，早的在前：`name`，和它用到的时候 `from`、`to`（EDTF，知道多少写多少）。文章里写旧名也认得。',
      'Names it had before, the oldest first: `name`, with `from` and `to` (EDTF, at the precision that is certain). Articles may use them.',
    ],
    EMPTY,
    "[{name: 武进高新技术产业园区, from: '1996', to: '2012-08'}]",
  ),
  sameAs: doc('同一对象', SAME_AS, EMPTY, '[https://www.wikidata.org/entity/Q42]'),
  redirectFrom: oldAddresses('[/zones/old-id/]'),
} satisfies DocsOf<typeof zone>;

/** `synonyms.yaml`: what an editor says of it. */
export const SYNONYM_GROUPS = {
  title: '同义词和旧名',
  description:
    '一行一组，例如 - [东城, 城东街道]；搜其中一个词，同组的词也一起找。 A group a line: a search for one of its words finds the others too.',
};

/** An entry of `authors.yaml`. */
export const AUTHOR = {
  name: doc('姓名', ['网站上用的姓名。', 'Name, as the site shows it.'], REQUIRED, '魏志强'),
  qualifier: doc(
    '区分',
    [
      '两个人同名才写：与另一位区分的字，写在姓名后面的括号里；他的文章里写 `{name: 李明, person: 苏州日报}`。',
      'Only where two people have the name: what tells the person apart, shown in brackets. The articles then have `{name: 李明, person: 苏州日报}`.',
    ],
    NONE,
    '苏州日报',
  ),
  aliases: doc(
    '别名',
    [
      '署名的别的写法和笔名；他们的文章都在一个页面，旧页面转过来。',
      'Other spellings and pen names in bylines. Their articles are on one page, and the old pages lead there.',
    ],
    EMPTY,
    '[魏志強]',
  ),
  sameAs: doc('同一对象', SAME_AS, EMPTY, '[https://isni.org/isni/0000000121032683]'),
  redirectFrom: oldAddresses('[/authors/魏志-强/]'),
} satisfies DocsOf<typeof author>;

/** An entry of `province_grid`. */
export const TILE = {
  province: doc('省份', ['省级单位的简称。', 'Provincial unit, short form.'], REQUIRED, '江苏'),
  col: doc('列', ['从左边数，第一列是 0。', 'Column, counted from 0 at the left.'], REQUIRED, '6'),
  row: doc('行', ['从上边数，第一行是 0。', 'Row, counted from 0 at the top.'], REQUIRED, '3'),
} satisfies DocsOf<typeof provinceTile>;

/** An entry of `topics.yaml`. */
export const TOPIC = {
  id: doc(
    '编号',
    ['英文编号，用连字符，是网址的一部分。', 'English with hyphens; the permalink is made of it.'],
    REQUIRED,
    'new-energy',
  ),
  name: doc('专题名称', ['专题的名称。', 'Name of the topic.'], REQUIRED, '新能源'),
  description: doc(
    '说明',
    ['一句话说明收什么。', 'One sentence on what belongs to it.'],
    NONE,
    '光伏、储能、氢能……产业。',
  ),
  keywords: doc(
    '关键词',
    [
      '导入时据以建议专题的词，要有辨别力。',
      'Words from which the importer proposes the topic; distinctive ones.',
    ],
    EMPTY,
    '[光伏, 储能]',
  ),
  redirectFrom: oldAddresses('[/topics/old-id/]'),
} satisfies DocsOf<typeof topic>;

/** `site.yaml`. */
export const SITE = {
  title: doc('报头', ['档案的名称。', 'Name of the archive, the nameplate.'], REQUIRED, '高新区新闻档案'),
  description: doc(
    '说明',
    ['一句话，给搜索引擎和订阅。', 'One sentence for search engines and feeds.'],
    BLANK,
  ),
  publication: doc(
    '报纸名称',
    [
      '文章自己没有写报纸时，就是这一家。',
      'The paper whose articles these are, where an article names none.',
    ],
    BLANK,
    '中国高新技术产业导报',
  ),
  baseUrl: doc(
    '网址',
    ['网站放在哪里；在子目录下的写全。', 'Where the site is served, with the folder if there is one.'],
    REQUIRED,
    'https://archive.example.org/gaoxin/',
  ),
  language: doc(
    '界面语言',
    ['`zh-CN`、`zh-TW` 或 `en`。', 'Language of the interface: `zh-CN`, `zh-TW` or `en`.'],
    ['`zh-CN`', '`zh-CN`'],
    'zh-TW',
  ),
  pageSize: doc(
    '每页篇数',
    ['列表一页几篇，1 到 200。', 'Articles on a full list page, 1 to 200.'],
    ['`20`', '`20`'],
    '50',
  ),
  rights: doc(
    '权利',
    [
      '文章没有写 `rights` 的，就是这一项：`{statement, holder, note}`，写法同文章。',
      'Holds for articles that state no `rights`: `{statement, holder, note}`, as in an article.',
    ],
    NONE,
    '{statement: "http://rightsstatements.org/vocab/InC/1.0/"}',
  ),
  reportErrors: doc(
    '报告错误',
    [
      '读者报告错误的地方：新建议题的网址，或 `mailto:` 加邮箱；写了，文章末尾就有“报告错误”。',
      'Where readers report errors: an issue tracker’s page for a new issue, or `mailto:`; every article then has the link.',
    ],
    ['没有这个链接', 'no link'],
    'mailto:editor@example.org',
  ),
  ears: doc(
    '报眼',
    ['报头旁的小字，至多两行。', 'At most two short lines beside the nameplate.'],
    EMPTY,
    '[新闻报道档案]',
  ),
  logo: doc(
    '标志',
    ['报头的图，`public/` 下的路径。', 'Picture for the nameplate, below `public/`.'],
    NONE,
    'logo.svg',
  ),
  publishingDays: doc(
    '出版日',
    [
      '报纸哪天出版，收录情况据此指出缺期；各项见下。',
      'When the paper is printed, so that coverage can tell what is missing; see below.',
    ],
    EMPTY,
  ),
  offline: doc(
    '离线',
    [
      '`true` 表示读过的页面可以离线再读。',
      '`true` adds a service worker that keeps pages already read for reading offline.',
    ],
    ['`false`', '`false`'],
    'true',
  ),
  pagefind: doc(
    'Pagefind',
    [
      '文章是否另做一份 Pagefind 索引（`pagefind-articles/`）：`auto` 不超过 3,000 篇时做，`on` 总做，`off` 不做；见 [pagefind.md](pagefind.md)。',
      'Whether articles also go into a Pagefind bundle (`pagefind-articles/`): `auto` up to 3,000 articles, `on` always, `off` never; see [pagefind.md](pagefind.md).',
    ],
    ['`auto`', '`auto`'],
    'on',
  ),
  cards: doc(
    '分享图',
    [
      '是否为每篇文章画一张分享图，链接发到社交网络时显示标题、园区和日期：`auto` 在 `baseUrl` 换成真实地址、不超过 200 篇时画，`on` 总画，`off` 不画；见 [metadata.md](metadata.md)。',
      'Whether each article gets a card, the picture that social networks show with a link to it: `auto` for up to 200 articles once `baseUrl` is a real address, `on` always, `off` never; see [metadata.md](metadata.md).',
    ],
    ['`auto`', '`auto`'],
    'on',
  ),
  search: doc(
    '搜索',
    [
      '`{files}`：搜索索引的小文件怎样存放。`packed` 合成 64 KB 左右的包，网站的文件少一大半；`single` 各自一个文件；`auto` 在 1,000 篇以上时合成包。`{synonyms}`：`synonyms.yaml` 里同组的词，`on` 一起找，读者可以关掉；`offer` 只找所写的词，读者点了才一起找。见 [search.md](search.md)。',
      '`{files}`: how the small files of the search index lie. `packed`: in packs of some 64 KB, so that the site has less than half as many files; `single`: each by itself; `auto`: packs above 1,000 articles. `{synonyms}`: whether the words of a group in `synonyms.yaml` are searched for together (`on`; the reader can switch it off) or only offered (`offer`). See [search.md](search.md).',
    ],
    ['`{files: auto, synonyms: on}`', '`{files: auto, synonyms: on}`'],
    '{files: packed}',
  ),
  feeds: doc(
    '检索订阅',
    [
      '固定检索式的订阅：`title` 是名称，也是网址 `/feeds/search/名称.xml` 的一部分；改名时把旧名称写在 `id`，网址不变，订阅的人不会断；`query` 照搜索页的写法。内容与搜索页找到的相同，新收进的在前，至多 20 篇。',
      'Feeds of fixed queries: `title` is the name, of which the address `/feeds/search/….xml` is made; a feed that is renamed keeps its address, and so its readers, with its old title in `id`; `query` as on the search page. They hold what the search page finds, what came last first, 20 articles at most.',
    ],
    EMPTY,
    '[{title: 人才, query: 人才 OR 引才}]',
  ),
  databaseArticles: doc(
    '数据库上限',
    [
      '不超过这么多篇时，`/data/` 下另有一个 SQLite 数据库；`0` 不做。',
      'Up to so many articles, `/data/` has an SQLite database as well; `0` for none.',
    ],
    ['`1000`', '`1000`'],
    '5000',
  ),
  menu: doc(
    '菜单',
    [
      '`header` 和 `footer`：栏目、`pages/` 里的页面或 `{to, label}` 的列表。',
      '`header` and `footer`: lists of sections, pages of `pages/`, or `{to, label}`.',
    ],
    ['通常的菜单', 'the usual ones'],
    '{header: [home, zones, history]}',
  ),
  formatVersion: doc(
    '格式版本',
    [
      '档案文件所用的格式；`npm run check` 会说以后变了什么。',
      'Format of the archive’s files; `npm run check` tells what changed since.',
    ],
    ['会提醒', 'told'],
    '2',
  ),
  vocabulary: doc(
    '用词',
    [
      '档案怎样称呼自己的东西，按界面语言写；各项见下。',
      'What the archive calls its things, by language of the interface; see below.',
    ],
    ['高新区的用词', 'the words for high-tech zones'],
    '{zh-CN: {zone: 乡镇, short: 乡镇}}',
  ),
} satisfies DocsOf<typeof site>;

/** An entry of `vocabulary`, in one language. */
export const VOCABULARY = {
  zone: doc(
    '一个',
    [
      '`zones.yaml` 的一项叫什么，用在句子和菜单里。',
      'What an entry of `zones.yaml` is called, in sentences and in the menu.',
    ],
    ['`园区`', '`园区`'],
    '乡镇',
  ),
  zones: doc(
    '总称',
    ['复数，有复数的语言才写。', 'Plural, where the language has one.'],
    ['`zone` 加 s', '`zone` with an s'],
    'townships',
  ),
  short: doc(
    '短称',
    [
      '作标签和检索前缀用（`乡镇:东镇`）。',
      'The same as a label and before a colon in a query (`乡镇:东镇`).',
    ],
    ['`zone`', '`zone`'],
    '园区',
  ),
  prefixes: doc('前缀', ['检索时另可用的前缀。', 'Further words that may stand there.'], EMPTY, '[镇]'),
  register: doc(
    '名录首句',
    [
      '名录页的第一句，`{total}` 和 `{covered}` 是数目。',
      'First sentence of the register; `{total}` and `{covered}` are numbers.',
    ],
    ['中性的句子', 'neutral'],
    '本县 {total} 个乡镇，有报道的 {covered} 个。',
  ),
  approved: doc(
    '批准',
    ['`approved` 的日期是什么。', 'What the date `approved` means.'],
    ['`批准时间`', '`批准时间`'],
    '设镇时间',
  ),
  demonstration: doc(
    '自创区',
    ['`demonstration` 是什么。', 'What `demonstration` means.'],
    ['`示范区`', '`示范区`'],
  ),
  province: doc(
    '省份',
    ['`province` 是什么：按什么分组。', 'What `province` means: whatever the entries are grouped by.'],
    ['`地区`', '`地区`'],
    '片区',
  ),
  provinces: doc('省份总称', ['它的复数。', 'Its plural.'], ['`地区`', '`地区`'], '各片区'),
} satisfies DocsOf<typeof vocabulary>;

/** An entry of `publishingDays`. */
export const PUBLISHING_DAYS = {
  publication: doc('报纸名称', ['报纸的名称。', 'Name of the newspaper.'], REQUIRED, '中国高新技术产业导报'),
  weekdays: doc(
    '星期',
    ['星期几出版，1 是星期一，7 是星期日。', 'Days of the week, 1 for Monday to 7 for Sunday.'],
    REQUIRED,
    '[1, 4]',
  ),
  from: doc('起', ['从哪天起。', 'First day to which the entry applies.'], ['不限', 'open'], '2023-01-01'),
  to: doc('止', ['到哪天止。', 'Last day to which the entry applies.'], ['不限', 'open'], '2023-12-31'),
  except: doc(
    '除外',
    ['该出而没有出的日子。', 'Publishing days on which no paper was printed.'],
    EMPTY,
    "['2023-01-23']",
  ),
  pages: doc(
    '版数',
    [
      '一期的版数；录得少于它，就是没有录全。',
      'Number of pages (版) of a complete issue; fewer in the archive means partly keyed.',
    ],
    UNKNOWN,
    '16',
  ),
} satisfies DocsOf<typeof publishingDays>;

/** Front-matter of a page in `pages/`. */
export const PROSE = {
  title: doc('标题', ['页面的标题。', 'Heading of the page.'], REQUIRED, '关于本档案'),
  description: doc('说明', ['一句话，给搜索引擎。', 'One sentence for search engines.'], NONE),
} satisfies DocsOf<typeof proseFrontMatter>;
