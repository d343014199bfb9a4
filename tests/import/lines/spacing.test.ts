import fc from 'fast-check';
import { expect, it } from 'vitest';
import { closeUp } from '../../../src/import/lines/spacing.ts';

it.each([
  ['letter-spaced words', '高 新 园 区', '高新园区'],
  ['figures from their units', '11 月', '11月'],
  ['a name among wider gaps', '本报记者  夏 侯 明  杭 天', '本报记者  夏侯明  杭 天'],
  ['ordinals', '第 5 期', '第5期'],
  ['figures in a text', '新增 23 家企业', '新增23家企业'],
  [
    'words of recognised text',
    '近日 , 常州 高新区 召开 大会 , 部署 全年 重点 工作 。',
    '近日,常州高新区召开大会,部署全年重点工作。',
  ],
])('closes up %s', (_name, raw, closed) => {
  expect(closeUp(raw)).toBe(closed);
});

it.each([
  ['names in a byline', '本报记者 李洋 王芳'],
  ['names of two characters, spaced', '李 洋 王 芳'],
  ['a headline of two parts', '高新区发力 新产业起势'],
  ['what is left of a dateline', '本报 5 月'],
])('leaves %s', (_name, raw) => {
  expect(closeUp(raw).replace(/(?<=\d) (?=月)/u, '')).toBe(raw.replace(/(?<=\d) (?=月)/u, ''));
});

it('takes away nothing but white space, and closes what it has closed no further in words', () => {
  const letter = fc.constantFrom(...'高新区李王年月第记者本报 　\n，。,1（）“”');
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 60 }), (raw) => {
      const closed = closeUp(raw);
      expect(closed.replace(/[ \u3000]/gu, '')).toBe(raw.replace(/[ \u3000]/gu, ''));
      expect(closed.match(/\n/gu)?.length).toBe(raw.match(/\n/gu)?.length);
    }),
  );
});

it('a run of spaces wider than any page is no more than a wide one', () => {
  const closed = closeUp(`甲乙${' '.repeat(60_000)}丙丁`);
  expect(closed).toMatch(/^甲乙 +丙丁$/);
  expect(closed.length).toBeLessThan(300);
  expect(closeUp(`甲${' '.repeat(150)}乙\n丙`)).toBe(`甲${' '.repeat(150)}乙\n丙`);
});
