import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readFrontMatter } from '../../src/articles/frontMatter.ts';
import type { FrontMatterInput } from '../../src/articles/schema.ts';
import { serializeArticle } from '../../src/articles/serialize.ts';

const BASE: FrontMatterInput = { title: '甲', date: '2023-04', zones: [], topics: ['党建'] };
const read = (text: string) => {
  const problems: unknown[] = [];
  return { ...readFrontMatter(text, (problem) => problems.push(problem)), problems };
};

it('writes fields in the order of the schema, doubts as comments before them', () => {
  const text = serializeArticle(
    { topics: ['党建'], zones: ['昆山高新区'], date: '2023-04', title: '甲: 乙' },
    '\n正文。\n\n',
    { date: '原版未印日期', zones: '两个园区\n都可能' },
  );
  expect(text).toBe(
    '---\ntitle: "甲: 乙"\n# 存疑：原版未印日期\ndate: 2023-04\n# 存疑：两个园区\n# 存疑：都可能\nzones:\n  - 昆山高新区\ntopics:\n  - 党建\n---\n\n正文。\n',
  );
});

it('is read back as it was written, whatever the text', () => {
  const text = fc
    .string({
      unit: fc.constantFrom(...'甲乙:-#\'"!&*?|>%@`[]{},~ 0127truenull\\.'),
      minLength: 1,
      maxLength: 20,
    })
    .filter((value) => value.trim() !== '');
  fc.assert(
    fc.property(text, text, text, (title, summary, author) => {
      const { data, problems } = read(
        serializeArticle({ ...BASE, title, summary, authors: [author] }, '正文。'),
      );
      expect(problems).toEqual([]);
      expect(data).toMatchObject({
        title: title.trim(),
        summary: summary.trim(),
        authors: [{ name: author.trim() }],
      });
    }),
    { numRuns: 1000 },
  );
});

it('keeps a page number such as 06 and a year as text', () => {
  const { data } = read(serializeArticle({ ...BASE, date: '2023', source: { pageNumber: '06' } }, '正文。'));
  expect(data).toMatchObject({ date: '2023', source: { pageNumber: '06' } });
});
