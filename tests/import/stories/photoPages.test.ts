/** Credits on pages of photographs: whose picture it is that a line credits. */
import { expect, it } from 'vitest';
import { importBytes } from '../support.ts';

const read = async (...lines: string[]) => {
  const { items } = await importBytes(Buffer.from(['2018年4月16日 第12版 影像', '', ...lines].join('\n')));
  return items.map(({ headline, images, body }) => [
    headline,
    images.map(({ credit }) => credit).join(),
    body.length,
  ]);
};
const picture = (zone: string, credit: string) => [
  `　　4月9日，工人在${zone}的车间里挑选零件。这家企业今年一季度出口额同比增长两成。`,
  `　　${credit}`,
  '',
];

it('a credit right under a text is its own, whatever stands below', async () => {
  expect(
    await read(
      '巧手装出“小飞机”',
      ...picture('昌吉高新区', '李洋 摄'),
      '玉溪高新区：滇药飘香',
      ...picture('玉溪高新区', '通讯员 夏至 摄'),
      ...picture('柳州高新区', '新华社记者 王楠 摄'),
      ...picture('北海高新区', '赵明 摄'),
    ),
  ).toEqual([
    ['巧手装出“小飞机”', '李洋', 1],
    ['玉溪高新区：滇药飘香', expect.stringContaining('夏至') as string, 1],
    [null, expect.stringContaining('王楠') as string, 1],
    [null, expect.stringContaining('赵明') as string, 1],
  ]);
});

it.each(['摄', '攝'])('one sentence with its photographer in an article is a caption: %s', async (verb) => {
  expect(
    await read(
      '昌吉高新区推青年公寓',
      '　　昌吉高新区近日推出120套青年公寓，每套约38平方米。',
      '　　首批入住的青年从事动画设计，从公寓走到工作室只需五分钟。',
      `　　青年在公寓的厨房里交流。 李洋${verb}`,
    ),
  ).toEqual([['昌吉高新区推青年公寓', '李洋', 2]]);
});

const numbered = async (...lines: string[]) => {
  const page = [
    '2018年4月16日 第12版 影像',
    '',
    '炉前一日',
    ...lines.filter((line) => line.startsWith('文/图')),
    '昌吉高新区的一家玻璃厂，炉火三年没有熄过。',
    '①换班前检查护目镜。',
    '②拉管工在看火色。',
    '③下班后的一碗面。',
    ...lines.filter((line) => !line.startsWith('文/图')),
  ];
  const { items } = await importBytes(Buffer.from(page.join('\n')));
  expect(items).toHaveLength(1);
  expect(items[0]!.body).toHaveLength(1);
  return items[0]!.images.map(({ caption, credit }) => `${caption?.[0]}${credit}`);
};

it.each([
  ['（图①③李洋摄　图②由企业提供）', ['①李洋', '②企业', '③李洋']],
  ['①—③由李洋摄', ['①李洋', '②李洋', '③李洋']],
  ['图② 赵明 摄；图①③ 李洋 摄', ['①李洋', '②赵明', '③李洋']],
  ['文/图 本报记者 李洋', ['①李洋', '②李洋', '③李洋']],
])('credits go to the pictures whose numbers they name, or to all: %s', async (line, credits) => {
  expect(await numbered(line)).toEqual(credits);
});

it.each(['（圖／某某高新區提供）', '（圖∕業者提供）', '(图/李洋)'])(
  'a note behind an arrow whose credit begins with 图 is no paragraph: %s',
  async (credit) => {
    const [item] = await read(
      '昌吉高新区推青年公寓',
      '　　昌吉高新区近日推出120套青年公寓，每套约38平方米。',
      '',
      `▲首批青年昨天住进公寓。${credit}`,
      '',
      '　　首批入住的青年从事动画设计，从公寓走到工作室只需五分钟。',
    );
    expect(item![2]).toBe(2);
    expect(item![1]).not.toBe('');
  },
);
