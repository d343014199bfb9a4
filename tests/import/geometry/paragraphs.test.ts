import { expect, it } from 'vitest';
import { paragraphsOf } from '../../../src/import/geometry/paragraphs.ts';
import type { PlacedBlock } from '../../../src/import/geometry/blocks.ts';
import { block, line, runsOf } from './support.ts';

const BODY = 10;
const read = (blocks: PlacedBlock[]) =>
  paragraphsOf(blocks, BODY, runsOf(blocks.flatMap(({ lines }) => lines))).map(({ type, run, doubt }) => [
    type,
    run.text,
    doubt !== undefined,
  ]);

it('begins a paragraph at an indent, and goes on in the next column', () => {
  const left = block(['园区昨天开工的项目共有五', '个。', '总投资二十亿元人民币，明'], 0, 100);
  left.lines[2] = line('总投资二十亿元人民币', 20, 128);
  left.lines[0] = line('园区昨天开工的项目共', 20, 100);
  const right = block(['，明年年底前要全部投产。'], 140, 100);
  expect(read([left, right])).toEqual([
    ['paragraph', '园区昨天开工的项目共个。', false],
    ['paragraph', '总投资二十亿元人民币，明年年底前要全部投产。', false],
  ]);
});

it('takes a short bold line for a subhead', () => {
  const column = block(['园区昨天开工的项目共五个。', '从图纸到工厂', '药谷建了两年，去年封的顶。'], 0, 100);
  column.lines[1]!.bold = true;
  expect(read([column]).map(([type]) => type)).toEqual(['paragraph', 'heading', 'paragraph']);
});

it('takes a bold line and the next for one subhead, and for text where they open a paragraph', () => {
  const texts = [
    '园区昨天开工的项目共五个。',
    '从图纸到工厂只用了两年零',
    '三个月',
    '药谷去年封的顶，今',
    '年投产。',
  ];
  const types = (indent: number) => {
    const column = block(texts, 0, 100);
    for (const row of [1, 2]) column.lines[row]!.bold = true;
    column.lines[3] = line(texts[3]!, indent, 142);
    return read([column]).map(([type, text]) => [type, text]);
  };
  expect(types(20)).toEqual([
    ['paragraph', '园区昨天开工的项目共五个。'],
    ['heading', '从图纸到工厂只用了两年零三个月'],
    ['paragraph', '药谷去年封的顶，今年投产。'],
  ]);
  expect(types(0)).not.toContainEqual(['heading', '从图纸到工厂只用了两年零三个月']);
});

it('tells of a paragraph that breaks off', () => {
  const column = block(['园区昨天开工的项目共有五', '个项目，总投资二十亿元人'], 0, 100);
  const next = block(['药谷建了两年，去年封的顶', '今年要全部投产。'], 0, 200);
  next.lines[0] = line('药谷建了两年，去年封', 20, 200);
  expect(read([column, next])[0]).toEqual(['paragraph', expect.any(String), true]);
});

it('keeps lines that only name who wrote apart, also where they are bold', () => {
  const column = block(
    ['本报记者 屈子衡', '通讯员 贾傅岩', '园区昨天开工的项目共有五', '个，明年要全部投产。'],
    0,
    100,
  );
  column.lines[0]!.bold = true;
  expect(read([column])).toEqual([
    ['paragraph', '本报记者 屈子衡', false],
    ['paragraph', '通讯员 贾傅岩', false],
    ['paragraph', '园区昨天开工的项目共有五个，明年要全部投产。', false],
  ]);
});

it('tells how far the bold type reaches that a paragraph begins with', () => {
  const text = block(['甲城办起新展会 昨天', '开幕，明天闭馆。'], 0, 100);
  text.lines[0]!.lead = { text: '甲城办起新展会', apart: true };
  const [only] = paragraphsOf([text], BODY, runsOf(text.lines));
  expect(only?.lead).toEqual({ to: 7, apart: true });
});

it('reads the lines beside a picture in its column as one paragraph', () => {
  const column = block(
    ['实验室就设在厂房的隔壁，', '教授下课', '后走六分', '钟便到。', '天亮了，光点四散开去，又', '是一天。'],
    0,
    100,
  );
  // The picture takes the left part of the column; the paragraph begins above it and ends beside it.
  column.lines[0] = line('实验室就设在厂房的', 20, 100);
  for (const row of [1, 2, 3]) column.lines[row] = line(column.lines[row]!.text, 80, 100 + row * 14);
  column.lines[4] = line('天亮了，光点四散开', 20, 156);
  expect(read([column]).map(([, text]) => text)).toEqual([
    '实验室就设在厂房的教授下课后走六分钟便到。',
    '天亮了，光点四散开是一天。',
  ]);
});

it('reads sentences that are all indented as a paragraph each', () => {
  const column = block(['夜校开课。', '教室在车间。', '学员三十名。', '园区供图并说明，本次活动'], 20, 100);
  column.left = 0;
  expect(read([column]).map(([, text]) => text)).toEqual([
    '夜校开课。',
    '教室在车间。',
    '学员三十名。',
    '园区供图并说明，本次活动',
  ]);
});

it('takes a short line without a stop between two paragraphs for a subhead, where no weight is told', () => {
  const types = (middle: string) => {
    const column = block(['园区昨天开工的项目共五个。', middle, '建了两年，去年封的顶。'], 0, 100);
    column.lines[2] = line('药谷建了两年，去年封顶。', 20, 128);
    return read([column]).map(([type]) => type);
  };
  expect(types('从图纸到工厂')).toEqual(['paragraph', 'heading', 'paragraph']);
  expect(types('总投资二十亿。')).not.toContain('heading');
});

it('takes a line as far from both edges for a subhead, under the end of a paragraph or on top of its column', () => {
  const text = '园区昨天开工的项目共有五';
  for (const [title, x0] of [
    ['信任是一瓶一瓶攒的来', 10],
    ['省下的不只是钱哪', 20],
  ] as const) {
    const column = block([text, '个。', '', text, '个，都在河边上。'], 0, 100);
    column.lines[2] = line(title, x0, 128);
    column.lines[3] = line(text.slice(2), 20, 142);
    expect(read([column]).map(([type, words]) => (type === 'heading' ? words : type))).toEqual([
      'paragraph',
      title,
      'paragraph',
    ]);
    expect(read([{ ...column, lines: column.lines.slice(2) }]).map(([type]) => type)).toEqual([
      'heading',
      'paragraph',
    ]);
  }
});

it('takes no first line of a paragraph for a subhead, though recognition has it a little higher', () => {
  const column = block(['园区昨天开工的项目共有五', '个。', '', '园区昨天开工的项目共有五', '个。'], 0, 100);
  column.lines[2] = line('一年省电四成多又', 20, 128, { size: 11.2, x1: 120 });
  expect(read([column]).map(([type]) => type)).toEqual(['paragraph', 'paragraph']);
});
