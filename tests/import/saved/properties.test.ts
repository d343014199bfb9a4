import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPageOf, type ReadBack } from './support.ts';

/** An article before it is set into a page. */
interface Article {
  kicker: string;
  title: string;
  subtitle: string;
  byline: string;
  paragraphs: string[];
  caption: string;
}

const escape = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
const paragraphs = (all: string[], open = '<p>　　', close = '</p>') =>
  all.map((text) => `${open}${escape(text)}${close}`).join('\n');
const MENU =
  '<div class="menu"><a href="/">首页</a> <a href="node_2.htm">下一版</a></div><script>var a = "<p>不是正文</p>";</script>';
const page = (body: string) =>
  `<!-- saved from url=(0050)http://paper.example.cn/html/2019-08/07/content_1.htm -->\n<html><head><title>江岸园区报</title></head><body>${MENU}${body}</body></html>`;

/** Each platform's page around an article. */
const LAYOUTS: Record<string, (article: Article) => string> = {
  founder: ({ kicker, title, subtitle, byline, paragraphs: all, caption }) =>
    page(`<TABLE><TR><TD class=font02>${escape(kicker)}</TD></TR><TR><TD class=font01>${escape(title)}</TD></TR><TR><TD class=font02>${escape(subtitle)}</TD></TR><TR><TD class=font02>${escape(byline)}</TD></TR></TABLE>
<TABLE><TR><TD><IMG id=newspic src="a.jpg"></TD></TR><TR><TD>${escape(caption)}</TD></TR></TABLE><DIV id=ozoom><founder-content>${paragraphs(all, '<P>　　', '')}</founder-content></DIV>`),
  peoplesDaily: ({ kicker, title, subtitle, byline, paragraphs: all, caption }) =>
    page(
      `<div class="article"><h3>${escape(kicker)}</h3><h1>${escape(title)}</h1><h2>${escape(subtitle)}</h2><p class="sec">${escape(byline)}<span class="date">2019年08月07日 第 05 版</span></p><div id="ozoom"><table><tr><td><img src="a.jpg"></td></tr><tr><td>${escape(caption)}</td></tr></table>${paragraphs(all)}</div></div>`,
    ),
  peoplesDailyClassic: ({ kicker, title, subtitle, byline, paragraphs: all, caption }) =>
    page(
      `<div class="text_c"><h3>${escape(kicker)}</h3><h1>${escape(title)}</h1><h2>${escape(subtitle)}</h2><h4>${escape(byline)}</h4><table class="pci_c"><tr><td><img src="a.jpg"></td></tr><tr><td class="tushuo">${escape(caption)}</td></tr></table><div id="ozoom"><!--enpcontent-->${paragraphs(all)}<!--/enpcontent--></div></div>`,
    ),
  guangming: ({ kicker, title, subtitle, byline, paragraphs: all, caption }) =>
    page(
      `<div class="text_c"><h3>${escape(kicker)}</h3><h1>${escape(title)}</h1><h2>${escape(subtitle)}</h2></div><div class="lai"><span>作者：${escape(byline)}</span><b>《江岸光明报》（2019年08月07日 05版）</b></div><div class="c_c"><table><tr><td><img src="a.jpg"></td></tr><tr><td>${escape(caption)}</td></tr></table></div><div id="articleContent">${paragraphs(all)}</div>`,
    ),
  science: ({ kicker, title, subtitle, byline, paragraphs: all, caption }) =>
    page(
      `<div class="right-meat"><div class="yinti">${escape(kicker)}</div><div class="biaoti">${escape(title)}</div><div class="futi">${escape(subtitle)}</div><div class="author">${escape(byline)}</div><div class="tuwen"><div class="picture"><table><tr><td><img src="a.jpg"></td></tr><tr><td>${escape(caption)}</td></tr></table></div><div class="article"><div id="ozoom">${paragraphs(all)}</div></div></div></div>`,
    ),
  beijing: ({ kicker, title, subtitle, byline, paragraphs: all, caption }) =>
    page(
      `<div class="article"><h2 class="leading_title">${escape(kicker)}</h2><h1>${escape(title)}</h1><h2>${escape(subtitle)}</h2><div class="info"><span>来源：江岸京报</span><span>${escape(byline)}</span></div><div class="text"><p><img src="a.jpg"></p><p align="center">${escape(caption)}</p>${paragraphs(all)}</div></div>`,
    ),
  aviation: ({ kicker, title, subtitle, byline, paragraphs: all, caption }) =>
    page(
      `<h2 id="title1">${escape(kicker)}</h2><h1 id="title2">${escape(title)}</h1><h3 id="title1">${escape(subtitle)}</h3><div id="wenzhang"><p align="center"><img src="a.jpg"></p><p align="center">${escape(caption)}</p>${paragraphs(all)}<p>（${escape(byline)}）</p></div>`,
    ),
  unknown: ({ kicker, title, subtitle, byline, paragraphs: all, caption }) =>
    page(
      `<div class=w><div class=k>${escape(kicker)}</div><h2>${escape(title)}</h2><div class=s>${escape(subtitle)}</div><div class=z>${escape(byline)}</div><div class=t><figure><img src="a.jpg"><figcaption>${escape(caption)}</figcaption></figure>${paragraphs(all)}</div></div>`,
    ),
};

const WORDS =
  '园区企业车间工人机器数据平台实验室项目产品市场服务创新合作研发团队标准流程设备仓库订单客户'.match(/../gu)!;
const MARKS = ['<', '&', '"', 'A&B', '5%', '“', '”', '（新）', '3 D', '*', '_x_', '#', '1.5'];
const words = (min: number, max: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: min, maxLength: max }).map((all) => all.join(''));
const paragraph = fc
  .tuple(words(8, 30), fc.constantFrom(...MARKS), words(8, 30))
  .map(([before, mark, after]) => `昆山${before}，${mark}${after}。`);
const article: fc.Arbitrary<Article> = fc.record({
  kicker: words(3, 6),
  title: words(4, 9),
  subtitle: words(5, 10),
  byline: fc.constantFrom('本报记者 李洋', '记者 王磊 通讯员 赵敏', '本报记者　张　力'),
  paragraphs: fc.array(paragraph, { minLength: 2, maxLength: 5 }),
  caption: words(5, 12).map((text) => `${text}。`),
});

const bare = (text: string) => text.replace(/\s/gu, '');

describe.each(Object.entries(LAYOUTS))('any article in the layout %s', (_, render) => {
  it('comes back whole, each text in its field', async () => {
    await fc.assert(
      fc.asyncProperty(article, async (given) => {
        const read: ReadBack = await readPageOf(render(given));
        expect({
          title: bare(read.headline),
          kicker: bare(read.kicker),
          subtitle: bare(read.subtitle),
          body: read.body.map(bare),
          caption: read.captions.map(bare),
        }).toEqual({
          title: bare(given.title),
          kicker: bare(given.kicker),
          subtitle: bare(given.subtitle),
          body: given.paragraphs.map(bare),
          caption: [bare(given.caption)],
        });
        expect(read.authors.length).toBeGreaterThan(0);
        expect(JSON.stringify(read)).not.toMatch(/不是正文|首页|下一版/u);
      }),
      { numRuns: 30 },
    );
  });
});
