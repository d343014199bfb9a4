/**
 * Menus of sites: their words are of any kind (读报有奖, 微视频), so they are known by the controls that they stand with —
 * on one line between bars, in a list with one mark, or alone between lines of the site.
 */
import { readControls } from './navigation.ts';
import type { Marginal } from './takeMargins.ts';

const LONGEST_WORD = 8;
const FEWEST_WORDS = 3;
/** A single word between lines of the site; longer ones may be headlines. */
const LONGEST_ALONE = 5;
const MOST_ALONE = 2;
const BARS = /\s*[|｜]\s*|\s+[·•]?\s*/u;
/** Controls are made of these words, whatever site they are of: 换日期, 看原版, 我要订报, 手机看报. */
const CONTROL_LIKE =
  /日期|目录|导航|首页|版面|原版|纸版|电子版|数字版|往日|往期|报纸|订报|评报|看报|读报|听报|投稿|评论|留言|打印|复制|收藏|分享|转发|字号|字体|放大|缩小|关闭|朗读|收听|听新闻|语音|下载|登录|注册|搜索|检索|查询|订阅|客户端|微信|微博|二维码|扫码|扫一扫|手机|[上下前后]一[篇版期页条]|更多|返回|切换|选择|声明|版权|快照|导读|网站|链接|联系我|关于我|帮助|展开|收起|通版|浏览|点赞|全屏|阅读/u;
const CONTROL_SHARE = 0.5;
const BULLET = /^\s*([•·●■◆▪>»○-])\s*(\S.*)$/u;
const SITE = new Set(['navigation', 'rights', 'calendar', 'visit']);
const WORD = /^[\p{Script=Han}A-Za-z+]+$/u;

/** Marks lines of menus in place; lines that are marked already stay as they are. */
export function markMenus(texts: string[], read: (Marginal | undefined)[]): void {
  const isSite = (at: number) => SITE.has(read[at]?.role ?? '');
  const take = (at: number) => {
    read[at] ??= { role: 'navigation', facts: {} };
  };
  texts.forEach((text, index) => {
    if (!read[index] && isBar(text)) take(index);
  });
  for (let at = 0; at < texts.length;) {
    const end = listEnd(texts, at);
    const entries = Array.from({ length: end - at }, (_, offset) => at + offset);
    if (entries.length > 1 && entries.some(isSite)) entries.forEach(take);
    at = Math.max(end, at + 1);
  }
  // Single words of that wording, one after the other beside the site's.
  for (const order of [texts.keys(), [...texts.keys()].reverse()])
    for (const at of order)
      if (
        !read[at] &&
        isControlWord(texts[at]!) &&
        (isSite(at - 1) || isSite(at + 1) || isCommandAtTop(texts, at))
      )
        take(at);
  const isWord = (at: number) =>
    !read[at] &&
    texts[at] !== undefined &&
    texts[at].trim().length <= LONGEST_ALONE &&
    WORD.test(texts[at].trim());
  for (let at = 1; at < texts.length; at++) {
    let end = at;
    while (end < at + MOST_ALONE && isWord(end)) end++;
    if (end > at && isSite(at - 1) && (isSite(end) || end === texts.length))
      for (let index = at; index < end; index++) take(index);
  }
}

/** 本期头条 | 往期回顾 | 下一篇 | 评报区, 换日期　看原版　打印: short words set apart, half of them controls by their wording. */
export function isBar(text: string): boolean {
  const bare = text.trim();
  if (!/[\s|｜]/u.test(bare)) return isRunTogether(bare);
  const words = piecesOfBar(bare);
  if (words.length === 1) return isRunTogether(words[0]!);
  if (
    words.length < FEWEST_WORDS - 1 ||
    !words.every((word) => word.length <= LONGEST_WORD && (WORD.test(word) || readControls(word)))
  )
    return false;
  const sure = words.some((word) => (readControls(word)?.sure ?? 0) > 0);
  const like = words.filter(
    (word) => isControlLike(word) || (sure && (CHANNELS.has(word) || readControls(word))),
  ).length;
  return words.length < FEWEST_WORDS
    ? sure && like === words.length
    : like >= words.length * CONTROL_SHARE && (sure || like === words.length || /[|｜]/u.test(text));
}

/** 首 页   时 政   数 字 报: words set apart by wide gaps may have spaces inside. */
function piecesOfBar(text: string): string[] {
  const wide = text.split(/\s{2,}|\s*[|｜]\s*/u).filter(Boolean);
  return wide.length >= FEWEST_WORDS && wide.some((piece) => /^\S(?:\s\S)+$/u.test(piece))
    ? wide.map((piece) => piece.replace(/\s/gu, ''))
    : text.split(BARS).filter(Boolean);
}

/** Channels of news sites, which stand among controls. */
const CHANNELS = new Set(
  '时政 社会 视频 财经 体育 娱乐 科技 教育 健康 旅游 文化 军事 国际 国内 要闻 评论 图片 房产 汽车 生活 民生 经济 理论 法治 党建 地方 专题 直播 互动 政务 问政 新闻 资讯 区县 县域 English'.split(
    ' ',
  ),
);

/** 选择其他日期, 往日报纸: what a site tells its reader to do, above the articles. */
const COMMAND =
  /^(?:选择|更换|换|切换|查看|返回|往日|往期|手机|电子|数字|纸版|原版|版面|点击|我要)\p{Script=Han}{1,5}$/u;
const TOP_LINES = 10;

function isCommandAtTop(texts: string[], at: number): boolean {
  return (
    at < TOP_LINES &&
    COMMAND.test(texts[at]!.trim()) &&
    !texts.slice(0, at).some((text) => /[。！？]/u.test(text))
  );
}

function isControlWord(text: string): boolean {
  const word = text.trim();
  return word.length <= LONGEST_WORD - 2 && WORD.test(word) && isControlLike(word);
}

/** 换日期往日报纸全文复制返回目录: words that recognition ran together; half of the line at least are controls. */
function isRunTogether(text: string): boolean {
  if (text.length > LONGEST_TOGETHER || !WORD.test(text)) return false;
  const found = [...text.matchAll(new RegExp(CONTROL_LIKE, 'gu'))];
  const covered = found.reduce((sum, { 0: word }) => sum + word.length, 0);
  return found.length >= FEWEST_WORDS && covered >= text.length * CONTROL_SHARE;
}

const LONGEST_TOGETHER = 48;

/** @returns whether a word says what a reader of the site may do */
export function isControlLike(word: string): boolean {
  return CONTROL_LIKE.test(word) || (readControls(word)?.sure ?? 0) > 0;
}

/** @returns index after short lines with one mark */
function listEnd(texts: string[], begin: number): number {
  const mark = BULLET.exec(texts[begin]!)?.[1];
  let end = begin;
  while (mark !== undefined && end < texts.length) {
    const entry = BULLET.exec(texts[end]!);
    if (entry?.[1] !== mark || entry[2]!.length > LONGEST_WORD) break;
    end++;
  }
  return end;
}
