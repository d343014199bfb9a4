/** Boxes that name those who talk: in brackets, with and without a colon, above the headline or below it. */
import { describe, expect, it } from 'vitest';
import { importBytes } from '../support.ts';

const HEAD = '某某时报 2021年3月5日 星期五 第6版\n\n';

describe('boxes of those who talk', () => {
  it.each([
    [
      '把实验室搬到园区门口\n\n【对话人】绵阳高新区管委会主任 李清\n【主持人】本报记者 王思远\n\n王思远：园区今年最想办成的是哪件事？\n李清：把三所高校的实验室搬到园区门口，让企业走几步就能用上。\n',
      '把实验室搬到园区门口',
      [
        '【对话人】绵阳高新区管委会主任 李清\n【主持人】本报记者 王思远',
        '王思远：园区今年最想办成的是哪件事？',
      ],
    ],
    [
      '老厂房怎么变成新园区\n【对话人】\n赵清 株洲高新区管委会副主任\n周文澜 某某轨道装备公司总经理\n\n记者：老厂房改造花了多少钱？\n赵清：一共两亿三千万元，企业出了大头。\n',
      '老厂房怎么变成新园区',
      [
        '【对话人】\n赵清 株洲高新区管委会副主任\n周文澜 某某轨道装备公司总经理',
        '记者：老厂房改造花了多少钱？',
      ],
    ],
    [
      '【对话人】郑思远（潍坊高新区人才办主任）\n【采访人】本报记者 陈清\n人才公寓为什么不收押金\n\n记者：为什么不收押金？\n郑思远：刚毕业的年轻人手里没有钱，这笔钱园区先垫上。\n',
      '人才公寓为什么不收押金',
      ['【对话人】郑思远（潍坊高新区人才办主任）\n【采访人】本报记者 陈清', '记者：为什么不收押金？'],
    ],
  ])('%# opens the text, and the headline is the headline', async (page, headline, opening) => {
    const { items } = await importBytes(Buffer.from(HEAD + page));
    expect(items.map((item) => item.headline)).toEqual([headline]);
    expect(items[0]!.body.slice(0, 2).map(({ text }) => text)).toEqual(opening);
    expect(items[0]!.column).toBeNull();
  });

  it('a column in brackets before a headline is no box', async () => {
    const page = '【人物】他在戈壁种出番茄\n\n本报讯 绵阳高新区的农技员昨天在戈壁种出了第一批番茄。\n';
    const { items } = await importBytes(Buffer.from(HEAD + page));
    expect(items).toMatchObject([{ headline: '他在戈壁种出番茄', column: '人物' }]);
  });
});
