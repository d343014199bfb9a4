/** What stands beside the text on its line. */
import { expect, it } from 'vitest';
import { makePage } from '../../../src/import/base/textRun.ts';
import { splitLines } from '../../../src/import/lines/lines.ts';
import { cutPieces } from '../../../src/import/margins/pieces.ts';

/** The pieces of a page, each with what it is where it is no text. */
function pieces(...lines: string[]): string[] {
  const page = makePage(lines.join('\n'));
  return cutPieces(page, splitLines(page)).map(({ start, end, margin, is, ends }) =>
    [page.text.slice(start, end), margin ?? is, ...(ends ? ['ends'] : [])].filter(Boolean).join('|'),
  );
}

it.each([
  ['an editor’s code', '三十家企业搬了进来。③5', ['三十家企业搬了进来。|ends', '③5|end-code']],
  ['a code of letters', '三十家企业搬了进来。R016', ['三十家企业搬了进来。|ends', 'R016|end-code']],
  ['where a database’s text begins', '‹正›三十家企业搬了进来。', ['‹正›|label', '三十家企业搬了进来。']],
  ['the place of a picture', '[图片]药谷外景', ['[图片]|picture', '药谷外景|caption']],
  ['the place of a picture alone', '【图片1】', ['【图片1】|label']],
])('%s is cut off', (_, line, expected) => {
  expect(pieces(line)).toEqual(expected);
});

it.each(['①三十家企业搬了进来', '增长率达到 R016', '三十家企业搬了进来。'])('leaves %s whole', (line) => {
  expect(pieces(line)).toEqual([line]);
});

it('a code after each paragraph ends the last one only', () => {
  expect(pieces('药谷建成了。③5', '企业搬进来了。③5')).toEqual([
    '药谷建成了。',
    '③5|end-code',
    '企业搬进来了。|ends',
    '③5|end-code',
  ]);
});

it('briefs with their headlines in brackets are parted; one bracket may be a quotation', () => {
  const [a, b] = ['药谷建成迎来三十家', '夜校开课坐满工人'];
  const text = '昨天上午，大家都赶到了现场观看。';
  expect(pieces(`【${a}】${text}`, `【${b}】${text}`)).toEqual(
    [a, b].flatMap((head) => ['【|label', `${head}|headline`, '】|label', `${text}|text`]),
  );
  expect(pieces(`【${a}】${text}`)).toEqual([`【${a}】${text}`]);
});
