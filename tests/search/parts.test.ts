import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from '../../src/search/codec/bytes.ts';
import { citation } from '../../src/search/results/citation.ts';
import { toCsv, toJson } from '../../src/search/results/export.ts';
import { cheapestCover } from '../../src/search/read/cheapestCover.ts';
import { PromiseCache } from '../../src/search/codec/promiseCache.ts';
import type { ExportRow } from '../../src/search/types.ts';

const row: ExportRow = {
  title: '昆山高新区：党建“链”出产业新画卷',
  date: '2023-04',
  zones: ['昆山高新区', '苏州工业园区'],
  topics: ['党建'],
  authors: ['魏志强', '吕科'],
  publication: '示例报',
  issueDate: '2023-05-15',
  pageNumber: '6',
  permalink: 'https://example.org/articles/a.html',
};

describe('exports', () => {
  it('are CSV that a spreadsheet opens', () => {
    const csv = toCsv([row, { ...row, title: '他说："好",\n真的' }]);
    expect(csv.startsWith('\uFEFF标题,日期,园区,专题,作者,报纸,出版日期,版次,网址\r\n')).toBe(true);
    expect(csv).toContain(
      '昆山高新区；苏州工业园区,党建,魏志强；吕科,示例报,2023-05-15,6,https://example.org/articles/a.html\r\n',
    );
    expect(csv).toContain('"他说：""好"",\n真的"');
  });

  it('give a spreadsheet no formula', () => {
    for (const title of ['=1+1', '+86', '-词', '@x', '\t=1'])
      expect(toCsv([{ ...row, title }])).toContain(`'${title}`);
  });

  it('are JSON with the same fields', () => {
    expect(JSON.parse(toJson([row]))).toEqual([row]);
  });
});

describe('a citation', () => {
  const hit = {
    title: { text: row.title, marks: [] },
    authors: row.authors.map((text) => ({ text, marks: [] })),
    date: '2023-04',
    source: { publication: '示例报', issueDate: '2023-05-15', pageNumber: '6' },
  };

  it('follows GB/T 7714', () => {
    expect(citation(hit, row.permalink)).toBe(
      '魏志强，吕科. 昆山高新区：党建“链”出产业新画卷[N/OL]. 示例报，2023-05-15（6）. https://example.org/articles/a.html',
    );
  });

  it('leaves out what is unknown', () => {
    expect(citation({ ...hit, authors: [], source: {} }, row.permalink)).toBe(
      '昆山高新区：党建“链”出产业新画卷[N/OL]. 2023-04. https://example.org/articles/a.html',
    );
  });
});

describe('bytes', () => {
  it('come back as the numbers they were', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 ** 31 - 1)), (numbers) => {
        const writer = new ByteWriter();
        for (const number of numbers) writer.number(number);
        const reader = new ByteReader(writer.finish());
        expect(numbers.map(() => reader.number())).toEqual(numbers);
        const sorted = [...numbers].sort((a, b) => a - b);
        expect(new ByteReader(new ByteWriter().ascending(sorted).finish()).ascending()).toEqual(sorted);
      }),
    );
  });
});

describe('the pairs that prove a phrase', () => {
  /** A `*` behind a cost for each class of commonness. */
  const cover = (...costs: string[]) =>
    cheapestCover(costs.length + 1, (offset) => ({
      cost: parseInt(costs[offset]!, 10),
      commonness: costs[offset]!.split('*').length - 1,
    }));

  it('are the cheapest that tell every character', () => {
    expect(cover('1')).toEqual([0]);
    expect(cover('9*')).toEqual([0]);
    expect(cover('1', '1', '1')).toEqual([0, 2]);
    expect(cover('9*', '2')).toEqual([1]);
    expect(cover('9*', '2', '9*')).toEqual([1]);
    expect(cover('9*', '9*')).toEqual([0, 1]);
    expect(cover('9**', '5*')).toEqual([1]);
    expect(cover('9', '2')).toEqual([0, 1]);
  });

  it('never leave a character out, and cost no more than any other choice', () => {
    const pair = fc.record({ cost: fc.integer({ min: 1, max: 50 }), commonness: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 9 }), (pairs) => {
        const length = pairs.length + 1;
        const told = (offset: number) => [
          offset,
          offset + 1,
          ...((pairs[offset - 1]?.commonness ?? 0) > pairs[offset]!.commonness ? [offset - 1] : []),
          ...((pairs[offset + 1]?.commonness ?? 0) > pairs[offset]!.commonness ? [offset + 2] : []),
        ];
        const tellsAll = (offsets: number[]) => new Set(offsets.flatMap(told)).size === length;
        const cost = (offsets: number[]) => offsets.reduce((sum, offset) => sum + pairs[offset]!.cost, 0);
        const chosen = cheapestCover(length, (offset) => pairs[offset]!);
        expect(tellsAll(chosen)).toBe(true);
        for (let choice = 0; choice < 2 ** pairs.length; choice++) {
          const offsets = pairs.flatMap((_, offset) => ((choice >> offset) & 1 ? [offset] : []));
          if (tellsAll(offsets)) expect(cost(chosen)).toBeLessThanOrEqual(cost(offsets));
        }
      }),
    );
  });
});

describe('a cache of promises', () => {
  it('forgets failures and the least recently used', async () => {
    const cache = new PromiseCache<number>(2);
    await expect(cache.get('a', () => Promise.reject(new Error('line down')))).rejects.toThrow();
    expect(await cache.get('a', async () => 1)).toBe(1);
    await cache.get('b', async () => 2);
    await cache.get('a', async () => 9);
    await cache.get('c', async () => 3);
    expect([await cache.get('a', async () => 8), await cache.get('b', async () => 8)]).toEqual([1, 8]);
  });
});
