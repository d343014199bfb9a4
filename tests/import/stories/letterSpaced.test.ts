/** On recognised pages headlines have a space between every two characters: so set, a line heads an article, too. */
import { expect, it } from 'vitest';
import { importBytes } from '../support.ts';

const FIRST = `江 岸 产 业 报
1993年8月16日 星期一 第二版

绵 阳 高 新 区 开 工 五 个 项 目

　　本报讯(记者 李 洋)绵阳高新区昨天开工
五个项目,总投资二千万元,明年七月以前全部
建成,投产以后每年产值可以达到一亿元。
`;
const read = async (rest: string) => {
  const { items } = await importBytes(Buffer.from(FIRST + rest));
  return items.map(({ headline, body }) => [
    headline,
    body.filter(({ type }) => type === 'heading').map(({ text }) => text),
  ]);
};

it('a report that begins without a word of its paper', async () => {
  expect(
    await read(`
数 控 机 床 有 新 样

　　成都市一家工厂研制的数控机床,可以同时
控制四根轴,误差不大于两个微米,每台售价八
万元。
`),
  ).toEqual([
    ['绵阳高新区开工五个项目', []],
    ['数控机床有新样', []],
  ]);
});

it('subheads that are set plainly stay subheads', async () => {
  expect(
    await read(`
先定章程

　　开工以前,开发区用半年时间定了章程,哪些
事由谁来办,写得清清楚楚,人人都能看到。

后请能人

　　章程定了以后,才去请人,两年里请来工程师
四十六名,其中三名是归国留学人员。
`),
  ).toEqual([['绵阳高新区开工五个项目', ['先定章程', '后请能人']]]);
});

it('two letter-spaced lines alike in one report are its subheads', async () => {
  expect(
    await read(`
先 定 章 程 再 开 工

　　开工以前,开发区用半年时间定了章程,哪些
事由谁来办,写得清清楚楚,人人都能看到。

先 请 能 人 再 投 产

　　章程定了以后,才去请人,两年里请来工程师
四十六名,其中三名是归国留学人员。
`),
  ).toEqual([['绵阳高新区开工五个项目', ['先定章程再开工', '先请能人再投产']]]);
});
