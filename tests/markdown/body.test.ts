import { describe, expect, it } from 'vitest';
import { paragraphLinks } from '../../src/markdown/paragraphLinks.ts';
import type { Picture } from '../../src/markdown/picture.ts';
import { renderBody } from '../../src/markdown/render.ts';
import type { SitePath } from '../../src/urls.ts';

const html = (markdown: string) => renderBody(markdown).html;

describe('headings', () => {
  it('begin at the second level, below the headline, and skip none', () => {
    expect(html('# 甲\n\n### 乙\n\n## 丙')).toMatch(
      /<h2[^>]*>甲<\/h2>\s*<h3[^>]*>乙<\/h3>\s*<h3[^>]*>丙<\/h3>/,
    );
  });

  it('break between words', () => {
    expect(html('## 创新链上的支部')).toContain('<wbr aria-hidden="true">的支部');
  });

  it('keep a quotation that is a word, and a dot, where they are', () => {
    expect(html('## 党建“链”出产业新画卷')).toContain('<span class="kept">党建“链”出</span>');
    expect(html('## “之江同心·喜迎亚运”毅行')).toContain('<span class="kept">同心·</span>');
  });

  it.each([
    ['石家庄高新区与淄博高新区', ['石家庄高新区', '淄博高新区']],
    ['走进苏州工业园区看服务', ['苏州工业园区']],
    ['中关村科技园区：先行先试', ['中关村科技园区']],
    ['昆山经济技术开发区：两个支部', ['昆山经济技术开发区']],
  ])('never break inside the name of a zone: %s', (subhead, names) => {
    const set = html(`## ${subhead}`).replace(/<.?span[^>]*>/g, '');
    for (const name of names) expect(set).toContain(name);
    expect(set).toContain('<wbr');
  });
});

describe('addresses to link to', () => {
  it('number paragraphs and subheads', () => {
    expect(html('第一段。\n\n## 小标题\n\n第二段。')).toMatch(/<p id="p1">.*<h2 id="s1">.*<p id="p2">/s);
  });

  it('are put into the paragraphs as links without text', () => {
    expect(paragraphLinks('<p id="p12">文</p><p>无</p>', (number) => `第${number}段`)).toBe(
      '<p id="p12"><a class="pilcrow" href="#p12" aria-label="第12段"></a>文</p><p>无</p>',
    );
  });
});

describe('bare addresses', () => {
  it.each([
    [
      '见https://example.com/a。另有说明',
      '<a href="https://example.com/a">https://example.com/a</a>。另有说明',
    ],
    [
      '见https://example.com/a，另有说明',
      '<a href="https://example.com/a">https://example.com/a</a>，另有说明',
    ],
    ['见https://example.com/a(官网)', '<a href="https://example.com/a">https://example.com/a</a>（官网）'],
    ['见http://a.cn/a_(b)。', '<a href="http://a.cn/a_(b)">http://a.cn/a_(b)</a>。'],
    ['见 www.example.com（官网）', '<a href="http://www.example.com">www.example.com</a>（官网）'],
  ])('end before Chinese text: %s', (markdown, expected) => expect(html(markdown)).toContain(expected));

  it('leave written links alone', () => {
    expect(html('[说明：见官网](https://example.com/甲)')).toContain('>说明：见官网</a>');
  });
});

describe('pictures', () => {
  const picture: Picture = {
    width: 800,
    height: 600,
    sources: [
      { url: '/p-480.webp' as SitePath, width: 480 },
      { url: '/p-800.webp' as SitePath, width: 800 },
    ],
  };

  it('alone in a paragraph become figures with their title as caption', () => {
    expect(html('![会场](a.jpg "会场全景:北门")')).toBe(
      '<figure><img src="a.jpg" alt="会场" loading="lazy" decoding="async"><figcaption>会场全景：北门</figcaption></figure>',
    );
  });

  it('are set in all widths, with their size, so that nothing moves when they arrive', () => {
    const { html: set, images } = renderBody('![会场](图.jpg)', (src) =>
      src === '图.jpg' ? picture : undefined,
    );
    expect(images).toEqual(['图.jpg']);
    expect(set).toContain('src="/p-800.webp"');
    expect(set).toContain('srcset="/p-480.webp 480w, /p-800.webp 800w"');
    expect(set).toContain('width="800" height="600"');
  });

  it('are held, when upright, to the height of a screen, and else fill the width of the text', () => {
    const of = (width: number, height: number) =>
      renderBody('![会场](a.jpg)', () => ({ ...picture, width, height })).html;
    expect(of(1200, 2400)).toContain('class="tall"');
    expect(of(2400, 1200)).not.toContain('tall');
  });

  it('have captions that can be searched', () => {
    expect(renderBody('![会场](a.jpg "北门")').paragraphs).toEqual(['北门']);
  });
});

it('a table keeps the alignment of its columns', () => {
  expect(html('| 年 | 数 |\n| --- | ---: |\n| 2021 | 10 |')).toContain('<td class="right">10</td>');
});

describe('a table', () => {
  const columns = (markdown: string) =>
    [...html(markdown).matchAll(/<col class="em-(\d+)">/g)].map((match) => Number(match[1]));

  it('is shared out between its columns at build, so that no late row moves the others', () => {
    const widths = columns('| 写法 | 意思 |\n| --- | --- |\n| 标题: | 只在标题里找这几个字,不看正文 |');
    expect(widths).toHaveLength(2);
    // A phone's line, and what rounding adds.
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(19);
    expect(widths[0]!).toBeLessThan(widths[1]!);
  });

  it('leaves the longest figure of a column whole, however much the others say', () => {
    const long = '很长的说明'.repeat(12);
    const [figure, words] = columns(`| 数 | 说明 |\n| ---: | --- |\n| 1,234,567.8 | ${long} |`);
    // Eleven half-width characters.
    expect(figure!).toBeGreaterThan(5.5);
    expect(words!).toBeGreaterThan(figure!);
  });

  it('too wide for a phone scrolls in a box that the keyboard reaches and that has a name', () => {
    const heads = ['指标', '2020年', '2021年', '2022年', '2023年'];
    const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
    const wide = html([row(heads), row(heads.map(() => '---')), row(heads.map(() => '1,234.5'))].join('\n'));
    expect(wide).toMatch(
      /<div class="table-scroll" role="group" aria-label="指标、2020年[^"]*" tabindex="0"/,
    );
    expect(html('| 年 | 数 |\n| --- | --- |\n| 甲 | 1 |')).not.toContain('table-scroll');
  });
});

describe('a word longer than a line bears', () => {
  it('may be broken anywhere, in running text and in an address', () => {
    expect(html('型号ABCDEFGHIJ-KLMNOPQRST-123。')).toContain(
      '型号<span class="unbroken">ABCDEFGHIJ-KLMNOPQRST-123</span>。',
    );
    expect(html('见https://example.com/a/long/address。')).toContain(
      '<a href="https://example.com/a/long/address"><span class="unbroken">https://example.com/a/long/address</span></a>。',
    );
  });

  it('is no other word, and no code', () => {
    expect(html('与Apple公司和WTO。')).not.toContain('unbroken');
    expect(html('`ABCDEFGHIJKLMNOPQRSTUVWXYZ`')).not.toContain('unbroken');
  });
});

describe('footnotes', () => {
  it('have a Chinese heading, which is no text of the article', () => {
    const { html: set, paragraphs } = renderBody('文末有注[^1]。\n\n[^1]: 注文。');
    expect(set).toContain('>注释</h2>');
    expect(set).not.toContain('Footnote');
    expect(paragraphs.some((paragraph) => paragraph.includes('注释'))).toBe(false);
    expect(paragraphs.some((paragraph) => paragraph.includes('注文'))).toBe(true);
  });
});

describe('typesetting', () => {
  it('sees across emphasis and links', () => {
    expect(html('**真**,她说')).toContain('<strong>真</strong>，她说');
    expect(html('见[官网](https://a.example) .')).toContain('</a>。');
  });

  it('leaves code alone', () => {
    expect(html('输入`标题:党建`即可')).toContain('<code>标题:党建</code>');
  });
});

it.each([
  '（1）[^1]: 含园区外企业。',
  '1、[^1]：含园区外企业。',
  '注：[^1]: 含园区外企业。',
  '　　[^1]: 含园区外企业。',
  '**[^1]**: 含园区外企业。',
  '1. [^1]：含园区外企业。',
  '【^1】: 含园区外企业。',
  '## [^1]: 含园区外企业。',
])('a note in another form is told with the line to write: %s', (note) => {
  const right = '[^1]: 含园区外企业。';
  expect(renderBody(`产值[^1]。\n\n${note}`).faults).toMatchObject([
    { code: 'body-note-form', line: 3, hint: `把这一行改成：${right}` },
  ]);
  expect(renderBody(`产值[^1]。\n\n${right}`).faults).toEqual([]);
});

it.each([
  ['王 明到会，两 会召开。', '汉字之间的半角空格不显示：“王 明”（共 2 处）', '王　明'],
  ['甲。\n\n**昆 山**', '汉字之间的半角空格不显示：“昆 山”（共 1 处）', '昆　山'],
  ['[甲 乙](https://example.org/)到会', '汉字之间的半角空格不显示：“甲 乙”（共 1 处）', '甲　乙'],
  ['王\u2003明到会', '汉字之间的空格（U+2003）不显示：“王\u2003明”（共 1 处）', '王　明'],
  ['王\u00a0明到会', '汉字之间的空格（U+00A0）不显示：“王\u00a0明”（共 1 处）', '王　明'],
  ['王\t明到会', '汉字之间的制表符不显示：“王\t明”（共 1 处）', '王　明'],
  ['一、 甲', '全角标点旁边的半角空格不显示：“、 甲”（共 1 处）', '：、甲；'],
  ['甲县 “大桥” 通车', '全角标点旁边的半角空格不显示：“县 “”（共 2 处）', '：县“；'],
  ['甲。\u2003乙', '全角标点旁边的空格（U+2003）不显示：“。\u2003乙”（共 1 处）', '：。乙；'],
  ['> -  丙。\t乙', '全角标点旁边的制表符不显示：“。\t乙”（共 1 处）', '：。乙；'],
  ['甲A  B', '连着的空格或制表符只显示成一个空格：“A  B”（半角空格，共 1 处）', '：A B；'],
  ['甲A\tB', '连着的空格或制表符只显示成一个空格：“A\tB”（制表符，共 1 处）', '：A B；'],
])(
  'white space that the page does not show as typed is told, one fault for all: %j',
  (text, message, parted) => {
    expect(renderBody(text).faults).toMatchObject([{ message, line: text.split('\n').length }]);
    expect(renderBody(text).faults[0]!.hint).toContain(parted);
  },
);

it.each([
  '王　明到会。',
  '2023 年 4 月，用 AI 写成。',
  '第一行\n第二行。',
  '甲, 乙。',
  'A “B” C，甲',
  '甲　　乙。　丙',
  '1.  甲\n2.  乙',
  '| 甲   | 乙 |\n| --- | --- |\n| 丙   | 丁戊  |',
  '甲。  \n乙',
  '\t',
  '本报讯 记者张三报道',
  '本报记者 张三 李四 报道',
  '`甲 乙`',
  '甲。<!-- 丙 丁 -->',
])('no space is told of that the page shows, or sets: %j', (text) => {
  expect(renderBody(text).faults).toEqual([]);
});

it.each([
  ['[^7]:\n含园区外企业。', '[^7]: 含园区外企业。'],
  ['[^7]:\n\n含园区外企业。', '[^7]: 含园区外企业。'],
  ['[^7]:', '[^7]: 注释的文字'],
])('a note without a text is told with the line to write: %j', (note, line) => {
  expect(renderBody(`产值[^7]。\n\n${note}`).faults).toMatchObject([
    { code: 'body-note-empty', line: 3, hint: `注释写在同一行：${line}；已经写在下面的，删去下面那一段` },
  ]);
  expect(renderBody(`产值[^7]。\n\n${line}`).faults).toEqual([]);
});

it.each(['* * *甲', '* * * 甲', '- * 甲'])('marks in a row stand in one line: %s', (text) => {
  expect(renderBody(text).paragraphs).toEqual([text.startsWith('-') ? '* 甲' : text]);
});

it('an item of a numbered list that is a note leaves no number behind, and the others theirs', () => {
  const { html } = renderBody('产值[^1]。\n\n1. [^1]: 含园区外企业。\n2. 甲\n3. 乙');
  expect(html).toContain('<ol start="2">\n<li>甲</li>\n<li>乙</li>\n</ol>');
});

it.each(['- [^1]: 含园区外企业。', '> [^1]: 含园区外企业。', '- - [^1]: 含园区外企业。'])(
  'footnotes written as items leave no empty item: %j',
  (note) => {
    expect(html(`产值增长[^1]两成。\n\n${note}`)).toBe(html('产值增长[^1]两成。\n\n[^1]: 含园区外企业。'));
  },
);

it('footnotes among items leave the others as they were', () => {
  expect(html('产值增长[^1]。\n\n- 甲\n- [^1]: 注。\n- 乙')).toMatch(
    /<ul>\s*<li>甲<\/li>\s*<li>乙<\/li>\s*<\/ul>/,
  );
});

it('footnotes: marks and heading are on the page, but in no phrase', () => {
  const { html: page, paragraphs } = renderBody('产值增长[^1]两成。\n\n[^1]: 含园区外企业。');
  expect(paragraphs).toEqual(['产值增长两成。', '含园区外企业。']);
  expect(page).toContain('>注释</h2>');
  expect(page).not.toContain('Footnotes');
});

it.each([
  '[甲](javascript:alert(1))',
  '[甲](JaVaScript:alert%281%29)',
  '![甲](data:text/html,x)',
  '[甲][1]\n\n[1]: vbscript:x',
])('reports an address that a browser would run: %s', (markdown) => {
  expect(renderBody(markdown).faults).toMatchObject([
    { code: 'body-link', hint: expect.stringContaining('https') },
  ]);
});

it.each([
  '[甲](https://example.com/a)',
  '[乙](/zones/kunshan/)',
  '[丙](mailto:a@example.com)',
  '![丁](图：会场.jpg)',
])('lets an ordinary address through: %s', (markdown) => expect(renderBody(markdown).faults).toEqual([]));
