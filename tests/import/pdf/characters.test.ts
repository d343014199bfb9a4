import { expect, it } from 'vitest';
import { printedCharacters } from '../../../src/import/pdf/characters.ts';

it.each([
  ['radicals', '2023年4⽉10⽇，⻓沙⾼新区⻔⼾', '2023年4月10日，长沙高新区门户'],
  ['characters that share a glyph', '⽂∕图〜⺕⸺㬵州', '文／图～彐——胶州'],
  ['full forms', '⻑⾧', '長長'],
  ['characters kept twice', '\uf92c\u{2f81a}', '\u90ce\u51ac'],
])('names %s as they were set', (_, file, set) => {
  expect(printedCharacters(file)).toBe(set);
});

it.each(['喩値砲瑯曁煇姪倣', '', '\u0007'])(
  'leaves old forms, private and control characters alone: %j',
  (text) => {
    expect(printedCharacters(text)).toBe(text);
  },
);
