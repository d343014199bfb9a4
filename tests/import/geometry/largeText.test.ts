import { expect, it } from 'vitest';
import { largeText } from '../../../src/import/geometry/largeText.ts';
import { readPrinted } from '../../../src/import/geometry/readPrinted.ts';
import { knowledgeOf } from '../../../src/import/readPage.ts';
import { archive } from '../support.ts';
import { line, page } from './support.ts';

const LARGE = { size: 12.5 };
/** A commentary over the width of one column. */
const COMMENTARY = [
  '徒弟不是帮手，也是个',
  '接过扳手的人。今天让他递',
  '工具，明天也就没有人会去',
  '修机器。这个道理，谁都明',
  '白，做起来却难。',
].map((text, row) => line(text, row === 0 ? 325 : 300, 140 + row * 19, LARGE));

it('is text by its amount, not by its size', () => {
  const one = page();
  expect(largeText(COMMENTARY, 10, one).size).toBe(COMMENTARY.length);
  expect(largeText(COMMENTARY.slice(0, 2), 10, one).size).toBe(0);
  const deck = ['三十二名工匠', '带出四百名徒弟', '图纸改了十一遍', '零件已经装上'];
  expect(
    largeText(
      deck.map((text, row) => line(text, 300, 140 + row * 19, LARGE)),
      10,
      one,
    ).size,
  ).toBe(0);
});

it('goes under the headline of the commentary, and to nobody’s subtitle', () => {
  const small = Array.from({ length: 12 }, (_, row) =>
    line('园区昨天开了工，五个项目都在这里开。', 0, 140 + row * 14),
  );
  const lines = [
    line('园区项目开工', 0, 100, { size: 24 }),
    ...small,
    line('别把徒弟当帮手', 300, 100, { size: 20 }),
    ...COMMENTARY,
  ];
  const { articles } = readPrinted([page({ lines })], knowledgeOf(archive, []));
  expect(
    articles.map(({ headline, subtitle, blocks }) => [
      headline[0]?.text,
      subtitle.length,
      blocks.map(({ run }) => run.text.length),
    ]),
  ).toEqual([
    ['园区项目开工', 0, expect.anything()],
    ['别把徒弟当帮手', 0, [COMMENTARY.map(({ text }) => text).join('').length]],
  ]);
});
