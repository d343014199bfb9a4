/** Column heads (栏目): the standing titles under which a paper prints its articles. */

const ENDING =
  /(?:时评|时论|观察|视点|视角|动态|短波|快讯|快报|简讯|简报|专栏|专访|访谈|之窗|论坛|风采|人物|资讯|广角|综述|在线|纵横|传真|速递|速览|聚焦|关注|走笔|随笔|特稿|连线|杂谈|漫谈|短评|锐评|快评|微评|走(?:基层|园区|企业|一线|车间|乡村)|社论|评论|新论|一线|传声|影像|镜头|镜像|新闻眼|直通车|直播间|进行时|面对面|大家谈|新语|絮语|夜话|茶座|圆桌|漫笔|新视野|新视界|看台|晒台|榜样|故事|札记|手记|调研行|巡礼|巡展|掠影|播报|扫描|点击|瞭望|透视|解读|问答|信箱|来信|园地|专题|专版|专刊|特刊|特别报道|图片新闻|图片报道|新闻图片|图说|光影|要闻|头条|导读|本期关注|今日关注|高端|前沿|新风|新貌|新篇)$/u;
/** Heads that are never the headline of one article. */
const GENERIC =
  /^(?:\p{Script=Han}{0,4}(?:简讯|短讯|快讯|微讯|短波|要闻|动态|资讯|简报|快报|速览|短消息|短新闻|微新闻|播报|速递)|图片新闻|新闻图片|图片报道|影像|光影|一句话新闻|(?:简明|一周|每日|综合)新闻|新闻(?:简报|集萃|集锦|速览|快递|快车|速递)|短讯)$/u;
/** 诗歌, 读者来信: the kinds of a supplement, which stand over pieces of that kind. */
const GENRE =
  /^(?:诗歌?|诗词|新诗|诗苑|散文|散文诗|随笔|杂文|小说|小小说|微型小说|报告文学|读者来信|来信照登|群众来信|书评|影评|剧评)$/u;
/** Those of them that stand over pictures. */
const OF_PICTURES = /(?:图片|影像|光影)/u;
const BEGINNING =
  /^(?:图片新闻|新闻图片|本期|今日|深度|特别|独家|权威|走近|走进|直击|记者观察|编者按|编者的话|高新|园区|创新|创业|产业|党建)/u;
/**
 * 市场一角, 新年献词, 来信照登, 读者·编者: a subject and what such rooms of a paper are called. No kicker and no half of a headline
 * ends so, however close the headline stands below.
 */
const RUBRIC =
  /^(?:\p{Script=Han}{2}·\p{Script=Han}{2}|\p{Script=Han}{2,4}(?:一角|一隅|一瞥|一得|献词|贺词|寄语|致辞|回音|回声|照登|笔谈|笔会|点滴|拾零|拾贝|拾趣|茶座|沙龙|天地|百科|顾问|博览|荟萃|集锦|集萃|花絮|长廊|画廊|文苑|诗苑|艺苑|世相|百态|心声|心语|往来|之声|之友|之家|门诊|热线|服务台|会客厅|备忘录|龙门阵))$/u;
const OF_ZONES = /^\p{Script=Han}{2,5}(?:[在看话]高新|[在看话]园区|·高新|进行时|在行动|在路上|零距离)$/u;

/**
 * Tells how much a line looks like a column head.
 * @param text folded text of a short line
 * @param known columns of the archive
 * @returns `known`: used in the archive, or a head of briefs; `framed`: set in brackets; `likely`: by its form
 */
export function columnLikeness(
  text: string,
  known: ReadonlySet<string>,
): 'known' | 'framed' | 'likely' | undefined {
  const bare = columnName(text);
  const length = bare.replace(/\s/gu, '').length;
  if (length < 2 || length > 12) return undefined;
  if (known.has(bare) || known.has(bare.replace(/\s/gu, ''))) return 'known';
  if (/[,，。:：;；!！?？\d]/u.test(bare)) return undefined;
  if ([GENERIC, GENRE].some((heads) => heads.test(bare.replace(/\s/gu, '')))) return 'known';
  if (FRAMED.test(text.trim()) && length <= 10) return 'framed';
  if (RUBRIC.test(bare) || OF_ZONES.test(bare) || (length <= 8 && ENDING.test(bare))) return 'likely';
  return length <= 4 && BEGINNING.test(bare) ? 'likely' : undefined;
}

/** @returns whether a line is what papers set over briefs, in brackets or not: 【一周快讯】 */
export function isLabelOfBriefs(text: string): boolean {
  const bare = columnName(text).replace(/\s/gu, '');
  return GENERIC.test(bare) && !OF_PICTURES.test(bare);
}

/** Ornaments on both sides, or a bracket, set a column head off. */
const FRAMED =
  /^(?:[【[〔〖].+[】\]〕〗]|[◆■●★☆◎▲△◇□·•※|—-]+\s*[^◆■●★☆◎▲△◇□·•※|—-]+\s*[◆■●★☆◎▲△◇□·•※|—-]+)$/u;
/** 栏目：园区论语, 专栏: 小城故事: the label says what stands behind it. */
const LABEL = String.raw`(?:专刊|所属)?(?:栏目|专栏)\s*[:：]`;
const DECORATION_BEFORE = new RegExp(
  String.raw`^(?:[\s【[〔〖〈〉>»◆■●★☆◎○▲△▶►▷◇□▢▣◈❖✦✧·•※*▎▍▌▏┃█◤◢—\-|]|${LABEL})+`,
  'u',
);
const LABELLED = new RegExp(String.raw`^${LABEL}[\p{Script=Han}·“”\s]{2,14}$`, 'u');
const IN_BRACKETS = /^[【〔〖][^【】〔〕〖〗,，。:：;；!！?？\d]{2,10}[】〕〗]$/u;
const AFTER = String.raw`[\s】\]〕〗〉〈<«◆■●★☆◎○▲△◀◄◁◇□▢▣◈❖✦✧·•※*▎▍▌▏┃█◥◣—\-|｜]`;
/** Looked for from the beginning of a run alone: from each of its signs, a line of them takes the square of the time. */
const DECORATION_AFTER = new RegExp(`(?<!${AFTER})${AFTER}+$`, 'u');

/** @returns whether a line by itself says that it names a column: by a label, or by its brackets */
export function isColumnLine(text: string): boolean {
  const bare = text.trim();
  return LABELLED.test(bare) || IN_BRACKETS.test(bare);
}

/** @returns the ornament before a name, as printed, spaces aside; undefined where none stands there */
export function frameOf(text: string): string | undefined {
  const before = DECORATION_BEFORE.exec(text)?.[0].replace(/\s/gu, '');
  return before === undefined || before === '' ? undefined : before;
}

/** The column's name without brackets and ornaments. */
export function columnName(text: string): string {
  return text.replace(DECORATION_BEFORE, '').replace(DECORATION_AFTER, '');
}

/** Where the name stands in the text; what is outside is ornament. */
export function columnExtent(text: string): { from: number; to: number } {
  const from = DECORATION_BEFORE.exec(text)?.[0].length ?? 0;
  const to = text.length - (DECORATION_AFTER.exec(text)?.[0].length ?? 0);
  return from < to ? { from, to } : { from: 0, to: text.length };
}
