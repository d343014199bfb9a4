import { describe, expect, it } from 'vitest';
import { readQuery } from '../../../src/search/query/expression.ts';
import type { SearchIndex } from '../../../src/search/read/searchIndex.ts';
import { matchTerms, meets, withinDays } from '../../../src/search/results/match.ts';
import { foldTable } from '../../../src/text/characters/foldTable.ts';

const TEXTS = ['昆山的人才', '苏州的人才', '昆山', '别处'];
const HEADLINES = ['', '昆山', '', ''];
let asked: string[] = [];
const index = {
  size: TEXTS.length,
  docValues: { dates: Int32Array.from([20210401, 20220000, 20220500, 20220517]) },
  word: (characters: readonly string[]) => {
    const word = characters.join('');
    asked.push(word);
    const count = (texts: string[]) => Uint8Array.from(texts, (text) => text.split(word).length - 1);
    return Promise.resolve({ body: count(TEXTS), headline: count(HEADLINES) });
  },
  recordsWhere: (test: (record: number) => boolean) => [...TEXTS.keys()].filter(test),
} as unknown as SearchIndex;

async function found(query: string): Promise<number[]> {
  asked = [];
  const read = readQuery(query, foldTable);
  const matched = await matchTerms(index, read, foldTable, new AbortController().signal);
  return index.recordsWhere((record) => meets(read.expression!, matched, record));
}

describe('records that meet a query', () => {
  it.each([
    ['昆山', [0, 1, 2]],
    ['标题:昆山', [1]],
    ['昆山 人才', [0, 1]],
    ['昆山 -人才', [2]],
    ['昆山 OR 人才', [0, 1, 2]],
    ['-(昆山 OR 别处)', []],
    // A year beside a word is the articles of that year, too; in quotation marks and alone the text only.
    ['昆山 2022', [1, 2]],
    ['昆山 “2022”', []],
    ['2022', []],
    ['年:2022', [1, 2, 3]],
    ['日期:2022-05', [1, 2, 3]],
    ['日期:2022-05-16', [1, 2]],
  ])('%s', async (query, records) => expect(await found(query)).toEqual(records));

  it('are not looked for further once no article can hold all of many words', async () => {
    const words = ['无', ...Array.from({ length: 19 }, (_, number) => `词${number}`)];
    expect(await found(words.join(' '))).toEqual([]);
    expect(asked.length).toBe(8);
  });

  it('are no answer once the question is withdrawn', async () => {
    const signal = AbortSignal.abort();
    await expect(matchTerms(index, readQuery('昆山', foldTable), foldTable, signal)).rejects.toThrow(
      /abort/i,
    );
  });
});

it.each([
  [20220517, true],
  [20220500, true],
  [20220000, true],
  [20220518, false],
  [20220400, false],
  [20210000, false],
])('a date of its precision, %i, may lie on a day: %s', (date, may) =>
  expect(withinDays(date, [20220516, 20220517])).toBe(may),
);
