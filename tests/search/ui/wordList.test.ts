import fc from 'fast-check';
import { expect, it } from 'vitest';
import { excerptOf } from '../../../src/search/ui/results/wordList.ts';

const ENTITIES: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[<>&"]/g, (sign) => ENTITIES[sign]!);

it('an excerpt of Pagefind becomes the text that it stands for, with its marks', () => {
  const pieces = fc.array(fc.record({ text: fc.string({ unit: 'binary' }), isMarked: fc.boolean() }));
  fc.assert(
    fc.property(pieces, (given) => {
      const kept = given.map(({ text, isMarked }) => ({ text: text.replaceAll('\u200b', ''), isMarked }));
      const html = kept.map(({ text, isMarked }) =>
        isMarked ? `<mark>${escaped(text)}</mark>` : escaped(text),
      );
      const { text, marks } = excerptOf(html.join(''));
      expect(text).toBe(kept.map((piece) => piece.text).join(''));
      expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(
        kept.filter(({ isMarked }) => isMarked).map((piece) => piece.text),
      );
    }),
  );
});
