/** Forms in which sites of no table, and lists of pages, tell the facts of an article. */
import { describe, expect, it } from 'vitest';
import { importBytes } from '../support.ts';
import { readPageOf } from './support.ts';

const TEXT = [
  '湘江边的老码头改成了试验场，株洲高新区的无人船一天下水三十趟，每趟都带回一张水图。',
  '船长坐在岸上的屋子里，桌上摆着四块屏，哪条船偏了半米，他先听见铃声，再看见红点。',
  '试验场的门票是一份数据，来试船的企业把走过的航线留下，后来的人就少走一段弯路。',
];
const TITLE = '无人船在岸上“考驾照”';
const paragraphs = TEXT.map((text) => `<p>　　${text}</p>`);
const page = ({
  title = '湘岸日报',
  above = '',
  head = `<h1>${TITLE}</h1>`,
  below = '<div>记者 夏至</div>',
  body = paragraphs.join('\n'),
  box = '<div class="zw">',
}) =>
  `<html><head><title>${title}</title></head><body>${above}<div class="b0">${head}${below}</div>${box}${body}</div></body></html>`;
const report = (html: string) => importBytes(Buffer.from(html), {}, 'page.html');

describe('the page that a list marks as shown', () => {
  const list = (items: [name: string, text: string][]) =>
    `<div>2021年10月19日</div><ul>${items.map(([name, text]) => `<li class="${name}"><a href="#">${text}</a></li>`).join('')}</ul>`;

  it.each([
    ['oneclick', 'oneclick oneclick1'],
    ['item', 'item on'],
    ['active-no cur0', 'cur'],
  ])('is known by the name that only it bears: %s, %s', async (other, shown) => {
    const above = list([
      [other, '01版：要闻'],
      [other, '02版：城事'],
      [shown, '03版：园区'],
    ]);
    expect((await report(page({ above }))).pageNumber).toBe('3');
  });

  it('is known of boxes, too, and unknown where every page bears the name', async () => {
    const boxes = (last: string) =>
      `<div>2021年10月19日</div><div><div class="thumb${last}"><a href="#">01版 要闻</a></div><div class="thumb on"><a href="#">04版 园区</a></div></div>`;
    expect((await report(page({ above: boxes('') }))).pageNumber).toBe('4');
    expect((await report(page({ above: boxes(' on') }))).pageNumber).toBeNull();
  });
});

it.each([
  '<a>湘岸网</a> &gt; <a>数字报</a> &gt; <a>第02版：园区</a> &gt; 正文',
  '<a>湘岸日报</a> › <a>2021年10月19日</a> › <a>02版：园区</a> › 正文',
  '<span>您的位置：</span><a>湘岸日报</a> &gt; <a>第02版：园区</a>',
])('a path through the site tells the page: %s', async (path) => {
  const above = `<div>${path}</div><div>2021年10月19日</div>`;
  expect((await report(page({ above }))).pageNumber).toBe('2');
});

it.each([
  '2021-10-19　来源：湘岸日报　编辑：谷远　浏览：512次',
  '2021-10-19 08:30 来源：湘岸日报 作者：夏至',
  '发布时间：2021-10-19　来源：湘岸日报',
])('day and source in the heading are no headline: %s', async (facts) => {
  const read = await report(page({ head: `<h1>${TITLE}<br><span>${facts}</span></h1>` }));
  expect([read.items[0]!.headline, read.issueDate]).toEqual([TITLE, '2021-10-19']);
});

it.each(['×朗读字号收藏', '✕ 关闭', '朗读　分享　×'])('%s above a headline is no kicker', async (tools) => {
  const head = `<div>${tools}</div><div class="pop-yt">下水不湿鞋</div><div class="pop-bt">${TITLE}</div>`;
  expect((await readPageOf(page({ head, above: '<p>2021年10月19日</p>' }))).kicker).toBe('下水不湿鞋');
});

describe('an advertisement among the paragraphs', () => {
  it.each(['ad-insert', 'article_ad', 'guanggao', 'adBox'])('is no text: %s', async (name) => {
    const body = paragraphs.with(
      1,
      `${paragraphs[1]}<div class="${name}"><p>秋冬好物五折起，点击领券，过时不候。</p></div>`,
    );
    const { body: read, unplaced } = await readPageOf(
      page({ above: '<p>2021年10月19日</p>', body: body.join('') }),
    );
    expect([read, unplaced]).toEqual([TEXT, []]);
  });

  it.each(['head-box', 'loading', 'broad'])('%s is no name of one', async (name) => {
    const body = `<div class="${name}">${paragraphs[0]}</div>${paragraphs.slice(1).join('')}`;
    expect((await readPageOf(page({ above: '<p>2021年10月19日</p>', body }))).body).toEqual(TEXT);
  });
});

it.each([
  '核心提示：一座老码头有了新差事。',
  '内容提要：一座老码头有了新差事。',
  '核心阅读：一座老码头有了新差事。',
])('a summary opens the text: %s', async (deck) => {
  const below = `<div>记者 夏至</div><div class="sum">${deck}</div>`;
  const read = await readPageOf(page({ above: '<p>2021年10月19日</p>', below }));
  expect([read.subtitle, read.body]).toEqual(['', [deck, ...TEXT]]);
});

it.each(['<div id="ozoom">', '<div class="x"><founder-content>'])(
  'the day on which a notice was signed is its text: %s',
  async (box) => {
    const body = `<p>因线路检修，株洲高新区创业路以南定于9月20日8时停电，请企业提前准备。</p><p>株洲高新区管理委员会</p><p>2021年10月16日</p>`;
    const read = await readPageOf(
      page({ above: '<p>2021年10月19日　第3版</p>', head: '<h1>停电公告</h1>', below: '', box, body }),
    );
    expect(read.body.slice(-2)).toEqual(['株洲高新区管理委员会', '2021年10月16日']);
  },
);

describe('the day of a page', () => {
  it.each(['发布于2021年10月19日09:12', '2021年10月19日2021年11月2日', '见报日2021年10月19日'])(
    'is read where no space sets it off: %s',
    async (line) => {
      expect((await report(page({ below: `<div class="meta">${line}</div>` }))).issueDate).toBe('2021-10-19');
    },
  );

  it.each([
    ['2021年10月19日 07:12　来源：湘岸日报', true],
    ['2021-10-19 07:12:08', true],
    ['2021年10月19日　第3版', false],
  ])('has a doubt where the hour says that a site put it up then: %s', async (line, doubted) => {
    const { items } = await report(page({ below: `<div class="meta">${line}</div>` }));
    expect(items[0]!.doubts.some(({ field }) => field === 'date')).toBe(doubted);
  });
});

describe('the paper', () => {
  it.each([
    ['湘岸导报多媒体数字报刊平台', '湘岸导报'],
    ['濠江新報電子版', '濠江新報'],
    [`${TITLE}--湘岸周刊`, '湘岸周刊'],
  ])('is named by the title: %s', async (title, paper) => {
    expect((await report(page({ title, above: '<p>2021年10月19日</p>' }))).publication).toBe(paper);
  });

  it('is the source, on a site that is no paper’s', async () => {
    const below = '<div class="meta"><span>2021年10月19日</span> <span>来源：湘岸日报</span></div>';
    expect((await report(page({ title: `${TITLE}_大河门户`, below }))).publication).toBe('湘岸日报');
    expect((await report(page({ title: `${TITLE}_汉水晚报`, below }))).publication).toBe('汉水晚报');
  });
});

describe('a text that its site signs off on several lines', () => {
  it.each([
    ['<p>来源：陇原日报（2021年3月4日 06版）</p><p>记者：夏至</p>'],
    ['<p>（记者 夏至）</p><p>原载《陇原日报》2021年3月4日第6版</p>'],
    ['<p>原载《陇原日报》2021年3月4日第6版</p><p>本报记者 夏 至</p><p>图片来源：受访者</p>'],
  ])('ends above them, and has the day of its paper: %s', async (end) => {
    const html = page({
      below: '<em class="time">2021-03-06 18:20</em>',
      box: '<div id="ozoom">',
      body: `${paragraphs.join('')}<p><img src="a.jpg"></p>${end}`,
    });
    const { items, issueDate, pageNumber } = await report(html);
    expect([issueDate, pageNumber, items[0]!.authors[0]?.name]).toEqual(['2021-03-04', '6', '夏至']);
    expect(items[0]!.body.map(({ text }) => text)).toEqual(TEXT);
    expect(items[0]!.doubts).toContainEqual(expect.objectContaining({ field: 'date', confidence: 'low' }));
  });

  it('keeps short lines that sign nothing', async () => {
    const body = [...paragraphs, '<p>一问：船从哪里来</p>', '<p>二问：图往哪里去</p>'].join('');
    const read = await readPageOf(page({ above: '<p>2021年10月19日</p>', box: '<div id="ozoom">', body }));
    expect(read.body.slice(-2)).toEqual(['一问：船从哪里来', '二问：图往哪里去']);
  });
});

describe('a headline set in a size that counts from that of the text', () => {
  it.each(['size="+3"', 'size=+2', "color=red size='+4'"])('%s', async (size) => {
    const read = await readPageOf(
      `<html><head><title>湘岸工人报</title></head><body><center><h3>湘岸工人报</h3>2002年5月8日　第七版</center><hr><center><font size=+1>下水不湿鞋</font><br><font ${size}>${TITLE}</font><br>本报记者　夏　至</center><p>${TEXT.map((text) => `　　${text}`).join('<br>')}</p></body></html>`,
    );
    expect(read).toMatchObject({ headline: TITLE, kicker: '下水不湿鞋', authors: ['夏至'] });
  });
});

it('what is read by its words alone has a doubt on every line of its head', async () => {
  const article = (kicker: string, title: string, name: string) =>
    `<div><div>${kicker}</div><div>${title}</div>${TEXT.map((text) => `<div>${text}</div>`).join('')}<div>（${name}）</div></div>`;
  const { items } = await report(
    `<html><body><div>湘岸早报　2023年12月1日　第2版</div>${article('车间趣事', '无人船“考驾照”', '卢 沟')}${article('政策找人', '补贴自己上门', '通讯员 高渐')}</body></html>`,
  );
  expect(items).toHaveLength(2);
  for (const { doubts, column, kicker } of items) {
    const doubted = doubts.map(({ field }) => field);
    expect(doubted).toContain('headline');
    expect(doubted).toContain(column === null ? 'kicker' : 'column');
    expect(column ?? kicker).not.toBeNull();
  }
});

it.each([
  ['06:40', '3万+阅读'],
  ['09:25', '12评论'],
  ['7:05', '8赞'],
])('an hour beside a count is no page: %s%s', async (hour, count) => {
  const below = `<div><span>湘岸号外</span><i>2021-10-19 ${hour}</i><em>${count}</em></div>`;
  const { issueDate, pageNumber } = await report(page({ title: TITLE, below }));
  expect([issueDate, pageNumber]).toEqual(['2021-10-19', null]);
});

it.each([
  '来源｜《湘岸日报》2021年3月4日第6版',
  '来源|湘岸日报 2021年3月4日 第6版',
  '原载/《湘岸日报》2021年3月4日第6版',
])('the issue of a reprint behind any sign: %s', async (line) => {
  const { issueDate, pageNumber } = await report(
    page({
      title: TITLE,
      below: '<div class="time">2021-10-19 06:40</div>',
      body: [...paragraphs, `<p>${line}</p>`].join('\n'),
    }),
  );
  expect([issueDate, pageNumber]).toEqual(['2021-03-04', '6']);
});

describe('a picture below the text, in the element that holds the article', () => {
  const withPicture = (box: string, before = '') =>
    page({
      box: '<div class="art"><div id="content">',
      body: `${paragraphs.join('\n')}${before}</div>${box}</div>`,
      head: '',
      below: '',
    }).replace('<div class="art">', `<div class="art"><h1>${TITLE}</h1><div>2021-10-19</div>`);

  it.each(['picbox', 'photo-wrap', 'img'])('comes along with its note and its credit: %s', async (name) => {
    const { items } = await report(
      withPicture(
        `<div class="${name}"><img src="a_files/a.jpg"><p>试航员（左）在岸上看屏。</p></div>`,
        '<p>　　摄影/谷远</p>',
      ),
    );
    expect(items[0]!.images).toMatchObject([{ caption: '试航员（左）在岸上看屏。', credit: '谷远' }]);
    expect(items[0]!.body).toHaveLength(TEXT.length);
  });

  it('is none where the box leads elsewhere', async () => {
    const { items } = await report(
      withPicture(
        '<div class="picbox"><img src="a_files/a.jpg"><p><a href="b.html">老码头新面孔</a></p></div>',
      ),
    );
    expect(items[0]!.images).toEqual([]);
  });
});

it.each([
  '2021-10-19 &nbsp; A09 &nbsp; 栏目：湘岸创客 &nbsp; [大 中 小]',
  '2021-10-19 | 专栏：湘岸创客',
  '2021-10-19　第3版　专刊栏目：湘岸创客',
])('a column with its label among other facts: %s', async (line) => {
  const { items, issueDate } = await report(page({ below: `<div class="time">${line}</div>` }));
  expect([items[0]!.column, issueDate]).toEqual(['湘岸创客', '2021-10-19']);
});

it.each([
  ['the title says the same', `湘岸日报-2021年10月19日-${TITLE}`, `<h1>${TITLE}</h1>`, false],
  ['the title says something else', '湘岸日报数字报', `<h1>${TITLE}</h1>`, true],
  ['it is no first heading', `湘岸日报-2021年10月19日-${TITLE}`, `<h3>${TITLE}</h3>`, true],
])('the headline of a known platform, found by its place, where %s', async (_, title, head, doubted) => {
  const html = page({
    title,
    above: '<div id="content_nav"></div><div>2021-10-19</div>',
    head,
    box: '<div id="content">',
  });
  const { headline, doubts } = (await report(html)).items[0]!;
  expect([headline, doubts.some(({ field }) => field === 'headline')]).toEqual([TITLE, doubted]);
});
