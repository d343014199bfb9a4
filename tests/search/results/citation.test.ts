import { describe, expect, it } from 'vitest';
import { citation } from '../../../src/search/results/citation.ts';

const row = {
  title: '昆山高新区：党建“链”出产业新画卷',
  authors: ['魏志强', '吕科'],
  permalink: 'https://example.org/articles/a.html',
};

describe('a citation', () => {
  const hit = {
    title: { text: row.title, marks: [] },
    authors: row.authors.map((text) => ({ text, marks: [] })),
    date: '2023-04',
    dateInferred: true,
    source: { publication: '示例报', issueDate: '2023-05-15', pageNumber: '6' },
  };

  it('follows GB/T 7714', () => {
    expect(citation(hit, row.permalink, '示例档案')).toBe(
      '魏志强，吕科. 昆山高新区：党建“链”出产业新画卷[N/OL]. 示例报，2023-05-15（6）. https://example.org/articles/a.html .',
    );
  });

  it('tells of a digest who wrote its text', () => {
    expect(citation({ ...hit, digest: true }, row.permalink, '示例档案')).toBe(
      '魏志强，吕科. 昆山高新区：党建“链”出产业新画卷[N/OL]. 示例报，2023-05-15（6）. 示例档案摘编. https://example.org/articles/a.html .',
    );
  });

  it('leaves out what is unknown, and brackets what was inferred', () => {
    expect(citation({ ...hit, authors: [], source: {} }, row.permalink, '示例档案')).toBe(
      '昆山高新区：党建“链”出产业新画卷[N/OL]. [2023-04]. https://example.org/articles/a.html .',
    );
  });
});
