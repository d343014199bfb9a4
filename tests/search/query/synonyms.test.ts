import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../src/search/query/expression.ts';
import { synonymsIn, widened } from '../../../src/search/query/synonyms.ts';
import { foldTable } from '../../../src/text/characters/foldTable.ts';

const GROUPS = [
  ['高新区', '高新技术产业开发区', '國家高新區'],
  ['人才', '英才'],
];
const found = (query: string) => synonymsIn(parseQuery(query, foldTable), GROUPS, foldTable);

describe('synonyms in a query', () => {
  it('are those of the groups in which a word stands, whatever characters either is written in', () => {
    expect(found('高新區 标题:人才')).toEqual([
      { term: 0, also: ['高新技术产业开发区', '國家高新區'] },
      { term: 1, also: ['英才'] },
    ]);
    expect(found('国家高新区')[0]!.also).toEqual(['高新区', '高新技术产业开发区']);
  });

  it.each(['“人才”', '-人才', '人?才', '人才 NEAR/3 昆山', '作者:人才', '人才培养', ''])(
    'are none for %s',
    (query) => expect(found(query)).toEqual([]),
  );

  it('stand beside the word they belong to, and no other', () => {
    const terms = parseQuery('昆山 人才', foldTable);
    const [kunshan, talent] = widened(terms, synonymsIn(terms, GROUPS, foldTable), foldTable);
    expect(kunshan).toBe(terms[0]);
    expect(talent!.also).toMatchObject([{ text: '英才', forms: ['英才'] }]);
  });
});
