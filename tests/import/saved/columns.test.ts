/** How saved pages print the column (栏目) of an article above its headline: by a label, by brackets, by a name. */
import { describe, expect, it } from 'vitest';
import { importBytes } from '../support.ts';

const TEXT = [
  '老圩村的水田今年换了颜色，紫色和黄色的秧苗拼出一条鲤鱼，从北斗高新区的观景台上看得最清楚。',
  '种田的人先在纸上画好格子，再把格子搬到田里，一株秧一个点，插了整整九天。',
  '周末来看画的人多，村里把晒场改成停车场，停一次收两块钱，够买明年的秧。',
];
const body = TEXT.map((text) => `<p>　　${text}</p>`).join('\n');
const read = async (html: string) => {
  const { items, furniture } = await importBytes(Buffer.from(html), { date: '2021-10-19' }, 'page.html');
  return { item: items[0]!, furniture: furniture.map(({ text }) => text) };
};
const page = (above: string, below = '') =>
  `<html><head><title>老圩村的稻田画</title></head><body><div class="art">${above}<h1>老圩村的稻田画</h1>${below}<div class="zw">${body}</div></div></body></html>`;

describe('a column above the headline', () => {
  it.each([
    ['named by its class, with a label', '<p class="lanmu">栏目：乡村走笔</p>'],
    ['named in English, with a label', '<div class="column-name">栏目：乡村走笔</div>'],
    ['with a label alone', '<p>栏目：乡村走笔</p>'],
    ['with another label', '<p class="x1">专栏: 乡村走笔</p>'],
    ['under a name that says kicker', '<p class="yinti">【乡村走笔】</p>'],
    ['in brackets alone', '<p>【乡村走笔】</p>'],
    ['in other brackets', '<div>〔乡村走笔〕</div>'],
    ['named a column of the paper', '<div class="dz-column">乡村走笔</div>'],
  ])('%s', async (_, above) => {
    const { item } = await read(page(above));
    expect(item.column).toBe('乡村走笔');
    expect(item.headline).toBe('老圩村的稻田画');
    expect(item.kicker).toBeNull();
    expect(item.body).toHaveLength(TEXT.length);
  });

  it('keeps a second line of that name, apart from the article', async () => {
    const { item, furniture } = await read(
      page('<p class="lanmu">栏目：乡村走笔</p><p class="lanmu">第12期</p>'),
    );
    expect(item.column).toBe('乡村走笔');
    expect(furniture).toContain('第12期');
  });

  it('in brackets above the headline of a classic platform', async () => {
    const { item } = await read(
      `<html><body><table><tr><td class="font02" align="center">【乡村走笔】</td></tr><tr><td class="font01"><strong>老圩村的稻田画</strong></td></tr><tr><td class="font02"></td></tr></table><!--enpcontent--><div id="ozoom"><founder-content>${body}</founder-content></div><!--/enpcontent--></body></html>`,
    );
    expect(item).toMatchObject({ column: '乡村走笔', kicker: null, headline: '老圩村的稻田画' });
  });

  it('is none where the line says where in the site the page stands', async () => {
    const { item } = await read(
      page('<div class="dqwz">当前位置：<a href="/">首页</a> &gt;&gt; <a href="/cy">产业新闻</a></div>'),
    );
    expect(item).toMatchObject({ column: null, kicker: null, headline: '老圩村的稻田画' });
  });

  it('is none where the brackets hold a reporter', async () => {
    const { item } = await read(page('<p>【本报记者 夏至】</p>'));
    expect(item.column).toBeNull();
    expect(item.authors.map(({ name }) => name)).toEqual(['夏至']);
  });
});
