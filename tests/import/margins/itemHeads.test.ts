/** Lines that sites and databases print before each article, and headlines in brackets before their text. */
import { describe, expect, test } from 'vitest';
import { importBytes } from '../support.ts';

const importText = (text: string, options = {}) => importBytes(Buffer.from(text), options);

const TEXT = [
  '潍坊高新区一家企业的第三条生产线昨天开工，年内可望新增产值两亿元。',
  '宝鸡高新区与两所学校签约，共建实训车间，首批学员六十人下月报到。',
  '襄阳高新区的公交线路本周增加到十二条，夜班工人可以坐车回家。',
];
const TITLES = ['潍坊高新区第三条生产线开工', '莫让图纸睡大觉', '夜班工人有车坐'];

describe('the line before each article opens it', () => {
  test.each([
    ['the article’s number below the day', (order: number) => `◎1988-08-11　第2版　第${order}篇`, ''],
    [
      'a number by itself, the day below the headline',
      (order: number) => `文章 ${order}`,
      '某某财经报 | 2015-03-11',
    ],
    ['the day, the page, the count', (order: number) => `2003年5月6日 第3版 ${order}`, ''],
  ])('%s', async (_, headOf, below) => {
    const page = TITLES.flatMap((title, index) => [
      headOf(index + 1),
      title,
      ...(below ? [below] : []),
      `　　${TEXT[index]!}`,
      '',
    ]).join('\n');
    const { items } = await importText(page, { date: '1988-08-11' });
    expect(items.map(({ headline }) => headline)).toEqual(TITLES);
    expect(items.map(({ body }) => body.length)).toEqual([1, 1, 1]);
  });

  test('numbered subheads of one article stay inside it', async () => {
    const page = [
      '2003年5月6日 第3版',
      '潍坊高新区的三本账',
      '',
      ...TEXT.flatMap((text, index) => [`第${index + 1}本账`, text]),
    ];
    const { items } = await importText(page.join('\n'));
    expect(items).toHaveLength(1);
  });
});

describe('briefs whose headlines stand in brackets before their text', () => {
  test.each([
    ['a colon inside', ['潍坊高新区：一张处方管全程', '宝鸡高新区：公租房先给技工']],
    ['quotation marks inside', ['潍坊高新区互认“专家库”', '宝鸡高新区试点“信用贷”']],
    ['figures inside', ['潍坊高新区减税3亿元', '宝鸡高新区新增860套公租房']],
  ])('%s', async (_, titles) => {
    const page = [
      '2020年10月28日 星期三 第7版',
      '',
      ...titles.flatMap((title, index) => [`【${title}】${TEXT[index]!}`, '']),
    ];
    const { items } = await importText(page.join('\n'));
    expect(items.map(({ headline }) => headline)).toEqual(titles);
    expect(items.map(({ body }) => body.map(({ text }) => text))).toEqual([[TEXT[0]], [TEXT[1]]]);
  });

  test('a dateline in brackets is none', async () => {
    const page = [
      '2020年10月28日 第7版',
      '潍坊高新区扩产',
      `【本报潍坊专讯】${TEXT[0]!}`,
      '',
      '宝鸡高新区建校',
      `【本报宝鸡专讯】${TEXT[1]!}`,
    ];
    const { items } = await importText(page.join('\n'));
    expect(items.map(({ headline }) => headline)).toEqual(['潍坊高新区扩产', '宝鸡高新区建校']);
  });
});

describe('page and column before each item of a full-text site open it, though it has no headline', () => {
  const head = (column = '') => `第2版（园区新闻）\n专栏：${column}\n`;
  const headed = ['潍坊高新区第三条生产线开工', '宝鸡高新区与两所学校签约'].map(
    (title, index) => `${head()}\n${title}\n本报讯　${TEXT[index]!}\n`,
  );
  const read = async (last: string) => {
    const page = `1996年4月9日 第2版\n\n${[...headed, `${head()}\n${last}`].join('\n\n')}\n`;
    const { items } = await importText(page);
    expect(items).toHaveLength(3);
    expect(items[1]!.body).toHaveLength(1);
    return items[2]!;
  };

  test('a note 图为… with its photographer below', async () => {
    const item = await read('图为襄阳高新区的工人在检查车桥。\n本报记者 李洋 摄');
    expect([item.headline, item.kind, item.images[0]?.credit]).toEqual([
      null,
      'photo',
      expect.stringContaining('李洋'),
    ]);
  });

  test('two sentences with their photographer behind them', async () => {
    const item = await read('襄阳高新区的农机下线。工人们正在装车，准备运往新疆。（王楠 摄）');
    expect([item.headline, item.kind, item.images[0]?.credit]).toEqual([null, 'photo', '王楠']);
  });

  test('a brief without headline and picture', async () => {
    const item = await read(`${TEXT[2]!}`);
    expect([item.headline, item.kind, item.zones]).toEqual([null, 'news', ['xiangyang']]);
  });
});

describe('what an app counts before its articles', () => {
  const page = (counter: (order: number) => string) =>
    [
      '2024年10月29日 星期二 第7版',
      ...TITLES.flatMap((title, at) => [counter(at + 1), title, TEXT[at]!]),
    ].join('\n');

  test.each([
    (order: number) => `${order}/3`,
    (order: number) => `（${order} / 3）`,
    (order: number) => `${order}／3`,
  ])('is no text, and opens each', async (counter) => {
    const { items } = await importText(page(counter));
    expect(items.map(({ headline, body }) => [headline, body.length])).toEqual(
      TITLES.map((title) => [title, 1]),
    );
  });

  test('days and fractions that come back count nothing', async () => {
    const { items } = await importText(page((order) => `${order}/7`));
    expect(JSON.stringify(items)).toContain('2/7');
  });
});
