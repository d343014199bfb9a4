import { describe, expect, it } from 'vitest';
import { toCsv, toJson } from '../../../src/search/results/export.ts';
import type { ExportRow } from '../../../src/search/types.ts';
import { stringsOf } from '../../../src/strings/index.ts';

const row: ExportRow = {
  title: '昆山高新区：党建“链”出产业新画卷',
  date: '2023-04',
  zones: ['昆山高新区', '苏州工业园区'],
  topics: ['党建'],
  authors: ['魏志强', '吕科'],
  publication: '示例报',
  issueDate: '2023-05-15',
  pageNumber: '6',
  digest: false,
  permalink: 'https://example.org/articles/a.html',
};

const headings = stringsOf('zh-CN').search.page.exportColumns;

describe('exports', () => {
  it('are CSV that a spreadsheet opens', () => {
    const csv = toCsv([row, { ...row, title: '他说："好",\n真的' }], headings);
    expect(csv.startsWith('\uFEFF标题,日期,园区,专题,作者,报纸,出版日期,版次,摘编,网址\r\n')).toBe(true);
    expect(csv).toContain(
      '昆山高新区；苏州工业园区,党建,魏志强；吕科,示例报,2023-05-15,6,,https://example.org/articles/a.html\r\n',
    );
    expect(toCsv([{ ...row, digest: true }], headings)).toContain(',6,摘编,https');
    expect(csv).toContain('"他说：""好"",\n真的"');
  });

  it('head their columns in the words of the archive', () => {
    const columnsOf = (settings: Parameters<typeof stringsOf>[0]) =>
      toCsv([], stringsOf(settings).search.page.exportColumns).trim();
    expect(columnsOf({ language: 'zh-TW', vocabulary: { 'zh-TW': { zone: '鄉鎮' } } })).toBe(
      '\uFEFF標題,日期,鄉鎮,專題,作者,報紙,出版日期,版次,摘編,網址'.trim(),
    );
    expect(columnsOf({ language: 'en', vocabulary: { en: { zone: 'township' } } })).toContain(
      'Date,Townships,',
    );
  });

  it('give a spreadsheet no formula', () => {
    for (const title of ['=1+1', '+86', '-词', '@x', '\t=1'])
      expect(toCsv([{ ...row, title }], headings)).toContain(`'${title}`);
  });

  it('are JSON with the same fields', () => {
    expect(JSON.parse(toJson([row]))).toEqual([row]);
  });
});
