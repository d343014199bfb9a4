import fc from 'fast-check';
import type { Root } from 'hast';
import { rehype } from 'rehype';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { describe, expect, it } from 'vitest';
import { plainBody } from '../../src/markdown/plain.ts';
import { renderBody } from '../../src/markdown/render.ts';

const full = remark().use(remarkGfm).use(remarkCjkFriendly).use(remarkRehype).freeze();
const write = rehype().freeze();

const scraps = fc.constantFrom(
  '园区',
  '企业，',
  '增长3.5%',
  '\n',
  '\n\n',
  ' ',
  '  ',
  '\t',
  '　',
  '#',
  '## ',
  '## 小题',
  '-',
  '- ',
  '---',
  '=',
  '===',
  '+ ',
  '1. ',
  '12)',
  '2023年',
  ':',
  ':-:',
  '*',
  '**',
  '**首批**',
  '**GDP增长**',
  '**第1**：',
  '_',
  '`',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '&',
  '&amp;',
  '|',
  '~',
  '!',
  '\\',
  'www.a.cn',
  'https://a.cn',
  'a@b.cn',
  '“',
  '”',
  '"',
  "'",
  'GDP',
  '\u00a0',
  '\u200b',
  '\u2028',
  '\ufeff',
  '\0',
);

describe('a plain body', () => {
  it('gives the same HTML as the full parser, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(scraps, { maxLength: 14 }).map((parts) => parts.join('')),
        (markdown) => {
          const tree = plainBody(markdown);
          fc.pre(tree !== undefined);
          expect(write.stringify(tree!)).toBe(
            write.stringify(full.runSync(full.parse(markdown)) as unknown as Root),
          );
        },
      ),
      { numRuns: 4000 },
    );
  });

  it('is set as the full parser and every transform set it', () => {
    fc.assert(
      fc.property(
        fc.array(scraps, { maxLength: 14 }).map((parts) => parts.join('')),
        (markdown) => {
          fc.pre(plainBody(markdown) !== undefined);
          // A comment prints nothing, and only the full parser takes it.
          const full = renderBody(`${markdown}\n\n<!-- -->\n`);
          const { html, ...plain } = renderBody(markdown);
          expect(plain).toEqual({ ...full, html: undefined });
          expect(html).toBe(full.html.replace(/\n$/, ''));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('takes the paragraphs and subheads of an ordinary article', () => {
    const tree = plainBody('第一段，有100家企业。\n\n## 小题\n\n第二段\n接着写。\n');
    expect(write.stringify(tree!)).toBe(
      '<p>第一段，有100家企业。</p>\n<h2>小题</h2>\n<p>第二段\n接着写。</p>',
    );
  });

  it('takes strong lead-ins', () => {
    expect(write.stringify(plainBody('**首批河道**：整治完工。')!)).toBe(
      '<p><strong>首批河道</strong>：整治完工。</p>',
    );
  });

  it.each([
    '**粗、**细',
    '**粗****细**',
    '*斜*',
    '- 项',
    '1. 项',
    '<b>',
    '[a](b)',
    '    代码',
    '标题\n===',
    '见 https://a.cn',
  ])('leaves %j to the full parser', (markdown) => {
    expect(plainBody(markdown)).toBeUndefined();
  });
});
