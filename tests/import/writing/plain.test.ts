/** Lines that are written without the serializer: what is written is what is read. */
import fc from 'fast-check';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { expect, it } from 'vitest';
import { readBack } from '../../../src/import/writing/draft.ts';

/** All text of a document, and the kinds of its blocks. */
function parsed(markdown: string): { text: string; kinds: Set<string> } {
  const tree = remark().use(remarkGfm).parse(markdown);
  const texts = (node: { value?: string; children?: unknown[] }): string =>
    (node.value ?? '') + (node.children ?? []).map((child) => texts(child as typeof node)).join('');
  return {
    text: texts(tree as never).replace(/\s+/gu, ''),
    kinds: new Set(tree.children.map(({ type }) => type)),
  };
}

const begin = fc.constantFrom(
  '园区',
  '“园区',
  '《园区',
  '（园区',
  '8月9日',
  '12家',
  '2019年',
  '「园区',
  '【园区',
);
const rest = fc.string({
  unit: fc.constantFrom(...'园区产业，。；：、？！“”（）《》—…·%/.-1290aB 　'),
  maxLength: 30,
});

it('reads back what a parser of Markdown reads', () => {
  fc.assert(
    fc.property(begin, rest, (first, last) => {
      const line = `${first}${last}`.trim();
      const { text, kinds } = parsed(line);
      expect([...kinds]).toEqual(['paragraph']);
      expect(readBack(line)).toBe(text);
    }),
  );
});

it('reads a list, a fence and a quotation as what they are', () => {
  expect(readBack('1. 园区')).toBe('园区');
  expect(readBack('园区的*产业*')).toBe('园区的产业');
});
