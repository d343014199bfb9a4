import { expect, it } from 'vitest';
import { seamInWord } from '../../../src/import/base/sentence.ts';

it.each([
  ['上半年生产钕铁硼磁体640', '吨，增长五成。', true],
  ['请来专家组成评', '审组，先评审后放款', true],
  ['总投资1200', '万元，明年完工。', true],
  ['园区企业达到37', '家，其中外资九家。', true],
  ['高新区办起夜市', '厂长们赶来看样机', false],
  ['科技创新十强2024', '年度榜单', false],
])('%s | %s: within one word, or between a figure and what it counts: %s', (before, after, expected) => {
  expect(seamInWord(before, after)).toBe(expected);
});
