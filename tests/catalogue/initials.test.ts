import { expect, test } from 'vitest';
import { groupByInitial, readingOf } from '../../src/catalogue/initials.ts';

test('reads places by word and people by surname', () => {
  expect(readingOf('重庆高新区', 'place')).toMatchObject({
    initial: 'C',
    syllables: ['chong', 'qing', 'gao', 'xin', 'qu'],
  });
  expect(readingOf('长春高新区', 'place').syllables).toEqual(['chang', 'chun', 'gao', 'xin', 'qu']);
  expect(readingOf('解张', 'person')).toMatchObject({ initial: 'X', syllables: ['xie', 'zhang'] });
  expect(readingOf('单丽', 'person').initial).toBe('S');
  expect(readingOf('Li Ming', 'person').initial).toBe('L');
  expect(readingOf('１２３公司', 'place').initial).toBe('#');
});

test('groups A to Z, other names last, each group by reading', () => {
  const names = ['张旭博', '360', '吴嵩情', '魏志强', 'Zoe', '吕科'].map((name) => ({
    name,
    reading: readingOf(name, 'person'),
  }));
  const groups = groupByInitial(names).map(({ initial, items }) => [
    initial,
    ...items.map(({ name }) => name),
  ]);
  expect(groups).toEqual([
    ['L', '吕科'],
    ['W', '魏志强', '吴嵩情'],
    ['Z', 'Zoe', '张旭博'],
    ['#', '360'],
  ]);
});

test('orders names as a dictionary does: by syllable, names of one surname together', () => {
  const names = ['王芳', '汪二', '万恒', '王二', '汪业'].map((name) => ({
    name,
    reading: readingOf(name, 'person'),
  }));
  expect(groupByInitial(names)[0]!.items.map(({ name }) => name)).toEqual([
    '万恒',
    '汪二',
    '汪业',
    '王二',
    '王芳',
  ]);
});
