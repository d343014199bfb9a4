/** Standing titles of boxes beside an article: 【链接】, 记者手记, 〔小档案〕何谓孵化器？ */
import { columnName } from './column.ts';

const BOX =
  /^(?:小档案|相关链接|新闻链接|链接|延伸阅读|名词解释|新闻背景|背景链接|背景资料|相关新闻|小资料|小贴士|知识窗|短评|快评|微评|声音|语录|热词|数说|数读|数据链接|新闻词典|小词典|编后|编后语|编者按|记者手记|采访手记|采访札记|编辑手记|手记|点评|专家点评|记者点评|编辑点评|专家观点|专家视点|名家点评|相关报道|相关阅读|背景|背景介绍|新闻背后|新闻多一点|新闻加点料|新闻延伸|新闻观察|记者观察|他山之石|网友热议|网友声音|小百科|科普|大事记|时间轴|数据|快问快答|专家说|读者来电|人物简介|嘉宾简介|作者简介|(?:记者|编辑|采访|作者|读者)(?:手记|感言|札记|点评|观察|视角|提示|思考|心得))\s*[:：]?$/u;

/** @returns whether a line is the standing title of a box, in brackets or not, or begins with it in brackets */
export function isBoxLabel(text: string): boolean {
  const inBrackets = /^[\s■◆●▲□◇◎★☆▶▎▍▌┃]*[【[〔〖(]([^】\]〕〗)]{2,8})[】\]〕〗)]/u.exec(text)?.[1];
  return BOX.test(inBrackets ?? columnName(text.trim()));
}
