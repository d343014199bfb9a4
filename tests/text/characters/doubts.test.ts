import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterFault } from '../../../src/problems/characterFault.ts';
import { codeOf, doubtsOf, repairCharacters } from '../../../src/text/characters/doubts.ts';
import { foldTable } from '../../../src/text/characters/foldTable.ts';
import { normalize } from '../../../src/text/normalize.ts';

describe('doubtful characters', () => {
  it.each([
    ['⻓', 'radical', '长'],
    ['⽉', 'radical', '月'],
    ['⼾', 'radical', '户'],
    ['㇐', 'radical', '一'],
    ['\uf900', 'compatibility', '豈'],
    ['\u{2f800}', 'compatibility', '丽'],
    ['徳', 'form', '德'],
    ['㢘', 'form', '廉'],
    ['\ue816', 'private', '\u{20087}'],
    ['\ue81e', 'private', '龴'],
    ['\uf0b7', 'private', '•'],
    ['\ue000', 'private', undefined],
    ['\u{f0001}', 'private', undefined],
    ['e\u0301', 'apart', 'é'],
    ['u\u0308\u0304', 'apart', 'ǖ'],
    ['か\u3099', 'apart', 'が'],
    ['\u0007', 'control', ''],
    ['\u0085', 'misread', '…'],
    ['\u0080', 'misread', '€'],
    ['\u0091', 'misread', '‘'],
    ['\u0092', 'misread', '’'],
    ['\u0093', 'misread', '“'],
    ['\u0094', 'misread', '”'],
    ['\u0096', 'misread', '–'],
    ['\u0097', 'misread', '—'],
    ['\u0099', 'misread', '™'],
    ['\u009b', 'misread', '›'],
    ['\u008a', 'misread', undefined],
    ['\u0081', 'misread', undefined],
    ['\u00ad', 'invisible', ''],
    ['\u034f', 'invisible', ''],
    ['\u115f', 'invisible', ''],
    ['\u1160', 'invisible', ''],
    ['\u180b', 'invisible', ''],
    ['\u200c', 'invisible', ''],
    ['\u200d', 'invisible', ''],
    ['\u2800', 'invisible', ''],
    ['\u3164', 'invisible', ''],
    ['\uffa0', 'invisible', ''],
    ['\ufe0f', 'invisible', ''],
    ['\u{e0041}', 'invisible', ''],
    ['\u{1d173}', 'invisible', ''],
    ['\u200b', 'invisible', ''],
    ['\u2028', 'invisible', ''],
    ['\ufeff', 'invisible', ''],
    ['\ufffd', 'lost', undefined],
    ['\uffff', 'lost', undefined],
    ['\ud842', 'lost', undefined],
    ['锟斤拷锟斤拷', 'lost', undefined],
    ['ï¿½', 'lost', undefined],
    ['â€œ', 'lost', undefined],
    ['\u1112\u1161\u11ab', 'apart', '\ud55c'],
  ])('%j: %s, likely %j', (character, kind, likely) => {
    const doubts = [...doubtsOf(`甲${character}乙`)];
    expect(doubts).toEqual([{ kind, character, index: 1, ...(likely === undefined ? {} : { likely }) }]);
    const { message, hint } = characterFault(doubts[0]!);
    expect(message).toContain(codeOf(character));
    if (likely) expect(hint).toContain(likely);
  });

  it('are none in ordinary texts, traditional ones and other scripts', () => {
    for (const text of [
      '昆山高新区：产值增长3.5%（同比），“链”出新画卷……',
      '崑山高新區創新發展、產業鏈',
      'café naïve Übung 한국어 ひらがな カタカナ',
      '👨‍👩‍👧‍👦 ❤️ 𠮷野家',
      '表\t格\r\n行',
      '锟，一种金属；naïve、pâté â€',
      '\ufeff文件开头',
      '辻\u{e0100}',
      '㐂\u{e01ef}〇\ufe00，\ufe01',
      '1\ufe0f\u20e3 ☎\ufe0e ㊗\ufe0f ©\ufe0f ∩\ufe00',
      '👩🏽\u200d🚀 🏳\ufe0f\u200d🌈 ❤\ufe0f\u200d🔥 👩\u200d❤\ufe0f\u200d👨 🧔\u200d♂\ufe0f',
      '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
      'می\u200cخواهم क्\u200dष ᠠ\u180b',
      '⠃\u2800⠇',
      'Å Ω K ; 〈甲〉',
    ])
      expect([...doubtsOf(text)]).toEqual([]);
  });

  it('are mended on import, each told once, and never by the wayside', () => {
    expect(repairCharacters('2023年4⽉10⽇，⽉报\ue000')).toEqual({
      text: '2023年4月10日，月报\ue000',
      doubts: [
        { kind: 'radical', character: '⽉', index: 6, likely: '月' },
        { kind: 'radical', character: '⽇', index: 9, likely: '日' },
        { kind: 'private', character: '\ue000', index: 13 },
      ],
    });
  });

  it('are folded in search as they are mended', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 1 }),
      fc.constantFrom(...'⻓⽉徳㢘\ue816\uf0b7\u0007\u200b\uf900か'),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 20 }), (units) => {
        const text = units.join('');
        const { text: mended } = repairCharacters(text);
        const search = (one: string) => normalize(one, foldTable).trim();
        // White space and controls part words or join them; the letters are what counts.
        const letters = (one: string) => search(one).replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(mended)).toBe(letters(text));
        expect([...doubtsOf(mended)].filter(({ likely }) => likely !== undefined && likely !== '')).toEqual(
          [],
        );
      }),
      { numRuns: 2000 },
    );
  });
});
