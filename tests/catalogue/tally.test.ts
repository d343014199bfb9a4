import { expect, test } from 'vitest';
import { tally, tallyYears } from '../../src/catalogue/tally.ts';
import { record } from '../site/views/sample.ts';

test('counts an article once for a key that it names twice, most frequent first', () => {
  const articles = [
    record({ id: 'a', names: ['光谷', '光谷', '芯片'] }),
    record({ id: 'b', names: ['光谷'] }),
    record({ id: 'c', names: ['大赛'] }),
  ];
  expect(tally(articles, ({ names }) => names)).toEqual([
    { key: '光谷', count: 2 },
    { key: '大赛', count: 1 },
    { key: '芯片', count: 1 },
  ]);
});

test('lists every year from the first to the last, the silent ones too', () => {
  const articles = ['2018', '2018-05', '2021-01-02~'].map((date, index) =>
    record({ id: String(index), date }),
  );
  expect(tallyYears(articles)).toEqual([
    { year: 2018, count: 2 },
    { year: 2019, count: 0 },
    { year: 2020, count: 0 },
    { year: 2021, count: 1 },
  ]);
  expect(tallyYears([])).toEqual([]);
});
