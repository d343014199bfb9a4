/** Bylines, labels and marks around the headlines of printed pages. */
import { describe, expect, it } from 'vitest';
import { readPrinted } from '../../../../src/import/geometry/readPrinted.ts';
import type { Box, PrintedLine } from '../../../../src/import/geometry/printed.ts';
import { knowledgeOf } from '../../../../src/import/readPage.ts';
import { readingOf } from '../../../../src/import/structured/articles.ts';
import { archive } from '../../support.ts';
import { box, line, page } from '../support.ts';

const knowledge = knowledgeOf(archive, []);

/** What a page's articles are, as an archivist sees them. */
function read(lines: PrintedLine[], more: { rules?: Box[]; frames?: Box[] } = {}) {
  const printed = readPrinted([page({ lines, ...more })], knowledge);
  const { items } = readingOf(printed, knowledge);
  return {
    facts: printed.facts,
    unplaced: printed.furniture.filter(({ role }) => role === 'unplaced').map(({ run }) => run.text),
    doubts: items.flatMap(({ doubts }) => doubts.map(({ field, reason }) => `${field}: ${reason}`)),
    items: items.map(({ headline, kicker, column, columnAbove, authors, body }) => ({
      headline: headline.map(({ text }) => text).join(''),
      kicker: kicker?.text,
      column: (column ?? columnAbove)?.text,
      authors: authors.map(({ name }) => name.text),
      body: body.map(({ type, run }) => (type === 'heading' ? `# ${run.text}` : run.text)),
    })),
  };
}

/** A column of text: lines that end a sentence end a paragraph. */
const column = (x0: number, y0: number, texts: string[], size = 10) =>
  texts.map((text, row) => {
    const begins = row === 0 || texts[row - 1]!.endsWith('。');
    return line(text, x0 + (begins ? size * 2 : 0), y0 + row * size * 1.4, { size });
  });

const LEFT = ['试验室里烧出一杯', '工厂里要出一吨，中间隔着', '一道沟，许多成果掉在里头'];
const RIGHT = ['被称作死谷的地方。', '园区把厂房建成厨房', '谁有配方都可以来试一锅。'];

describe('a byline in the row of the headline', () => {
  it.each([
    ['one row', [line('本报记者 巢一鸣', 320, 112)]],
    ['two rows', [line('本报记者 巢一鸣', 320, 102), line('见习记者 卢小雅', 320, 116)]],
  ])('is no line of the column under it: %s', (_, bylines) => {
    const lines = [
      line('配方有了来这里试一锅', 40, 100, { size: 26 }),
      ...bylines,
      ...column(40, 140, LEFT),
      ...column(320, 140, RIGHT),
    ];
    const [item] = read(lines).items;
    expect(item).toMatchObject({
      headline: '配方有了来这里试一锅',
      authors: bylines.length > 1 ? ['巢一鸣', '卢小雅'] : ['巢一鸣'],
    });
    expect(item!.body.join('')).not.toContain('记者');
  });

  it('is not one that signs the text above it', () => {
    const lines = [
      line('配方有了来这里试一锅', 40, 200, { size: 26 }),
      ...column(40, 240, LEFT),
      line('夜校办到了车间', 320, 100, { size: 26 }),
      ...column(320, 140, ['夜校昨天开了课，三十名', '工人来听讲，听到了九点。']),
      line('本报记者 巢一鸣', 390, 170),
    ];
    const items = read(lines).items;
    expect(items.find(({ headline }) => headline.startsWith('配方'))!.authors).toEqual([]);
  });

  it('is not the dateline of the report beside it', () => {
    const lines = [
      line('果园来了采摘工', 40, 100, { size: 20 }),
      line('本报讯（记者 侯继田）', 60, 140),
      ...column(40, 154, ['两台机器在果园里试用，', '一天能套四千只果袋。']),
      line('把论文写进垄沟', 320, 130, { size: 24 }),
      ...column(320, 170, ['教授把试验田搬到村里，', '下课的人都在地头说话。']),
    ];
    const items = read(lines).items;
    expect(items.find(({ headline }) => headline.startsWith('果园'))!.authors).toEqual(['侯继田']);
    expect(items.find(({ headline }) => headline.startsWith('把论文'))!.authors).toEqual([]);
  });
});

describe('a label of briefs', () => {
  const brief = (title: string, y0: number) => [
    line(`■${title}`, 40, y0, { size: 13, bold: true }),
    ...column(40, y0 + 20, ['园区昨天开工五个项目，', '投资二十亿元，明年投产。']),
  ];
  const label = line('园区简讯', 90, 84, { size: 16, bold: true });
  const lines = [
    label,
    ...brief('芜湖高新区先租后让', 117),
    ...brief('蚌埠高新区添工厂', 217),
    ...brief('淮南高新区办比赛', 317),
  ];
  const rules = [box(40, 203, 260, 204), box(40, 303, 260, 304)];

  it('is the column of all of them, whatever rules part them, and their marks are no part of headlines', () => {
    const { items, unplaced } = read(lines, { rules, frames: [box(40, 78, 260, 106)] });
    expect(items.map(({ headline, column: name }) => [headline, name])).toEqual([
      ['芜湖高新区先租后让', '园区简讯'],
      ['蚌埠高新区添工厂', '园区简讯'],
      ['淮南高新区办比赛', '园区简讯'],
    ]);
    expect(unplaced).toEqual([]);
  });
});

describe('a box with an opinion', () => {
  const text = [
    ...column(250, 400, ['不少院所有大型的仪器，', '一年开机不到八百小时。']),
    ...column(410, 400, ['路不通，症结在权责上，', '规矩立住了就能通起来。']),
  ];

  it('has label, headline and author in its first column, and its text beside them', () => {
    const { items, unplaced } = read(
      [
        ...column(40, 100, [...LEFT, ...RIGHT, ...LEFT, ...RIGHT]),
        line('高新论坛', 50, 398, { bold: true, size: 12 }),
        line('别让设备', 50, 424, { size: 19, bold: true }),
        line('躺在试验室', 50, 447, { size: 19, bold: true }),
        line('□ 庄小楼', 50, 484),
        ...text,
      ],
      { frames: [box(40, 380, 580, 510)] },
    );
    expect(items.find(({ headline }) => headline !== '')).toMatchObject({
      headline: '别让设备躺在试验室',
      column: '高新论坛',
      authors: ['庄小楼'],
    });
    expect(unplaced).toEqual([]);
  });

  it('has the name of its column on a ground as large as the headline', () => {
    const { items } = read(
      [
        ...column(40, 100, [...LEFT, ...RIGHT, ...LEFT, ...RIGHT]),
        line('云岭时评', 440, 104, { size: 15, bold: true }),
        line('撮合也是生产力', 420, 136, { size: 15.3, bold: true }),
        ...column(410, 170, ['招商引资常被理解为请', '进来，新企业当然要请。']),
      ],
      { frames: [box(400, 98, 560, 300), box(400, 98, 560, 124)] },
    );
    expect(items).toContainEqual(expect.objectContaining({ headline: '撮合也是生产力', column: '云岭时评' }));
  });
});

describe('the name of a column', () => {
  const under = (y0: number) => [
    ...column(40, y0, ['过去二十年园区之间比的', '多是地价，谁的便宜选谁']),
    ...column(220, y0, ['的地方。可是这几年时间', '比地价更难得也更要紧。']),
  ];
  const headline = line('园区竞争该从比地价转向比时间', 60, 106, { size: 21, bold: true });

  it('stands on a ground of its own, close over the headline of the open page', () => {
    const name = line('一家之言', 58, 78, { size: 13, bold: true });
    const lines = [name, headline, ...under(140)];
    expect(read(lines, { frames: [box(34, 74, 133, 96)] }).items).toMatchObject([
      { headline: '园区竞争该从比地价转向比时间', column: '一家之言', kicker: undefined },
    ]);
    // Without it, its words alone tell: it may be a kicker.
    expect(read(lines).doubts).toContainEqual(expect.stringMatching(/^kicker: “一家之言”/u));
  });

  it('stands on its ground where the text begins, though the headline is in the middle, and has two characters', () => {
    const name = line('家底', 42, 78, { size: 13, bold: true });
    const middle = line('一本账', 270, 106, { size: 21, bold: true });
    const lines = [
      name,
      middle,
      ...under(140),
      ...column(400, 140, ['年轻人学得快，三个月后', '就能独自上机床干活了。']),
    ];
    expect(read(lines, { frames: [box(34, 74, 76, 96)] }).items).toMatchObject([
      { headline: '一本账', column: '家底', kicker: undefined },
    ]);
  });

  const text = [
    ...column(410, 150, ['有的孵化器挂着招牌，只', '收房租，导师名单贴墙。']),
    ...column(410, 190, ['孵化器贵在一个化字上，', '该考核与人数无关的事。']),
  ];
  const frame = box(400, 98, 560, 240);

  it('begins where the text of its box does, over a headline in the middle', () => {
    const { items } = read(
      [
        ...column(40, 100, [...LEFT, ...RIGHT, ...LEFT, ...RIGHT]),
        line('观察哨', 408, 102, { size: 11, bold: true }),
        line('莫让孵化器变房东', 421, 122, { size: 14.5, bold: true }),
        ...text,
      ],
      { frames: [frame] },
    );
    expect(items.at(-1)).toMatchObject({ headline: '莫让孵化器变房东', column: '观察哨' });
  });

  it('stands beside the author over the headline of a box', () => {
    const { items, unplaced } = read(
      [
        ...column(40, 100, [...LEFT, ...RIGHT, ...LEFT, ...RIGHT]),
        line('高新时评', 408, 102, { size: 12.5, bold: true }),
        line('□ 闻一舟', 505, 103),
        line('要会踩点也要退场', 412, 126, { size: 16, bold: true }),
        ...text,
      ],
      { frames: [frame] },
    );
    expect(items.at(-1)).toMatchObject({
      headline: '要会踩点也要退场',
      column: '高新时评',
      authors: ['闻一舟'],
    });
    expect(unplaced).toEqual([]);
  });
});

it('text under two rules is not the story’s above them, however wide its lines are', () => {
  const { items } = read(
    [
      line('灯塔与显微镜', 200, 60, { size: 26 }),
      ...column(40, 110, [...LEFT, ...RIGHT, '看完就记下一句。']),
      ...column(300, 110, [...LEFT, ...RIGHT, '看完就记下一句。']),
      line('巷口修表', 530, 400, { size: 26, vertical: true, x1: 556, y1: 504 }),
      ...column(300, 400, ['巷口的修表匠姓佟，今年', '七十有二，玻璃柜里摆着', '三只放大镜，一只看发条。']),
      ...column(300, 456, [
        '去年隔壁高新区的一家传感器公司来',
        '请他，说微型摆轮装不好，年轻人手',
        '抖。他去了半个月，多了件工作服。',
      ]),
    ],
    { rules: [box(40, 330, 560, 331), box(40, 380, 560, 381)] },
  );
  expect(items.map(({ headline, body }) => [headline, body.join('').includes('工作服')])).toEqual([
    ['灯塔与显微镜', false],
    ['巷口修表', true],
  ]);
});

describe('who wrote, at the edge of a box', () => {
  const frame = box(40, 380, 580, 560);
  const text = [
    ...column(50, 470, ['写城市的书很多，从车间', '写起的书不多，这本是。']),
    ...column(230, 470, ['书里没有惊天动地，只有', '钳工给女儿讲锉刀纹路。']),
    ...column(410, 470, ['合上书，窗外正好有一列', '货车驶过，声响隆隆的。']),
  ];
  const above = column(40, 100, [...LEFT, ...RIGHT, ...LEFT, ...RIGHT]);

  it('right of the row under the headline, with the column’s name and the subtitle in the headline’s row', () => {
    const { items, unplaced } = read(
      [
        ...above,
        line('书架', 60, 405, { size: 11 }),
        line('在车间里读懂一座城', 110, 396, { size: 22 }),
        line('读《炉火与算法》', 325, 405, { size: 11.5 }),
        line('温书遥', 540, 440),
        ...text,
      ],
      { frames: [frame] },
    );
    expect(items).toHaveLength(2);
    expect(items.at(-1)).toMatchObject({
      headline: '在车间里读懂一座城',
      column: '书架',
      authors: ['温书遥'],
    });
    expect(items.at(-1)!.body.join('')).not.toMatch(/温书遥|炉火/);
    expect(unplaced).toEqual([]);
  });

  it('right over the headline, beside the label', () => {
    const { items } = read(
      [
        ...above,
        line('记者手记', 60, 392, { bold: true }),
        line('沈亦舟', 540, 392),
        line('让数据多跑腿', 200, 415, { size: 20, bold: true }),
        ...text,
      ],
      { frames: [frame, box(55, 388, 105, 406)] },
    );
    expect(items).toHaveLength(2);
    expect(items.at(-1)).toMatchObject({ headline: '让数据多跑腿', authors: ['沈亦舟'] });
  });
});

describe('a vertical headline', () => {
  const headline = line('老厂房', 520, 100, { size: 30, vertical: true, x1: 550, y1: 190 });
  const text = [...column(340, 100, [...LEFT, ...RIGHT, ...LEFT]), ...column(470, 240, RIGHT)];

  it('has the byline under it, a little wider than it is', () => {
    const { items } = read([headline, line('□ 邵文澜', 508, 200, { x1: 562, bold: true }), ...text]);
    expect(items).toMatchObject([{ headline: '老厂房', authors: ['邵文澜'] }]);
  });

  it('has the author at its lower left corner', () => {
    const author = line('柳青衫', 500, 194, { vertical: true, x1: 510, y1: 224 });
    const { items } = read([headline, author, ...column(340, 100, [...LEFT, ...RIGHT, ...LEFT])]);
    expect(items).toMatchObject([{ headline: '老厂房', authors: ['柳青衫'] }]);
  });
});

it.each([
  ['本报记者温良通讯员税宣', ['温良', '税宣']],
  ['口述闻人杰整理麦苗', ['闻人杰', '麦苗']],
])('a byline whose spaces recognition lost is no subtitle: %s', (byline, authors) => {
  const { items } = read([
    line('民营企业挑起大梁', 40, 100, { size: 26 }),
    line('一季度民企纳税占六成', 40, 132, { size: 14 }),
    line(byline, 40, 152),
    ...column(40, 176, LEFT),
    ...column(220, 176, RIGHT),
  ]);
  expect(items).toMatchObject([{ headline: '民营企业挑起大梁', authors }]);
});

it('the standing title of a box is its column, and no kicker', () => {
  const { items } = read(
    [
      ...column(40, 100, [...LEFT, ...RIGHT, ...LEFT, ...RIGHT]),
      line('相关链接', 410, 104, { bold: true }),
      line('土壤传感器怎样工作', 410, 120, { size: 13, bold: true }),
      ...column(410, 150, ['传感器埋在土里二十厘米', '处，每十分钟测一次水。']),
    ],
    { frames: [box(400, 98, 560, 240)] },
  );
  expect(items.at(-1)).toMatchObject({
    headline: '土壤传感器怎样工作',
    column: '相关链接',
    kicker: undefined,
  });
});

it('a name that stands alone at the right, under the headline and over the text, is who wrote, whatever it is', () => {
  const text = ['传感器埋在土里二十厘米', '处，每十分钟测一次水。', '谁都能看到它的数字。'];
  const signed = (name: string, frames: Box[]) =>
    read([line('土里的耳朵', 400, 104, { size: 20 }), line(name, 486, 132), ...column(400, 150, text)], {
      frames,
    }).items[0];
  const expected = { headline: '土里的耳朵', body: [text.slice(0, 2).join(''), text[2]] };
  for (const frames of [[box(390, 98, 530, 240)], []]) {
    expect(signed('苌弘', frames)).toMatchObject({ ...expected, authors: ['苌弘'] });
    expect(signed('竿竹', frames)).toMatchObject({ ...expected, authors: ['竿竹'] });
  }
});

describe('subheads', () => {
  it('are not the first lines of paragraphs that are set larger as a whole', () => {
    const large = [
      line('海拔两千米的山坡上，叶子已经', 60, 140, { size: 11.9 }),
      ...['泛黄。药农拿起手机，对着木牌扫了', '一下，三年的记录列了出来', '，一条也没有少。'].map(
        (text, row) => line(text, 40, 158 + row * 18, { size: 11.9 }),
      ),
    ];
    const { items } = read([
      line('一株药材的身份证', 40, 100, { size: 26 }),
      ...large,
      ...column(40, 232, RIGHT),
    ]);
    expect(items[0]!.body.filter((text) => text.startsWith('#'))).toEqual([]);
  });

  it('may fill their column in bold type, above an indent', () => {
    const { items } = read([
      line('一张表跑出加速度', 40, 80, { size: 26 }),
      line('先理清账再谈共享难', 40, 120, { bold: true }),
      ...column(40, 134, [
        '改革专班的人回忆，',
        '最难的不是技术是',
        '账，头两个月只做一',
        '件事，把账本对上。',
      ]),
    ]);
    expect(items[0]!.body[0]).toBe('# 先理清账再谈共享难');
  });
});

it('a list of what is on other pages, beside the nameplate, tells nothing of this one', () => {
  const { facts } = read(
    [
      line('云岭新报', 40, 40, { size: 74 }),
      line('第1版', 380, 76, { size: 20 }),
      line('今日导读', 520, 45, { size: 13, bold: true }),
      line('一朵云里的花市·2版', 470, 67),
      line('候鸟工程师四季·4版', 470, 87),
      line('2023年11月9日 星期四 农历癸卯年九月廿六 今日八版', 40, 122, { size: 9, x1: 280 }),
      line('园区五个项目开工', 40, 165, { size: 24 }),
      ...column(40, 205, LEFT),
    ],
    { rules: [box(40, 153, 560, 155)], frames: [box(460, 37, 590, 110)] },
  );
  expect(facts).toMatchObject({ issueDate: '2023-11-09', pageNumber: '1' });
});

it('what recognition was not sure of is told of captions and of the running head, too', () => {
  const lines = [
    line('2018年1月30日　07产业', 40, 10, { uncertain: ['30日'] }),
    line('园区五个项目开工', 40, 100, { size: 24 }),
    ...column(40, 140, LEFT),
    line('研究人员凋试激光器。', 320, 330, { size: 8, uncertain: ['凋'] }),
    line('新华图片', 420, 342, { size: 8 }),
  ];
  const printed = readPrinted([page({ lines, pictures: [box(320, 140, 480, 320)] })], knowledge);
  const { items } = readingOf(printed, knowledge);
  expect(printed.facts).toMatchObject({ issueDate: '2018-01-30', pageNumber: '7' });
  const doubts = items.flatMap(({ doubts: all }) => all.map(({ field, reason }) => `${field} ${reason}`));
  expect(doubts.some((one) => /^images .*凋/.test(one))).toBe(true);
  expect(doubts.some((one) => /^date .*30日/.test(one))).toBe(true);
  expect(items.flatMap(({ images }) => images.map(({ credit }) => credit?.text))).toEqual(['新华图片']);
});
