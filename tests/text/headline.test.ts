import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf, setHeadline } from '../../src/text/headline.ts';

const texts = (parts: string[], brackets?: string[]) =>
  setHeadline(parts, brackets).lines.map((line) => line.flat().map(({ text }) => text));

describe('a headline is set', () => {
  it('in the lines of the paper, the space between them kept', () => {
    expect(texts(['推进', '工程　', '打造', '核心区'])).toEqual([
      ['推进', '工程'],
      ['打造', '核心区'],
    ]);
    expect(setHeadline(['推进　', '打造']).gap).toBe('　');
  });

  it('with what opens it on a line of its own, and nothing between the two', () => {
    expect(texts(['昆山高新区：', '党建', '画卷'])).toEqual([['昆山高新区：'], ['党建', '画卷']]);
    expect(setHeadline(['昆山高新区：', '党建']).gap).toBe('');
  });

  it('in brackets where the archive supplied it, which change no line', () => {
    expect(texts(['聚焦：', '开工'], ['［', '］'])).toEqual([['［聚焦：', '开工］']]);
  });

  it('in one line where the opening is a word, all of it, or within a quotation', () => {
    expect(texts(['昆山区：', '党建'])).toEqual([['昆山区：'], ['党建']]);
    for (const parts of [
      ['聚焦：', '党建', '画卷'],
      ['推进', '“昆山高新区：', '党建”', '画卷'],
      ['推进', '《昆山高新区：', '党建》', '画卷'],
      ['昆山高新区', '党建：'],
      ['昆山高新区', '党建'],
    ])
      expect(texts(parts)).toHaveLength(1);
    expect(texts(['“昆山”', '高新区：', '党建'])).toEqual([['“昆山”', '高新区：'], ['党建']]);
  });

  it('as printed where a space ends a line, however many; one at the end ends nothing', () => {
    expect(texts(['推进　　', '打造'])).toEqual([['推进'], ['打造']]);
    expect(texts(['推进', '打造　'])).toEqual([['推进', '打造']]);
  });

  it('with the mark of a long part in a piece of its own, and no other part cut', () => {
    const piece = (text: string, start: number, kept: boolean) => ({ text, start, kept });
    expect(piecesOf('国家高新技术产业，', 3)).toEqual([
      piece('国家高新技术产', 3, false),
      piece('业，', 10, true),
    ]);
    expect(piecesOf('国家高新技术产业——')).toEqual([
      piece('国家高新技术产', 0, false),
      piece('业——', 7, true),
    ]);
    expect(piecesOf('国家高新技术，')).toEqual([piece('国家高新技', 0, false), piece('术，', 5, true)]);
    expect(piecesOf('国家高新技，')).toEqual([piece('国家高新技，', 0, false)]);
    for (const plain of ['国家高新', '国家高新技术产业', '国家，高新技术产业', '高新，', '，'])
      expect(piecesOf(plain)).toEqual([piece(plain, 0, false)]);
    for (const whole of ['党建“链”出', '“链”出', '改革·', '八字八字八“八”', '（一）推进'])
      expect(piecesOf(whole)).toEqual([piece(whole, 0, true)]);
    for (const quoted of ['“链”', '《链》，', '“链”：', '·', '“链'])
      expect(piecesOf(quoted)).toEqual([piece(quoted, 0, false)]);
    expect(piecesOf('九字九字九字“九字”出')).toEqual([piece('九字九字九字“九字”出', 0, false)]);
  });

  it.each(['同心·', '改革——', '党建“链”出'])('with %s on one line', (part) => {
    expect(setHeadline([part, '推进']).lines[0]![0]).toEqual([{ text: part, start: 0, kept: true }]);
  });

  it('with every piece in its place, whatever the headline', () => {
    const part = fc
      .string({ unit: fc.constantFrom(...'高新区党建“”《》：，　A1'), minLength: 1, maxLength: 9 })
      .filter((text) => !/^\u3000/.test(text));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), fc.boolean(), (parts, isSupplied) => {
        const brackets = isSupplied ? ['［', '］'] : ['', ''];
        const last = parts.at(-1)!.replace(/\u3000+$/, '') || '终';
        const headline = [...parts.slice(0, -1), last];
        const shown = brackets[0] + headline.join('') + brackets[1];
        for (const { text, start } of setHeadline(headline, brackets).lines.flat(2))
          expect(shown.slice(start, start + text.length)).toBe(text);
      }),
    );
  });
});
