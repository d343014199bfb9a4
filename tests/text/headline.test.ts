import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setHeadline } from '../../src/text/headline.ts';

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
