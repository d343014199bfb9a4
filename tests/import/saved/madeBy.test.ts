/** Who wrote, who took the pictures and who edited, as sites print it under a text and in the line of facts. */
import { describe, expect, it } from 'vitest';
import { importBytes } from '../support.ts';

const TEXT = [
  '9月28日上午，平阜高新区的十六个项目一起开工，中药产业园里立起了三座塔吊，运料的车排到了路口。',
  '康源饮片车间建成后，一年能加工一万两千吨药材，附近七个乡镇的种植户有了固定的买家。',
  '验收的人说，进度每周公布一次，落在后面的项目要在例会上说明缘由，再定补救的日子。',
];
const paragraphs = TEXT.map((text) => `<p style="text-indent:2em">${text}</p>`).join('');
const site = ({ facts = '', text = paragraphs, below = '' }) =>
  `<html><head><title>十六个项目集中开工</title></head><body><div class="detail"><div class="tit">十六个项目集中开工</div>${facts}<div class="con"><section>${text}</section>${below}</div></div></body></html>`;
const account = (text: string) =>
  `<html><body><h1 id="activity-name">十六个项目集中开工</h1><em id="publish_time">2023年9月28日 17:20</em><div id="js_content">${text}</div></body></html>`;
const read = async (html: string, date?: string) => {
  const { items, issueDate, furniture } = await importBytes(
    Buffer.from(html),
    date ? { date } : {},
    'page.html',
  );
  return { item: items[0]!, issueDate, furniture };
};
const DAY = '2023-09-28';
const names = ({ item }: Awaited<ReturnType<typeof read>>) => item.authors.map(({ name }) => name);

describe('under a text, outside of its element', () => {
  it.each([
    ['<p style="text-align:right">记者：魏晓辉 冉丽</p><p>编辑：史小蕾　审核：南志军</p>'],
    ['<p>编辑：史小蕾　审核：南志军</p><p>记者：魏晓辉 冉丽</p>'],
    ['<p>来源：平阜融媒</p><p>本报记者 魏晓辉 冉丽</p>'],
  ])('reporters are the authors: %s', async (below) => {
    const read1 = await read(site({ below }), DAY);
    expect(names(read1)).toEqual(['魏晓辉', '冉丽']);
    expect(read1.item.body).toHaveLength(TEXT.length);
  });

  it('names in a list of other articles are none', async () => {
    const below = '<div class="tuijian"><a href="#">记者：魏晓辉</a><a href="#">记者手记</a></div>';
    expect(names(await read(site({ below }), DAY))).toEqual([]);
  });
});

it('editors above the note of the source are no paragraph', async () => {
  const { item, furniture } = await read(
    account(
      `${paragraphs}<p>记者：魏晓辉</p><p>编辑：阮小青　责编：褚良　终审：陶然</p><p>来源：平阜日报</p>`,
    ),
    DAY,
  );
  expect(item.body.map(({ text }) => text)).toEqual(TEXT);
  expect(item.authors.map(({ name }) => name)).toEqual(['魏晓辉']);
  expect(furniture.map(({ text }) => text)).toContain('编辑：阮小青　责编：褚良　终审：陶然');
});

it('a name behind its label is no paragraph, whatever it is, nor are lines of others below it', async () => {
  const read1 = await read(
    account(`${paragraphs}<section><p>文字：阿禾</p><p>摄影：段小米</p><p>编辑：小杨</p></section>`),
    DAY,
  );
  expect(read1.item.body.map(({ text }) => text)).toEqual(TEXT);
  expect(names(read1)).toContain('阿禾');
});

it('the page’s title and its notes on rights are no text that somebody should place', async () => {
  const title = '开工了，十六个项目，一座新的产业园，三座塔吊';
  const html = site({
    below: '<div class="sm">声明：转载此文是出于传递更多信息之目的。若有来源标注错误，请与本网联系。</div>',
  })
    .replace('<title>十六个项目集中开工', `<title>${title}`)
    .replace('<div class="tit">十六个项目集中开工', `<div class="tit">${title}`);
  const { item, furniture } = await read(html, DAY);
  expect(item.headline).toBe(title);
  expect(furniture.filter(({ role }) => role === 'unplaced')).toEqual([]);
});

describe('the day behind its label', () => {
  it.each([
    '时间：2023-09-28 17:20　浏览量：356　来源：平阜融媒',
    '发布时间：2023-09-28 17:20　点击：356',
    '时间：2023年9月28日　浏览：356',
  ])('%s', async (line) => {
    const { item, issueDate } = await read(site({ facts: `<div class="attr">${line}</div>` }));
    expect(issueDate).toBe(DAY);
    expect(item.doubts.map(({ reason }) => reason).join()).not.toMatch(/时间.*署名/);
  });
});

describe('pictures that are loaded when a reader comes to them', () => {
  const picture = (attributes: string) =>
    `<section style="text-align:center"><img ${attributes}></section><p style="text-align:center"><span style="color:#888">▲ 开工的三座塔吊</span></p>`;

  it.each([
    ['data-src="https://pics.example/a/640"'],
    ['data-src="/upload/1.jpg" src="/static/lazy.gif"'],
    [
      'data-original="/upload/1.jpg" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="',
    ],
  ])('%s', async (attributes) => {
    const { item } = await read(account(picture(attributes) + paragraphs), DAY);
    expect(item.images).toMatchObject([{ caption: '开工的三座塔吊' }]);
    expect(item.body).toHaveLength(TEXT.length);
    expect(item.doubts.map(({ reason }) => reason).join()).toMatch(/a\/640|upload\/1\.jpg/);
  });

  it('are credited to the photographer beside the writer', async () => {
    const { item } = await read(
      account(
        `${picture('data-src="https://pics.example/a/640"')}${paragraphs}${picture('data-src="https://pics.example/b/640"')}<p>文字：柯蓝 摄影：邢磊</p>`,
      ),
      DAY,
    );
    expect(item.authors.map(({ name }) => name)).toEqual(['柯蓝']);
    expect(item.images.map(({ credit }) => credit)).toEqual(['邢磊', '邢磊']);
  });

  it('are credited to who wrote and took them: 文/摄', async () => {
    const { item } = await read(
      site({
        facts: '<div class="author">本报记者 谢安琪 文/摄</div>',
        text: `<figure><img src="/upload/1.jpg"><figcaption>开工的三座塔吊</figcaption></figure>${paragraphs}`,
      }),
      DAY,
    );
    expect(item.images.map(({ credit }) => credit)).toEqual(['谢安琪']);
    expect(item.doubts.some(({ field, reason }) => field === 'images' && reason.includes('谢安琪'))).toBe(
      true,
    );
  });
});

it.each([
  ['气凝胶中试线干燥釜。白山高新区管委会 供图', '气凝胶中试线干燥釜。', '白山高新区管委会'],
  ['气凝胶中试线干燥釜。白山高新区管委会供图', '气凝胶中试线干燥釜。', '白山高新区管委会'],
  ['辊道窑正在试产。南方科技报记者 邝美仪 摄', '辊道窑正在试产。', '南方科技报记者 邝美仪'],
  ['辊道窑正在试产。岭南融媒首席记者 邝美仪 摄', '辊道窑正在试产。', '岭南融媒首席记者 邝美仪'],
])('who gave or took the picture is its credit: %s', async (line, caption, credit) => {
  const { item } = await read(
    site({
      text: `${paragraphs}<p align="center"><img src="/upload/1.jpg"></p><p align="center">${line}</p>`,
    }),
    DAY,
  );
  expect(item.images).toMatchObject([{ caption, credit }]);
});

it('a photographer named under the text took the picture with a caption, and not a site’s banner', async () => {
  const { item } = await read(
    account(
      `<section><img data-src="https://pics.example/head/640"></section>${paragraphs}<section style="text-align:center"><img data-src="https://pics.example/b/640"></section><p style="text-align:center"><span style="color:#888">开工的三座塔吊</span></p><p>文字：柯蓝 摄影：邢磊</p>`,
    ),
    DAY,
  );
  expect(item.images.find(({ caption }) => caption)).toMatchObject({ credit: '邢磊' });
});

it('how many liked an article is no subhead of it', async () => {
  const { item } = await read(
    `<html><body><h1>十六个项目集中开工</h1><div class="fb-like">讚 1,024</div><div class="text">${paragraphs}</div></body></html>`,
    DAY,
  );
  expect(item.body.map(({ type, text }) => [type, text])).toEqual(TEXT.map((text) => ['paragraph', text]));
});

describe('the paper', () => {
  it.each([
    [
      'the publishing system notes it',
      '<!--enpproperty <date>2023-09-28</date><founder-papername>高新产业报</founder-papername>/enpproperty-->',
      '',
      '高新产业报',
    ],
    [
      'the page’s title names its edition',
      '',
      '<title>十六个项目集中开工 - 竹塹時報電子報</title>',
      '竹塹時報',
    ],
    [
      'the page’s title names its edition in simplified characters',
      '',
      '<title>十六个项目集中开工_竹堑时报数字报</title>',
      '竹堑时报',
    ],
  ])('is known where %s', async (_, note, title, paper) => {
    const { item } = await read(
      `<html><head>${title}</head><body>${note}<h1>十六个项目集中开工</h1><!--enpcontent--><div id="ozoom">${paragraphs}</div><!--/enpcontent--></body></html>`,
      DAY,
    );
    expect(item.publication).toBe(paper);
  });

  it('is the account that posts', async () => {
    const html = account(paragraphs).replace('<em', '<a id="js_name">光谷日报</a><em');
    expect((await read(html, DAY)).item.publication).toBe('光谷日报');
  });
});

it('the paper’s page that is shown beside an article is no picture of it', async () => {
  const { item } = await read(
    `<html><body><div class="left paper-box"><img src="http://paper.example/page/202405/22/06/2024052206_b.jpg"></div>${site({})}</body></html>`,
    DAY,
  );
  expect(item.images).toEqual([]);
});

it('how to reach the paper is no end of the last of several articles', async () => {
  const one = (headline: string) =>
    `<div class="item"><h3>${headline}</h3><div class="nr">${paragraphs}</div><div class="top"><a href="#">返回顶部</a></div></div>`;
  const { items } = await importBytes(
    Buffer.from(
      `<html><body>${['十六个项目集中开工', '一张图纸走完三个窗口'].map(one).join('<hr>')}<div class="btm">平阜导刊编辑部　投稿邮箱：tougao@example.org　国内统一刊号：CN00-0000</div></body></html>`,
    ),
    { date: DAY },
    'page.html',
  );
  expect(items.map(({ body }) => body.map(({ text }) => text))).toEqual([TEXT, TEXT]);
});
