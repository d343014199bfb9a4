import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { expandInputs } from '../../../src/import/bytes/inputs.ts';
import { startImport, type ImportedFile } from '../../../src/import/importFiles.ts';
import type { FailedFile } from '../../../src/import/readFile.ts';
import { fileReport, type JsonItem } from '../../../src/import/json.ts';
import { loadArticles } from '../../../src/articles/load.ts';
import { archive, emptyArchive } from '../support.ts';

const FIXTURES = fileURLToPath(new URL('./fixtures/', import.meta.url));

/** Imports what a user names, as the command does. */
async function importAll(names: string[], contentDir = emptyArchive(), dryRun = true) {
  const { files, placings, skipped, faults } = expandInputs(names);
  const { importFile } = await startImport(archive, { contentDir, dryRun, writeNear: false, placings });
  const results: (ImportedFile | FailedFile)[] = [];
  for (const file of files) results.push(await importFile(file, readFileSync(file)));
  const reports = results.map((result) => fileReport(result));
  return {
    files,
    skipped,
    faults,
    results,
    reports,
    items: reports.flatMap(({ items }) => items),
    contentDir,
  };
}

function fileOf(name: string, content: string | Buffer): string {
  const path = join(emptyArchive(), name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const brief = ({ headline, authors, date, body }: JsonItem) => ({
  headline,
  authors: authors.map(({ name }) => name),
  date,
  body: body.map(({ text }) => text),
});

describe('an MHTML file that Chromium made', () => {
  it('reads page, address and picture out of it', async () => {
    const { items, reports, contentDir } = await importAll(
      [join(FIXTURES, 'snapshot/page.mhtml')],
      emptyArchive(),
      false,
    );
    expect(reports[0]!.entry).toMatchObject({
      issueDate: '2021-04-06',
      pageNumber: '5',
      section: '制造',
      error: null,
    });
    expect(items.map(brief)).toEqual([
      {
        headline: '夜班质检员的第三只眼',
        authors: ['尤小满'],
        date: '2021-04-06',
        body: [
          '夜里两点，车间里只有机器的声音。常州高新区的一家轴承厂，把质检交给了摄像头。',
          '“它不眨眼。”质检员说，一个字一个字地念出报警单：A=B，C=3D。',
        ],
      },
    ]);
    expect(items[0]).toMatchObject({ kicker: '车间里的年轻人', subtitle: '常州高新区企业用上视觉检测' });
    const [image] = items[0]!.images;
    expect(image).toMatchObject({ caption: '质检员在看屏幕。', credit: '尤小满' });
    const folder = join(contentDir, 'articles/2021/04');
    expect(readFileSync(join(folder, image!.src!))).toEqual(
      readFileSync(join(FIXTURES, 'snapshot/picture.png')),
    );
    const { records, problems } = await loadArticles(contentDir, archive);
    // Nothing in so short a text tells its topic.
    expect(problems.map(({ code }) => code)).toEqual(['topics-empty']);
    expect(records[0]!.source?.url).toBe('http://epaper.example.cn/html/2021-04/06/content_5001.htm');
  });

  it('says what to do with one that holds no page', async () => {
    const mhtml =
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n';
    const { reports } = await importAll([fileOf('a.mht', mhtml)]);
    expect(reports[0]!.entry.error).toMatch(/没有网页.*另存为/u);
  });
});

describe('a folder of one issue', () => {
  it('comes in the order of its lists, with the page numbers that the lists print', async () => {
    const { items, reports, skipped } = await importAll([join(FIXTURES, 'issue')]);
    expect(items.map(({ headline }) => headline)).toEqual([
      '码头上的第一台无人集卡',
      '园区夜校开课',
      '轴承厂的绿色屋顶',
    ]);
    expect(reports.map(({ entry }) => [entry.pageNumber, entry.section, entry.issueDate])).toEqual([
      ['1', '要闻', '2017-09-05'],
      ['1', '要闻', '2017-09-05'],
      ['5', '产业', '2017-09-05'],
    ]);
    expect(skipped.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('目录页'),
      expect.stringContaining('目录页'),
    ]);
  });

  /** A page of a picture alone shows the list of its page, as all pages of its platform do. */
  it.each([
    [
      'the new page',
      '<ul class="news-list"><li><a href="content_1.html">灯下看晶圆</a></li><li><a href="content_2.html">（图片）</a></li></ul>',
      (photo: string) =>
        `<div class="article"><h1></h1><p class="sec"><span class="date">（2021年4月19日　第 02 版）</span></p>${photo}<div id="ozoom"></div></div>`,
    ],
    [
      'the old page',
      '<div id="titleList"><ul><li><a href="content_1.html">灯下看晶圆</a></li><li><a href="content_2.html">图片新闻</a></li></ul></div>',
      (photo: string) =>
        `<div class="l_t">02版：园区</div><div id="riqi_">2021年4月19日</div><div class="text_c"><h1></h1>${photo}<div id="ozoom"></div></div>`,
    ],
  ])('has its pictures without a headline, on %s', async (_, list, article) => {
    const folder = emptyArchive();
    const photo =
      '<table class="pci_c"><tr><td><img src="a.jpg"></td></tr><tr><td class="tushuo">西安高新区的检测员在灯下看晶圆。 田野 摄</td></tr></table>';
    writeFileSync(join(folder, 'node_2.html'), `<body>${list}</body>`);
    writeFileSync(
      join(folder, 'content_1.html'),
      `<body>${list}<h1>灯下看晶圆</h1><div id="ozoom"><p>2021年4月18日，西安高新区的灯亮了一夜。</p></div></body>`,
    );
    writeFileSync(join(folder, 'content_2.html'), `<body>${list}${article(photo)}</body>`);
    const { items, skipped } = await importAll([folder]);
    expect(items.map(({ headline, kind, images }) => [headline, kind, images[0]?.caption])).toEqual([
      ['灯下看晶圆', 'news', undefined],
      [null, 'photo', '西安高新区的检测员在灯下看晶圆。'],
    ]);
    expect(skipped).toHaveLength(1);
  });

  it('tells a list by itself that the articles are missing', async () => {
    const { reports } = await importAll([join(FIXTURES, 'issue/目录甲.html')]);
    expect(reports[0]!.entry.error).toMatch(/目录.*稿件/u);
  });
});

describe('encodings of pages', () => {
  const page = (charset: string) =>
    `<html><head><meta http-equiv=Content-Type content="text/html; charset=${charset}"></head><body><h1>镕基桥上的灯</h1><div id=ozoom><p>　　2018年3月2日，昆山高新区的灯亮了。</p></div></body></html>`;

  it.each([
    ['gb2312', iconv.encode(page('gb2312'), 'gbk')],
    ['utf-8 without a declaration', Buffer.from(page('').replace(/<meta[^>]*>/u, ''))],
    ['utf-8 with a byte order mark, declared as gbk', Buffer.from(`\uFEFF${page('gbk')}`)],
    ['utf-8, saved again under the declaration of gbk', Buffer.from(page('gbk'))],
    ['utf-16 as editors save it', iconv.encode(page('gb2312'), 'utf-16le', { addBOM: true })],
  ])('%s', async (_, bytes) => {
    const { items } = await importAll([fileOf('20180303.html', bytes)]);
    expect(items.map(brief)).toEqual([
      {
        headline: '镕基桥上的灯',
        authors: [],
        date: '2018-03-03',
        body: ['2018年3月2日，昆山高新区的灯亮了。'],
      },
    ]);
  });
});

describe('pictures of a page', () => {
  const page = (src: string) =>
    `<table><tr><td class=font01>两张同名的图</td></tr></table><div id=ozoom><p><img src="${src}"></p><p align=center>图为车间。</p><p>2020年5月6日，昆山高新区有两张图。</p></div>`;

  it('are told when they were not saved', async () => {
    const { items } = await importAll([fileOf('2020-05-06.html', page('http://example.cn/a/b.jpg'))]);
    expect(items[0]!.images).toEqual([{ caption: '图为车间。', credit: null }]);
    expect(items[0]!.doubts).toContainEqual({
      field: 'images',
      confidence: 'medium',
      reason: expect.stringMatching(/b\.jpg.*没有随网页保存/u),
    });
  });

  it('of one name and different content do not meet, and nothing but a picture is ever copied', async () => {
    const folder = emptyArchive();
    const png = readFileSync(join(FIXTURES, 'snapshot/picture.png'));
    for (const [name, bytes] of [
      ['one', png],
      ['two', Buffer.concat([png, Buffer.from('x')])],
    ] as const) {
      mkdirSync(join(folder, `${name}_files`));
      writeFileSync(join(folder, `${name}_files/p.png`), bytes);
      writeFileSync(
        join(folder, `${name}.html`),
        page(`${name}_files/p.png`)
          .replace('两张同名', name === 'one' ? '两张同名' : '换了内容')
          .replace('有两张图', name === 'one' ? '有两张图' : '的车间换了机器，工人换了班'),
      );
    }
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    writeFileSync(join(folder, 'three.html'), page('secret.txt').replace('两张同名', '第三张'));
    const { items, contentDir } = await importAll(
      ['one', 'two', 'three'].map((name) => join(folder, `${name}.html`)),
      emptyArchive(),
      false,
    );
    expect(items.map(({ images }) => images[0]!.src)).toEqual([
      expect.stringMatching(/^p-[0-9a-f]{8}\.png$/u),
      expect.stringMatching(/^p-[0-9a-f]{8}\.png$/u),
      undefined,
    ]);
    const written = readdirSync(join(contentDir, 'articles/2020/05'));
    expect(written.filter((name) => name.endsWith('.png'))).toHaveLength(2);
    expect(written.filter((name) => !/\.(?:md|png)$/u.test(name))).toEqual([]);
  });

  it('saved beside a copied page come along with it', async () => {
    const folder = emptyArchive();
    cpSync(join(FIXTURES, 'layouts/beijing-daily'), folder, { recursive: true });
    const { skipped, items } = await importAll([folder]);
    expect(skipped.map(({ reason }) => reason)).toContainEqual(expect.stringContaining('随网页保存的图片'));
    const pictures = items.flatMap(({ images }) => images.map(({ src }) => src));
    expect(pictures).toContainEqual(expect.stringMatching(/\.png$/u));
  });
});

describe('tables of articles', () => {
  it('reads CSV whose columns say what they are', async () => {
    const csv =
      '标题,作者,日期,版次,正文,编号\n桥边的试验田,"甘棠、杜若",2011-03-09,A02,"杨凌的试验田里，麦子返青了。\n农技员来了。",17\n第二块田,,2011年3月10日,3,<p>第二块田也返青了。</p><script>x()</script>,18\n';
    const { items, reports } = await importAll([fileOf('表.csv', csv)]);
    expect(items.map(brief)).toEqual([
      {
        headline: '桥边的试验田',
        authors: ['甘棠', '杜若'],
        date: '2011-03-09',
        body: ['杨凌的试验田里，麦子返青了。', '农技员来了。'],
      },
      { headline: '第二块田', authors: [], date: '2011-03-10', body: ['第二块田也返青了。'] },
    ]);
    expect(reports[0]!.furniture).toContainEqual({ text: '17', role: 'column:编号' });
  });

  it.each([
    [
      'an array',
      '[{"title":"灯塔","author":["甘棠"],"date":"2011-03-09","content":"灯塔亮了，昆山高新区也亮了。"}]',
    ],
    [
      'a list under a key',
      '{"total":1,"data":[{"title":"灯塔","author":"甘棠","date":"20110309","content":"<p>灯塔亮了，昆山高新区也亮了。</p>"}]}',
    ],
    [
      'a line each',
      '{"title":"灯塔","author":"甘棠","date":"2011-03-09T00:00:00","content":"灯塔亮了，昆山高新区也亮了。"}\n',
    ],
  ])('reads JSON: %s', async (_, json) => {
    const { items } = await importAll([fileOf('a.json', json)]);
    expect(items.map(brief)).toEqual([
      { headline: '灯塔', authors: ['甘棠'], date: '2011-03-09', body: ['灯塔亮了，昆山高新区也亮了。'] },
    ]);
  });

  it.each([
    ['a.json', '{"name":"x","value":[1,2]}', /JSON.*标题.*正文/u],
    ['b.csv', 'title,date\n甲,2011-03-09\n', /CSV.*列名改成/u],
  ])('refuses %s without plain columns and says what to do', async (name, content, message) => {
    const { reports } = await importAll([fileOf(name, content)]);
    expect(reports[0]!.entry.error).toMatch(message);
  });
});

describe('a page in no table', () => {
  it('with several articles falls to the text importer, under a doubt, without a tag', async () => {
    const html = `<html><head><title>某站</title></head><body><div id=menu><a href=a>首页</a> <a href=b>数字报</a></div>
<div class=list><h1>荆州高新区建起实训基地</h1><p>本报讯（记者 甘棠）2014年6月3日，荆州高新区的实训基地启用，首批学员三百人。</p><p>学员说，机器是新的，师傅是老的。</p>
<h1>随州高新区的夜市</h1><p>本报讯（记者 杜若）2014年6月3日，随州高新区的夜市开到了十二点，摊主多是厂里的工人。</p><p>夜市旁边就是车间。</p></div><script>document.write("<p>假的一段</p>")</script></body></html>`;
    const { items, reports } = await importAll([fileOf('2014-06-04.html', html)]);
    expect(items.map(({ headline }) => headline)).toEqual(['荆州高新区建起实训基地', '随州高新区的夜市']);
    for (const { doubts } of items)
      expect(doubts).toContainEqual({
        field: 'body',
        confidence: 'low',
        reason: expect.stringContaining('版式不认识'),
      });
    expect(JSON.stringify(items)).not.toMatch(/<p>|document|假的/u);
    expect(reports[0]!.furniture).toContainEqual({
      text: expect.stringContaining('首页'),
      role: 'navigation',
    });
  });
});

describe('the head of a saved page', () => {
  it('is taken apart where one box holds all of it; a page number may be padded', async () => {
    const html = `<html><head><title>科技日报数字报</title></head><body><div class="right-meat"><div class="banci">2023年3月6日　第00006版：园区</div>
<div class="biaoti"><h3>科技创新走笔</h3><h1>西咸新区把风洞搬进校园</h1><h4>——学生自己动手测机翼</h4><p>本报记者 江小舟</p></div>
<div class="tuwen"><div class="article"><div id="ozoom"><p>　　风从一头吹进来，从另一头吹出去。西安高新区的一所中学里，学生围着一台一米长的风洞看机翼怎样抬头。</p><p>　　老师说，这台风洞是用旧风机改的，花了不到两千元。</p></div></div></div></div></body></html>`;
    const { items, reports } = await importAll([fileOf('a.html', html)]);
    expect(reports[0]!.entry).toMatchObject({ issueDate: '2023-03-06', pageNumber: '6' });
    expect(items).toMatchObject([
      {
        kicker: '科技创新走笔',
        headline: '西咸新区把风洞搬进校园',
        subtitle: '——学生自己动手测机翼',
        authors: [{ name: '江小舟' }],
      },
    ]);
  });

  it.each([
    ['in the picture’s own table', '<tr><td>CAPTION</td></tr>', ''],
    ['in the place of the text', '', '<p>CAPTION</p>'],
  ])('that says 图片新闻 is a column, and its one paragraph a caption, %s', async (_, row, body) => {
    const html =
      `<html><head><meta charset="utf-8"><title>某报</title></head><body><div class="text_c"><h3></h3><h1>图片新闻</h1><h2></h2><h4></h4></div><table class="pci_c"><tr><td><img src="a.jpg"></td></tr>${row}</table><div id="ozoom">${body}</div></body></html>`.replace(
        'CAPTION',
        '　　2023年3月5日，淄博高新区的陶瓷车间里，工人正在检查刚出窑的瓷砖。 王大川 摄',
      );
    const { items } = await importAll([fileOf('2023-03-06.html', html)]);
    expect(items).toMatchObject([
      {
        kind: 'photo',
        headline: null,
        column: '图片新闻',
        images: [
          { caption: '2023年3月5日，淄博高新区的陶瓷车间里，工人正在检查刚出窑的瓷砖。', credit: '王大川' },
        ],
        body: [],
      },
    ]);
  });
});
