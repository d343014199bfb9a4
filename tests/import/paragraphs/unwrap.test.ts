/** Printed lines → paragraphs, whatever width the text was pasted at. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePage } from '../../../src/import/base/textRun.ts';
import { splitLines } from '../../../src/import/lines/lines.ts';
import { unwrap } from '../../../src/import/paragraphs/unwrap.ts';

const PARAGRAPHS = [
  '园区的第一座工厂在春天开了工，三百多名工人从附近的村镇来到这里，学习操作新的机床，也学习看图纸、量尺寸、写记录。',
  '到了秋天，第二座、第三座工厂相继建成，道路修到了河边，路灯亮到了深夜，夜班的工人下了班，还能在门口吃上一碗热面。',
  '管理委员会的负责人说，下一步要把学校和医院也建起来，让来这里工作的人住得下来，让他们的孩子就近上学，老人就近看病。',
];

/** Breaks a text into lines of so many characters; no line begins with a mark that may not begin one. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length;) {
    let end = Math.min(at + width, text.length);
    while (end < text.length && /[，。、；：？！]/.test(text[end]!)) end += 1;
    lines.push(text.slice(at, end));
    at = end;
  }
  return lines;
}

const blocksOf = (text: string) => {
  const page = makePage(text);
  return unwrap(page, splitLines(page)).map(({ run }) => run.text.trim());
};

describe('wrapped lines', () => {
  it.each([14, 18, 22, 30])('of %i characters, with indents, are the paragraphs that they were', (width) => {
    const text = PARAGRAPHS.flatMap((paragraph) => wrapped(`　　${paragraph}`, width)).join('\n');
    expect(blocksOf(text)).toEqual(PARAGRAPHS);
  });

  it.each([14, 18, 22, 30])('of %i characters, with blank lines between paragraphs, likewise', (width) => {
    const text = PARAGRAPHS.map((paragraph) => wrapped(paragraph, width).join('\n')).join('\n\n');
    expect(blocksOf(text)).toEqual(PARAGRAPHS);
  });

  it('paragraphs on one line each stay as they are', () => {
    expect(blocksOf(PARAGRAPHS.map((paragraph) => `　　${paragraph}`).join('\n'))).toEqual(PARAGRAPHS);
  });

  it('a headline above them is no part of the first', () => {
    const text = ['春天里的工厂', '', ...PARAGRAPHS.flatMap((one) => wrapped(`　　${one}`, 18))].join('\n');
    expect(blocksOf(text)).toEqual(['春天里的工厂', ...PARAGRAPHS]);
  });
});

it('loses no character, doubles none, and keeps their order', () => {
  const letter = fc.constantFrom(...'高新区工厂，。　\n aA1');
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 200 }), (raw) => {
      expect(blocksOf(raw).join('').replace(/\s/gu, '')).toBe(raw.replace(/\s/gu, ''));
    }),
  );
});
