/** What the names of classes and ids say about an element, in English and in pinyin: most sites name what they show. */
import type { Element } from 'hast';
import { textOf } from './flatten.ts';
import type { SavedDocument } from './document.ts';

/** What a name may say of an element. */
export type Hint = 'title' | 'kicker' | 'subtitle' | 'author' | 'facts' | 'caption' | 'column' | 'nav';

/** Words of names are separated by hyphens, underscores, figures or capitals. The more particular come first. */
const HINTS: [pattern: RegExp, hint: Hint][] = [
  [
    /(?:^|-)(?:yt|jt|jianbt)$|yinti|jianti|meiti|kicker|shoulder|eyebrow|intro-?title|leading-?title|pre-?title|up-?title|top-?title/u,
    'kicker',
  ],
  [/^(?:ft|fbt)$|futi|fubiaoti|sub-?title|subhead|sub-?tit|second-?title|vice-?title|deck/u, 'subtitle'],
  [
    /^(?:cap|tus?)$|caption|tushuo|tuzhu|pic-?(?:text|info|note|desc|title)|img-?(?:text|desc|title|note)|photo-?(?:text|desc)/u,
    'caption',
  ],
  [
    /(?:^|-)(?:nav|menu|footer|foot|breadcrumb|crumbs?|shar(?:e|ing)|sharedaddy|related-?posts?|recommend(?:ed|s)?|ads?|advert(?:isement)?s?|guanggao|toolbar|tools?|copyright|side(?:bar)?|related|comment|logo|banner|pager|turn|links?|lists?|ewm|qrcode)(?:-|$)|nav(?:bar|list)|(?:title|news|page|article|layout)-?list/u,
    'nav',
  ],
  [/^zz$|author|zuozhe|byline|writer|reporter|jizhe|shuming/u, 'author'],
  [/lanmu|column-?name|rubric/u, 'column'],
  [
    /(?:^|-)(?:date|time|riqi|banci|banming|banmian|laiyuan|source|info|meta|pubtime|pub|sec)(?:-|$)|pub-?(?:date|time)|page-?(?:no|num|number|name)|issue/u,
    'facts',
  ],
  [
    /(?:^|-)(?:title|tit|biaoti|zhubiaoti|zhengti|headline|bt|heading|h1)(?:-|$)|(?:article|art|news|main|doc|content|detail)-?(?:title|tit|bt|headline)/u,
    'title',
  ],
];
/** A name two steps up still speaks of a line; farther up it speaks of a region. */
const REACH = 3;

/** @param element the block in which a line stands; @returns what the nearest telling name says of it */
export function hintOf({ parents }: SavedDocument, element: Element | undefined): Hint | undefined {
  let at = element;
  for (let step = 0; at && step < REACH; step++, at = parents.get(at)) {
    const hint = hintOfName(at);
    if (hint) return hint;
  }
  return undefined;
}

/** What an element's own class and id say. */
export function hintOfName(element: Element): Hint | undefined {
  const { properties } = element;
  const says = `${textOf(properties['rel'])} ${textOf(properties['itemProp'])}`;
  if (/\bauthor\b/u.test(says)) return 'author';
  const words = wordsOf(element);
  for (const [pattern, hint] of HINTS) if (words.some((word) => pattern.test(word))) return hint;
  return undefined;
}

/** The words of an element's class and id. */
function wordsOf({ properties }: Element): string[] {
  return `${textOf(properties['className'])} ${textOf(properties['id'])}`
    .replace(/([a-z])([A-Z])/gu, '$1-$2')
    .replace(/([A-Za-z])(\d)/gu, '$1-$2')
    .replace(/[_\s]+/gu, ' ')
    .toLowerCase()
    .split(' ');
}

/** @returns whether an element is named a column, be it of a paper or of the page's layout */
export function isCalledColumn(element: Element): boolean {
  return wordsOf(element).some((word) => /(?:^|-)column$/u.test(word));
}

/** @returns whether an element is named for an advertisement, as sites set them among the paragraphs of a text */
export function isAdvertisement(element: Element): boolean {
  return wordsOf(element).some((word) =>
    /(?:^|-)(?:ads?|ad-?(?:box|insert|slot|wrap)|advert(?:isement)?s?|guanggao|adsby[a-z]+)(?:-|$)/u.test(
      word,
    ),
  );
}

/** True when the element of a line is itself named for a picture: what text it holds is the picture's note. */
export function isPictureNote({ properties }: Element): boolean {
  const names = `${textOf(properties['className'])} ${textOf(properties['id'])}`.toLowerCase();
  return /(?:^|[\s_-])(?:pic|pics|picture|photo|img|image|figure|tu|tupian|zhaopian)(?:box|wrap|frame|area|list)?(?:[\s_-]|$)/u.test(
    names,
  );
}

/** Names that a region of text may bear as well: then its links tell. */
const EITHER = /list|side|related|link|comment|tool|share|turn/u;
/** Shorter regions are no text. */
const SHORTEST_REGION = 120;

/** True inside a region that is named as navigation, a foot or a list. */
export function inNavigation(document: SavedDocument, element: Element | undefined): boolean {
  for (let at = element; at; at = document.parents.get(at))
    if (
      ['nav', 'footer', 'menu'].includes(at.tagName) ||
      (hintOfName(at) === 'nav' && !holdsText(document, at))
    )
      return true;
  return false;
}

function holdsText(document: SavedDocument, region: Element): boolean {
  const names = `${textOf(region.properties['className'])} ${textOf(region.properties['id'])}`;
  const span = document.spans.get(region);
  if (!span || !EITHER.test(names.toLowerCase())) return false;
  const lines = document.lines.filter(({ start, end }) => start >= span.start && end <= span.end);
  const letters = lines.reduce((sum, line) => sum + line.letters, 0);
  const linked = lines.reduce((sum, line) => sum + line.linked, 0);
  return letters >= SHORTEST_REGION && linked * 2 < letters;
}

/** Words with which an e-paper page offers to do something; a line of nothing else is no text. */
const TOOLS =
  /^(?:[\s|｜·•:：[\]【】()（）<>《》«»+\-—/\\●■◆□*←→↑↓▲▼►◄×✕✖⨉]|返回(?:本期)?(?:目录|首页|版面|顶部|列表)?|放大|缩小|A(?=[+＋－-])|默认|全文复制|复制全文|复制链接|上一[篇版期页]|下一[篇版期页]|前一[篇版期天]|后一[篇版期天]|标题导航|版面导航|版面目录|本版新闻列表|本版(?:新闻|文章|标题)|往期回顾|字号|字体|分享到?|朗读|收听|播放|暂停|(?:打印|关闭|收藏|推荐)(?:本[页文]|窗口|此[页文])?|收藏|评论|展开通版|PDF版?下载|PDF|下载|首页|English|数字报|电子报|版权声明|我要评报|网站声明|第?\d*[Aa]?\d+版|微信|微博|新浪微博|腾讯微博|QQ空间|大|中|小|没有了|查看原文|听(?:全文|新闻|报)|语音(?:播报|朗读)|(?:全文)?约?\d+分钟|(?:预计)?阅读(?:时长|约)|(?:\d(?:\.\d+)?)?倍速|(?:AI|智能)?(?:主播|语音)?(?:正在)?(?:为[您你])?朗读|AI主播|\d[\d.]*[万千]?\+?(?:次?阅读|点赞|评论|分享|收藏|播放)|(?:阅读|点赞|评论|浏览|点击|[赞讚]|喜欢|喜歡)[量数]?[:：]?\s*\d[\d.,]*[万千]?|点赞|收起|展开全文|▶|点击(?:查看|下载|放大)\S{0,6}|扫码\S{0,8}|检索|搜索|登录|注册|今日头条|日历|阅读|订阅)+$/u;

/** What an account asks of its readers, and the line under its text: 点击上方蓝字关注我们, — END —. */
const INVITATION =
  /点击(?:上方|下方)?\s*[“"「]?(?:蓝字|阅读原文|关注)|长按\S{0,8}二维码|扫(?:描|一扫|码)\S{0,8}(?:二维码|关注)|关注(?:我们|该公众号|\S{0,8}公众号)|[“"「](?:在看|点赞)|^[—–―\s-]*(?:THE\s*)?END[—–―\s-]*$/iu;
/** Longer lines say more than that. */
const LONGEST_INVITATION = 24;

function isInvitation(text: string): boolean {
  return text.length <= LONGEST_INVITATION && !/。/u.test(text) && INVITATION.test(text);
}

/** @returns whether a line is what a site sets over a list of links to other articles */
export function isListLabel(text: string): boolean {
  return /^[\s|｜·•【[■◆●]*(?:相关|推荐|延伸|往期|猜你|热门|更多|最新|近期|精彩|编辑推荐|本文标签|标签)\S{0,6}[\s】\]:：]*$/u.test(
    text,
  );
}

/** @returns whether a line is made of the words of tools and nothing else */
export function isTools(text: string): boolean {
  return TOOLS.test(text.trim()) || isInvitation(text.trim());
}

/** 当前位置：某某日报 > 第07版：产业聚焦 > 正文: by its first step or its last. */
const PATH = /^[^>›»]{0,16}(?:位置|首页)[^>›»]{0,16}[>›»]|[>›»]\s*(?:正文|内容|文章|详情|阅读)\s*$/u;

/** @returns whether a line says where in its site a page stands */
export function isPath(text: string): boolean {
  return PATH.test(text);
}

const IMPRINT =
  /版权所有|版权声明|未经\S{0,10}(?:许可|授权)|转载\S{0,24}(?:目的|传递更多信息)|与本[网站报]联系|ICP备|公网安备|Copyright|©|报社地址|技术支持|(?:制作|设计|维护)(?:制作|设计|维护|单位)|最佳分辨率|建议使用/iu;

/** How to reach the paper, and under which number it comes out. */
const OF_EDITORS = /(?:统一(?:连续出版物号|刊号)|邮发代号|(?:投稿|编辑部|本报)(?:邮箱|信箱))\s*[:：]/u;

/** @returns whether a line states rights, addresses and the like, as they stand at the foot of a site */
export function isImprint(text: string): boolean {
  return IMPRINT.test(text) || (OF_EDITORS.test(text) && !text.includes('。'));
}
