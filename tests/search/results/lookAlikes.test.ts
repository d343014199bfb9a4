import { expect, it } from 'vitest';
import { lookAlikes } from '../../../src/search/results/lookAlikes.ts';

it.each([
  ['己', ['已', '巳']],
  ['未', ['末']],
  ['邓', ['邛', '郑']],
  ['高', []],
  ['', []],
])('%s may be %j', (character, others) => {
  expect([...lookAlikes(character)].sort()).toEqual([...others].sort());
});

it('is mutual', () => {
  for (const character of '己未土日人大千天毛田治准戊侯密辨拔坏折住今仑历处帅西贝风乌免')
    for (const other of lookAlikes(character)) expect(lookAlikes(other)).toContain(character);
});
