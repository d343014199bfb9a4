import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isConjunction, parseQuery, partBrackets, readQuery } from '../../../src/search/query/expression.ts';
import type { Expression } from '../../../src/search/types.ts';
import { foldTable } from '../../../src/text/characters/foldTable.ts';

const read = (query: string) => readQuery(query, foldTable);

/** The expression with its words instead of their numbers. */
function told(query: string): unknown {
  const { terms, expression } = read(query);
  const tell = (one: Expression): unknown => {
    if ('term' in one) return terms[one.term]!.text;
    if ('not' in one) return { not: tell(one.not) };
    return 'all' in one ? { all: one.all.map(tell) } : { any: one.any.map(tell) };
  };
  return expression && tell(expression);
}

describe('words of a query', () => {
  it.each([
    ['甲 乙', { all: ['甲', '乙'] }],
    ['甲 AND 乙', { all: ['甲', '乙'] }],
    ['丙 甲 OR 乙', { all: ['丙', { any: ['甲', '乙'] }] }],
    ['(甲 丙) OR 乙', { any: [{ all: ['甲', '丙'] }, '乙'] }],
    ['丁 -(甲 OR 乙)', { all: ['丁', { not: { any: ['甲', '乙'] } }] }],
    ['甲 NEAR/3 乙 丙', { all: ['甲 NEAR/3 乙', '丙'] }],
    ['甲 同段 乙', '甲 同段 乙'],
    // Operators at an end, and brackets without OR, are words.
    ['OR 甲', { all: ['OR', '甲'] }],
    ['甲 OR', { all: ['甲', 'OR'] }],
    ['甲 甲', '甲'],
    ['', undefined],
  ])('%s are joined', (query, joined) => expect(told(query)).toEqual(joined));

  it('near one another say how near', () => {
    const near = (query: string) => parseQuery(query, foldTable)[0]!.near;
    expect(near('甲 NEAR 乙')).toEqual({ needle: '乙', within: 10 });
    expect(near('甲 NEAR/0 乙')).toEqual({ needle: '乙', within: 0 });
    expect(near('甲 同段 乙')).toEqual({ needle: '乙', within: 'paragraph' });
    expect(near('“甲 NEAR 乙”')).toBeUndefined();
  });

  it('are a conjunction unless there are alternatives or groups', () => {
    for (const query of ['', '甲', '甲 -乙', '甲 NEAR 乙'])
      expect(isConjunction(read(query).expression)).toBe(true);
    for (const query of ['甲 OR 乙', '丁 -(甲 OR 乙)'])
      expect(isConjunction(read(query).expression)).toBe(false);
  });

  it('brackets that do not pair are printed', () => {
    expect(partBrackets('(甲 OR 乙')).toBeUndefined();
    expect(partBrackets('f(x)')).toBe('f(x)');
    expect(partBrackets('“(甲”')).toBe('“(甲”');
  });

  it('of no query are an error, and every term is in the expression', () => {
    const piece = fc.constantFrom(
      '甲',
      '乙',
      '-丙',
      '(',
      ')',
      '-(',
      'OR',
      '|',
      'AND',
      'NEAR/2',
      '同段',
      '"',
      '标题:丁',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { terms, expression } = read(pieces.join(' '));
        const used = new Set(JSON.stringify(expression ?? {}).match(/(?<="term":)\d+/g));
        expect(used.size).toBe(terms.length);
      }),
    );
  });
});
