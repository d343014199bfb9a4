/** Signatures of papers of universities and offices: where the author works or studies stands before the name. */
import { expect, test } from 'vitest';
import { importBytes } from '../support.ts';

const page = (...lines: string[]) =>
  ['关中理工大学报', '2013年5月10日 星期五 第2版', '', ...lines].join('\n');

test.each([
  ['（材料学院 柳 青 供稿）', ['柳青']],
  ['（后勤处 郝建业）', ['郝建业']],
  ['（化学系 苗 圃 段一鸣）', ['苗圃', '段一鸣']],
])('%s under the text', async (signature, names) => {
  const { items } = await importBytes(
    Buffer.from(
      page(
        '学生食堂推出小份菜',
        '本报讯 5月8日起，东区食堂推出半份菜，价格减半，品种三十余个。',
        signature,
        '',
        '校车增开晚间班次',
        '自5月13日起，校车增开晚间两班，末班车22时发出。',
        '（保卫处 牛得草）',
      ),
    ),
  );
  expect(items.map(({ headline }) => headline)).toEqual(['学生食堂推出小份菜', '校车增开晚间班次']);
  expect(items.map(({ authors }) => authors.map(({ name }) => name))).toEqual([names, ['牛得草']]);
});

test.each([
  ['文学院2010级  田小麦', '田小麦'],
  ['土木工程系07级1班 祝 融', '祝融'],
])('%s under a headline', async (line, name) => {
  const { items } = await importBytes(
    Buffer.from(
      page('槐花落满旧操场', line, '五月的风一过，槐花就落满了旧操场。', '我拾起一朵，夹在外婆寄来的信里。'),
    ),
  );
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ headline: '槐花落满旧操场' });
  expect(items[0]!.authors.map((author) => author.name)).toEqual([name]);
});

test.each(['陈水生 王阿喜', '林 秋 黄土根'])('two readers: %s', async (names) => {
  const { items } = await importBytes(
    Buffer.from(
      page(
        '路口能否装上护栏？',
        '编辑同志：',
        '我们住在东门外，路口车多人多，能否装上一道护栏？',
        `                        读者 ${names}`,
        '                        2013年5月2日',
      ),
    ),
  );
  expect(items[0]!.authors).toHaveLength(2);
});
