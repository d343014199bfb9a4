import { expect, it } from 'vitest';
import { withoutComments } from '../../src/markdown/comments.ts';

it.each([
  ['甲<!-- 待核 -->乙', '甲乙'],
  ['\n<!-- 待核\n\n两段 -->\n\n甲\n', '\n甲\n'],
  ['甲\n\n<!-- 一 --><!-- 二 -->\n\n乙', '甲\n\n乙'],
  ['- 甲 <!-- 待核 -->\n- 乙', '- 甲 \n- 乙'],
  ['<!-- 一 -->文字<!-- 二 -->', '文字'],
])('%j is published without its comments', (markdown, expected) => {
  expect(withoutComments(markdown)).toBe(expected);
});

it.each(['`<!-- 甲 -->`', '\\<!-- 甲 -->', '```\n<!-- 甲 -->\n```', '甲<!-- 乙', '甲 **乙** [丙](a.md)\n'])(
  '%j stays to the letter',
  (markdown) => {
    expect(withoutComments(markdown)).toBe(markdown);
  },
);
