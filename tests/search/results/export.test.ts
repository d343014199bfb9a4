import { describe, expect, it } from 'vitest';
import { toCsv, toJson } from '../../../src/search/results/export.ts';
import type { ExportRow } from '../../../src/search/types.ts';

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
