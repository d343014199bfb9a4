import { describe, expect, it } from 'vitest';
import { makePage, makeRun, type Run } from '../../../src/import/base/textRun.ts';
import { emptyItem, type Item } from '../../../src/import/stories/item.ts';
import { isWorthTelling } from '../../../src/import/verdicts/calibration.ts';
import { suspicionsOf } from '../../../src/import/verdicts/suspicions.ts';

const run = (text: string): Run => makeRun(makePage(text), [{ start: 0, end: text.length }]);
const item = (headline: string, texts: string[], authors: string[] = []): Item => ({
  ...emptyItem(),
  headline: [run(headline)],
  authors: authors.map((name) => ({ name: run(name) })),
  body: texts.map((text) => ({ type: 'paragraph' as const, run: run(text), indented: false })),
});
const signs = (one: Item) => suspicionsOf(one).map(({ evidence }) => evidence);

describe('signs of a wrong reading', () => {
  it('sees a reporter that nobody read, and no sentence about one', () => {
    expect(signs(item('园区开工', ['记者兀川自成都发回：园区开工。']))).toEqual(['unread-reporter']);
    expect(signs(item('园区开工', ['记者从园区获悉，项目开工。']))).toEqual([]);
  });

  it('sees what no name holds', () => {
    expect(signs(item('园区开工', ['项目开工。'], ['陈川第17版']))).toEqual(['no-name']);
    expect(signs(item('园区开工', ['项目开工。'], ['阿依古丽·买买提']))).toEqual([]);
  });

  it('sees signatures and tool words in a headline', () => {
    expect(signs(item('园区开工本报记者陈川', ['项目开工。']))).toEqual(['odd-headline']);
    expect(signs(item('换日期　打印　园区开工', ['项目开工。']))).toEqual(['odd-headline']);
  });

  it('sees what is left of a credit in a caption whose photographer was taken', () => {
    const captioned = (caption: string): Item => ({
      ...item('园区开工', ['项目开工。']),
      images: [{ caption: run(caption), credit: run('邝美仪') }],
    });
    expect(signs(captioned('辊道窑正在试产。南方某台记者'))).toEqual(['credit-in-caption']);
    expect(signs(captioned('辊道窑正在试产。'))).toEqual([]);
  });

  it('sees pictures without a credit whose author took them; a doubt that is not told stands in no way', () => {
    const photographed = (role: string): Item => ({
      ...item('园区开工', ['项目开工。']),
      authors: [{ name: run('陈川'), role: { text: role } }],
      images: [{ caption: run('①工人在调试设备。') }],
      doubts: [{ field: 'images', confidence: 'medium', reason: '', evidence: 'caption-joined' }],
    });
    expect(signs(photographed('文/图'))).toEqual(['author-took-pictures']);
    expect(signs(photographed('记者'))).toEqual([]);
  });

  it.each([
    ['工人在调试设备。苏合于三月摄', true],
    ['工人在调试设备 （园区融媒中心 苏 合 图）', true],
    ['工人在调试设备，摄于去年三月', true],
    ['工人在调试设备。', false],
    ['展厅里的园区规划蓝图', false],
  ])('sees who took a picture left in its note: %s', (caption, seen) => {
    const pictured = { ...item('园区开工', ['项目开工。']), images: [{ caption: run(caption) }] };
    expect(signs(pictured)).toEqual(seen ? ['credit-in-caption'] : []);
  });

  it('sees a second report inside a text', () => {
    expect(signs(item('园区开工', ['项目开工。', '本报讯 又一项目开工。']))).toEqual(['report-inside']);
  });
});

it('keeps doubts that have no measured worth', () => {
  const doubt = { field: 'body', confidence: 'low' as const, reason: '' };
  expect(isWorthTelling(doubt)).toBe(true);
  expect(isWorthTelling({ ...doubt, evidence: 'never measured' })).toBe(true);
  expect(isWorthTelling({ ...doubt, evidence: 'only-zone-in-text' })).toBe(false);
});
