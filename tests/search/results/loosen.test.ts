/** What is offered when nothing holds all words: who is offered, and who comes first. */
import { describe, expect, it } from 'vitest';
import type { QueryTerm } from '../../../src/search/query/parse.ts';
import type { SearchIndex } from '../../../src/search/read/searchIndex.ts';
import { nearWords, someWords, weightOf } from '../../../src/search/results/loosen.ts';
import type { MatchedTerm } from '../../../src/search/results/match.ts';

const TEXTS = ['昆山高新区机器人', '苏州高新区', '昆山机床', '石峁遗址公园'];
/** The last article is struck out of the index. */
const ALIVE = [1, 1, 1, 0];

/** An index over the texts, as far as loosening asks it. */
function indexOf(texts: string[], alive: number[]): SearchIndex {
  const index: Partial<SearchIndex> = {
    size: texts.length,
    alive: Uint8Array.from(alive),
    word: (characters) =>
      Promise.resolve({
        body: Uint8Array.from(texts, (text) => Number(text.includes([...characters].join('')))),
        headline: new Uint8Array(texts.length),
      }),
  };
  return index as SearchIndex;
}

function matched(needle: string, given: Partial<QueryTerm> = {}): MatchedTerm {
  const term = {
    field: 'any',
    needle,
    forms: [needle],
    quoted: false,
    excluded: false,
    ...given,
  } as QueryTerm;
  return { term, records: Uint8Array.from(TEXTS, (text) => Number(text.includes(needle))) };
}

describe('some of the words', () => {
  const index = indexOf(TEXTS, ALIVE);

  it('are in every article that is alive and holds one; more of them, and longer ones, count for more', () => {
    const found = someWords(index, [matched('昆山'), matched('机器人'), matched('合肥')]);
    expect([...found]).toEqual([
      [0, weightOf('昆山') + weightOf('机器人')],
      [2, weightOf('昆山')],
    ]);
    expect(weightOf('机器人')).toBeGreaterThan(weightOf('昆山'));
  });

  it('do not bring back what was excluded', () => {
    const found = someWords(index, [matched('昆山'), matched('合肥'), matched('机床', { excluded: true })]);
    expect([...found.keys()]).toEqual([0]);
  });

  it('are none where there is one word only', () => {
    expect(someWords(index, [matched('昆山')]).size).toBe(0);
  });
});

describe('parts of a word', () => {
  it('are its pairs of characters; half of them must be there', async () => {
    const index = indexOf(TEXTS, [1, 1, 1, 1]);
    const { found, pairs } = await nearWords(index, [matched('石茆遗址')]);
    expect(pairs).toEqual(['石茆', '茆遗', '遗址']);
    expect([...found.keys()]).toEqual([]);
    const near = await nearWords(index, [matched('石峁遗迹公园')]);
    expect([...near.found]).toEqual([[3, 3]]);
  });

  it('are not asked of a word of two characters', async () => {
    const { found, pairs } = await nearWords(indexOf(TEXTS, ALIVE), [matched('昆明')]);
    expect([found.size, pairs]).toEqual([0, []]);
  });
});
