/** Pages of sites in no table: what general evidence says of their heads and pictures. */
import { describe, expect, it } from 'vitest';
import { importBytes } from '../support.ts';
import { readPageOf } from './support.ts';

const TEXT = [
  '湘江边的老码头改成了试验场，株洲高新区的无人船一天下水三十趟，每趟都带回一张水图。',
  '船长坐在岸上的屋子里，桌上摆着四块屏，哪条船偏了半米，他先听见铃声，再看见红点。',
  '试验场的门票是一份数据，来试船的企业把走过的航线留下，后来的人就少走一段弯路。',
  '到上个月底，株洲高新区的水图拼到了第七百张，四家外地的船厂也在排队等着下水。',
];
const paragraphs = (open: string, close: string) => TEXT.map((text) => `${open}${text}${close}`).join('\n');

/** A site of the turn of the century: tables, fonts, and its name above all. */
const oldPage = (title: string, masthead: string, head: string) =>
  `<html><head><title>${title}</title></head><body><center><table width=760><tr><td colspan=2><font size=6 face=隶书>${masthead}</font></td></tr>
<tr><td colspan=2><font size=2>二〇〇三年六月十二日　星期四　第三版　园区</font></td></tr>
<tr><td width=120><a href=1.htm>第一版</a><br><a href=2.htm>第二版</a></td><td>${head}<font size=3>${TEXT.map((text) => `　　${text}<br><br>`).join('\n')}</font></td></tr></table></center></body></html>`;

describe('a headline that only its size tells', () => {
  it.each([
    ['of a paper', '湘岸科技报电子版', '湘岸科技报　<font size=2>电子版</font>'],
    ['of a site', '湘岸在线', '湘岸在线'],
    ['in the title with more', '湘岸工人报 - 第三版', '《湘岸工人报》网络版'],
  ])('stands below the name %s', async (_, title, masthead) => {
    const read = await readPageOf(
      oldPage(
        title,
        masthead,
        '<p align=center><font size=3>下水不湿鞋</font></p><p align=center><font size=5><b>无人船在岸上“考驾照”</b></font></p><p align=center>——株洲高新区水上试验场见闻</p><p align=center><font size=2>本报记者　夏　至</font></p>',
      ),
    );
    expect(read).toMatchObject({
      kicker: '下水不湿鞋',
      headline: '无人船在岸上“考驾照”',
      subtitle: '——株洲高新区水上试验场见闻',
      authors: ['夏至'],
    });
    expect(read.body).toHaveLength(TEXT.length);
  });

  it('is as large by its style as by its font', async () => {
    const read = await readPageOf(
      `<body><div><span style="font-size:14px">株洲新区报</span></div><div><div style="font-size:1.6em">无人船在岸上“考驾照”</div><div>记者 夏至</div>${paragraphs('<p>', '</p>')}</div></body>`,
    );
    expect(read).toMatchObject({ headline: '无人船在岸上“考驾照”', authors: ['夏至'] });
  });
});

/** A modern page whose classes say nothing. */
const modern = (below: string, inText = '') =>
  `<html><head><title>无人船在岸上“考驾照” · 湘岸报</title></head><body><div class="a1"><div class="a2">无人船在岸上“考驾照”</div>${below}</div><div class="b1">${inText}${paragraphs('<p class="t">　　', '</p>')}</div></body></html>`;

describe('what stands under a byline', () => {
  it.each([
    '<div><i>▶</i><i>听全文</i><i>约3分钟</i></div>',
    '<div>语音播报 倍速</div><div>2.3万阅读 点赞 18</div>',
    '<div>阅读时长 4分钟</div>',
  ])('is no subtitle: %s', async (controls) => {
    const read = await readPageOf(
      modern(`<div class="a3">一座老码头的新差事</div><div>记者 夏至</div>${controls}`),
    );
    expect(read).toMatchObject({ subtitle: '一座老码头的新差事', authors: ['夏至'] });
    expect(read.body).toHaveLength(TEXT.length);
  });

  it('is one with its dash, and what may be one is doubted', async () => {
    const dashed = modern('<div>记者 夏至</div><div>——一座老码头的新差事</div>');
    expect((await readPageOf(dashed)).subtitle).toBe('——一座老码头的新差事');
    const plain = await importBytes(
      Buffer.from(modern('<div>记者 夏至</div><div>一座老码头的新差事</div>')),
      { date: '2022-05-04' },
      'page.html',
    );
    expect(plain.items[0]!.doubts).toContainEqual(
      expect.objectContaining({ field: 'subtitle', confidence: 'medium' }),
    );
  });
});

it('the name of a paper that is left of a line of day and page is no subtitle', async () => {
  const read = await readPageOf(
    `<html><head><title>无人船在岸上“考驾照”</title></head><body><div class="text_c"><h1>无人船在岸上“考驾照”</h1><h2>一座老码头的新差事</h2><h4>夏至</h4><div>《 湘岸日报海外版 》（<span id="riqi_">2014年03月27日</span>　第 03 版）</div><div id="ozoom">${paragraphs('<p>', '</p>')}</div></div></body></html>`,
  );
  expect(read.subtitle).toBe('一座老码头的新差事');
});

describe('the note of a picture in a text', () => {
  it.each([
    ['is signed by its photographer', '<p class="t">无人船在水图上画线。夏至 摄</p>'],
    ['is named for a picture', '<p class="pic">无人船在水图上画线</p>'],
    ['is set in smaller letters', '<p class="t" style="font-size:12px">无人船在水图上画线。</p>'],
    ['is not set in like the text', '<p class="t">无人船在水图上画线。</p>'],
  ])('%s', async (_, note) => {
    const read = await readPageOf(
      modern('<div>记者 夏至</div>', `<p class="t"><img src="a.jpg"></p>${note}`),
    );
    expect(read.captions.map((caption) => caption.replace(/。$/u, ''))).toEqual(['无人船在水图上画线']);
    expect(read.body).toHaveLength(TEXT.length);
  });

  it('is no paragraph of the text', async () => {
    const read = await readPageOf(modern('<div>记者 夏至</div>', '<p class="t"><img src="a.jpg"></p>'));
    expect(read.captions).toEqual([]);
    expect(read.body).toHaveLength(TEXT.length);
  });
});

it('articles in sections keep their kickers and pictures', async () => {
  const section = (kicker: string, title: string, end: string) =>
    `<section><p class="shoulder">${kicker}</p><h3>${title}</h3><p class="by">记者 夏至</p>${paragraphs('<p>', '</p>')}${end}</section>`;
  const html = `<html><body><h2>第3版　园区</h2>${section('下水不湿鞋', '无人船“考驾照”', '<div><img src="a.png"><span>无人船在画线。 谷远 摄</span></div>')}${section('上岸先晒网', '老渔网出海', '')}</body></html>`;
  const { items } = await importBytes(Buffer.from(html), { date: '2022-05-04' }, 'page.html');
  expect(items.map(({ kicker, headline, images }) => [kicker, headline, images.length])).toEqual([
    ['下水不湿鞋', '无人船“考驾照”', 1],
    ['上岸先晒网', '老渔网出海', 0],
  ]);
});

describe('two articles that only the size of their headlines parts', () => {
  const text = (from: number) =>
    TEXT.slice(from, from + 2)
      .map((line) => `　　${line}<br>`)
      .join('');
  const heads: [string, (title: string, above: string) => string][] = [
    [
      'in fonts, with kicker and byline in the same paragraph',
      (title, above) =>
        `<p align=center><font size=3>${above}</font><br><font size=5><b>${title}</b></font><br><font size=2>本报记者　夏　至</font></p>`,
    ],
    [
      'by their style',
      (title, above) =>
        `<div style="text-align:center">${above}</div><div style="text-align:center;font-size:x-large">${title}</div><div>记者 夏至</div>`,
    ],
    [
      'as big and bold',
      (title, above) =>
        `<p align=center>${above}</p><p align=center><big><b>${title}</b></big></p><p align=center>本报记者 夏至</p>`,
    ],
  ];
  it.each(
    heads.flatMap(([name, head]) => [
      [name, head, '<hr>'] as const,
      [`${name}, without a rule`, head, ''] as const,
    ]),
  )('%s', async (_, head, rule) => {
    const html = `<html><body><table><tr><td>湘岸科技报　2004年11月5日　第四版</td></tr><tr><td>${head('无人船在岸上“考驾照”', '下水不湿鞋')}${text(0)}${rule}${head('老渔网出海', '上岸先晒网')}${text(2)}</td></tr></table></body></html>`;
    const { items } = await importBytes(Buffer.from(html), {}, 'page.html');
    expect(items.map(({ headline, authors, body }) => [headline, authors[0]?.name, body.length])).toEqual([
      ['无人船在岸上“考驾照”', '夏至', 2],
      ['老渔网出海', '夏至', 2],
    ]);
  });
});

it.each(['uni', 'app', 'van'])('elements that a framework makes up part lines: %s', async (name) => {
  const view = (content: string, names = '') => `<${name}-view class="${names}">${content}</${name}-view>`;
  const read = await readPageOf(
    `<html><head><title>湘岸晚报</title></head><body><${name}-page>${view('湘岸晚报', 'head')}${view(`<${name}-text><span>2022/09/21</span></${name}-text><${name}-text><span>07版</span></${name}-text>`)}${view('下水不湿鞋', 'yt')}${view('无人船在岸上“考驾照”', 'bt')}${view(`<${name}-text>记者 夏至</${name}-text>`, 'zz')}${view('AI主播为您朗读 1.0倍速')}${view(TEXT.map((text) => view(text)).join(''), 'nr')}</${name}-page></body></html>`,
  );
  expect(read).toMatchObject({
    kicker: '下水不湿鞋',
    headline: '无人船在岸上“考驾照”',
    subtitle: '',
    authors: ['夏至'],
  });
  expect(read.body).toHaveLength(TEXT.length);
});

it('a day and a page without a space between them are read as two', async () => {
  const { files } = await importBytes(
    Buffer.from(modern('<div><span>2022/09/21</span><span>07版</span></div><div>记者 夏至</div>')),
    {},
    'page.html',
  );
  expect(files[0]).toMatchObject({ issueDate: '2022-09-21', pageNumber: '7' });
});

it.each(['h5', 'p'])('the box of a platform may hold the whole article (kicker in %s)', async (kicker) => {
  const read = await readPageOf(
    `<html><head><title>数字报-无人船在岸上“考驾照”</title></head><body><div id="content_nav"><a href="a">A12：周刊</a></div><div id="content"><div><a>字体大</a><a>字体小</a></div><${kicker} class="yt">下水不湿鞋</${kicker}><h1>无人船在岸上“考驾照”</h1><h2>一座老码头的新差事</h2><div class="author">撰文：湘岸日报记者 夏至</div>${paragraphs('<p>　　', '</p>')}</div></body></html>`,
  );
  expect(read).toMatchObject({
    kicker: '下水不湿鞋',
    headline: '无人船在岸上“考驾照”',
    subtitle: '一座老码头的新差事',
    authors: ['夏至'],
  });
  expect(read.body).toHaveLength(TEXT.length);
});

it('a subhead may ask; who asks in an interview stays in the text', async () => {
  const bold = (text: string) => `<p class="t">　　<b>${text}</b></p>`;
  const { items } = await importBytes(
    Buffer.from(
      modern('<div>记者 夏至</div>', '').replace(
        '<p class="t">　　船长',
        `${bold('船从哪里来？')}${bold('记者：怎么想到试船？')}<p class="t">　　船长`,
      ),
    ),
    { date: '2022-05-04' },
    'page.html',
  );
  expect(items[0]!.body.filter(({ type }) => type === 'heading').map(({ text }) => text)).toEqual([
    '船从哪里来？',
  ]);
});

it.each(['湘岸网', '湘岸在线'])(
  'the name of the site in the page’s title is no headline: %s',
  async (site) => {
    const read = await readPageOf(
      `<html><head><title>无人船在岸上“考驾照”_${site}</title></head><body><h1>${site}</h1><h2>无人船在岸上“考驾照”</h2><p>记者 夏至</p><div>${paragraphs('<p>', '</p>')}</div></body></html>`,
    );
    expect(read).toMatchObject({ headline: '无人船在岸上“考驾照”', subtitle: '', authors: ['夏至'] });
  },
);
