import { describe, expect, it } from 'vitest';
import { headsOf } from '../../../../src/import/geometry/blocks.ts';
import { takeLabels } from '../../../../src/import/geometry/heads/labels.ts';
import type { PrintedLine, PrintedPage } from '../../../../src/import/geometry/printed.ts';
import { box, line, page, texts } from '../support.ts';

const LARGE = { size: 15 };
/** Three headlines on one line, each over text of its own. */
const abreast = [20, 220, 420].flatMap((x0, at) => [
  line(`第${'一二三'[at]}条短讯`, x0, 130, LARGE),
  line('园区昨天开工的项目', x0 - 10, 155),
]);
const stacked = [0, 1, 2].flatMap((at) => [
  line(`第${'一二三'[at]}条短讯`, 20, 130 + at * 60, LARGE),
  line('园区昨天开工的项目', 10, 155 + at * 60),
]);

const inOrder = (one: string, other: string) => ALL.indexOf(one) - ALL.indexOf(other);
const read = (label: PrintedLine, lines: PrintedLine[], more: Partial<PrintedPage> = {}) => {
  const all = [...lines, label];
  const one = page(more);
  const heads = headsOf(
    all.filter(({ size }) => size > 12),
    one,
  );
  const small = all.filter(({ size }) => size <= 12);
  const found = takeLabels(heads, small, one, new Set());
  return {
    labels: found.labels.map(({ line: own, heads: under }) => [
      own.text,
      under.map((head) => texts(head.lines).join('|')).sort(inOrder),
    ]),
    heads: found.heads.map((head) => texts(head.lines).join('|')).sort(inOrder),
    doubts: [...found.labels, ...found.heads].flatMap(({ doubt = [] }) => doubt).length,
    lines: found.lines.length,
  };
};
const ALL = ['第一条短讯', '第二条短讯', '第三条短讯'];

describe('a label over several headlines', () => {
  it('is none of the middle one, whether set large or small, in the middle or at the left', () => {
    for (const label of [
      line('简讯', 245, 105, LARGE),
      line('简讯', 245, 105),
      line('园区快讯', 20, 105, LARGE),
    ])
      for (const more of [{}, { frames: [box(0, 100, 540, 180)] }])
        expect(read(label, abreast, more)).toEqual({
          labels: [[label.text, ALL]],
          heads: ALL,
          doubts: 0,
          lines: 3,
        });
  });

  it('stands on a rule over the columns below it, with those farther down in each', () => {
    const label = line('各地简讯', 20, 100, LARGE);
    const more = { rules: [box(10, 118, 590, 119)] };
    const below = line('第四条短讯', 20, 200, LARGE);
    const lines = [...abreast, below, line('园区昨天开工的项目', 10, 225)];
    expect(read(label, lines, more).labels).toEqual([
      ['各地简讯', expect.arrayContaining([...ALL, '第四条短讯'])],
    ]);
  });

  it('stands over those below each other, in a box or with no rule between', () => {
    const label = line('简讯', 30, 105, LARGE);
    for (const more of [{}, { frames: [box(0, 100, 120, 320)] }])
      expect(read(label, stacked, more).labels).toEqual([['简讯', ALL]]);
    const parted = read(label, stacked, { rules: [box(0, 240, 120, 240.5)] });
    expect(parted.labels).toEqual([['简讯', ALL.slice(0, 2)]]);
  });

  it('is doubted where its words do not show it', () => {
    expect(read(line('创新观察', 240, 105, LARGE), abreast).doubts).toBe(1);
    const unknown = read(line('三江潮', 238, 105, LARGE), abreast);
    expect(unknown).toMatchObject({ labels: [], doubts: 1 });
    expect(unknown.heads).toContain('三江潮|第二条短讯');
  });

  it('stands over the one headline of a box where a rule parts them', () => {
    const box1 = { frames: [box(200, 100, 340, 180)] };
    const label = line('高新时评', 240, 105, { size: 12 });
    const rules = [box(210, 124, 330, 124.5)];
    expect(read(label, abreast.slice(2, 4), { ...box1, rules }).labels).toEqual([
      ['高新时评', ALL.slice(1, 2)],
    ]);
    expect(read(label, abreast.slice(2, 4), box1).labels).toEqual([]);
  });

  it('is a kicker where it stands over one headline', () => {
    expect(read(line('简讯', 245, 105, LARGE), abreast.slice(2, 4)).labels).toEqual([]);
  });
});

describe('the name of a column beside a headline', () => {
  /** A headline in the middle of two columns of text. */
  const article = [
    line('别让好事停在墙上', 60, 130, LARGE),
    ...[0, 1, 2].flatMap((row) => [
      line('园区开工的五个项目', 20, 160 + row * 14),
      line('年底以前都要投产了', 130, 160 + row * 14),
    ]),
  ];
  const named = (label: PrintedLine, more: Partial<PrintedPage> = {}) => {
    const all = [...article, label];
    const one = page(more);
    const heads = headsOf(
      all.filter(({ size }) => size > 12),
      one,
    );
    const small = all.filter(({ size }) => size <= 12);
    return takeLabels(heads, small, one, new Set()).labels.map(({ line: own, doubt }) => [
      own.text,
      doubt !== undefined,
    ]);
  };

  it.each(['云麓论语', '岁末小札', '江边闲话'])('is known by its place, under a doubt: %s', (text) => {
    expect(named(line(text, 20, 110))).toEqual([[text, true]]);
    expect(named(line(text, 20, 110), { rules: [box(20, 122, 230, 123)] })).toEqual([[text, true]]);
  });

  it.each([
    ['in the middle', line('云麓论语', 100, 110)],
    ['with a stop', line('云麓，论语', 20, 110)],
    ['of many characters', line('一群年轻人的夜晚', 20, 110)],
    ['as large as the headline', line('云麓论语', 20, 105, LARGE)],
  ])('is none %s', (_how, label) => {
    expect(named(label)).toEqual([]);
  });
});

it('is not kept from its headlines by that of another article on the other side of a rule', () => {
  const beside = line('另一篇的大标题', 20, 128, { size: 30 });
  const briefs = [300, 420].flatMap((x0, at) => [
    line(`第${'一二'[at]}条短讯`, x0, 130, LARGE),
    line('园区昨天开工的', x0, 155),
  ]);
  const fence = box(280, 90, 281, 300);
  expect(
    read(line('火炬短讯', 360, 100, { size: 18 }), [beside, ...briefs], { rules: [fence] }).labels,
  ).toEqual([['火炬短讯', ['第一条短讯', '第二条短讯']]]);
});

describe('a name on a rule over the headline at the left edge', () => {
  const article = [line('造纸厂里的大标题', 20, 140, { size: 30 }), line('园区昨天开工的项目', 20, 190)];
  const rule = box(20, 114, 400, 115);
  const named = (label: PrintedLine, lines = article, rules = [rule]) =>
    read(label, lines, { rules }).labels.map(([text]) => text);

  it('is the name of its column', () => {
    expect(named(line('封面人家', 20, 102))).toEqual(['封面人家']);
  });

  it('is so beside whatever stands in the columns of others', () => {
    const other = line('别篇的大标题', 430, 96, { size: 30 });
    expect(named(line('封面人家', 20, 102), [...article, other])).toEqual(['封面人家']);
  });

  it.each([
    ['without the rule', line('封面人家', 20, 102), article, []],
    [
      'with text right above',
      line('封面人家', 20, 102),
      [...article, line('别篇的正文一行', 20, 84)],
      [rule],
    ],
    ['beside text', line('封面人家', 20, 102), [...article, line('别篇的正文一行', 200, 102)], [rule]],
    [
      'over text',
      line('封面人家', 20, 102),
      [...article, line('正文', 20, 117), line('正文', 20, 129)],
      [rule],
    ],
  ])('is none %s', (_how, label, lines, rules) => {
    expect(named(label, lines, rules)).toEqual([]);
  });
});

describe('a few characters from top to bottom', () => {
  const upright = (x0: number) => ({
    ...line('今日谈', x0, 96),
    ...box(x0, 96, x0 + 14, 142),
    size: 14,
    vertical: true,
  });
  const lines = [
    line('窗口少了一把锁', 40, 100, { size: 26 }),
    ...[0, 1].map((row) => line('园区的窗口昨天换了新样子', 0, 160 + row * 14)),
  ];
  const named = (label: PrintedLine, more: PrintedLine[] = []) =>
    read(label, [...lines, ...more]).labels.map(([name]) => name);

  it('name the column of the headline to their right', () => {
    expect(named(upright(10))).toEqual(['今日谈']);
  });

  it('name none that is farther off, or behind text', () => {
    expect(named(upright(-200))).toEqual([]);
    expect(named(upright(0), [line('晨', 20, 110)])).toEqual([]);
  });
});
