/** Signs of a page that look like a crawler's Markdown, or that nobody sees: none goes without a word. */
import { describe, expect, it } from 'vitest';
import { withoutMarks } from '../../src/import/lines/marks.ts';
import { importBytes } from './support.ts';

const page = (head: string, text: string) =>
  Buffer.from(
    `${head}\n\n绵阳高新区开通热线\n\n本报讯 ${text}绵阳高新区的热线由政务服务中心负责，每天八时开始有人接听。\n`,
  );
const HEAD = '2023年5月15日 第6版';

describe('stars', () => {
  it.each([
    '群众可拨打138****1234咨询，也可拨打139****5678预约。',
    '群众可拨打138**1234咨询，也可拨打139**5678预约。',
    '甲级***的有三家，乙级**的有五家，丙级**的有八家。',
    '获奖的是王**、李**、张*明和刘*明。',
    '王**和李**获奖。',
    '厂房长5*3*2米，A*B、C**2。',
    '*为暂定数，**为估计数。',
    '他们住在3号楼***室。\n他们住在5号楼***室。',
  ])('of the page stay: %s', (text) => {
    expect(withoutMarks(text)).toMatchObject({ text, removed: '' });
    // Beside a headline of Markdown, too.
    expect(withoutMarks(`# 题\n\n${text}`).text).toBe(`题\n\n${text}`);
  });

  it.each([
    ['推进**和谐**社会', '推进和谐社会'],
    ['**第一段。**\n\n**第二段。**', '第一段。\n\n第二段。'],
    ['**这一段很长，\n有两行。**', '这一段很长，\n有两行。'],
    ['# 题\n\n*副题*\n\n电话138****1234。', '题\n\n副题\n\n电话138****1234。'],
  ])('of Markdown go: %j', (text, expected) => {
    expect(withoutMarks(text).text).toBe(expected);
  });

  it('are in the written article', async () => {
    const text = '群众可拨打138****1234咨询，也可拨打139**5678预约。';
    const { items } = await importBytes(page(HEAD, text));
    expect(items[0]!.body.map((part) => part.text).join('')).toContain(text);
  });
});

it.each([
  ['第1、2版', '1-2'],
  ['第3版、第4版', '3-4'],
  ['A3、A4版', 'A3-A4'],
  ['第1和第4版', '1、4'],
  ['第1—8版', '1-8'],
])('a joint page keeps all its numbers: %s', async (printed, pageNumber) => {
  const report = await importBytes(page(`2023年5月15日 ${printed}`, ''));
  expect(report.pageNumber).toBe(pageNumber);
});

describe('control characters', () => {
  it.each([
    ['a page', page(HEAD, '群众可拨打热\u0001线咨询。'), 'page.txt'],
    [
      'a table',
      Buffer.from('标题,日期,正文\n绵阳高新区开通热线,2023-05-15,群众可拨打热\u0001线咨询，随时有人接听。\n'),
      'rows.csv',
    ],
  ])('of %s are doubted by their code and place', async (_, bytes, name) => {
    const { items } = await importBytes(bytes, {}, name);
    expect(items[0]!.body.map((part) => part.text).join('')).toContain('拨打热线咨询');
    expect(items[0]!.doubts).toContainEqual({
      field: 'body',
      confidence: 'low',
      reason: expect.stringMatching(/U\+0001.*拨打热.*线咨询/u),
    });
  });

  it('at the edges of lines, and joiners of words, are no doubt', async () => {
    const { items } = await importBytes(page(`\u0002${HEAD}`, '群众\u200b可拨打热\u2060线咨询。\u001a\n\n'));
    expect(items[0]!.doubts.filter(({ reason }) => /控制字符/u.test(reason))).toEqual([]);
  });
});
