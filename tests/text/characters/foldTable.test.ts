import { describe, expect, it } from 'vitest';
import { foldTable, standardForms } from '../../../src/text/characters/foldTable.ts';
import { FIRST_BATCH } from '../../../src/text/characters/standards.ts';
import { characterPairs } from '../../../src/text/characters/t2s.pairs.ts';
import { SIMPLIFIED, TRADITIONAL } from '../../../src/text/characters/t2s.table.ts';
import { normalize } from '../../../src/text/normalize.ts';

const fold = (text: string) => normalize(text, foldTable);

describe('the table that folds characters', () => {
  it('holds what OpenCC gives (scripts/generate-characters.ts after an update)', () => {
    const pairs = [...TRADITIONAL].map((from, place) => [from, SIMPLIFIED[place]]);
    expect(pairs).toEqual(characterPairs());
  });

  it('needs one step only', () => {
    expect([...foldTable.values()].filter((character) => foldTable.has(character))).toEqual([]);
  });

  it('knows every radical of Unicode that stands for a character', () => {
    const radicals = Array.from({ length: 0x2fd6 - 0x2e80 }, (_, step) => String.fromCodePoint(0x2e80 + step))
      .filter((radical) => /^\p{L}$|^\p{So}$/u.test(radical))
      .filter((radical) => !/[\u2e80\u2e9a\u2ef4-\u2eff]/u.test(radical));
    expect(radicals).toHaveLength(114 + 214);
    expect(
      radicals.filter((radical) => !/^\p{Script=Han}$/u.test(fold(radical)) || fold(radical) === radical),
    ).toEqual([]);
  });

  it('knows the forms given up in 1955', () => {
    const standards = Map.groupBy(
      FIRST_BATCH.flatMap((word) =>
        [...word].slice(1).map((form) => ({ form, standard: fold([...word][0]!) })),
      ),
      ({ form }) => form,
    );
    const kept = [...standards].filter(([form]) => standardForms.has(form));
    // The others became standard again (GB 2312, 通用规范汉字表), or are traditional forms.
    expect(kept.length).toBeGreaterThan(600);
    expect(kept.filter(([form, named]) => !named.some(({ standard }) => fold(form) === standard))).toEqual(
      [],
    );
  });

  it.each([
    ...'⻓长 ⻢马 ⻛风 ⻩黄 ⺁厂 㢘廉 徳德 厯历 悞误 輙辄 壊坏 囯国 囘回 竝并 彊强 値值 峯峰 牀床 冨富 説说'.split(
      ' ',
    ),
  ])('takes the first for the second: %s', (pair) => expect(fold([...pair][0]!)).toBe([...pair][1]));

  it('leaves apart what a paper of today prints in its own right', () => {
    for (const pair of '砦寨 疋匹 亻人 甦苏 辩辨 的地 账帐'.split(' '))
      expect(fold([...pair][0]!)).not.toBe([...pair][1]);
  });
});
