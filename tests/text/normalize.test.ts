import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize, normalizeWithMap, originalRange } from '../../src/text/normalize.ts';
import { foldTable } from '../../src/text/characters/foldTable.ts';

const same = (a: string, b: string) => expect(normalize(a, foldTable)).toBe(normalize(b, foldTable));

describe('normalize', () => {
  it('makes equal what a reader takes for the same', () => {
    same('ＩＳＯ９００１', 'iso9001');
    same('崑山高新區創新發展', '昆山高新区创新发展');
    same('「產業鏈」', '“产业链”');
    same('隨著瞭解', '随着了解');
    same('阿不都热合曼•买买提', '阿不都热合曼·买买提');
    same('2022—2023', '2022-2023');
    same('cafe\u0301', 'CAFÉ');
    same('⻓期⽀持⾼新区', '长期支持高新区');
    same('武徳囘囯㢘髙靑淸値', '武德回国廉高青清值');
    same('\uf0b7一年\ue816', '·一年\u{20087}');
    same('高\u200b新\u202e区\ufeff', '高新区');
    same('部分　 标题', '部分 标题');
  });

  it.each([
    ['"', '“”„‟«»「」『』〝〞〟＂'],
    ["'", '‘’‚‛‹›′`＇'],
    ['-', '‐‑‒–—―−─━﹣－'],
    ['~', '〜∼～'],
    ['·', '•‧・∙⋅●･'],
    [' ', '\t\n\r\u0085\u00a0\u2003\u2028\u3000'],
  ])('writes %j in one way', (form, forms) => {
    for (const one of forms) expect(normalize(`甲${one}乙`), one).toBe(`甲${form}乙`);
  });

  it('takes marks together with what they belong to, wherever they stand among other characters', () => {
    expect(normalize('甲e\u0301乙')).toBe('甲é乙');
    expect(normalize('ｶﾞ')).toBe('ガ');
    expect(normalize('\u1112\u1161\u11ab글')).toBe('한글');
    expect(normalize('𠮷甲𠮷')).toBe('𠮷甲𠮷');
    expect(normalize('\ud842甲\udfb7')).toBe('\ufffd甲\ufffd');
    expect(normalize('か\u3099く')).toBe('がく');
  });

  it('runs of white space are one space, at the ends too', () => {
    expect(normalize('  甲 \u3000\t乙\n\n')).toBe(' 甲 乙 ');
    expect(normalize(' \u200b ')).toBe(' ');
  });

  it('keeps apart what differs', () => {
    expect(normalize('《高新》')).not.toBe(normalize('高新'));
    expect(normalize('高 新')).not.toBe(normalize('高新'));
    expect(normalize('區')).toBe('區');
  });

  it('leads from any normalised part back to the original', () => {
    const original = '面积１２㎡的ＡＩ実验室 ﬁnal';
    const mapped = normalizeWithMap(original, foldTable);
    const at = mapped.text.indexOf('m2');
    expect(original.slice(...originalRange(mapped, at, at + 2))).toBe('㎡');
    expect(original.slice(...originalRange(mapped, at, at + 1))).toBe('㎡');
    const ai = mapped.text.indexOf('ai');
    expect(original.slice(...originalRange(mapped, ai, ai + 2))).toBe('ＡＩ');
  });

  it('takes any string, is idempotent and maps within bounds', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(
            fc.constantFrom(...' 高區1Ａ…㎡\ud800\udc00\u0301\u200d가'),
            fc.string({ unit: 'binary' }),
          ),
        }),
        (text) => {
          const mapped = normalizeWithMap(text, foldTable);
          expect(normalize(mapped.text, foldTable)).toBe(mapped.text);
          expect(mapped.text.isWellFormed()).toBe(true);
          expect(mapped.starts).toHaveLength(mapped.text.length);
          for (let unit = 0; unit < mapped.text.length; unit++) {
            expect(mapped.starts[unit]).toBeLessThan(mapped.ends[unit]!);
            expect(mapped.ends[unit]).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });
});
