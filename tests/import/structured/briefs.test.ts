import { expect, it } from 'vitest';
import { makePage, makeRun } from '../../../src/import/base/textRun.ts';
import {
  briefsUnderLabel,
  labelsWithBriefs,
  reportsUnderHeadings,
} from '../../../src/import/structured/briefs.ts';
import type { StructuredArticle, StructuredBlock } from '../../../src/import/structured/structured.ts';

const run = (text: string) => makeRun(makePage(text), [{ start: 0, end: text.length }]);
const block = (text: string, more: Partial<StructuredBlock> = {}): StructuredBlock => ({
  type: 'paragraph',
  run: run(text),
  indented: true,
  ...more,
});
const article = (headline: string, blocks: StructuredBlock[]): StructuredArticle => ({
  ...{ kicker: [], subtitle: [], bylines: [], pictures: [], doubts: [] },
  headline: [run(headline)],
  blocks,
});
const read = (headline: string, blocks: StructuredBlock[]) =>
  briefsUnderLabel(article(headline, blocks), new Set()).map((one) => ({
    column: (one.column ?? one.columnAbove)?.text,
    headline: one.headline.map(({ text }) => text).join('|'),
    text: one.blocks.map((part) => part.run.text),
    doubts: one.doubts.map(({ field }) => field),
  }));

it('makes headlines of bold openings that a blank sets off', () => {
  const lead = { to: 8, apart: true };
  const blocks = [
    block('●甲城办起新展会 昨天开幕。', { lead }),
    block('接着说展会。'),
    block('乙城修好两条路 今天通车。', { lead: { to: 7, apart: true } }),
  ];
  expect(read('园区简讯', blocks)).toEqual([
    { column: '园区简讯', headline: '甲城办起新展会', text: ['昨天开幕。', '接着说展会。'], doubts: [] },
    { column: '园区简讯', headline: '乙城修好两条路', text: ['今天通车。'], doubts: [] },
  ]);
});

it('leaves briefs without a headline under a doubt where bold type runs on into the text', () => {
  const blocks = ['甲城园区昨天开了展会。', '乙城园区今天通了新路。'].map((text) =>
    block(text, { lead: { to: 4, apart: false } }),
  );
  expect(read('本周快讯', blocks)).toEqual(
    blocks.map(({ run: { text } }) => ({
      column: '本周快讯',
      headline: '',
      text: [text],
      doubts: ['headline'],
    })),
  );
  const marked = [block('■甲城开了展会。'), block('■乙城通了新路。')];
  expect(read('本周快讯', marked)).toHaveLength(2);
});

it('takes lines of their own for the headlines of briefs', () => {
  const heading = (text: string) => block(text, { type: 'heading' });
  const blocks = [heading('甲城办展'), block('开幕了。'), heading('乙城修路'), block('通车了。')];
  expect(read('短讯', blocks).map(({ headline }) => headline)).toEqual(['甲城办展', '乙城修路']);
});

it('keeps what is no row of briefs: under a label with a doubt, under a headline as it is', () => {
  const plain = [block('甲城昨天开了展会。'), block('展会有五个馆。')];
  expect(read('本周快讯', plain)).toMatchObject([{ headline: '本周快讯', doubts: ['headline'] }]);
  const bold = [block('展会：昨天开幕。', { lead: { to: 3, apart: false } }), block('■参展的有五十家。')];
  expect(read('甲城昨天开了展会', bold)).toMatchObject([{ headline: '甲城昨天开了展会', doubts: [] }]);
});

it('takes the first headline of its own line for a headline, though it stands as near as a subtitle', () => {
  const heading = (text: string) => block(text, { type: 'heading', indented: false });
  const given = article('快讯', [block('展会昨天开了幕。'), heading('乙城修好两条路'), block('今天通车。')]);
  const briefs = briefsUnderLabel({ ...given, subtitle: [run('甲城办起新展会')] }, new Set());
  expect(briefs.map(({ headline }) => headline.map(({ text }) => text))).toEqual([
    ['甲城办起新展会'],
    ['乙城修好两条路'],
  ]);
});

it('parts reports that stand under headings with datelines of their own, under a doubt', () => {
  const heading = (text: string) => block(text, { type: 'heading', indented: false });
  const given = article('甲城办起新展会', [
    block('展会昨天开幕。'),
    heading('乙城修好两条路'),
    block('本报讯（记者 李洋）今天通车。'),
    heading('还有一件事'),
    block('正文接着说。'),
  ]);
  expect(
    reportsUnderHeadings(given).map(({ headline, blocks, doubts }) => [
      headline.map(({ text }) => text).join(''),
      blocks.length,
      doubts.length,
    ]),
  ).toEqual([
    ['甲城办起新展会', 1, 0],
    ['乙城修好两条路', 3, 1],
  ]);
});

it('takes for headlines what stands in brackets, or behind a mark and before a blank, though no type is bold', () => {
  const blocks = ['【甲城办起新展会】园区昨天开了展会。', '■乙城修好两条路 园区今天通了新路。'].map((text) =>
    block(text),
  );
  expect(read('一周快讯', blocks)).toEqual([
    { column: '一周快讯', headline: '甲城办起新展会', text: ['园区昨天开了展会。'], doubts: [] },
    { column: '一周快讯', headline: '乙城修好两条路', text: ['园区今天通了新路。'], doubts: [] },
  ]);
});

it('parts briefs without headlines where each opens as a report does, under a doubt', () => {
  const blocks = ['本报讯 园区昨天开了展会。', '来了三百人。', '本报讯 园区今天通了新路。'].map((text) =>
    block(text),
  );
  expect(read('园区简讯', blocks)).toEqual([
    {
      column: '园区简讯',
      headline: '',
      text: [blocks[0]!, blocks[1]!].map((one) => one.run.text),
      doubts: ['headline'],
    },
    { column: '园区简讯', headline: '', text: [blocks[2]!.run.text], doubts: ['headline'] },
  ]);
});

it('gives a small label that stands alone to the marked briefs below it, and to nothing else', () => {
  const heading = (text: string) => block(text, { type: 'heading' });
  const headless = (blocks: StructuredBlock[]) => ({ ...article('', blocks), headline: [] });
  const label = headless([block('一周简讯')]);
  const briefs = headless([
    heading('■甲城办起新展会'),
    block('甲城昨天开了展会。'),
    heading('■ 乙城修好两条路'),
    block('乙城今天通了新路。'),
  ]);
  const [, joined] = labelsWithBriefs(
    [article('丙城设站', [block('丙城设了站。')]), label, briefs],
    new Set(),
  );
  expect(briefsUnderLabel(joined!, new Set()).map((one) => one.headline.map(({ text }) => text))).toEqual([
    ['甲城办起新展会'],
    ['乙城修好两条路'],
  ]);
  const other = article('丙城设站', [block('丙城设了站。')]);
  expect(labelsWithBriefs([label, other], new Set())).toEqual([label, other]);
});
