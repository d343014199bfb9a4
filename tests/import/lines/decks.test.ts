/** Under a headline that a crawler marked with #, a line that is bold or in italics as a whole is its deck. */
import { expect, it } from 'vitest';
import { importBytes } from '../support.ts';

const page = (line: string) =>
  importBytes(
    Buffer.from(
      `# 江岸产业报 2023年08月14日 第07版\n\n### 绵阳高新区灯饰出海忙\n\n${line}\n\n本报讯（记者 李洋）8月9日，绵阳高新区的工人正在装箱，这批彩灯将运往荷兰。\n\n### 德阳高新区开工五个项目\n\n本报讯 德阳高新区昨天开工五个项目。\n`,
    ),
  );

it.each([
  '**今年前7月出口额1.3亿元**',
  '*今年前7月出口额1.3亿元*',
  '_今年前7月出口额1.3亿元_',
  '__今年前7月出口额1.3亿元__',
])('%s', async (line) => {
  const { items } = await page(line);
  expect(items.map(({ headline, subtitle }) => [headline, subtitle])).toEqual([
    ['绵阳高新区灯饰出海忙', '今年前7月出口额1.3亿元'],
    ['德阳高新区开工五个项目', null],
  ]);
});

it.each([
  '![图](./img/06-1.jpg)',
  '![](1.jpg)',
  '![图片 2](a b.png)',
  '![image](https://a.example/x.jpg "x")',
])('a picture that says nothing of itself is no paragraph: %s', async (line) => {
  const { items } = await page(
    `**本报记者 宋知夏**\n\n8月8日下了雨。\n\n${line}\n\n*图为装箱现场。 宋知夏 摄*`,
  );
  const texts = items[0]!.body.map((part) => part.text);
  expect(texts.filter((text) => !/[。]/u.test(text))).toEqual([]);
});

it.each([
  ['*2023-08-14 09:41 来源：江岸产业报*', []],
  ['**本报记者 宋知夏 通讯员 康健**', ['宋知夏', '康健']],
  ['*文/宋知夏*', ['宋知夏']],
])('no deck: %s', async (line, authors) => {
  const { items } = await page(line);
  expect(items[0]).toMatchObject({ headline: '绵阳高新区灯饰出海忙', subtitle: null });
  expect(items[0]!.authors.map(({ name }) => name)).toEqual([...authors, '李洋']);
});

const levels = async (...lines: string[]) => {
  const { items } = await importBytes(
    Buffer.from(`江岸产业报 2023年08月14日 第07版\n\n${lines.join('\n\n')}\n`),
  );
  return items.map(({ headline, subtitle }) => [headline, subtitle]);
};
const REPORT = '本报讯（记者 李洋）8月9日，绵阳高新区的工人正在装箱，这批彩灯将运往荷兰。';
const OTHER = ['### 德阳高新区开工五个项目', '本报讯 德阳高新区昨天开工五个项目。'];

it.each([
  ['another headline of its level stands over text', '#### 灯厂里来了荷兰客', OTHER],
  ['a level was left out', '##### 灯厂里来了荷兰客', []],
])('a deeper heading close under a headline is its deck: %s', async (_, deck, below) => {
  const [first] = await levels('### 绵阳高新区灯饰出海忙', deck, REPORT, ...below);
  expect(first).toEqual(['绵阳高新区灯饰出海忙', '灯厂里来了荷兰客']);
});

it('a section over a headline has no deck, and a subhead of the text is none', async () => {
  expect(await levels('## 要闻', '### 绵阳高新区灯饰出海忙', REPORT, ...OTHER)).toEqual([
    ['绵阳高新区灯饰出海忙', null],
    ['德阳高新区开工五个项目', null],
  ]);
  const [first] = await levels(
    '## 绵阳高新区灯饰出海忙',
    '#### 接到荷兰的订单',
    '8月9日，绵阳高新区的工人正在装箱，这批彩灯将运往荷兰。',
    '#### 请来彩灯师傅',
    '彩灯师傅从自贡来，一住就是三个月，带出二十名徒弟。',
    '## 德阳高新区开工五个项目',
    '本报讯 德阳高新区昨天开工五个项目。',
  );
  expect(first).toEqual(['绵阳高新区灯饰出海忙', null]);
});
