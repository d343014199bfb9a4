/** Programmes: rows that begin with a day or an hour belong to the text that leads to them, or to their own headline. */
import { expect, it } from 'vitest';
import { importBytes } from '../support.ts';

const read = async (...lines: string[]) => {
  const { items } = await importBytes(Buffer.from(['2016年9月22日 星期四 第3版', '', ...lines].join('\n')));
  return items.map(({ headline, authors, body }) => [
    headline,
    authors.map(({ name }) => name).join(),
    body.map(({ text }) => text).join('\n'),
  ]);
};

it('hours under the days of a fair', async () => {
  const [item, ...others] = await read(
    '潍坊高新区创客节周末开幕',
    '本报讯　潍坊高新区创客节后天开幕，两天的安排如下：',
    '9月24日',
    '9：00　开幕式（会展厅）',
    '14：00　手工集市（广场）',
    '9月25日',
    '9：00　机器人擂台赛决赛（一号馆）',
    '15：30　颁奖（会展厅）',
    '（通讯员　李洋）',
  );
  expect(others).toEqual([]);
  expect(item![1]).toBe('李洋');
  for (const row of ['9月24日', '开幕式', '手工集市', '9月25日', '决赛', '颁奖'])
    expect(item![2]).toContain(row);
});

it('a week of broadcasts under its own headline, and the report below it', async () => {
  const items = await read(
    '潍坊高新区听众俱乐部成立',
    '　　潍坊高新区听众俱乐部昨天成立，一百二十名听众领到会员证。（李洋）',
    '',
    '下周节目预告',
    '周一（5月25日） 话说激光（主讲：工程师 赵明）',
    '周二（5月26日） 家用电脑选购',
    '周三（5月27日） 园区里的大学生',
    '',
    '听众见面会周六举行',
    '　　本报讯 周六上午，本台将举办听众见面会，主持人将到场与听众交谈。（王楠）',
  );
  expect(items.map(([headline, authors]) => [headline, authors])).toEqual([
    ['潍坊高新区听众俱乐部成立', '李洋'],
    ['下周节目预告', ''],
    ['听众见面会周六举行', '王楠'],
  ]);
  expect(items[1]![2]).toContain('园区里的大学生');
});

it('the course of a meeting, and the text after it', async () => {
  const [item, ...others] = await read(
    '潍坊高新区论坛日程公布',
    '本报记者　李洋',
    '　　第四届论坛12月8日举行，上午日程：',
    '8:30 签到',
    '9:00 主旨演讲',
    '10:40 圆桌：园区如何留人',
    '　　论坛不收门票，潍坊高新区将在各地铁口安排接驳车。',
  );
  expect(others).toEqual([]);
  expect(item![2]).toContain('圆桌');
  expect(item![2]).toContain('接驳车');
});
