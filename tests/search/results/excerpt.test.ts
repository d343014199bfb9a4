import { expect, it } from 'vitest';
import type { StoredFields } from '../../../src/search/codec/storedFields.ts';
import { excerpt } from '../../../src/search/results/excerpt.ts';
import { foldTable } from '../../../src/text/characters/foldTable.ts';

const stored = (blocks: string[], lead = 0): StoredFields => ({
  id: 'a',
  title: '题',
  date: '2023',
  blocks,
  lead,
});
const shown = (fields: StoredFields, words: string[]) => {
  const { text, marks } = excerpt(fields, words, foldTable);
  return { text, marked: marks.map(([start, end]) => text.slice(start, end)) };
};
const FILLER = '这一段没有要找的词。'.repeat(20);

it('shows the passage that holds most of the words', () => {
  const { text, marked } = shown(stored([FILLER, '量子计算在昆山落地。', '量子。']), ['量子', '昆山']);
  expect(text).toBe('量子计算在昆山落地。');
  expect(marked).toEqual(['量子', '昆山']);
});

it('begins with the sentence, and says where it leaves out', () => {
  const { text, marked } = shown(stored([`${FILLER}昆山建成了园区。${FILLER}`]), ['园区']);
  expect(text).toMatch(/^…昆山建成了园区。.*…$/);
  expect(marked).toEqual(['园区']);
});

it('shows the body rather than what comes before it', () => {
  expect(shown(stored(['记者 昆山', '昆山的园区。'], 1), ['昆山']).text).toBe('昆山的园区。');
});

it('shows the opening of the body where no word occurs', () => {
  const { text, marked } = shown(stored(['栏目', FILLER], 1), ['龘']);
  expect(text.startsWith('这一段')).toBe(true);
  expect(text.endsWith('…')).toBe(true);
  expect(marked).toEqual([]);
  expect(shown(stored([]), ['词'])).toEqual({ text: '', marked: [] });
});

it('splits no character', () => {
  const { text } = shown(stored(['𠮷'.repeat(300)]), ['词']);
  expect(text.isWellFormed()).toBe(true);
});
