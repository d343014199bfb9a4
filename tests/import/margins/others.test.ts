/** Lists of other stories between two articles, share bars of sites abroad, reporters of a paper's own client. */
import { describe, expect, test } from 'vitest';
import { readControls } from '../../../src/import/margins/navigation.ts';
import { importBytes } from '../support.ts';

const TEXT = '潍坊高新区一家企业的第三条生产线昨天开工，年内可望新增产值两亿元。';
const read = (...lines: string[]) => importBytes(Buffer.from(lines.join('\n')));

describe('a list under 相关新闻 belongs to no article', () => {
  test.each(['‧', '·', '■'])('with %s before its titles, between two articles', async (sign) => {
    const { items } = await read(
      '2008年11月26日 星期三 第3版',
      '',
      '潍坊高新区第三条生产线开工',
      '',
      TEXT,
      '',
      '【相关新闻】',
      `${sign}油价跌破五十美元`,
      `${sign}年终奖金调查出炉`,
      '',
      '宝鸡高新区与两所学校签约',
      '',
      '本报讯 宝鸡高新区与两所学校签约，共建实训车间。',
    );
    expect(items.map(({ headline }) => headline)).toEqual([
      '潍坊高新区第三条生产线开工',
      '宝鸡高新区与两所学校签约',
    ]);
    expect(JSON.stringify(items)).not.toContain('油价');
  });

  test.each(['延伸閱讀', '相关新闻：', '【推薦閱讀】'])(
    'under %s without marks, up to a blank line',
    async (head) => {
      const { items } = await read(
        '2008年11月26日 星期三 第3版',
        '',
        '潍坊高新区第三条生产线开工',
        TEXT,
        head,
        '油价跌破五十美元',
        '年终奖金调查出炉',
        '',
        '宝鸡高新区与两所学校签约',
        '本报讯 宝鸡高新区与两所学校签约，共建实训车间。',
      );
      expect(items.map(({ headline }) => headline)).toEqual([
        '潍坊高新区第三条生产线开工',
        '宝鸡高新区与两所学校签约',
      ]);
      expect(JSON.stringify(items)).not.toContain('油价');
    },
  );
});

test.each([
  '分享到：Facebook　微博　WhatsApp　电邮',
  'LINE 转寄 列印 Facebook',
  '友善列印　转寄好友　字级：小　中　大',
])('is a share bar: %s', (bar) => {
  expect(readControls(bar)?.sure).toBeGreaterThan(0);
});

test.each([
  ['某某新报·新秦客户端记者 杜秋实 田甜 通讯员 康建设', ['杜秋实', '田甜', '康建设']],
  ['某某晨报/晨视频客户端记者 李洋', ['李洋']],
  ['某某日报·某某新闻网记者 王子涵 赵明', ['王子涵', '赵明']],
])('the client beside the paper is no author: %s', async (byline, names) => {
  const { items } = await read('2021年9月6日 第3版', '', '潍坊高新区第三条生产线开工', '', byline, '', TEXT);
  expect(items[0]!.authors.map(({ name }) => name)).toEqual(names);
});
