/** Standing titles of boxes beside an article: 【链接】, 记者手记, ◆ 人物档案, 〔小档案〕何谓孵化器？ */
import { columnName, frameOf } from './column.ts';

/** Labels that name a box by their whole, with marks or without. */
const WHOLE =
  /^(?:(?:相关|新闻|背景|数据|知识|政策)?链接|延伸阅读|扩展阅读|拓展阅读|相关(?:新闻|报道|阅读)|名词解释|(?:新闻)?背景|背景(?:资料|介绍)|短评|快评|微评|锐评|声音|语录|热词|编后|编后语|编者按|手记|点评|专家(?:观点|视点|说)|名家点评|新闻背后|新闻多一点|新闻加点料|新闻延伸|新闻观察|他山之石|网友热议|科普|大事记|时间轴|数据|快问快答|读者来电|(?:记者|编辑|采访|作者|读者)(?:观察|视角|提示|思考|心得))$/u;

/**
 * What kind of text a box holds, behind a word that says of what or whose: 人物名片, 企业档案, 采访札记, 小贴士. No subhead
 * of a report is made so.
 */
const KIND =
  /^\p{Script=Han}{0,4}(?:手记|札记|感言|附记|名片|档案|简历|简介|小传|贴士|词典|辞典|百科|知识窗|知识点|小知识|小资料|链接|数读|数说|读数|花絮|图解|关键词|人物志|点评)$/u;

/** With a mark or in brackets, of one line alone, these name a box, too. */
const FRAMED_KIND =
  /^\p{Script=Han}{0,4}(?:阅读|资料|名词|解释|对话|现场|观点|声音|提示|提醒|说法|解读|问答|热议|反响|回声|回放|故事|故事会|读懂|看点|数字|知识|背景|影像|寄语|快评|时评|短评|评论|来信|调查|心声|建议|支招)$/u;

/** Marks and brackets before a label that stands on the line of its headline: 〔小档案〕何谓孵化器？ */
const IN_BRACKETS = /^[\s■◆●▲□◇◎★☆▶▎▍▌┃]*[【[〔〖(]([^】\]〕〗)]{2,8})[】\]〕〗)]/u;

/** 话你知：什么是算力券: behind a label that heads nothing else, the box's own headline on the same line. */
const WITH_HEADLINE =
  /^[\s■◆●▲□◇◎★☆▶▎▍▌┃]*(?:话你知|知多[点啲D]|名词解释|(?:小)?贴士|(?:小)?(?:知识|常识|百科|资料|词典|辞典)|知识[窗点]|(?:相关|新闻|背景|知识|政策)链接|(?:延伸|扩展|拓展|相关)阅读|(?:新闻|背景)(?:背景|资料|多一点|延伸))\s*[:：|丨]\s*[^。！；]{2,24}$/u;

/**
 * @returns whether a line is the standing title of a box, in brackets or not, begins with it in brackets, or with one
 * that heads nothing else and a colon
 */
export function isBoxLabel(text: string): boolean {
  if (WITH_HEADLINE.test(text.trimEnd())) return true;
  const name = IN_BRACKETS.exec(text)?.[1] ?? columnName(text.trim());
  return isOf(name, WHOLE) || isOf(name, KIND);
}

/** @returns whether a line with a mark before it, or in brackets, names a kind of text that a box may hold */
export function mayBeBoxLabel(text: string): boolean {
  return frameOf(text) !== undefined && isOf(columnName(text.trim()), FRAMED_KIND);
}

function isOf(name: string, pattern: RegExp): boolean {
  return pattern.test(name.replace(/\s*[:：]?$/u, '').replace(/\s/gu, ''));
}
