/** Forms of the screen: pages selected as a whole, database labels, full-text sites, crawlers' Markdown, Taiwan sites. */
import { makeArticle, makeArticles, paragraphsOf, truthOf, type Made, type World } from '../article.ts';
import {
  breadcrumb,
  controls,
  footer,
  menu,
  pageIndex,
  printedDay,
  runningHead,
  someSheet,
  titleIndex,
} from '../margins.ts';
import { articleLines, columnLines, headLines } from '../print.ts';
import { city, dayBefore, personName } from '../prose.ts';
import { BLANK, lines, someSetting, textLines, type LabelledLine } from '../sheet.ts';
import type { FormPage } from '../form.ts';
import { someStyle } from './printed.ts';
import { traditional } from '../traditional.ts';

/** One article of an e-paper, selected with everything around it. */
export function epaper(world: World): FormPage {
  const { dice, issue } = world;
  const made = makeArticle(world, dice.pick(world.zones), {
    paragraphs: dice.between(2, 5),
    authors: dice.between(0, 2),
    subtitle: dice.chance(0.3),
    kicker: dice.chance(0.2),
  });
  const sheet = someSheet(dice, issue);
  const style = {
    ...someStyle(world, false, ['under', 'under', 'dateline']),
    indent: '　　',
    headIndent: '',
  };
  const head = headLines(made, { ...style, headsApart: false }, dice);
  const article = articleLines(made, { ...style, headsApart: false }, dice, issue);
  const source = `《${dice.pick(['', ' '])}${sheet.paper}${dice.pick(['', ' '])}》（${printedDay(dice, issue).split(/[\s/　]/u)[0]}　第${String(sheet.page).padStart(2, '0')}版）`;
  const at = article.findIndex(({ label }) => label === 'body-start');
  const above: LabelledLine[][] = [
    controls(dice),
    [breadcrumb(dice, sheet)],
    menu(dice),
    pageIndex(dice, sheet),
    titleIndex(dice, [made, ...makeArticles(world, 2)]),
    runningHead(dice, sheet),
  ];
  const stuck = dice.chance(0.15) && head.length === 1;
  const joined = stuck
    ? article.map((line, index) =>
        index === 0 ? { ...line, text: `返回目录  放大  缩小  全文复制  ${line.text}` } : line,
      )
    : article;
  return {
    sheet: [
      ...dice.some(above, dice.between(1, 4)).flat(),
      ...joined.slice(0, at),
      ...lines('furniture', source),
      ...joined.slice(at),
      ...dice
        .some([controls(dice), footer(dice, sheet), pageIndex(dice, sheet), menu(dice)], dice.between(0, 3))
        .flat(),
    ],
    truth: { articles: [truthOf(made)], date: issue, page: sheet.page },
  };
}

/** A whole page of an e-paper: lists first, then the articles. */
export function epaperPage(world: World): FormPage {
  const { dice, issue } = world;
  const articles = makeArticles(world, dice.between(2, 4), { paragraphs: dice.between(1, 3) });
  const sheet = someSheet(dice, issue);
  const style = someStyle(world, false, ['under', 'dateline']);
  return {
    sheet: [
      ...runningHead(dice, sheet),
      ...(dice.chance(0.5) ? pageIndex(dice, sheet) : []),
      ...controls(dice, dice.between(0, 2)),
      ...(dice.chance(0.7) ? titleIndex(dice, articles) : []),
      ...(dice.chance(0.3) ? [BLANK] : []),
      ...columnLines(articles, { ...style, headIndent: '' }, dice, issue),
      ...(dice.chance(0.5) ? controls(dice, 1) : []),
      ...(dice.chance(0.4) ? footer(dice, sheet) : []),
    ],
    truth: { articles: articles.map(truthOf), date: issue, page: sheet.page },
  };
}

const LABELS = {
  chinese: {
    title: '篇名',
    author: '作者',
    source: '报纸中文名',
    date: '出版日期',
    page: '版号',
    text: '正文',
    subtitle: '副标题',
  },
  plain: {
    title: '标题',
    author: '作者',
    source: '来源',
    date: '发表时间',
    page: '版次',
    text: '内容',
    subtitle: '副题',
  },
  english: {
    title: 'Title',
    author: 'Author',
    source: 'Source',
    date: 'Date',
    page: 'Page',
    text: 'Text',
    subtitle: 'Subtitle',
  },
  both: {
    title: 'Title-题名',
    author: 'Author-作者',
    source: 'Source-文献来源',
    date: 'PubTime-发表时间',
    page: 'Page-版次',
    text: 'Summary-摘要',
    subtitle: 'Subtitle-副题',
  },
};

/** Records of a database, every field after its label. */
export function labelled(world: World): FormPage {
  const { dice, issue } = world;
  const articles = makeArticles(world, dice.between(1, 3), {
    authors: dice.between(0, 3),
    paragraphs: dice.between(1, 3),
    subtitle: dice.chance(0.2),
  });
  const sheet = someSheet(dice, issue);
  const names = LABELS[dice.pick(['chinese', 'plain', 'english', 'both'] as const)];
  const form = dice.pick([
    (name: string) => `${name}：`,
    (name: string) => `${name}: `,
    (name: string) => `【${name}】`,
    (name: string) => `${name}:`,
  ]);
  const apart = dice.pick([';', '；', ' ', '，', ';;']);
  const page = dice.pick([`第${sheet.page}版`, String(sheet.page).padStart(2, '0'), String(sheet.page)]);
  const extra = dice.chance(0.5);
  const body = articles.flatMap((made, index) => {
    const [first, ...rest] = paragraphsOf(made);
    const mark = dice.chance(0.3) ? dice.pick(['<正>', '‹正>']) : '';
    return [
      ...(index > 0 ? [BLANK] : []),
      ...lines('headline', form(names.title) + made.title!),
      ...(made.subtitle ? lines('subtitle', form(names.subtitle) + made.subtitle) : []),
      ...(made.authors.length > 0 || dice.chance(0.5)
        ? lines(
            'byline',
            form(names.author) +
              dice.pick(['', '本报记者 ']).slice(0, made.authors.length > 0 ? undefined : 0) +
              made.authors.join(apart),
          )
        : []),
      ...lines(
        'furniture',
        form(names.source) + sheet.paper,
        form(names.date) + issue,
        form(names.page) + page,
      ),
      ...(extra
        ? lines('furniture', `${form(names === LABELS.english ? 'Keywords' : '关键词')}高新区${apart}产业`)
        : []),
      ...lines('body-start', form(names.text) + mark + first!),
      ...lines('body-start', ...rest.map((text) => dice.pick(['', '　　']) + text)),
    ];
  });
  return { sheet: body, truth: { articles: articles.map(truthOf), date: issue, page: sheet.page } };
}

/** A full-text site of the nineties: a head before each item. */
export function fullText(world: World): FormPage {
  const { dice, issue } = world;
  const sheet = someSheet(dice, issue);
  const articles = makeArticles(world, dice.between(2, 4), {
    paragraphs: dice.between(1, 3),
    authors: dice.between(0, 2),
  });
  const style = {
    ...someSetting(dice, false),
    place: 'dateline' as const,
    headIndent: dice.pick(['', '　　', '  ']),
    headsApart: false,
  };
  const head = dice.pick([
    [`第${sheet.page}版（${sheet.section}）`, '专栏：'],
    [`第${sheet.page}版(${sheet.section})`, '专栏：', ''],
    [`当前版：${String(sheet.page).padStart(2, '0')}版 发布日期：${issue}`],
    [`第${sheet.page}版（${sheet.section}）　专栏：`],
  ]);
  const body = articles.flatMap((made) => [
    ...head.map((text) => (text === '' ? BLANK : lines('furniture', text)[0]!)),
    BLANK,
    ...articleLines(made, style, dice, issue),
    BLANK,
    ...(dice.chance(0.5) ? [BLANK] : []),
  ]);
  const [year, month, day] = issue.split('-').map(Number);
  const visit = dice.chance(0.3)
    ? lines(
        'furniture',
        `访问日期：${dice.between(2019, 2024)}年${dice.between(1, 12)}月${dice.between(1, 28)}日`,
      )
    : [];
  return {
    sheet: [
      ...visit,
      ...lines('furniture', `${year}年${month}月${day}日${sheet.paper} 第${sheet.page}版`),
      BLANK,
      ...body,
    ],
    truth: { articles: articles.map(truthOf), date: issue, page: sheet.page },
  };
}

/** Markdown of a crawler, references of HTML, radicals of PDF. */
export function markdown(world: World): FormPage {
  const { dice, issue } = world;
  const articles = makeArticles(world, dice.between(1, 2), {
    authors: dice.between(1, 2),
    paragraphs: dice.between(2, 4),
  });
  const sheet = someSheet(dice, issue);
  const style = {
    ...someSetting(dice, false),
    place: 'under' as const,
    headIndent: '',
    spaced: true,
    headsApart: true,
  };
  const level = dice.pick(['# ', '## ', '### ']);
  const bold = dice.pick(['**', '*', '__']);
  const entity = dice.pick<[RegExp, string]>([
    [/“/gu, '&ldquo;'],
    [/，/gu, '，'],
    [/　　/gu, '&emsp;&emsp;'],
    [/ /gu, '&nbsp;'],
  ]);
  const radical = dice.chance(0.3);
  const body = articles
    .flatMap((made) => articleLines(made, style, dice, issue))
    .map((line): LabelledLine => {
      if (line.label === 'headline') return { ...line, text: level + line.text };
      if (line.label === 'byline') return { ...line, text: `${bold}${line.text.trim()}${bold}` };
      const text = line.text.replace(entity[0], entity[1]);
      return {
        ...line,
        text: radical ? text.replace(/月/gu, '⽉').replace(/日/gu, '⽇').replace(/一/gu, '⼀') : text,
      };
    });
  return {
    sheet: [...runningHead(dice, sheet), ...body],
    truth: { articles: articles.map(truthOf), date: issue, page: sheet.page },
  };
}

/** A site of Taiwan: traditional characters, reporters in brackets, advertising lines. */
export function taiwan(world: World): FormPage {
  const { dice, issue } = world;
  const articles = makeArticles(world, dice.between(1, 3), {
    paragraphs: dice.between(1, 3),
    authors: dice.between(1, 2),
  });
  const [year, month, day] = issue.split('-').map(Number) as [number, number, number];
  const paper = dice.pick(['自由時報', '中國時報', '工商時報', '經濟日報']);
  const page = dice.between(1, 20);
  const letter = dice.pick(['A', 'B', 'C']);
  const spaced = dice.chance(0.7);
  const set = articles.flatMap((made, index) => {
    const names = made.authors.join(dice.pick(['、', ' ']));
    const place = city(dice);
    const dateline = dice.pick([
      `〔記者${names}／${place}報導〕`,
      `【記者${names}／${place}報導】`,
      `（記者 ${made.authors.join(' ')} ${place}報道）`,
      `〔記者${names}${place}${dayBefore(dice, issue)}報導〕`,
      `記者${names}／${place}報導　`,
      `（${paper}記者 ${made.authors.join(' ')} ${place}報導）`,
    ]);
    const [first, ...rest] = paragraphsOf(made);
    return [
      ...(index > 0 && spaced ? [BLANK] : []),
      ...lines('headline', made.title!),
      ...(spaced ? [BLANK] : []),
      ...textLines([dateline + first!, ...rest], { indent: '', spaced, headsApart: false }),
      ...(dice.chance(0.3)
        ? [BLANK, ...lines('furniture', dice.pick(['廣告 廣告', '【看原文連結】', '廣告']))]
        : []),
    ];
  });
  const days = dice.pick([
    `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    `${year}年${month}月${day}日`,
    `民國${year - 1911}年${month}月${day}日`,
  ]);
  const number = dice.chance(0.5) ? `${letter}${page}` : `第${page}`;
  const sheet: LabelledLine[] = [...lines('furniture', `${paper}　${days}　${number}版`), BLANK, ...set].map(
    (line) => ({ ...line, text: traditional(line.text) }),
  );
  return {
    sheet,
    truth: {
      articles: articles.map((made: Made) => {
        const truth = truthOf(made);
        return { ...truth, title: traditional(truth.title!), authors: truth.authors!.map(traditional) };
      }),
      date: issue,
      pageText: number.replace('第', ''),
    },
  };
}

/** A line of facts under each headline. */
export function factLine(world: World): FormPage {
  const { dice, issue } = world;
  const made = makeArticle(world, dice.pick(world.zones), {
    paragraphs: dice.between(2, 4),
    authors: dice.between(1, 2),
  });
  const sheet = someSheet(dice, issue);
  const who = made.authors.join(' ');
  const two = String(sheet.page).padStart(2, '0');
  const facts = dice.pick([
    `作者：${who} 《${sheet.paper}》（${issue} ${two}版）`,
    `来源：${sheet.paper} 作者：${who} 日期：${issue} 版次：${two}`,
    `${issue} 来源：${sheet.paper} 作者：${who}　第${two}版`,
    `本报记者 ${who} 《${sheet.paper}》（${printedDay(dice, issue)} 第 ${sheet.page} 版）`,
    `发布时间：${issue}　版面：${two}版　记者：${who}　责编：${personName(dice)}`,
  ]);
  const setting = { ...someSetting(dice, false) };
  return {
    sheet: [
      ...(dice.chance(0.5) ? controls(dice, 1) : []),
      ...lines('headline', made.title!),
      ...lines('byline', facts),
      ...textLines(paragraphsOf(made), setting),
      ...(dice.chance(0.5) ? footer(dice, sheet) : []),
    ],
    truth: { articles: [truthOf(made)], date: issue, page: sheet.page },
  };
}
