/** What stands about an article on a saved page, in one line or only marked: who wrote it, on which page it was printed. */
import { describe, expect, it } from 'vitest';
import { readPageOf } from './support.ts';

const TEXT = [
  '湘江边的老码头改成了试验场，株洲高新区的无人船一天下水三十趟，每趟都带回一张水图。',
  '船长坐在岸上的屋子里，桌上摆着四块屏，哪条船偏了半米，他先听见铃声，再看见红点。',
  '试验场的门票是一份数据，来试船的企业把走过的航线留下，后来的人就少走一段弯路。',
  '到上个月底，株洲高新区的水图拼到了第七百张，四家外地的船厂也在排队等着下水。',
];
const paragraphs = TEXT.map((text) => `<p>${text}</p>`).join('\n');
const page = (head: string, above = '') =>
  `<html><head><title>无人船在岸上“考驾照”</title></head><body>${above}<main><article><h1>无人船在岸上“考驾照”</h1>${head}<div id="ozoom">${paragraphs}</div></article></main></body></html>`;

describe('who, when and where in one line, parted by signs', () => {
  it.each([
    ['<p class="byline">本报记者 夏至 · 2022年5月4日 · 第5版 西部</p>', ['夏至'], '5'],
    ['<p class="byline">本报记者 <span>夏至</span> | <time>2022年5月4日</time> | 第12版</p>', ['夏至'], '12'],
    ['<div>2022年5月4日 • 第3版 • 记者 夏至 谷远</div>', ['夏至', '谷远'], '3'],
    ['<div>记者 阿依古丽·买买提 · 2022年5月4日</div>', ['阿依古丽·买买提'], ''],
  ])('%s', async (line, authors, pageNumber) => {
    expect(await readPageOf(page(line))).toMatchObject({ authors, pageNumber, subtitle: '' });
  });
});

describe('the page that only the site’s path or its list tells', () => {
  it.each([
    ['<div>当前位置：<a href="/">湘岸日报</a> &gt; <a href="7.htm">第07版：园区</a> &gt; 正文</div>', '7'],
    ['<nav><a href="/">首页</a> › <a href="/d">2022年5月4日</a> › <a href="/p">第5版</a></nav>', '5'],
    ['<div>您所在的位置: <a href="/">湘岸日报</a> » <a href="a3.htm">A03版</a> » 正文</div>', 'A03'],
    ['<div>当前位置：<a href="/">湘岸日报</a> &gt; <a href="y.htm">园区</a> &gt; 正文</div>', ''],
    [
      '<ul><li><a href="1.htm">第1版：要闻</a></li><li class="oneclick1"><a href="9.htm">第9版：园区</a></li></ul>',
      '9',
    ],
    [
      '<ul><li><a href="1.htm">第1版</a></li><li><a href="4.htm" aria-current="page">第4版</a></li></ul>',
      '4',
    ],
    [
      '<ul><li class="on"><a href="1.htm">第1版</a></li><li class="on"><a href="4.htm">第4版</a></li></ul>',
      '',
    ],
  ])('%s', async (above, pageNumber) => {
    expect((await readPageOf(page('<p>记者 夏至</p>', above))).pageNumber).toBe(pageNumber);
  });
});

describe('what a site offers beside the author', () => {
  const article = (author: string) =>
    `<html><body><div class="article"><h1>无人船在岸上“考驾照”</h1><p class="sec">${author}</p><div id="ozoom">${paragraphs}</div></div></body></html>`;
  it.each([
    '本报记者　夏至 <span class="icons"><a title="放大">A+</a> <a title="缩小">A-</a></span>',
    '<a href="#">[放大]</a> 本报记者　夏至 <a href="#">[缩小]</a>',
    '本报记者　夏至 <span class="date">《湘岸日报》（2022年05月04日　第 05 版）</span><b>打印</b><b>关闭</b>',
  ])('is no author: %s', async (author) => {
    expect(await readPageOf(article(author))).toMatchObject({ authors: ['夏至'], unplaced: [] });
  });
});

describe('a photographer with the house that keeps the picture', () => {
  it.each([
    ['船员在水图前核对航线。夏至摄/光明图片', '夏至摄/光明图片'],
    ['船员在水图前核对航线。 夏 至 摄／人民视觉', '夏至 摄／人民视觉'],
    ['船员在水图前核对航线。本报记者 夏至摄/湘岸图库', '夏至摄/湘岸图库'],
  ])('%s', async (note, credit) => {
    const read = await readPageOf(
      page('<p>记者 夏至</p>').replace(
        '<div id="ozoom">',
        `<div id="ozoom"><p><img src="a.jpg"></p><p>${note}</p>`,
      ),
    );
    expect(read.captions).toEqual(['船员在水图前核对航线。']);
    expect(read.credits.join()).toContain(credit);
    expect(read.body).toHaveLength(TEXT.length);
  });
});
