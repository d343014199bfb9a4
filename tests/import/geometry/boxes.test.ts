/** A box with one headline: the name of its column, its columns of text, and what may be missing from it. */
import { describe, expect, it } from 'vitest';
import type { PrintedLine, PrintedPage } from '../../../src/import/geometry/printed.ts';
import { readPrinted } from '../../../src/import/geometry/readPrinted.ts';
import { knowledgeOf } from '../../../src/import/readPage.ts';
import { archive } from '../support.ts';
import { box, line, page } from './support.ts';

/** Three columns under a headline that is narrower than they are, and stands over the last two. */
const FRAME = box(100, 300, 500, 420);
const headline = line('写给渡口的信', 280, 308, { size: 18 });
const COLUMNS = [
  ['　　渡口的船老了，撑船的', '人却还年轻，他们每天清', '早把第一批工人送过江，'],
  ['晚上再接回来。', '　　江上起雾的日子，船', '就慢一些，谁也不催，船'],
  ['头的灯总是亮着的。', '　　愿这盏灯一直亮着，', '照着每一个赶路的人。'],
];
const PARAGRAPHS = [
  '渡口的船老了，撑船的人却还年轻，他们每天清早把第一批工人送过江，晚上再接回来。',
  '江上起雾的日子，船就慢一些，谁也不催，船头的灯总是亮着的。',
  '愿这盏灯一直亮着，照着每一个赶路的人。',
];
/** Full-width spaces at a line's beginning stand for its indent. */
const set = (text: string, x0: number, y0: number): PrintedLine => {
  const bare = text.replace(/^　+/u, '');
  return line(bare, x0 + (text.length - bare.length) * 10, y0);
};
const text = COLUMNS.flatMap((column, at) =>
  column.map((one, row) => set(one, 110 + at * 130, 350 + row * 14)),
);

const read = (lines: PrintedLine[], more: Partial<PrintedPage> = {}) =>
  readPrinted([page({ frames: [FRAME], ...more, lines })], knowledgeOf(archive, [])).articles.map(
    (article) => ({
      column: article.column?.text.trim(),
      headline: article.headline.map((run) => run.text.trim()).join(''),
      bylines: article.bylines.map((run) => run.text.trim()),
      text: article.blocks.map(({ run }) => run.text.replace(/\s/gu, '')),
      doubts: article.doubts.map(({ field }) => field),
    }),
  );

describe('the name of a column in a box', () => {
  it.each([
    ['left of the headline, in its row', line('江岸灯下', 116, 312), {}],
    ['whose words columns often have', line('江岸时评', 116, 312), {}],
    ['over the beginning of the headline', line('江岸灯下', 116, 294), { frames: [box(100, 290, 500, 420)] }],
    ['on a ground of its own', line('江岸灯下', 116, 310), { frames: [FRAME, box(112, 305, 160, 325)] }],
  ])('%s, is the column of its one article, with all columns of text', (_where, label, more) => {
    expect(read([headline, label, ...text], more)).toEqual([
      { column: label.text, headline: '写给渡口的信', bylines: [], text: PARAGRAPHS, doubts: ['column'] },
    ]);
  });

  it('leaves the author below it, in the middle of the box and not of the headline, to the head', () => {
    const columns = [COLUMNS[0]!, ['晚上再接回来。', '　　江上起雾的日子，船', '就慢一些，谁也不催。']];
    const lines = columns.flatMap((column, at) =>
      column.map((one, row) => set(one, 180 + at * 130, 350 + row * 14)),
    );
    const [article, ...more] = read(
      [{ ...headline, x0: 330, x1: 438 }, line('江岸灯下', 180, 312), line('闻不语', 285, 334), ...lines],
      { frames: [box(160, 300, 440, 420)] },
    );
    expect(more).toEqual([]);
    expect(article).toMatchObject({
      column: '江岸灯下',
      bylines: ['闻不语'],
      text: [PARAGRAPHS[0], '江上起雾的日子，船就慢一些，谁也不催。'],
    });
  });

  it.each([
    ['with a stop', line('灯下，江岸', 116, 312)],
    ['as large as the headline', line('江岸灯下', 116, 308, { size: 18 })],
    ['right of the headline', line('闻不语文', 440, 312)],
  ])('is none %s', (_how, label) => {
    expect(
      read([{ ...headline, x0: 330, x1: 438 }, label, ...text]).map(({ column }) => column),
    ).not.toContain(label.text);
  });
});

it('gives all columns of a box to its one headline, though something unknown stands beside that', () => {
  const unknown = line('灯下，江岸，闲话', 116, 312);
  const articles = read([headline, unknown, ...text]);
  expect(articles.find((one) => one.headline === '写给渡口的信')?.text).toEqual(PARAGRAPHS);
});

it('doubts an article where text without a headline stands that it may have begun with', () => {
  const body = (articles: ReturnType<typeof read>) =>
    articles.find((one) => one.headline === '写给渡口的信')?.doubts.includes('body');
  expect(body(read([headline, line('灯下，江岸，闲话', 116, 312), ...text]))).toBe(true);
  expect(body(read([headline, ...text]))).toBe(false);
});

it('leaves the first line of text in the text, where a box stands beside a narrow headline', () => {
  const lines = [
    line('渡口装上新灯', 0, 308, { size: 14 }),
    ...['　　从本月起，渡口', '的船头装上了新灯，', '夜里过江的人不再怕', '黑。'].map((one, row) =>
      set(one, 0, 328 + row * 14),
    ),
  ];
  const [article] = read([...lines, headline, line('江岸灯下', 116, 312), ...text]).filter(
    (one) => one.headline === '渡口装上新灯',
  );
  expect(article?.text).toEqual(['从本月起，渡口的船头装上了新灯，夜里过江的人不再怕黑。']);
});
