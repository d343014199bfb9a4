import { expect, it } from 'vitest';
import { accuracyTable } from '../../bench/import/accuracy.ts';
import type { Fact } from '../../bench/import/facts.ts';

it('counts facts by field, and wrong ones by whether a doubt tells them', () => {
  const fact = (field: Fact['field'], right: boolean, doubted: boolean): Fact => ({
    field,
    right,
    doubted,
    told: '',
  });
  const table = accuracyTable([
    fact('zones', true, false),
    fact('zones', false, true),
    fact('date', false, false),
  ]).join('\n');
  expect(table).toMatch(/zones +1\/2 +50\.0 % +wrong 1: doubted 1, not doubted 0/u);
  expect(table).toMatch(/date +0\/1 +0\.0 % +wrong 1: doubted 0, not doubted 1/u);
  expect(table).toMatch(/all +1\/3/u);
});
