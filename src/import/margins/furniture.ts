/** Page furniture: lines that belong to the printed page, not to an article. */
import { escapePattern } from '../../text/escapePattern.ts';
import { parseDate } from '../../dates/edtf.ts';
import { foldText } from '../base/fold.ts';

/** What the furniture of a page tells. */
export interface PageFacts {
  publication?: string;
  /** `YYYY-MM-DD` */
  issueDate?: string;
  pageNumber?: string;
  section?: string;
  /** A printed day whose year is not printed. */
  dayOfYear?: DayOfYear;
}

/** 5月8日 星期一 */
export interface DayOfYear {
  /** As printed. */
  text: string;
  month: number;
  day: number;
  /** 0 is Sunday. */
  weekday?: number;
}

const HAN_DIGITS: Record<string, number> = {
  〇: 0,
  '○': 0,
  '◯': 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/**
 * Reads a whole number in Arabic or Chinese figures below one hundred, or a page such as A03.
 * @returns the number without leading zeros; letters in upper case
 */
export function readNumber(figures: string): string {
  const bare = figures.replace(/\s/gu, '').toUpperCase();
  if (/^[A-Z]{0,2}\d+$/u.test(bare)) return /^\d+$/u.test(bare) ? String(Number(bare)) : bare;
  const [tens, ones] = bare.includes('十') ? bare.split('十') : ['', bare];
  const ten = bare.includes('十') ? (tens === '' ? 1 : (HAN_DIGITS[tens ?? ''] ?? 0)) * 10 : 0;
  return String(ten + (ones ? (HAN_DIGITS[ones] ?? 0) : 0));
}

const PAGE_FIGURES = '0{2,4}\\d{1,2}(?!\\d)|[A-Za-z]{0,2}\\s?\\d{1,3}|[一二三四五六七八九十]{1,3}';
const PAGE_PATTERNS = [
  new RegExp(`第\\s*(${PAGE_FIGURES})\\s*版`, 'u'),
  new RegExp(`(?:版次|版面|版号)\\s*[:：]?\\s*第?\\s*(${PAGE_FIGURES})\\s*版?`, 'u'),
  new RegExp(`(?<![\\p{L}\\p{N}])(${PAGE_FIGURES})\\s*版(?!\\p{Script=Han}*[权本图式面])`, 'u'),
  /(?<![\p{L}\p{N}])page\s*(\d{1,3})(?!\d)/iu,
];
const FULL_DATES = [
  // OCR reads 0 as O.
  // CNKI's full texts: 2006 年/11 月/23 日.
  /(?<!\d)([12][\dOo]{3})\s*年[\s/]*(\d{1,2})\s*月[\s/]*(\d{1,2})\s*日/u,
  /(?<![\d.])(\d{4})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{1,2})(?![\d.])/u,
  /([〇○◯零一二三四五六七八九]{4})\s*年\s*([一二三四五六七八九十]{1,3})\s*月\s*([一二三四五六七八九十]{1,3})\s*日/u,
  // Years of the Republic: 中華民國一○一年 is 2012.
  /(?:中华)?民国\s*([〇○◯零一二三四五六七八九十百\d]{1,5})\s*年\s*([一二三四五六七八九十\d]{1,3})\s*月\s*([一二三四五六七八九十\d]{1,3})\s*日/u,
];
/** 5月8日, in a line that names the weekday or the page as well. */
const DAY_OF_YEAR =
  /(?<![\d年])(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日/u;
/** 己卯年, 农历: what the day of the old calendar begins with. */
const OLD_CALENDAR = '农历|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年';
const WEEKDAY = new RegExp(
  `(?:星期|周|礼拜)\\s*[一二三四五六日天](?=第|${OLD_CALENDAR}|\\P{Script=Han}|$)`,
  'u',
);
/** Up to the page's number, which may stand right behind it: 己卯年十一月廿一　第五版 */
const LUNAR = new RegExp(
  `(?:民国(?=[\\p{Script=Han}\\d]{1,4}年)|${OLD_CALENDAR})(?:(?!第?\\s*(?:${PAGE_FIGURES})\\s*版)[\\p{Script=Han}\\s]){0,14}`,
  'u',
);
/** 农历丁酉年十二月三十至戊戌年正月初六, on a line of its own. */
const LUNAR_DAYS = /^农历[\p{Script=Han}\s—–~-]{2,30}$/u;
/** Names of sections (版面名) that may stand alone beside a running head. */
const SECTION_NAMES =
  '要闻|头版|综合|社会|民生|县域|综合新闻|新闻|国内新闻|国际|国际新闻|地方|地方新闻|区域|区域新闻|园区|园区新闻|园区动态|园区纵横|高新区|高新区新闻|高新园区|产业|产业新闻|产经|财经|科技|科技新闻|企业|企业新闻|人物|副刊|文化|文化周刊|理论|评论|时评|专题|专版|特别报道|深度|深度报道|视点|聚焦|广告|公告|资讯|创新|创业|创新创业|党建|环球|服务|影像|图片|读者|读者来信|生活|健康|教育|国内|时政|动态|信息|人才|金融|资本|数据|调查|观察|政策|知识产权|成果|招商|市场|经济|国内国际';
const SECTION = new RegExp(`^(?:${SECTION_NAMES})$`, 'u');
/** What those do who make a page; the source of a pattern. */
export const STAFF_ROLES =
  '\\p{Script=Han}{2}(?:编辑|设计|统筹|策划|校对)(?=\\s*[:：])|责编|责任编辑|责任校对|编辑(?!同志|部|点评|手记|感言|札记|推荐)|主编|副主编|总编辑?|值班总编|值班编委|(?:报头|刊头|栏头|版头)?题[字签]|美编|美术编辑|视觉(?!中国)|版式设计|版式|版面设计|版面|组版|排版|校对|检校|审校|审核|一审|二审|三审|初审|复审|终审|一读(?!者)|制图|图编|见习编辑|编审|策划|统筹|监制|签发|运维|新媒体编辑|微信编辑|本期编辑|值班主任|值班编辑';
const STAFF = new RegExp(
  String.raw`(?:本版|值班|执行|责任)?\s*(?:${STAFF_ROLES})\s*[:：/|]?\s*(?:\p{Script=Han}\s\p{Script=Han}(?!\p{Script=Han})|\p{Script=Han}(?:(?!${STAFF_ROLES})\p{Script=Han}){0,3}(?:·\p{Script=Han}{1,6})?)(?:[\s、,，]+(?!本[版期]|\S{0,4}(?:编辑|责编|校对|版式|美编|视觉(?!中国)|排版)|(?:${STAFF_ROLES})|(?:${SECTION_NAMES})(?!\p{Script=Han}))\p{Script=Han}{2,4}(?![\p{Script=Han}]))*`,
  'u',
);
const CONTACT = [
  // Crawlers note where they took the page: 来源: http://…, 原文链接：….
  /(?:(?:来源|出处|原文|链接|网址|原文(?:链接|地址|网址)|(?:抓取|采集|页面)(?:自|地址|网址)|URL|Source|Link)\s*[:：]\s*)?<?(?:https?:\/\/|www\.)[\w./?=&%#~:-]+>?/iu,
  /(?:E-?mail|邮箱|电子信箱|投稿邮箱|投稿信箱|电邮)?\s*[:：]?\s*[\w.+-]+@[\w-]+(?:\.[\w-]+)+/iu,
  /(?:\p{Script=Han}{0,4}(?:热线|专线|电话)(?:电话)?|传真|广告(?:热线|部)?|发行(?:热线|部)?|编辑部|Tel|Fax)\s*[:：]?\s*(?:\(?0\d{2,3}\)?[-―–—\s]{0,2})?\d{7,8}(?:\s*[、,转-]\s*\d+)*/iu,
  /(?:国内统一(?:连续出版物号|刊号|刊号:)|统一刊号|刊号|邮发代号|国外代号|代号)\s*[:：]?\s*[A-Z]{0,2}\s?[\d—-]+(?:\/\S+)?/iu,
  /(?:CN|ISSN)\s?\d{2,4}-\d{3,4}X?(?:\/\S{1,3})?/iu,
  /(?:总第|第)\s*\d{1,6}\s*期|(?:今日|本期|共)\s*(?:\d+|[一二三四五六七八九十]{1,3})\s*版|(?:每份|本报)?(?:零售价?|零售|定价|售价)\s*[:：]?\s*[\d.〇零一二两三四五六七八九十]{1,5}\s*[元角分](?:[\d一二三四五六七八九]{1,2}[角分])?/u,
  /(?:\p{Script=Han}{2,12}\s*(?:主管|主办|协办|承办|出版)\s*)+$/u,
  /^\s*(?:今日|明日|本市)?天气\s*[:：]?\s.*[℃度]\s*$/u,
  /(?<!\p{Script=Han})(?:[上下]一[版篇期]|放大\s*\+?|缩小\s*-?|默认\s*○?|扫码看视频)(?!\p{Script=Han})/u,
  /[【[(](?:打印(?:本[页稿])?|关闭(?:窗口)?|收藏|返回(?:目录|首页)?|评论|分享|纠错|大 ?中 ?小|字号[^】\])]{0,8})[】\])]/u,
  /分享到?\s*[:：]\s*\S{2,6}(?:\s+\S{2,6}){0,5}\s*$/u,
  // To whom a bulletin goes, and in how many copies.
  /^\s*(?:报|送|发|主送|抄送|抄报|报送|分送|印发)\s*[:：].*(?:办|局|委|部|室|科|处|领导|单位|企业|街道)|(?:共)?印(?:发|制)?\s*\d{1,5}\s*份/u,
  /(?:本[报社刊])?(?:社址|地址|邮编|邮政编码|联系人|微信公众号|网址)\s*[:：]\s*[\p{Script=Han}\w-]{2,30}/u,
];
/** - END -, ——完——, （全文完）: where a text ends. */
const END_MARK = /^[\s\-—–─·•*~【[(（]*(?:THE\s)?(?:END|完|全文完|正文完|本文完)[\s\-—–─·•*~】\])）.。]*$/iu;
const TIME_ALONE = /^(?:[01]?\d|2[0-3]):[0-5]\d$/u;
/** `. ,  一`, `■ ' i l ;`: specks of a scan, among them strokes that look like letters. */
const SPECKS = /^[\s\p{P}\p{S}一丨丶丿ilIj]{1,14}$/u;
const FEWEST_SPECKS = 2;
/** 文章编号: 2019022703, 命中记录：4, （附图片1张）: what a database says of its records. */
const RECORD =
  /^[(（【[]?\s*(?:(?:Record|Document|Results?|记录|文献)\s*\d{1,4}\s*(?:[-–]\s*\d{1,4}\s*)?(?:of|\/)\s*\d{1,4}|\p{Script=Han}{0,4}(?:编号|总数|条数|篇数|标识码|索引号|文件名|记录号|次数|浏览量|阅读量|点击量|字数)\s*[:：]\s*\S{0,40}(?:\s*[篇条次字个])?|命中\S{0,4}\s*[:：]?\s*\d+\s*[篇条]?|(?:共|第)\s*\d+\s*[条篇](?:记录|结果|文章)?|附\s*(?:图片?|照片|图表|表格?)\s*[\d一二三四五六两]*\s*[张幅个份]?)\s*[)）】\]]?$/iu;
/** 版权声明 and the like: sentences, but no article's. */
const RIGHTS =
  /^[※*◆]?\s*(?:(?:以上|本页|全文)\S{0,10}仅供\S{0,14}(?:参考|使用|学习|研究)[。]?$|版权声明|\p{Script=Han}{0,8}版权[归属][^。]{0,20}所有[。，,]?(?:未经\S{0,20})?$|\p{Script=Han}{0,6}版权归\S{0,16}所有[。.]?$|版权所有|本报(?:常年)?法律顾问|(?:本版)?(?:稿件|文章|作品)?未经\S{0,8}(?:许可|授权)\S{0,4}不得|(?:本版|本报)(?:稿件|图片)(?:除署名外|均由)|.{0,60}翻印必究[。.]?$|[\p{Script=Han}]{2,20}公司\s*[(（]\d{4}[)）]$)/u;
/** 本报2月6日至2月14日休刊，2月15日恢复正常出版: what a paper tells of its own days. */
const NO_ISSUE = /^[^。！？]{0,12}本报[^。！？]{0,24}(?:休刊|停刊)[^。！？]{0,30}[。]?$/u;
/** 本版撰稿 甲 乙 丙: who wrote the page, not one article. */
const PAGE_CREDIT =
  /^[(（]?本[版栏](?:稿件|文章|撰稿|撰文|文字|文图|图文|采写|供稿|作者|组稿|策划|采编|记者)(?!\s*[(（]\s*\d)(?!\S*[。！？])/u;
const LONGEST_PAGE_CREDIT = 48;
/** 订阅电子版请发邮件至 …: what a paper tells its readers. */
const SERVICE =
  /^(?:欢迎)?(?:订阅|征订|投稿|来稿|本版投稿|本版邮箱|读者|联系我们|关注|扫码|新闻|报料|爆料|广告|发行)/u;
/** Names of papers as they stand in a running head. */
const PAPER =
  /^[\p{Script=Han}]{2,14}(?:日报|晚报|时报|导报|早报|周报|商报|晨报|都市报|科技报|经济报|青年报|工人报|园区报|新闻报|通讯报|报|网|[日晚早时]讯|电讯)(?:社|讯)?$/u;
/** Names of periodicals, which the day of the issue stands beside. */
const PERIODICAL = /^\p{Script=Han}{2,12}(?:周刊|旬刊|半月刊|月刊|双月刊|季刊|导刊|杂志)$/u;
/** 某某日报数字报, 某某日报电子版: how the paper's site names the edition that it shows. */
const EDITION = /(?:数字|电子|网络|网页|手机|多媒体)(?:报刊?|报纸|版)$/u;
const PAPER_IN_LINE =
  /《?([\p{Script=Han}]{2,14}(?:日报|晚报|时报|导报|早报|周报|商报|晨报|科技报|经济报|青年报|工人报|园区报))》?/u;
/** 04:10, 04:10:22: when an electronic edition was set, never a page's number. */
const TIME = /(?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\d:])/u;

/** A line recognised as furniture, with what it tells. */
export interface FurnitureLine {
  role:
    | 'page-head'
    | 'date'
    | 'page-number'
    | 'staff'
    | 'contact'
    | 'record'
    | 'publication'
    | 'section'
    | 'separator'
    | 'index'
    | 'advertisement';
  facts: PageFacts;
}

/**
 * Reads a line as page furniture.
 * @param text folded text of one printed line
 * @param publications names that are known to be papers
 * @param atEdge true for the first and last lines of a page: a printed date there makes a running head of its line
 * @returns undefined when the line may belong to an article
 */
export function readFurniture(
  text: string,
  publications: ReadonlySet<string>,
  atEdge = false,
): FurnitureLine | undefined {
  const bare = text.trim();
  // Where pictures stood: ① ② ③.
  if (/^[\s、①-⑳]+$/u.test(bare)) return { role: 'separator', facts: {} };
  if (/^[\s\p{Pd}_=*·.…~|+#<>◆■●★☆─━￣]+$/u.test(bare)) return { role: 'separator', facts: {} };
  if (END_MARK.test(bare)) return { role: 'separator', facts: {} };
  // The clock of the telephone that a page was copied from.
  if (atEdge && TIME_ALONE.test(bare)) return { role: 'date', facts: {} };
  if (SPECKS.test(bare) && (bare.match(/[.,'`~^_;:|"■]/gu) ?? []).length >= FEWEST_SPECKS)
    return { role: 'separator', facts: {} };
  if (/^(?:mon|tues|wednes|thurs|fri|satur|sun)day\.?$/iu.test(bare)) return { role: 'date', facts: {} };
  // A foot that a PDF reader leaves: 第 3 页 共 8 页.
  if (/^第?\s*\d{1,3}\s*页?\s*[/,，]?\s*共\s*\d{1,3}\s*页$/u.test(bare))
    return { role: 'separator', facts: {} };
  if (/^[-—–]\s*\d{1,3}\s*[-—–]$/u.test(bare))
    return {
      role: 'page-number',
      facts: atEdge ? { pageNumber: readNumber(bare.replace(/[-—–\s]/gu, '')) } : {},
    };
  // Where a picture stood: 图①, and 图片 in a post that was copied.
  if (/^图\s*(?:[①-⑨\d一二三四五六]|片)$/u.test(bare)) return { role: 'separator', facts: {} };
  if (
    SERVICE.test(bare) &&
    bare.length <= 70 &&
    !/[。！？]/u.test(bare) &&
    CONTACT.some((one) => one.test(bare))
  )
    return { role: 'contact', facts: {} };
  // 字数：186 字　　文章编号：…: several facts of a record, set apart.
  if (bare.split(/\s{2,}|\s(?=\p{Script=Han}{2,5}[:：])/u).every((piece) => RECORD.test(piece)))
    return { role: 'record', facts: {} };
  if (NO_ISSUE.test(bare) && (atEdge || !/。$/u.test(bare))) return { role: 'contact', facts: {} };
  if (RIGHTS.test(bare)) return { role: 'contact', facts: {} };
  if (PAGE_CREDIT.test(bare) && bare.length <= LONGEST_PAGE_CREDIT) return { role: 'staff', facts: {} };
  if ([...bare].length > 90 || /[。！？]/u.test(bare)) return undefined;
  const facts: PageFacts = {};
  const strong = new Set<FurnitureLine['role']>();
  let rest = ` ${bare} `;
  const take = (
    pattern: RegExp,
    role: FurnitureLine['role'],
    read: (match: RegExpExecArray) => void = () => undefined,
  ) => {
    const match = pattern.exec(rest);
    if (!match) return;
    read(match);
    strong.add(role);
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
  };
  take(JOINT_DAYS, 'date', (match) => assignInterval(facts, match));
  take(JOINT_PAGES, 'page-number', ([, first, sign, last]) => {
    facts.pageNumber = jointPages(readNumber(first!), sign!, readNumber(last!));
  });
  take(JOINT, 'date');
  for (const pattern of FULL_DATES) take(pattern, 'date', (match) => assignDate(facts, match));
  if (facts.issueDate) take(DATE_LABEL, 'date');
  take(PAGE_LABEL, 'page-number');
  if (facts.issueDate) for (const pattern of [ISSUE_NUMBERS, ISSUE_NUMBERS, PUBLISHED]) take(pattern, 'date');
  const weekday = WEEKDAY.exec(rest)?.[0].at(-1);
  const dayNamed = weekday !== undefined;
  take(WEEKDAY, 'date');
  if (!facts.issueDate && (dayNamed || PAGE_PATTERNS.some((pattern) => pattern.test(rest))))
    take(DAY_OF_YEAR, 'date', (match) => assignDay(facts, match, weekday));
  if (strong.has('date')) take(LUNAR, 'date');
  if (strong.has('date')) take(TIME, 'date');
  if (strong.has('date') || (atEdge && NAMED_PAGE.test(bare)))
    take(NUMBER_ALONE, 'page-number', (match) => (facts.pageNumber = readNumber(match[1]!)));
  for (const pattern of CONTACT) for (let count = 0; count < MOST_CONTROLS; count++) take(pattern, 'contact');
  for (const pattern of PAGE_PATTERNS)
    if (!facts.pageNumber)
      take(pattern, 'page-number', (match) => (facts.pageNumber = readNumber(match[1]!)));
  for (let count = 0; count < 8; count++) take(STAFF, 'staff');
  for (const name of publications) {
    const folded = foldText(name);
    if (name !== '' && rest.includes(folded))
      take(
        new RegExp(`《?${escapePattern(folded)}》?`, 'u'),
        'publication',
        () => (facts.publication = name),
      );
  }
  const left = rest.replace(/[\s|:：/·•,，、.\-—–_()（）【】[\]<>《》◆■●★☆□◇○◎※~*=]+/gu, ' ').trim();
  // A date set apart from a few words at the edge of a page: 园区短讯　　　2007年4月16日.
  const wide = /\S(?:\s{2,}|\s*\|\s*)\S/u.test(bare);
  const apart = /\s/u.test(bare) && [...left].length <= (wide ? LONGEST_SECTION : LONGEST_BESIDE);
  return judge(facts, strong, left, atEdge && (dayNamed || strong.size > 1 || apart));
}

/** 日期：, 发布时间：, before a day: no name of a section. */
const DATE_LABEL = /(?<=^\s*)(?:发布|发表|见报|出版|刊发|刊登|刊载|报道|更新)?\s?(?:日期|时间)\s*:/u;

/** 版次：, 当前版：, before the page itself. */
const PAGE_LABEL = /(?<=^\s*)(?:版次|版面|当前版|所在版面|版号)\s*:(?=\s*(?:第\s*)?[A-Z]?\d)/u;

/** A03, 07, and 07产业 where recognition lost the space: the page's number without the word page. */
const NUMBER_ALONE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])([A-Z] ?\d{1,2}|0\d)(?:(?![\p{L}\p{N}])|(?=(?:${SECTION_NAMES})(?!\p{Script=Han})))`,
  'u',
);
/** 某某快报 B02 园区, B02 园区 某某快报: page and section beside the paper's name, without the word page. */
const NAMED_PAGE =
  /^《?\p{Script=Han}{2,10}[报報]》?[\s|·]+[A-Z]\d{1,2}(?:[\s|·]+\p{Script=Han}{2,8})?$|^[A-Z]\d{1,2}[\s|·]+(?:\p{Script=Han}{2,8}[\s|·]+)?《?\p{Script=Han}{2,10}[报報]》?$/u;

/** 上一篇 下一篇 放大 缩小 默认: so many controls of an electronic edition stand in one line. */
const MOST_CONTROLS = 6;
const LONGEST_SECTION = 12;
/** With a single space between it and the date. */
const LONGEST_BESIDE = 6;

function judge(
  facts: PageFacts,
  strong: Set<FurnitureLine['role']>,
  left: string,
  surelyHead: boolean,
): FurnitureLine | undefined {
  if (left !== '') {
    // The path of an electronic edition (首页 > 数字报 > …) names no paper.
    const parts = left
      .replace(LETTER_SPACE, '')
      .split(' ')
      .filter((part) => part !== '首页' && part.replace(EDITION, '') !== '');
    const unknown: string[] = [];
    for (const part of parts) {
      const paper = paperOf(part);
      if (
        !facts.publication &&
        (PAPER.test(paper) || isPeriodical(paper, facts)) &&
        (strong.size > 0 || (PAPER_IN_LINE.test(paper) && /报》?$/u.test(paper)))
      )
        facts.publication = paper;
      else unknown.push(part);
    }
    if (facts.publication && parts.length !== unknown.length) strong.add('publication');
    const latin = facts.publication ? /^[A-Z][A-Za-z&.]*$/u : /^$/u;
    const section = unknown.filter((part) => !latin.test(part)).join(' ');
    const numbered = strong.has('staff') || strong.has('publication') ? readNumbered(section) : undefined;
    if (numbered && !facts.pageNumber) return { role: 'page-head', facts: { ...facts, ...numbered } };
    if (section !== '' && surelyHead && facts.issueDate) {
      const figures = unknown.find((part) => /^\d{1,2}$/u.test(part));
      if (figures && !facts.pageNumber) facts.pageNumber = readNumber(figures);
      const name = unknown.filter((part) => /^\p{Script=Han}{2,8}$/u.test(part)).join(' ');
      if (name !== '') facts.section = name;
    } else if (section !== '') {
      if (strong.size === 0 || section.length > 10 || unknown.length > 2) return undefined;
      // A date alone beside unknown words may be an article's own line.
      if (surelyHead && strong.size === 1 && strong.has('contact')) return { role: 'contact', facts };
      if (strong.size === 1 && !SECTION.test(section) && !strong.has('page-number')) return undefined;
      if (/\d/u.test(section) && !/^\d{1,2}$/u.test(section)) return undefined;
      if (!/^\d{1,2}$/u.test(section)) facts.section = section;
    }
  }
  if (strong.size === 0) return undefined;
  const [only] = strong;
  return { role: strong.size === 1 && !facts.section ? only! : 'page-head', facts };
}

/** A weekly of its own, and no supplement: that stands behind a number of its paper's pages (第4版：人才周刊). */
function isPeriodical(name: string, { issueDate, pageNumber }: PageFacts): boolean {
  return Boolean(issueDate) && !pageNumber && PERIODICAL.test(name) && !SECTION.test(name);
}

/** @returns the paper's name without that of its edition on the web */
function paperOf(printed: string): string {
  const name = printed.replace(EDITION, '');
  return PAPER.test(name) ? name : printed;
}

/** 要 闻: what a letter-spaced word holds between two characters. */
const LETTER_SPACE = /(?<=(?:^| )\p{Script=Han}) (?=\p{Script=Han}(?: |$))/gu;
/** Recognition leaves no blank between the section's name and the number: 综合新闻3. */
const NUMBERED = new RegExp(
  String.raw`^(?:(?<page>[A-Z]?\d{1,2})(?: (?<section>\p{Script=Han}{2,8}))?|(?<before>\p{Script=Han}{2,8}) (?<last>[A-Z]?\d{1,2})|(?<room>${SECTION_NAMES})(?<figure>[A-Z]?\d{1,2}))$`,
  'u',
);

/** What editors' names or the paper's name leave of a running head: 2 综合新闻, 要闻 A2, 2. */
function readNumbered(text: string): PageFacts | undefined {
  const found = NUMBERED.exec(text)?.groups;
  if (!found) return undefined;
  const section = found['section'] ?? found['before'] ?? found['room'];
  return {
    pageNumber: readNumber((found['page'] ?? found['last'] ?? found['figure'])!),
    ...(section ? { section } : {}),
  };
}

function assignDay(facts: PageFacts, match: RegExpExecArray, weekday: string | undefined): void {
  const [month, day] = [Number(readNumber(match[1]!)), Number(readNumber(match[2]!))];
  if (month < 1 || month > 12 || day < 1 || day > 31) return;
  const ofWeek = weekday === undefined ? -1 : '日一二三四五六'.indexOf(weekday.replace('天', '日'));
  facts.dayOfYear ??= {
    text: `${match[0].replace(/\s/gu, '')}${weekday ? `星期${weekday}` : ''}`,
    month,
    day,
    ...(ofWeek >= 0 ? { weekday: ofWeek } : {}),
  };
}

/** Begin of the Republic's years. */
const REPUBLIC = 1911;

function yearOf(printed: string, ofRepublic: boolean): string {
  if (/^\d/u.test(printed)) {
    const figures = printed.replace(/[Oo]/gu, '0');
    return ofRepublic ? String(REPUBLIC + Number(figures)) : figures;
  }
  if (!ofRepublic) return [...printed].map((figure) => HAN_DIGITS[figure]).join('');
  const [hundreds, rest] = printed.includes('百') ? printed.split('百') : ['', printed];
  const hundred = printed.includes('百') ? (HAN_DIGITS[hundreds || '一'] ?? 1) * 100 : 0;
  const small = rest!.includes('十')
    ? Number(readNumber(rest!.replace(/^[〇○◯零]/u, '')))
    : Number([...rest!].map((figure) => HAN_DIGITS[figure]).join('') || 0);
  return String(REPUBLIC + hundred + small);
}

function assignDate(facts: PageFacts, match: RegExpExecArray): void {
  const year = yearOf(match[1]!, match[0].includes('民国'));
  const [month, day] = [readNumber(match[2]!), readNumber(match[3]!)];
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return;
  facts.issueDate ??= `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const YEAR = '[12]\\d{3}|[〇○◯零一二三四五六七八九]{4}';
const FIGURE = '\\d{1,2}|[一二三四五六七八九十]{1,3}';
const UNTIL = '(?:[-—–~～]+|至|到)';
/** 2017年1月23日—29日, 二〇一二年九月二十九日至十月六日: the days of a joint issue. */
const JOINT_DAYS = new RegExp(
  `(?<![\\d〇零一二三四五六七八九])(${YEAR})\\s*年\\s*(${FIGURE})\\s*月\\s*(${FIGURE})\\s*日?\\s*${UNTIL}\\s*(?:(?:(${YEAR})\\s*年\\s*)?(${FIGURE})\\s*月\\s*)?(${FIGURE})\\s*日`,
  'u',
);
const JOINT_PAGE = '[A-Z]?\\d{1,3}|[一二三四五六七八九十]{1,3}';
/** 第1—8版, 第五至六版, 第1、2版, A3、A4版 */
const JOINT_PAGES = new RegExp(
  `(?<![\\dA-Z./-])第?\\s*(${JOINT_PAGE})\\s*版?\\s*(${UNTIL}|[、,和及])\\s*第?\\s*(${JOINT_PAGE})\\s*版`,
  'u',
);
/** 春节合刊, 第38—39期合刊, 第6、7期（合刊） */
const JOINT =
  /(?:第?\s*\d{1,4}\s*(?:[-—–~～、,/至]\s*第?\s*\d{1,4}\s*)+期\s*)?[(（]?(?:\p{Script=Han}{0,6}合刊)[)）]?/u;
/** 总第812—813期, 第38—39期, 2023年第14期: numbers of issues; the day stands beside them. */
const ISSUE_NUMBERS =
  /(?:(?<!\d)[12]\d{3}\s*年\s*)?(?:总|新)?第\s*\d{1,5}(?:\s*[-—–~～、,/至]\s*(?:总?第)?\d{1,5})*\s*期/u;
/** 2016年10月3日出版 */
const PUBLISHED = /(?<=[\s日])(?:出版|出刊|印行)(?=[\s|·,，]|$)/u;

/** Two pages named one by one are a range where they stand together: 1-2, but 1、4. */
function jointPages(first: string, sign: string, last: string): string {
  const number = (page: string) => Number(/\d+$/u.exec(page)?.[0]);
  const isRange = !/[、,和及]/u.test(sign) || number(last) === number(first) + 1;
  return `${first}${isRange ? '-' : '、'}${last}`;
}

function assignInterval(
  facts: PageFacts,
  [, year, month, day, toYear, toMonth, toDay]: RegExpExecArray,
): void {
  const pad = (figures: string) => readNumber(figures).padStart(2, '0');
  const first = `${yearOf(year!, false)}-${pad(month!)}-${pad(day!)}`;
  const last = `${yearOf(toYear ?? year!, false)}-${pad(toMonth ?? month!)}-${pad(toDay!)}`;
  if (parseDate(`${first}/${last}`).ok) facts.issueDate ??= `${first}/${last}`;
}

const EDGE_SECTION = '\\p{Script=Han}{2,6}(?:\\s*[|｜·•\\s]\\s*\\p{Script=Han}{2,6})?';
const AT_EDGE = [
  new RegExp(
    `^(?<page>[A-Z]\\s?\\d{1,2}|0\\d|\\d{1,2})\\s*[|｜│┃丨·•:：\\-—\\s]\\s*(?<section>${EDGE_SECTION})(?:\\s+[A-Z][A-Za-z&\\s]{3,40})?$`,
    'u',
  ),
  // 07产业: recognition loses the space.
  new RegExp(`^(?<page>[A-Z]?\\d{1,2})(?<section>${SECTION_NAMES})$`, 'u'),
  new RegExp(`^(?<section>${EDGE_SECTION})\\s*[|｜│┃丨·•:：\\s]\\s*(?<page>[A-Z]\\s?\\d{1,2}|0\\d)$`, 'u'),
];

/**
 * Reads a line that is furniture only at the edge of a page: its number beside the section's name (02 要闻, B2 · 园区),
 * or two names of sections (社会·民生).
 * @param text folded text of one of the first or last lines
 */
export function readAtEdge(text: string): FurnitureLine | undefined {
  const found = AT_EDGE.map((pattern) => pattern.exec(text.trim())?.groups).find(Boolean);
  if (!found) return alone(text.trim());
  if (/区[\p{Script=Han}]{3,}$/u.test(found['section']!)) return undefined;
  return {
    role: 'page-head',
    facts: { pageNumber: readNumber(found['page']!), section: found['section']!.trim() },
  };
}

/** A page number by itself, or two names of sections. */
function alone(printed: string): FurnitureLine | undefined {
  const text = printed.replace(
    /^[★☆◆◇●○■□·•～~\-—–]+\s*(?=[A-Z]?\d{1,2}\D)|(?<=\d)\s*[★☆◆◇●○■□·•～~\-—–]+$/gu,
    '',
  );
  if (/^[A-Z]?\s?\d{1,2}$/u.test(text))
    return { role: 'page-number', facts: { pageNumber: readNumber(text) } };
  const parts = text.split(/\s*[|｜·•]\s*/u);
  if (
    parts.length === 2 &&
    parts.some((part) => SECTION.test(part)) &&
    parts.every((part) => part.length <= 6)
  )
    return { role: 'section', facts: { section: parts.join('·') } };
  return undefined;
}

const MASTHEAD = /^(?:(?:日|晚|时|导|周|晨)报|[A-Z][A-Za-z\s.&-]{8,})$/u;

/**
 * Reads a line that is furniture only beside other furniture: a section's name, a page number by itself.
 * @param text folded text of one printed line
 */
export function readBeside(text: string): FurnitureLine | undefined {
  const bare = paperOf(text.replace(/[\s|·•—\-【】[\]□■◎●◆]+/gu, ''));
  if (
    /^\p{Script=Han}{3,10}报$|^\p{Script=Han}{2,9}[日晚早时]讯$|^\p{Script=Han}{2,8}(?:周刊|月刊|导刊)$/u.test(
      bare,
    ) &&
    !SECTION.test(bare)
  )
    return { role: 'publication', facts: { publication: bare } };
  if (LUNAR_DAYS.test(text.trim())) return { role: 'date', facts: {} };
  if (MASTHEAD.test(text.trim())) return { role: 'publication', facts: {} };
  if (SECTION.test(bare)) return { role: 'section', facts: { section: bare } };
  // [1] counts a database's articles.
  return /^[A-Za-z]?\d{1,2}$/u.test(bare) && !/^\s*[[【]\s*[1-9]\d?\s*[\]】]\s*$/u.test(text)
    ? { role: 'page-number', facts: { pageNumber: readNumber(bare) } }
    : undefined;
}
