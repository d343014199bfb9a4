import { expect, it } from 'vitest';
import { readRows } from '../../../src/import/rows/readRows.ts';
import type { StructuredArticle } from '../../../src/import/structured/structured.ts';

/** What was read, as text. */
function articles(text: string, kind: 'json' | 'csv') {
  const read = readRows(text, kind);
  if ('error' in read) throw new Error(read.error);
  const texts = (runs: StructuredArticle['headline']) => runs.map((run) => run.text);
  return read.articles.map(({ headline, bylines, blocks, facts }) => ({
    headline: texts(headline),
    bylines: texts(bylines),
    body: texts(blocks.map(({ run }) => run)),
    facts,
  }));
}

const expected = {
  headline: ['园区“开工”,了'],
  bylines: ['李洋'],
  body: ['第一段。', '第二段。'],
  facts: { issueDate: '2023-05-15', pageNumber: '6' },
};

it('reads a row an article, by the names of its columns', () => {
  const csv = '标题,作者,日期,版次,正文\n"园区“开工”,了",李洋,2023-05-15,6,"第一段。\n第二段。"\n';
  expect(articles(csv, 'csv')).toMatchObject([expected]);
});

const ROW = {
  title: '园区“开工”,了',
  author: '李洋',
  date: '2023-05-15',
  page: 6,
  content: '第一段。\n第二段。',
};

it.each([
  ['a list', JSON.stringify([ROW])],
  ['a list under a key', JSON.stringify({ total: 1, items: [ROW] })],
  ['one object', JSON.stringify(ROW)],
  ['one object a line', `${JSON.stringify(ROW)}\n`],
])('reads JSON as %s', (_, text) => {
  expect(articles(text, 'json')).toMatchObject([expected]);
});

it('says what to do where no column is a title or a text', () => {
  expect(readRows('甲,乙\n1,2\n', 'csv')).toMatchObject({ error: expect.stringContaining('标题') as string });
});
