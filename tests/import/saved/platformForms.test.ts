/** Forms that more than one platform prints, each on two pages and more: columns, frames, links beside what counts. */
import { describe, expect, it } from 'vitest';
import { readArticlesOf, readPageOf } from './support.ts';

const TEXT = [
  '秦岭脚下的旧仓库里，西安高新区的一台显微镜整夜亮着灯，照着指甲盖大小的一片晶圆。',
  '管显微镜的人三班倒，交班时只说三个数，多一个字都没有，下一班的人听完就坐下来看。',
  '去年冬天，第三个数第一次归了零，整个班的人站起来，又一个一个坐下去，接着看。',
];
const paragraphs = TEXT.map((text) => `<p>　　${text}</p>`).join('\n');
const picture = '<img src="res/2019/p3.jpg">';

const peoples = (head: string, more = '') =>
  `<body><div class="l_t">05版：园区</div><div class="text_c">${head}<div id="ozoom">${paragraphs}</div></div>${more}</body>`;
const peoplesNew = (h1: string, beside: string, text = paragraphs) =>
  `<body><div class="article"><h3></h3><h1>${h1}</h1><h2></h2><p class="sec"><span class="date">《秦岭时报》（2022年05月06日　第 03 版）</span></p>${beside}<div id="ozoom">${text}</div></div></body>`;
const beijing = (h1: string, text = paragraphs, more = '') =>
  `<body><div class="article"><h1>${h1}</h1><div class="info"><span>来源：秦岭晚报</span><span>记者：田野</span></div><div class="text">${text}</div></div>${more}</body>`;
/** A page of no table. */
const site = (head: string, text = paragraphs, foot = '') =>
  `<html><head><title>归零的第三个数_秦岭时报</title></head><body><div class="wrap"><h1>归零的第三个数</h1>${head}<div class="txt">${text}</div>${foot}</div></body></html>`;

describe('a column printed on the line of the headline', () => {
  it.each([
    ['behind it in brackets', peoples('<h1>归零的第三个数（车间夜话）</h1>'), '车间夜话'],
    ['behind it in brackets, new page', peoplesNew('<p>归零的第三个数（园区一线）</p>', ''), '园区一线'],
    ['before a bar', beijing('车间夜话｜归零的第三个数'), '车间夜话'],
    ['before it in brackets', beijing('【园区一线】归零的第三个数'), '园区一线'],
  ])('%s', async (_, html, column) => {
    expect(await readPageOf(html)).toMatchObject({ headline: '归零的第三个数', column });
  });

  it.each([
    '归零的第三个数（上）',
    '归零的第三个数（组图）',
    '西安高新区显微镜共享办法（试行）',
    '杭州高新区（滨江）',
  ])('is none where the bracket belongs to the headline: %s', async (headline) => {
    expect(await readPageOf(peoples(`<h1>${headline}</h1>`))).toMatchObject({ headline, column: '' });
  });
});

describe('a picture in a frame of its own between headline and text', () => {
  const caption = '晶圆在灯下转动。';
  const shown = { captions: [caption], credits: ['田野'] };
  it.each([
    [
      'a table of the new page',
      peoplesNew(
        '归零的第三个数',
        `<div class="attachment"><table class="pci_c"><tr><td><img src="x_files/att3.jpg"></td></tr><tr><td class="tushuo">${caption}　田　野　摄</td></tr></table></div>`,
      ),
    ],
    [
      'an element named for it',
      `<body><div class="main-ednav-nav"></div><p class="main-article-title">归零的第三个数</p><div class="main-article-pic"><img src="x_files/b3.png" alt=""><div>${caption}　田野　摄</div></div><div id="ozoom">${paragraphs}</div></body>`,
    ],
    [
      'a row of its own above its caption',
      site(
        `<table><tr><td><img src="x_files/c3.jpg"></td></tr><tr><td>${caption}　田野　摄</td></tr></table>`,
      ),
    ],
    [
      'an element named for it, in no table',
      site(`<div class="news_photo"><img src="x_files/k3.jpg"><p>${caption}（田野 摄）</p></div>`),
    ],
  ])('%s', async (_, html) => {
    const read = await readPageOf(html);
    expect(read).toMatchObject({ headline: '归零的第三个数', kind: 'news' });
    expect(read.captions).toEqual(shown.captions);
    expect(read.credits.map((name) => name.replace(/\s/gu, ''))).toEqual(shown.credits);
    expect(read.body).toEqual(TEXT);
  });

  it.each([
    [
      'the new page',
      peoplesNew(
        '',
        `<table class="pci_c"><tr><td><img src="x_files/e3.jpg"></td></tr><tr><td class="tushuo">5月4日，西安高新区的检测员在灯下看晶圆。 田野 摄</td></tr></table>`,
        '',
      ),
    ],
    [
      'the old page',
      `<body><div class="l_t">05版：园区</div><div class="text_c"><h1></h1><table class="pci_c"><tr><td><img src="x_files/f3.jpg"></td></tr><tr><td class="tushuo">5月4日，西安高新区的检测员在灯下看晶圆。 田野 摄</td></tr></table><div id="ozoom"><!--enpcontent--> <!--/enpcontent--></div></div></body>`,
    ],
  ])('is an article by itself on %s', async (_, html) => {
    expect(await readPageOf(html)).toMatchObject({
      kind: 'photo',
      headline: '',
      captions: ['5月4日，西安高新区的检测员在灯下看晶圆。'],
      credits: ['田野'],
    });
  });

  it('is none of the article in an advertisement or a link', async () => {
    const read = await readPageOf(
      site(
        '<div class="pic"><a href="x.htm"><img src="x_files/g3.jpg"></a></div><div class="banner pic"><img src="x_files/h3.jpg"></div>',
      ),
    );
    expect(read.captions).toEqual([]);
  });
});

describe('day and page on one line with links', () => {
  it.each([
    [
      'of a reader',
      '<div class="bar"><span>秦岭时报 2019年3月21日 星期四&nbsp;&nbsp;第11版：创客</span><a href="#">上一篇</a><a href="#">下一篇</a></div>',
      '11',
      '创客',
    ],
    [
      'longer than itself',
      '<table><tr><td>第A04版：园区 <a href="#">上一版</a> <a href="#">下一版</a> <a href="#">返回本期目录</a></td></tr></table>',
      'A04',
      '园区',
    ],
    ['between them', '<p><a href="#">上一版</a> 07版：科技 <a href="#">下一版</a></p>', '7', '科技'],
  ])('%s', async (_, bar, pageNumber, section) => {
    const read = await readPageOf(
      `<body>${bar}<div class="main-ednav-nav"><a href="node_1.htm">00001版：要闻</a></div><h1>归零的第三个数</h1><div id="ozoom">${paragraphs}</div></body>`,
    );
    expect({ ...read, pageNumber: read.pageNumber.replace(/^0/u, '') }).toMatchObject({
      pageNumber,
      section,
    });
  });

  it('is not taken from the links to other pages', async () => {
    const read = await readPageOf(
      `<body><p>本期版面 <a href="node_1.htm">第03版：要闻</a></p><h1>归零的第三个数</h1><div id="ozoom">${paragraphs}</div></body>`,
    );
    expect(read.pageNumber).toBe('');
  });
});

describe('an author who is a link', () => {
  it.each([
    '<div class="entry-meta"><span class="posted-on"><a href="#"><time>2022年9月7日</time></a></span> <span class="byline"> 作者：<a href="/author/tian/">田野</a></span></div>',
    '<div class="post-info"><a rel="author" href="/u/7">田野</a> · <a href="/2022/">2022-09-07</a></div>',
    '<p class="authors">记者 <a href="/u/7">田野</a></p>',
  ])('%s', async (line) => {
    expect(await readPageOf(site(line))).toMatchObject({
      headline: '归零的第三个数',
      subtitle: '',
      authors: ['田野'],
    });
  });
});

describe('what a site adds inside the box of the text', () => {
  it.each([
    '<div class="sharedaddy"><h3>分享到：</h3><ul><li><a href="#">微博</a></li></ul></div><div id="jp-relatedposts"><h3>相关文章</h3><ul><li><a href="#">江边的旧船厂要改成剧场</a></li></ul></div>',
    '<p><strong>延伸阅读</strong></p><p><a href="#">江边的旧船厂要改成剧场</a></p><p><a href="#">山那边的灯塔亮了一夜</a></p>',
    '<h4>猜你喜欢</h4><ul><li><a href="#">江边的旧船厂要改成剧场</a></li></ul><p>长按识别二维码，关注我们</p>',
    '<p>— END —</p><p>点击“阅读原文”了解更多</p>',
  ])('is no text: %s', async (added) => {
    const read = await readPageOf(site('<p>记者 田野</p>', paragraphs + added));
    expect(read).toMatchObject({ authors: ['田野'], unplaced: [] });
    expect(read.body).toEqual(TEXT);
  });

  it('is text where a box under such a word has some', async () => {
    const box = '西安高新区的显微镜中心建于三年前，收费按小时计，夜里减半。';
    const read = await readPageOf(
      site('<p>记者 田野</p>', `${paragraphs}<p><strong>相关链接</strong></p><p>${box}</p>`),
    );
    expect(read.body.join()).toContain(box);
  });
});

describe('rules for readers that a layout knows as such', () => {
  const rules = '遵守有关法律、法规，尊重网上道德，承担一切因您的行为引起的责任。';
  it.each([
    ['of the old page', peoples('<h1>归零的第三个数</h1>', `<div class="note"><p>${rules}</p></div>`)],
    [
      'of the evening paper',
      beijing('归零的第三个数', paragraphs, `<div class="hidenPage"><p>${rules}</p></div>`),
    ],
  ])('need nobody to look at them: %s', async (_, html) => {
    expect(await readPageOf(html)).toMatchObject({ headline: '归零的第三个数', unplaced: [] });
  });
});

describe('the masthead over several articles', () => {
  const article = (title: string, author: string, text: string) =>
    `<tr><td><p align=center><font size=5><b>${title}</b></font></p><p align=center><font size=2>本报记者 ${author}</font></p><font size=3>　　${text}<br>　　${TEXT[1]}</font></td></tr><tr><td><hr></td></tr>`;
  it.each([
    [
      'and a running line',
      '<tr><td><p align=center><font size=6><b>秦岭园区报</b></font></td></tr><tr><td><marquee><font color=red>欢迎订阅明年上半年《秦岭园区报》，全年定价一百二十元！</font></marquee></td></tr>',
    ],
    [
      'and a motto',
      '<tr><td><p align=center><font size=6><b>《秦岭园区报》网络版</b></font></p><p>立足园区，服务企业，面向全国，每周三出版。</p></td></tr>',
    ],
  ])('is none of them: %s', async (_, head) => {
    const read = await readArticlesOf(
      `<html><head><title>秦岭园区报</title></head><body><table>${head}${article('归零的第三个数', '田野', TEXT[0]!)}${article('仓库里的灯', '麦青', TEXT[2]!)}</table></body></html>`,
    );
    expect(read.map(({ headline, authors }) => [headline, ...authors])).toEqual([
      ['归零的第三个数', '田野'],
      ['仓库里的灯', '麦青'],
    ]);
  });
});

describe('a post of a public account', () => {
  const post = (meta: string, text: string) =>
    `<html><head><meta property="og:title" content="归零的第三个数"><title>归零的第三个数</title></head><body><div id="img-content"><h1 class="rich_media_title" id="activity-name">归零的第三个数</h1><div id="meta_content" class="rich_media_meta_list">${meta}<em id="publish_time" class="rich_media_meta rich_media_meta_text">2023-05-11 07:30</em><em id="js_ip_wording_wrp">发表于<span>陕西</span></em></div><div id="js_content">${text}</div></div></body></html>`;
  const name =
    '<span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a id="js_name">晶圆来信</a></span>';
  const sections = TEXT.map(
    (text) =>
      `<section><span style="font-size:15px">${text.slice(0, 12)}</span><span>${text.slice(12)}</span></section>`,
  ).join('');
  it.each([
    [
      'beside its name',
      '<span id="copyright_logo" class="rich_media_meta">原创</span><span class="rich_media_meta rich_media_meta_text"> 田野 </span>',
      '<section>点击上方蓝字关注我们</section>',
    ],
    [
      'under an id of its own',
      '<span class="rich_media_meta rich_media_meta_text" id="js_author_name">田野</span>',
      '<p>关注我们，记得点“在看”</p>',
    ],
  ])('is signed %s', async (_, meta, above) => {
    const read = await readPageOf(
      post(meta + name, `${above}${sections}<section>责编：殷一　校对：卓然</section>`),
    );
    expect(read).toMatchObject({
      headline: '归零的第三个数',
      kicker: '',
      subtitle: '',
      authors: ['田野'],
      section: '',
    });
    expect(read.body).toEqual(TEXT);
  });
});

describe('a credit behind the caption on one line', () => {
  it.each([
    '晶圆在灯下转动。　摄影：田野',
    '晶圆在灯下转动　摄影/田野',
    '晶圆在灯下转动。（摄影：田野）',
    '晶圆在灯下转动。图｜田野',
  ])('%s', async (line) => {
    const read = await readPageOf(
      beijing(
        '归零的第三个数',
        `<p>　　${TEXT[0]}</p><p align="center">${picture}</p><p align="center">${line}</p><p>　　${TEXT[1]}</p><p>　　${TEXT[2]}</p>`,
      ),
    );
    expect(read.captions.map((text) => text.replace(/。$/u, ''))).toEqual(['晶圆在灯下转动']);
    expect(read.credits).toEqual(['田野']);
  });
});
