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

  it('are no names that Windows keeps for devices, alone or in company', () => {
    for (const name of ['CON', 'aux', 'Nul!', 'prn', 'COM1', 'LPT²']) {
      const [key] = keys(name);
      expect(key).toMatch(/^(?:con|aux|nul|prn|com1|lpt2)-[0-9a-z]{10}$/);
      expect(keysOf([name, 'other'])(name)).toBe(key);
    }
    expect(keys('CON', 'con')[0]).not.toBe(keys('CON', 'con')[1]);
    expect(keys('con.com', 'Aux Cayes', 'COM10', 'null')).toEqual(['con-com', 'aux-cayes', 'com10', 'null']);
  });

  it('keep their addresses from release to release: a digest is what it was', () => {
    expect(keys('C', 'C++', 'C#')).toEqual(['c', 'c-031jfu1rz2', 'c-sg93vh3smh']);
  });

  it('are cut at a whole character, with room for the digest', () => {
    for (const name of ['长'.repeat(67), `${'长'.repeat(62)}abc${'长'.repeat(30)}`, '𠀀'.repeat(51)]) {
      const [key] = keys(name);
      expect(key!.slice(0, -11)).toBe([...name].slice(0, [...key!].length - 11).join(''));
      expect(Buffer.byteLength(key!)).toBeGreaterThan(195);
      expect(Buffer.byteLength(key!)).toBeLessThanOrEqual(200);
    }
    expect(keys('长'.repeat(66))).toEqual(['长'.repeat(66)]);
  });

  it('is kept by the name that is most like it', () => {
    const keeper = (...names: string[]) => names.find((name) => keysOf(names)(name) === slug(name));
    expect(keeper('IT+', 'IT', 'it')).toBe('it');
    expect(keeper('I-T', 'i T', 'I T')).toBe('I-T');
    expect(keeper('党建++', '党建+')).toBe('党建+');
    expect(keeper('ＩＴ', 'IT')).toBe('IT');
  });

  it('are hyphens for whatever is no letter or digit, and x for nothing at all', () => {
    expect(['·甲··乙·', '——', '', 'Ａ１', '½', 'é'].map(slug)).toEqual(['甲-乙', 'x', 'x', 'a1', '1-2', 'é']);
  });

  it('take every dot between names for one', () => {
    expect([...'•‧・･∙⋅·'].map((dot) => sameName(`甲${dot}乙`))).toEqual(Array(7).fill('甲·乙'));
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
