/** Names of columns that stand on a line of their own over a headline, and what only looks like one. */
import { describe, expect, test } from 'vitest';
import { importBytes } from '../support.ts';

const page = (...lines: string[]) =>
  [
    '陇上园区报',
    '2009年6月5日 星期五 第3版',
    '',
    '兰州高新区开出首趟通勤车',
    '本报讯（记者 祁连生）6月3日，兰州高新区开出首趟职工通勤车，沿途设站九个。',
    '',
    ...lines,
    '老厂的铁门拆了，院子里摆上了三台新机床，工人们围着看了一上午。',
    '师傅说，机床认人，人也认机床，处久了就像老伙计。',
  ].join('\n');
const lastOf = async (text: string) => (await importBytes(Buffer.from(text))).items.at(-1);

describe('a subject and what a room of a paper is called is the column', () => {
  test.each([
    ['车间一角', '老师傅和他的小徒弟'],
    ['新春寄语', '让好日子再高一寸'],
    ['来函照登', '站牌能否再近一点'],
    ['市井百态', '修鞋摊搬进写字楼'],
    ['热线回声', '井盖换了'],
    ['编者·读者', '答三位来信人'],
  ])('%s over %s', async (column, headline) => {
    expect(await lastOf(page(column, headline))).toMatchObject({ column, headline, kicker: null });
  });
});

describe('no column is made of', () => {
  test.each([
    ['a kicker', '不等不靠', '三十户人家自己修出一条致富路'],
    ['the first half of a headline', '腾出老厂房', '引来新机床'],
  ])('%s', async (_, first, second) => {
    expect(await lastOf(page(first, second))).toMatchObject({ column: null });
  });
});
