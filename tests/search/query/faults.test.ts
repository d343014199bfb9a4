import { expect, it } from 'vitest';
import { queryFault } from '../../../src/search/query/faults.ts';
import { foldTable } from '../../../src/text/characters/foldTable.ts';

const kindOf = (query: string) => queryFault(query, foldTable, ['园区'])?.kind;

it.each([
  '人才',
  '人才 OR 引才',
  '(昆山 人才) OR 苏州',
  '-(昆山 OR 苏州) 人才',
  '"人才 OR 引才"',
  '人才 "OR"',
  '昆山 NEAR/10 人才',
  '昆山 同段 人才',
  '园区:昆山 年:2023 日期:2022至2023-06',
  '年:2020至2023',
  '石?遗址 -苏州',
  '“人才” 标题:“引才”',
  '公司(集团)',
  '比例3:1',
])('%s says what it means', (query) => {
  expect(queryFault(query, foldTable, ['园区'])).toBeUndefined();
});

it.each([
  ['  ', 'empty'],
  ['"人才', 'quote'],
  ['“人才', 'quote'],
  ['(昆山 OR 苏州', 'bracket'],
  ['昆山) OR (苏州', 'bracket'],
  ['昆山 OR', 'operator'],
  ['OR 昆山', 'operator'],
  ['昆山 OR OR 苏州', 'operator'],
  ['昆山 NEAR/10', 'operator'],
  ['同段 人才', 'operator'],
  ['(昆山 OR) OR 苏州', 'operator'],
  ['日期:去年', 'date'],
  ['年:兔年', 'date'],
])('%j is told as %s', (query, kind) => {
  expect(kindOf(query)).toBe(kind);
});
