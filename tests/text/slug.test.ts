import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysOf, sameName, slug } from '../../src/text/slug.ts';

const keys = (...names: string[]) => {
  const keyOf = keysOf(names);
  return names.map(keyOf);
};

describe('the path segments of names', () => {
  it('are readable, and do not change where no other name is like them', () => {
    expect(keys('胡俊超', '阿不都热合曼·买买提', 'WTO 观察', '党建+')).toEqual([
      '胡俊超',
      '阿不都热合曼-买买提',
      'wto-观察',
      '党建',
    ]);
  });

  it.each([
    [['C++', 'C#', 'C'], 'C'],
    [['党建+', '党建', '党建！'], '党建'],
    [['..', '…', '。'], undefined],
    [['IT', 'it', 'ＩＴ'], 'it'],
    [['艾力·买买提', '艾力-买买提', '艾力 买买提'], '艾力-买买提'],
  ])('are one each for %j', (names, keeper) => {
    const made = keys(...names);
    expect(new Set(made).size).toBe(names.length);
    if (keeper) expect(keysOf(names)(keeper)).toBe(slug(keeper));
    expect(keys(...names.toReversed()).toReversed()).toEqual(made);
  });

  it('take composed and decomposed letters for the same', () => {
    const keyOf = keysOf(['Ren\u00e9', 'Rene\u0301', 'RENÉ']);
    expect(keyOf('Rene\u0301')).toBe(keyOf('Ren\u00e9'));
    expect(keyOf('RENÉ')).not.toBe(keyOf('Ren\u00e9'));
  });

  it('keep clear of folders that stand beside them, and of what a file system takes', () => {
    expect(keys('page', 'By initial')).not.toContain('page');
    const [one, other] = keys('长'.repeat(93), `${'长'.repeat(92)}短`);
    expect(Buffer.byteLength(one!)).toBeLessThanOrEqual(200);
    expect(one).not.toBe(other);
  });

  it('are one for each name whatever the names, safe in a path, and the same in any order', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
      fc.string({ unit: fc.constantFrom(...'aA党+#·.-Ａ%/'), minLength: 1, maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 12 }), (names) => {
        const keyOf = keysOf(names);
        const distinct = [...new Set(names.map(sameName))];
        const made = distinct.map(keyOf);
        expect(new Set(made.map((key) => key.toLowerCase())).size).toBe(distinct.length);
        for (const key of made) expect(key).toMatch(/^[\p{L}\p{N}\p{M}-]+$/u);
        expect(distinct.map(keysOf(names.toReversed()))).toEqual(made);
      }),
      { numRuns: 1000 },
    );
  });
});
