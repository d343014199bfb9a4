/** Lines of databases, sites and crawlers, read one by one: what each says, and what is left to the articles. */
import { describe, expect, it } from 'vitest';
import { readBarLine } from '../../../src/import/margins/barLine.ts';
import {
  listsPages,
  pageEntry,
  pageLists,
  sectionOf,
  titleLists,
} from '../../../src/import/margins/indexes.ts';
import { controlsAtEnds, readSiteLine } from '../../../src/import/margins/navigation.ts';
import { readPostLine } from '../../../src/import/margins/postLine.ts';
import { readEnglishDay } from '../../../src/import/margins/records/englishDay.ts';
import { markRecordNumbers, numberedTitles } from '../../../src/import/margins/records/recordNumbers.ts';
import { isDayAlone, isOffice } from '../../../src/import/margins/signature.ts';
import { readSourceLine } from '../../../src/import/margins/sourceLine.ts';

const parts = (text: string, pieces: { from: number; to: number; is: string }[] | undefined) =>
  pieces?.map(({ from, to, is }) => `${is}:${text.slice(from, to).trim()}`);

describe('a line of facts', () => {
  it('between bars gives page and day', () => {
    expect(readBarLine('报章 | A14 | 内地 | 字数：218', new Set())?.facts).toEqual({ pageNumber: 'A14' });
    expect(readBarLine('创新 | 创业 | 创造', new Set())).toBeUndefined();
  });

  it('of a post gives its author', () => {
    const post = '原创 李洋 园区日报 2022-06-21 08:30 发表于四川';
    expect(parts(post, readPostLine(post))).toContain('byline:李洋');
    expect(readPostLine('园区昨天开工')).toBeUndefined();
  });

  it('with the paper at its end gives the author before it', () => {
    const source = '作者：李洋 《园区周报》（2016年05月12日 06版）';
    expect(parts(source, readSourceLine(source))).toEqual([
      'fact:作者：',
      'byline:李洋',
      expect.stringMatching(/^fact:《园区周报》/u),
    ]);
    expect(readSourceLine('他在《园区周报》（2016年5月12日）上说，园区好。')).toBeUndefined();
  });
});

describe('a line of a site', () => {
  it.each([
    ['上一篇 下一篇 返回目录', 'navigation'],
    ['当前位置：首页 > 数字报', 'path'],
    ['版权所有 未经授权不得转载', 'rights'],
    ['2 3 4 5 6 7 8', 'calendar'],
    ['相关新闻', 'others'],
  ])('%s is %s', (text, role) => {
    expect(readSiteLine(text)?.role).toBe(role);
  });

  it('is no headline that holds such a word', () => {
    expect(readSiteLine('园区首页改版，数字报上线')).toBeUndefined();
  });

  it('is cut at its controls, and nowhere else', () => {
    const line = '22版：区域经济   PDF版下载 下一版';
    const ends = controlsAtEnds(line)!;
    expect(line.slice(ends.from, ends.to)).toBe('22版：区域经济');
  });
});

describe('lists', () => {
  const line = (text: string) => ({ text, taken: false, site: false });

  it('do not hold the column that stands over several articles', () => {
    const texts = [
      '【走基层】',
      '园区开工',
      '园区昨天开工五个项目。',
      '【走基层】',
      '夜校开课',
      '夜校昨天开了课。',
    ];
    expect([...titleLists(texts.map(line))]).toEqual([]);
  });

  it('of pages', () => {
    expect([pageEntry('第3版：要闻'), sectionOf('第3版：要闻'), pageEntry('园区开工')]).toEqual([
      '3',
      '要闻',
      undefined,
    ]);
    expect([listsPages('A1 要闻 | A2 综合 | A3 园区'), listsPages('园区昨天开工')]).toEqual([true, false]);
    expect(pageLists([line('第1版：要闻'), line('第2版：综合'), line('园区昨天开工')])).toEqual([
      { from: 0, to: 2 },
    ]);
  });

  it('of headlines are those that come again above a text', () => {
    const texts = [
      '园区五个项目开工',
      '夜校办到车间里',
      '园区五个项目开工',
      '园区昨天开工五个项目，总投资二十亿元。',
    ];
    expect([...titleLists(texts.map(line))]).toContain(0);
    expect([...titleLists(texts.map(line))]).not.toContain(2);
  });

  it('that a crawler numbered', () => {
    const texts = ['1. 园区开工', '本报记者 李洋', '正文。', '2. 夜校开课', '本报记者 赵明', '正文。'];
    expect([...numberedTitles(texts, () => undefined)]).toEqual([0, 3]);
    expect([...numberedTitles(['1. 只有一条', '本报记者 李洋'], () => undefined)]).toEqual([]);
  });
});

it('reads the days of databases in English, and counts of their hits', () => {
  expect(['December 7, 2022', '7 Dec. 2022', 'May 2022', 'Room 7, 2022'].map(readEnglishDay)).toEqual([
    '2022-12-07',
    '2022-12-07',
    undefined,
    undefined,
  ]);
  const read: (undefined | { role: string })[] = [undefined, undefined];
  markRecordNumbers(['Result 2 of 8', '园区开工'], read as never);
  expect(read.map((one) => one?.role)).toEqual(['record', undefined]);
});

it('knows offices and days that sign', () => {
  expect([isOffice('绵阳高新区管委会'), isOffice('管委会说，明年开工。')]).toEqual([true, false]);
  expect([isDayAlone('2016年3月8日'), isDayAlone('3月8日，园区开工')]).toEqual([true, false]);
});
