/** Page, author and column as full-text sites print them before each article. */
import { describe, expect, it } from 'vitest';
import { makePage } from '../../../src/import/base/textRun.ts';
import { splitLines } from '../../../src/import/lines/lines.ts';
import { cutSiteHeads } from '../../../src/import/margins/siteHeads.ts';
import { importBytes } from '../support.ts';

/** @returns the lines of a page of these, without their blanks */
function cut(...texts: string[]): string[] {
  const page = makePage(texts.join('\n'));
  return cutSiteHeads(page, splitLines(page)).map(({ start, end }) => page.folded.slice(start, end).trim());
}

it.each([
  [
    '第2版（国内经济）　专栏：短评',
    '第5版（要闻）　专栏：',
    ['第2版(国内经济)', '专栏:短评'],
    ['第5版(要闻)', '专栏:'],
  ],
  [
    '第3版  栏目：开发区巡礼',
    '第3版  栏目：科技兴市',
    ['第3版', '栏目:开发区巡礼'],
    ['第3版', '栏目:科技兴市'],
  ],
  [
    '第A4版【园区】 专栏：',
    '第A4版【园区】 专栏：图片新闻',
    ['第A4版【园区】', '专栏:'],
    ['第A4版【园区】', '专栏:图片新闻'],
  ],
])('%s over one article and %s over the next: page and column apart', (first, second, one, two) => {
  expect(cut(first, '新厂投产', '正文。', second, '老街换新颜', '正文。')).toEqual([
    ...one,
    '新厂投产',
    '正文。',
    ...two,
    '老街换新颜',
    '正文。',
  ]);
});

it('a line like it that stands alone is left whole', () => {
  expect(cut('第2版（国内经济）　专栏：短评', '新厂投产', '正文。')).toHaveLength(3);
});

const TITLES = ['保定的自行车厂改了行', '夜班车开到厂门口', '招工先看手艺'];
const TEXTS = [
  '保定的一家自行车厂从今年起生产电动轮椅，头一批三百辆已经卖完。',
  '本报讯　公交公司把末班车延到夜里十一点，下中班的工人不必再走三里路。',
  '编辑同志：我们厂招工先比手艺，后看文凭，工人们都说公道。',
];

/** @param headOf what stands before the article of that order, from 0 */
async function read(headOf: (order: number) => string[]) {
  const page = TITLES.flatMap((title, order) => [
    ...headOf(order),
    '',
    title,
    `　　${TEXTS[order]!}`,
    '',
    '',
  ]);
  const { items } = await importBytes(
    Buffer.from(['冀中工商报 1991年3月5日 星期二', '', ...page].join('\n')),
  );
  return items.map(({ headline, kicker, column, authors, body }) => ({
    headline,
    kicker,
    column,
    authors: authors.map(({ name }) => name),
    paragraphs: body.length,
  }));
}

const AUTHORS = ['方知远', '', '郑同和'];
const COLUMNS = ['市场漫步', '', ''];
const EXPECTED = TITLES.map((headline, order) => ({
  headline,
  kicker: null,
  column: COLUMNS[order] === '' ? null : COLUMNS[order],
  authors: AUTHORS[order] === '' ? [] : [AUTHORS[order]],
  paragraphs: 1,
}));

describe('author and column before each article belong to it, whether they hold something or not', () => {
  it.each<[string, (author: string, column: string) => string[]]>([
    ['page, author, column', (author, column) => ['第3版（市场）', `作者：${author}`, `专栏：${column}`]],
    ['page, column, author', (author, column) => ['第3版（市场）', `专栏：${column}`, `作者：${author}`]],
    ['author, column, page', (author, column) => [`作者：${author}`, `专栏：${column}`, '第3版（市场）']],
    ['both on one row', (author, column) => ['第3版（市场）', `作者：${author}　专栏：${column}`]],
    ['close together', (author, column) => ['第3版（市场）', `作者：${author}专栏：${column}`]],
    ['all on one row', (author, column) => [`第3版（市场）　专栏：${column}　作者：${author}`]],
    [
      'with facts of other names',
      (author, column) => ['来源：', '版次：3', `作者：${author}`, `栏目：${column}`, '责编：'],
    ],
    ['letter-spaced', (author, column) => ['第3版（市场）', `作　者：${author}`, `专　栏：${column}`]],
  ])('%s', async (_, headOf) => {
    expect(await read((order) => headOf(AUTHORS[order]!, COLUMNS[order]!))).toEqual(EXPECTED);
  });

  it('an author who signs below, too, is one', async () => {
    const page = ['第3版（市场）', '作者：方知远', '专栏：', '', TITLES[0], '本报记者 方知远', TEXTS[0], ''];
    const { items } = await importBytes(
      Buffer.from(
        [
          '冀中工商报 1991年3月5日',
          '',
          ...page,
          ...page.map((line) => (line === TITLES[0] ? TITLES[1] : line)),
        ].join('\n'),
      ),
    );
    expect(items.map(({ authors }) => authors)).toEqual([
      [{ name: '方知远', role: '记者' }],
      [{ name: '方知远', role: '记者' }],
    ]);
  });

  it('the author’s name under the text once more is no second signature, another name is', async () => {
    const sheet = (below: string) =>
      TITLES.flatMap((title, order) => [
        '第3版（市场）',
        '作者：方知远',
        '专栏：',
        '',
        title,
        `　　${TEXTS[order]!}`,
        below,
        '',
      ]);
    const doubtsOf = async (below: string) => {
      const page = ['冀中工商报 1991年3月5日', '', ...sheet(below)].join('\n');
      const { items } = await importBytes(Buffer.from(page));
      expect(items).toHaveLength(TITLES.length);
      return items.map(({ doubts }) => doubts.some(({ reason }) => reason.includes('都有署名')));
    };
    expect(await doubtsOf('保定 方知远')).toEqual([false, false, false]);
    expect(await doubtsOf('保定 吴桂芝')).toEqual([true, true, true]);
  });

  it('each head tells the page of its own article', async () => {
    const page = [3, 3, 4].flatMap((number, order) => [
      `第${number}版（市场）`,
      '作者：',
      '专栏：',
      '',
      TITLES[order]!,
      `　　${TEXTS[order]!}`,
      '',
    ]);
    const { furniture } = await importBytes(Buffer.from(['冀中工商报 1991年3月5日', '', ...page].join('\n')));
    const heads = furniture.filter(({ text }) => text.startsWith('第'));
    expect(heads.map(({ role }) => role)).toEqual(['page-head', 'page-head', 'page-head']);
  });

  it('under a headline such rows belong to what stands above them', async () => {
    const page = TITLES.flatMap((title, order) => [
      title,
      '来源：冀中工商报',
      '版次：3',
      `作者：${['方知远', '吴桂芝', '郑同和'][order]!}`,
      `　　${TEXTS[order]!}`,
      '',
    ]);
    const { items } = await importBytes(Buffer.from(page.join('\n')), { date: '1991-03-05' });
    expect(items.map(({ headline, authors }) => [headline, authors[0]?.name])).toEqual([
      [TITLES[0], '方知远'],
      [TITLES[1], '吴桂芝'],
      [TITLES[2], '郑同和'],
    ]);
  });
});
