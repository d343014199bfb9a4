/** What stands around the articles: running heads, controls of sites, lists of pages and of headlines. */
import type { Made } from './article.ts';
import type { Dice } from './dice.ts';
import { PAPERS, personName, SECTIONS } from './prose.ts';
import { BLANK, lines, type LabelledLine } from './sheet.ts';

/** The printed page. */
export interface Sheet {
  issue: string;
  page: number;
  section: string;
  paper: string;
}

/** Some page of some paper. */
export function someSheet(dice: Dice, issue: string): Sheet {
  return { issue, page: dice.between(1, 24), section: dice.pick(SECTIONS), paper: dice.pick(PAPERS) };
}

const WEEK = '日一二三四五六';

/** The day in some form. */
export function printedDay(dice: Dice, issue: string): string {
  const [year, month, day] = issue.split('-').map(Number) as [number, number, number];
  const week = WEEK[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]!;
  const two = (figure: number) => String(figure).padStart(2, '0');
  return dice.pick([
    `${year}年${month}月${day}日 星期${week}`,
    `${year}年${month}月${day}日`,
    `${year}年${two(month)}月${two(day)}日　星期${week}`,
    `${year}-${two(month)}-${two(day)}`,
    `${year}年${month}月${day}日/星期${week}`,
    `${year}.${month}.${day} 星期${week}`,
  ]);
}

/** The page's number in some form. */
export function printedPage(dice: Dice, page: number): string {
  const two = String(page).padStart(2, '0');
  return dice.pick([`第${page}版`, `第${two}版`, `${two}版`, `第 ${page} 版`]);
}

/** A running head of one line or several. */
export function runningHead(dice: Dice, { issue, page, section, paper }: Sheet): LabelledLine[] {
  const [day, number] = [printedDay(dice, issue), printedPage(dice, page)];
  const gap = dice.pick([' ', '　', '　　　', '    ']);
  const head = dice.pick([
    () => [[paper, day, number, section].join(gap)],
    () => [`${number}：${section}`, day],
    () => [paper, `${day}${gap}${number}${gap}${section}`],
    () => [`${day}${gap}${number}`],
    () => [`${section}${gap}${day}${gap}${number}${gap}责编：${personName(dice)}`],
    () => [`${number}　${section}`, paper, day],
    () => [`《${paper}》（${day} ${number}）`],
    () => [`${day} ${paper} ${number} ${section}`],
  ])();
  return [...lines('furniture', ...head), ...(dice.chance(0.6) ? [BLANK] : [])];
}

const CONTROLS =
  '返回目录 放大 缩小 默认 全文复制 上一篇 下一篇 标题导航 本版新闻列表 往期回顾 字号 分享到 朗读 打印 关闭 展开通版 PDF版下载 首页 English 数字报 版权声明 我要评报 网站声明 复制链接 收藏 语音播报 版面导航 上一版 下一版 上一期 下一期 检索'.split(
    ' ',
  );
/** Menus that no list of controls holds. */
const MENUS = [
  '订阅本报',
  '读报有奖',
  '掌上阅读',
  '我的书架',
  '评报区',
  '热门标签',
  '往报查阅',
  '本期头条',
  '图说',
  '微视频',
  '数读',
  '专家库',
];

/** Lines of controls: alone, several on a line, spaced, with bullets. */
export function controls(dice: Dice, count = dice.between(1, 5)): LabelledLine[] {
  return Array.from({ length: count }, () => controlLine(dice)).map((text) => ({
    text,
    label: 'furniture' as const,
  }));
}

function controlLine(dice: Dice): string {
  const some = dice.some(CONTROLS, dice.between(2, 6));
  return dice.pick([
    () => some[0]!,
    () => some.join('  '),
    () => some.join(' | '),
    () => some.join(' '),
    () => some.join(''),
    () => some.map((word) => `[${word}]`).join(' '),
    () => `·${some.slice(0, 3).join(' ·')}`,
    () => [...some[0]!].join(' '),
    () => `<${some[0]!}   ${some[1]!}>`,
    () => `${dice.pick(['>>', '» ', '• '])}${some[0]!}`,
  ])();
}

/** A menu of the site, with words of its own among controls. */
export function menu(dice: Dice): LabelledLine[] {
  const some = [...dice.some(CONTROLS, 3), ...dice.some(MENUS, 2)];
  return dice.pick([
    () => lines('furniture', dice.some(some, 5).join(' | ')),
    () => lines('furniture', ...some.map((word) => `· ${word}`)),
    () => lines('furniture', ...dice.some(some, 4)),
  ])();
}

/** Where the reader is: A > B > C. */
export function breadcrumb(dice: Dice, { paper, section, page }: Sheet): LabelledLine {
  const mark = dice.pick([' > ', ' >> ', '>', ' » ']);
  const parts = [
    dice.pick(['首页', '网站首页', '数字报']),
    paper,
    `第${String(page).padStart(2, '0')}版：${section}`,
  ];
  return {
    text: `${dice.pick(['', '当前位置：', '您所在的位置：'])}${parts.join(mark)}`,
    label: 'furniture',
  };
}

/** The site's foot: rights and addresses. */
export function footer(dice: Dice, { paper }: Sheet): LabelledLine[] {
  const all = [
    `版权所有 ${paper}社 未经授权不得转载`,
    `Copyright © ${dice.between(2005, 2024)} ${paper} All Rights Reserved`,
    `京ICP备${dice.between(10000000, 19999999)}号`,
    `地址：${dice.pick(['合肥', '南昌', '济南'])}市创新路${dice.between(1, 99)}号 邮编：${dice.between(100000, 800000)}`,
    `新闻热线：0${dice.between(300, 900)}-${dice.between(1000000, 9999999)}`,
    '技术支持：北京某某电子有限公司',
    '违法和不良信息举报电话：12377',
    `增值电信业务经营许可证：赣B2-${dice.between(20100001, 20109999)}`,
  ];
  return lines('furniture', ...dice.some(all, dice.between(1, 4)));
}

/** The issue's pages. */
export function pageIndex(dice: Dice, sheet: Sheet): LabelledLine[] {
  const head = dice.pick(['版面目录', '版面导航', '版次导航', '本期版面', '']);
  const form = dice.pick([
    (page: string, section: string) => `第${page}版：${section}`,
    (page: string, section: string) => `${page}版 ${section}`,
    (page: string, section: string) => `${page} ${section}`,
    (page: string, section: string) => `第${page}版(${section})`,
  ]);
  const entries = Array.from({ length: dice.between(4, 8) }, (_, index) => {
    const page = String(index + 1).padStart(2, '0');
    return form(page, index + 1 === sheet.page ? sheet.section : dice.pick(SECTIONS));
  });
  return [...(head ? lines('index', head) : []), ...lines('index', ...entries)];
}

/** The page's headlines before the articles. */
export function titleIndex(dice: Dice, articles: readonly Made[]): LabelledLine[] {
  const head = dice.pick(['标题导航', '本版新闻列表', '本版标题导航', '文章列表', '']);
  const mark = dice.pick(['', '· ', '• ', '▪ ', '', '◆']);
  const titles = articles.flatMap(({ title }) => (title === null ? [] : [title]));
  return [...(head ? lines('index', head) : []), ...lines('index', ...titles.map((title) => mark + title))];
}

/** Editors at the foot of the printed page. */
export function staff(dice: Dice): LabelledLine[] {
  const [a, b, c] = [personName(dice), personName(dice), personName(dice)];
  return lines(
    'furniture',
    dice.pick([
      `责任编辑：${a}　美术编辑：${b}`,
      `责编：${a} 版式：${b} 校对：${c}`,
      `本版责编：${a}`,
      `编辑 ${a}　校对 ${b}`,
      `■责编/${a} ■美编/${b}`,
    ]),
  );
}
