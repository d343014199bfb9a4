import { existsSync, readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { importBytes } from './support.ts';

const PAGE = new URL('../../../shared/newspaper-page.txt', import.meta.url);
const page = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '';

/** What the page holds, without its sentences. */
const ITEMS = [
  {
    headed: true,
    authors: ['魏志强', '吕科'],
    zones: ['kunshan'],
    paragraphs: 9,
    headings: 3,
    column: '党建在高新',
  },
  { headed: false, authors: [], zones: ['dongguan-songshanhu'], paragraphs: 1, headings: 0, column: null },
  { headed: true, authors: ['胡俊超'], zones: ['shijiazhuang'], paragraphs: 3, headings: 0, column: null },
  {
    headed: true,
    authors: ['欧阳钢桥/特约通讯员'],
    zones: ['nanning'],
    paragraphs: 4,
    headings: 0,
    column: null,
  },
  {
    headed: true,
    authors: ['杨丽丹', '冯天国'],
    zones: ['rongchang'],
    paragraphs: 3,
    headings: 0,
    column: null,
  },
  { headed: true, authors: [], zones: ['hangzhou'], paragraphs: 1, headings: 0, column: null },
  {
    headed: true,
    authors: ['解张', '张旭博', '吴嵩情'],
    zones: ['changzhou'],
    paragraphs: 10,
    headings: 0,
    column: null,
  },
];

const FULL_WIDTH: Record<string, string> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
  '!': '！',
  '?': '？',
  ' ': '　',
};
const furnish = (text: string) => {
  const lines = text.split('\n');
  const middle = lines.findIndex((line) => line.startsWith('资源导入'));
  return [
    '中国高新技术产业导报',
    '综合新闻 2023年4月17日 星期一 第6版 责编:李明 版式:王小青',
    ...lines.slice(0, middle),
    '第06版:综合新闻',
    ...lines.slice(middle),
    '',
    '新闻热线:010-68667266',
    '责编:李明',
  ].join('\n');
};

/** Indents what begins a paragraph: long lines under a line that ends a sentence or is short. */
const indent = (text: string) => {
  let cut = false;
  return text
    .split('\n')
    .map((line) => {
      const begins = line.length > 50 && !cut;
      if (line.trim() !== '')
        cut =
          line.length > 50 ? !/[。”)]$/u.test(line.replace(/ 胡俊超$/u, '')) : line.startsWith('坚持党建');
      return begins || line.startsWith('坚持党建') ? `　　${line}` : line;
    })
    .join('\n');
};

const VARIANTS: [name: string, bytes: () => Uint8Array][] = [
  ['as it came', () => Buffer.from(page)],
  ['GB18030 with CRLF', () => iconv.encode(page.replaceAll('\n', '\r\n'), 'gb18030')],
  [
    'UTF-16 with a mark and CR',
    () => iconv.encode(page.replaceAll('\n', '\r'), 'utf-16le', { addBOM: true }),
  ],
  ['full-width punctuation', () => Buffer.from(page.replace(/[,:;()!? ]/gu, (mark) => FULL_WIDTH[mark]!))],
  ['no blank lines', () => Buffer.from(page.replace(/\n{2,}/gu, '\n'))],
  ['furniture lines', () => Buffer.from(furnish(page))],
  ['no blank lines, furniture lines', () => Buffer.from(furnish(page).replace(/\n{2,}/gu, '\n'))],
  ['paragraphs indented', () => Buffer.from(indent(page))],
  ['every line of text indented', () => Buffer.from(page.replace(/^(?=.{50}|坚持党建)/gmu, '　　'))],
];

describe.skipIf(page === '')('the real page', () => {
  it.each(VARIANTS)('%s gives the same items', async (_name, bytes) => {
    const { items } = await importBytes(bytes());
    expect(
      items.map(({ headline, authors, zones, body, column }) => ({
        headed: headline !== null,
        authors: authors.map(({ name, role }) => (role ? `${name}/${role}` : name)),
        zones,
        paragraphs: body.filter(({ type }) => type === 'paragraph').length,
        headings: body.filter(({ type }) => type === 'heading').length,
        column,
      })),
    ).toEqual(ITEMS);
  });

  it('has each headline as printed', async () => {
    const { items } = await importBytes(Buffer.from(page));
    const lines = page.split('\n').map((line) => line.trim());
    for (const { headline } of items) if (headline !== null) expect(lines).toContain(headline);
    expect(items[6]!.headline).toMatch(/^聚焦.* 常州高新区.*核心区$/u);
  });

  it('flags the gap, the missing headline and the inferred date', async () => {
    const { items } = await importBytes(Buffer.from(page));
    expect(items[3]!.doubts).toContainEqual(
      expect.objectContaining({ field: 'body', confidence: 'low', reason: expect.stringContaining('缺字') }),
    );
    expect(
      items.filter(({ doubts }) =>
        doubts.some(({ field, reason }) => field === 'body' && reason.includes('缺字')),
      ),
    ).toHaveLength(1);
    expect(items[1]!.doubts).toContainEqual(
      expect.objectContaining({ field: 'headline', confidence: 'low' }),
    );
    expect(items.map(({ date }) => date)).toEqual(Array(7).fill('2023-04'));
    for (const { doubts } of items)
      expect(doubts).toContainEqual(expect.objectContaining({ field: 'date', confidence: 'low' }));
  });

  it('takes date, page and section from furniture', async () => {
    const report = await importBytes(Buffer.from(furnish(page)));
    expect(report).toMatchObject({
      publication: '中国高新技术产业导报',
      issueDate: '2023-04-17',
      pageNumber: '6',
    });
    expect(report.items.map(({ date }) => date)).toEqual(Array(7).fill('2023-04-17'));
    expect(report.items.flatMap(({ doubts }) => doubts.filter(({ field }) => field === 'date'))).toEqual([]);
  });

  it('loses no character and doubles none', async () => {
    const { items, furniture } = await importBytes(Buffer.from(page));
    const placed = [
      ...furniture.map(({ text }) => text),
      ...items.flatMap((item) => [
        item.headline,
        item.subtitle,
        item.kicker,
        item.column,
        ...item.authors.flatMap(({ name, role }) => [name, role]),
        ...item.body.map(({ text }) => text),
        ...item.images.flatMap(({ caption, credit }) => [caption, credit]),
      ]),
    ];
    const count = (text: string) => [...text.replace(/\s/gu, '')].sort().join('');
    expect(count(placed.map((text) => text ?? '').join(''))).toBe(count(page));
  });
});
