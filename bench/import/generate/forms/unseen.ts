/** Forms that pages nobody tuned for had: sets of labels, lines of PDF, pages of pictures, datelines in one bracket. */
import { makeArticle, makeArticles, paragraphsOf, truthOf, type Made, type World } from '../article.ts';
import { framed, type FormPage } from '../form.ts';
import { runningHead, someSheet } from '../margins.ts';
import { city, dayBefore, opening, personName } from '../prose.ts';
import { BLANK, lines, paragraphLines, textLines, wrap, type LabelledLine } from '../sheet.ts';

const TITLE = ['标题', '题名', '篇名', '题目', '正题'];
const AUTHOR = ['作者', '记者', '署名', '责任者'];
const TEXT = ['正文', '内容', '全文', '原文'];

/** A set of labels for each article: marks before them, several on a line, the author's before the title's. */
export function labelSets(world: World): FormPage {
  const { dice, issue } = world;
  const articles = makeArticles(world, dice.between(1, 4), {
    authors: dice.between(0, 2),
    paragraphs: dice.between(1, 3),
    kicker: dice.chance(0.2),
    subtitle: dice.chance(0.2),
  });
  const sheet = someSheet(dice, issue);
  const [title, author, text] = [dice.pick(TITLE), dice.pick(AUTHOR), dice.pick(TEXT)];
  const form = dice.pick([
    (name: string) => `■${name}：`,
    (name: string) => `◆ ${name}：`,
    (name: string) => `【${name}】`,
    (name: string) => `${name}：`,
    (name: string) => `●${name}:`,
    (name: string) => `[${name}] `,
    (name: string) => `▲${name}】`.replace('▲', '【'),
    (name: string) => `■ ${name} `.trimEnd() + '：',
  ]);
  const authorFirst = dice.chance(0.4);
  const oneLine = dice.chance(0.4);
  const spaced = dice.chance(0.6);
  const role = dice.pick(['', '', '本报记者 ', '记者 ']);
  const end = dice.pick(['', '', ';', '；']);
  const facts = [
    `${form('版次')}${dice.pick([`第${sheet.page}版`, String(sheet.page)])}`,
    `${form('日期')}${issue}`,
    ...(dice.chance(0.5) ? [`${form('字数')}${dice.between(200, 3000)}${dice.pick(['', '字'])}`] : []),
  ];
  const body = articles.flatMap((made, index): LabelledLine[] => {
    const [first, ...rest] = paragraphsOf(made);
    const names = made.authors.map((name) =>
      dice.chance(0.3) && name.length === 2 ? [...name].join(dice.pick([' ', '　'])) : name,
    );
    const who = names.length > 0 ? role + names.join(dice.pick(['；', ';', '、'])) + end : '';
    const authorLine = form(author) + who;
    const head = [
      ...(made.kicker ? lines('kicker', form('引题') + made.kicker) : []),
      ...lines('headline', form(title) + made.title!),
      ...(made.subtitle ? lines('subtitle', form('副题') + made.subtitle) : []),
    ];
    const below = oneLine
      ? lines('byline', [authorLine, ...facts].join(dice.pick(['　　', '    ', '　'])))
      : [...lines('byline', authorLine), ...lines('furniture', ...facts)];
    return [
      ...(index > 0 && spaced ? [BLANK] : []),
      ...(authorFirst ? [...below, ...head] : [...head, ...below]),
      ...lines('body-start', `${form(text)}${dice.pick(['', '<正>', '‹正›'])}${first!}`),
      ...lines('body-start', ...rest.map((paragraph) => `　　${paragraph}`)),
    ];
  });
  return { sheet: body, truth: { articles: articles.map(truthOf), date: issue, page: sheet.page } };
}

/** Lines of a PDF: wrapped, without indents and blank lines; a headline and a signature above. */
export function pdfLines(world: World): FormPage {
  const { dice, issue } = world;
  const articles = makeArticles(world, dice.between(1, 3), {
    authors: dice.between(1, 2),
    paragraphs: dice.between(1, 2),
    sentences: dice.between(1, 2),
  });
  const width = dice.between(17, 42);
  const sheet = someSheet(dice, issue);
  const blank = dice.chance(0.4);
  const body = articles.flatMap((made, index) => {
    const who = made.authors.join(dice.pick([' ', '　']));
    const signature = dice.pick([
      `本报记者 ${who}`,
      `□本报记者 ${who}`,
      `记者 ${who}`,
      `本报通讯员 ${who}`,
      `文/${who}`,
    ]);
    return [
      ...(index > 0 && blank ? [BLANK] : []),
      ...lines('headline', made.title!),
      ...lines('byline', signature),
      ...textLines(paragraphsOf(made), { width, indent: '', spaced: false, headsApart: false }),
    ];
  });
  const foot = dice.chance(0.4)
    ? lines(
        'furniture',
        dice.pick([
          `第 ${sheet.page} 页 共 ${sheet.page + 3} 页`,
          `第${sheet.page}页/共9页`,
          `- ${sheet.page} -`,
        ]),
      )
    : [];
  const truth = { articles: articles.map(truthOf), date: issue, page: sheet.page };
  // Where a sentence ends at the end of a full line, nothing tells a paragraph that goes on from one that begins.
  const told = articles.map((made) =>
    paragraphsOf(made).every((text) =>
      wrap(text, width)
        .slice(0, -1)
        .every((line) => !/[。”]$/u.test(line)),
    ),
  );
  truth.articles.forEach((article, index) => {
    if (!told[index] || (article.paragraphs ?? 0) > 1) delete article.paragraphs;
  });
  return { sheet: [...runningHead(dice, sheet), ...body, ...foot], truth };
}

const ARROWS = ['▲', '▼', '▶', '◀', '△'];

/** Pictures with arrows among articles, notes with numbers, credits on the same, the next or a far line. */
export function pictureNotes(world: World): FormPage {
  const { dice, issue, zones } = world;
  const [zone, another] = dice.some(zones, 2);
  const main = makeArticle(world, zone!, { authors: 1, paragraphs: dice.between(2, 3) });
  const photographer = personName(dice);
  const credit = dice.pick([
    `${photographer} 摄`,
    `本报记者 ${photographer} 摄`,
    `新华社发（${photographer}摄）`,
    `新华社记者 ${photographer} 摄`,
    `${photographer}摄（新华社发）`,
    `（${photographer} 摄）`,
  ]);
  const photo: Made = {
    zone: another!,
    title: null,
    authors: [],
    parts: [{ type: 'paragraph', text: opening(dice, another!.name, issue, 2) }],
    credit: photographer,
    photo: true,
  };
  const mark = dice.pick(ARROWS);
  const text = mark + paragraphsOf(photo)[0]!;
  const set: LabelledLine[] = dice.chance(0.5)
    ? lines('caption', `${text}${dice.pick([' ', '　', ''])}${credit}`)
    : [...lines('caption', text), ...lines('credit', credit)];
  const article = [
    ...lines('headline', main.title!),
    ...lines('byline', `本报记者 ${main.authors.join(' ')}`),
    ...textLines(paragraphsOf(main), { indent: '　　', spaced: false, headsApart: false }),
  ];
  const apart = dice.chance(0.5) ? [BLANK] : [];
  return framed(world, [main, photo], [...article, ...apart, ...set]);
}

/** A headline over numbered notes; who took the pictures stands in one line for all. */
export function photoPage(world: World): FormPage {
  const { dice, issue, zones } = world;
  const zone = dice.pick(zones);
  const photographer = personName(dice);
  const day = dayBefore(dice, issue);
  const notes = dice.some(
    [
      '工人在组装设备',
      '技术人员在调试样机',
      '学员在练习焊接',
      '货车驶出仓库',
      '市民在展厅参观',
      '孩子们在体验机器人',
    ],
    dice.between(2, 4),
  );
  const numbers = '①②③④⑤';
  const numbered = notes.map((note, index) =>
    `${dice.pick(['', '图'])}${numbers[index]} ${zone.name}的${note}。`.replace(
      / (?=.*高)/u,
      dice.pick(['', ' ']),
    ),
  );
  const last = numbers[notes.length - 1]!;
  const credit = dice.pick([
    `①—${last}均由 ${photographer} 摄`,
    `${[...numbers.slice(0, notes.length)].join('')}均由${photographer}摄`,
    `本版图片均由本报记者 ${photographer} 摄`,
    `图片由${photographer}摄`,
    `（图片均由 ${photographer} 摄）`,
  ]);
  const text = `${day}，${zone.name}的车间里一片忙碌。各家企业加紧生产，力争开门红。`;
  const made: Made = {
    zone,
    title: `${zone.name}${dice.pick(['生产忙', '劳动美', '新年第一天', '赶工进行时'])}`,
    authors: [],
    parts: [{ type: 'paragraph', text }],
    credit: photographer,
  };
  const page = framed(
    world,
    [made],
    [
      ...lines('headline', made.title!),
      ...paragraphLines(text, { indent: '　　', spaced: false, headsApart: false }),
      ...lines('caption', ...numbered),
      ...lines('credit', credit),
    ],
  );
  return page;
}

/** The paper's name, the reporter, the place and the day in one bracket; brackets that a line end cuts or ends. */
export function brackets(world: World): FormPage {
  const { dice, issue } = world;
  const articles = makeArticles(world, dice.between(2, 3), {
    authors: dice.between(1, 2),
    paragraphs: dice.between(1, 2),
  });
  const width = dice.chance(0.5) ? dice.between(14, 24) : undefined;
  const body = articles.flatMap((made, index) => {
    const [first, ...rest] = paragraphsOf(made);
    const [one, two] = made.authors as [string, string?];
    const [place, day] = [city(dice), dayBefore(dice, issue).replace(/^\d+月/u, '')];
    const who = made.authors.join('、');
    const dateline = dice.pick([
      `【本報記者${who}${place}${day}電】`,
      `（中央社記者${who}${place}${day}電）`,
      `（新华社记者 ${who} ${place}${day}电）`,
      `本报讯 （记者 ${one}${two ? ` 通讯员 ${two}` : ''}）`,
      `本报讯（记者 ${one}${two ? `　实习生 ${two}` : ''}）`,
      `【本报${place}专电】（记者 ${who}）`,
      `（本报记者${who}${place}报道）`,
    ]);
    return [
      ...(index > 0 ? [BLANK] : []),
      ...lines('headline', made.title!),
      ...textLines([dateline + first!, ...rest], {
        ...(width ? { width } : {}),
        indent: '　　',
        spaced: false,
        headsApart: false,
      }),
    ];
  });
  return framed(world, articles, body);
}

/** A headline in Markdown and its deck in bold; a question as a headline; a deck without a dash. */
export function decks(world: World): FormPage {
  const { dice, issue } = world;
  const [zone] = dice.some(world.zones, 1);
  const made = makeArticle(world, zone!, { authors: 1, paragraphs: 3 });
  made.title = dice.pick([
    '冷门产业怎么热起来？',
    '谁在为小企业“撑腰”',
    '一张清单撬动一座城',
    '问计：小企业如何过冬？',
  ]);
  made.subtitle = dice.pick([
    `——${zone!.name}${dice.pick(['产业转型调查', '惠企政策观察'])}`,
    `——来自${zone!.name}的一线报告`,
  ]);
  const sheet = someSheet(dice, issue);
  const bold = dice.chance(0.5);
  if (bold) made.subtitle = made.subtitle.replace('——', '');
  return {
    sheet: [
      ...runningHead(dice, sheet),
      ...lines('headline', `${bold ? dice.pick(['# ', '## ']) : ''}${made.title}`),
      ...(bold ? [BLANK] : []),
      ...lines('subtitle', bold ? `**${made.subtitle}**` : made.subtitle),
      ...(bold ? [BLANK] : []),
      ...lines('byline', `本报记者 ${made.authors.join(' ')}`),
      ...(bold ? [BLANK] : []),
      ...textLines(paragraphsOf(made), { indent: '', spaced: bold, headsApart: false }),
    ],
    truth: { articles: [truthOf(made)], date: issue, page: sheet.page },
  };
}

const TOOLS = ['返回目录', '放大', '缩小', '全文复制', '朗读', '上一篇', '下一篇', '打印', '字号', '分享'];
const OTHERS = [
  '换日期',
  '选择其他日期',
  '看原版',
  '纸版导读',
  '听新闻',
  '版面快照',
  '我要订报',
  '手机看报',
  '往日报纸',
  '评报有奖',
];

/** Tool words with letter spaces and wide gaps, words of the site that no list has, a column between them and the headline. */
export function tools(world: World): FormPage {
  const { dice, issue } = world;
  const made = makeArticle(world, dice.pick(world.zones), {
    authors: dice.between(0, 1),
    paragraphs: dice.between(2, 3),
    column: dice.chance(0.3),
  });
  const sheet = someSheet(dice, issue);
  const line = () => {
    const some = [...dice.some(TOOLS, dice.between(1, 4)), ...dice.some(OTHERS, dice.between(1, 3))];
    const order = dice.some(some, some.length);
    const apart = dice.chance(0.4);
    return order
      .map((word) => (apart ? [...word].join(' ') : word))
      .join(dice.pick(['  ', '　　', '    ', '　']));
  };
  const above = dice
    .some(
      [
        lines('furniture', line()),
        lines('furniture', dice.pick(OTHERS)),
        lines('furniture', line(), line()),
        runningHead(dice, sheet),
      ],
      3,
    )
    .flat();
  const two = String(sheet.page).padStart(2, '0');
  const number = dice.pick([
    `★${two}★`,
    `· ${two} ·`,
    `${two}│${sheet.section}`,
    `【${two}】${sheet.section}`,
    `第${two}版 ${sheet.section}`,
    `◆${sheet.page}◆`,
  ]);
  const day = issue.replace(/^(\d+)-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日');
  return {
    sheet: [
      ...lines('furniture', number, `${sheet.paper} ${day}`),
      ...above.filter(({ text }) => text.trim() !== ''),
      ...(made.column ? lines('column', `【${made.column}】`) : []),
      ...lines('headline', made.title!),
      ...(made.authors.length > 0 ? lines('byline', `本报记者 ${made.authors.join(' ')}`) : []),
      ...textLines(paragraphsOf(made), { indent: '　　', spaced: false, headsApart: false }),
      ...lines('furniture', line()),
    ],
    truth: { articles: [truthOf(made)], date: issue, page: sheet.page },
  };
}
