import { expect, test } from 'vitest';
import { answers, plain } from '../../../../src/site/components/facets/zoneFilter.client.ts';

const SONGSHANHU = '东莞松山湖高新区|松山湖高新区|广东|东莞|dong guan song shan hu gao xin qu';

test('a zone answers to its names, its place, and its pinyin from any syllable on', () => {
  for (const query of ['松山湖', '广东', 'dongguan', 'songshanhu', 'songsh', 'ssh', 'dgssh']) {
    expect(answers(SONGSHANHU, plain(query)), query).toBe(true);
  }
  for (const query of ['昆山', 'ongshan', 'kunshan', 'shs'])
    expect(answers(SONGSHANHU, plain(query)), query).toBe(false);
});

test('what an input method leaves between syllables, case and width do not matter', () => {
  expect(plain("Song'Shan Hu")).toBe('songshanhu');
  expect(plain('ＫＳ')).toBe('ks');
});
