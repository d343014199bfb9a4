import { expect, it } from 'vitest';
import { readPrinted } from '../../../src/import/geometry/readPrinted.ts';
import { knowledgeOf } from '../../../src/import/readPage.ts';
import { archive } from '../support.ts';
import { box, line, page } from './support.ts';

const column = (x0: number, y0: number, texts: string[]) =>
  texts.map((text, row) => line(text, x0 + (row === 0 ? 20 : 0), y0 + row * 14));

it('reads a page: its head, two stories in columns, each character once', () => {
  const lines = [
    line('2016年3月8日　第2版', 0, 10),
    line('园区五个项目开工', 0, 100, { size: 24 }),
    ...column(0, 140, ['园区昨天开工五个', '项目，总投资二十亿元']),
    ...column(150, 140, ['明年年底全部投产', '之后可望增加岗位。']),
    line('夜校办到车间', 320, 100, { size: 24 }),
    ...column(320, 140, ['夜校昨天开了课，', '三十名工人来听讲。']),
  ];
  const read = readPrinted([page({ lines })], knowledgeOf(archive, []));
  expect(read.facts).toMatchObject({ issueDate: '2016-03-08', pageNumber: '2' });
  expect(
    read.articles.map(({ headline, blocks }) => [
      headline.map(({ text }) => text).join(''),
      blocks
        .map(({ run }) => run.text)
        .join('')
        .includes('全部投产'),
    ]),
  ).toEqual([
    ['园区五个项目开工', true],
    ['夜校办到车间', false],
  ]);
  const all = lines.map(({ text }) => text).join('');
  for (const character of new Set(all)) expect(read.page.text).toContain(character);
});

it('takes headlines of one size below each other for headlines, and a smaller one for a subhead', () => {
  const brief = (text: string, y0: number, size: number) => [
    line(text, 0, y0, { size, bold: true }),
    ...['园区昨天开工五个', '项目，投资二十亿。'].map((text, row) => line(text, 0, y0 + 20 + row * 14)),
  ];
  const titles = (size: number) =>
    readPrinted(
      [page({ lines: [...brief('甲城开工', 100, 14), ...brief('乙城修路', 156, size)] })],
      knowledgeOf(archive, []),
    ).articles.map(({ headline }) => headline.map(({ text }) => text).join(''));
  expect(titles(14)).toEqual(['甲城开工', '乙城修路']);
  expect(titles(12)).toEqual(['甲城开工']);
});

it('reads briefs under a label between two rules, with small headlines of two lines, over the ends of columns', () => {
  const bold = (x0: number, y0: number, texts: string[]) =>
    texts.map((text, row) => line(text, x0, y0 + row * 14, { bold: true }));
  const titles = (label: string) =>
    readPrinted(
      [
        page({
          rules: [box(0, 96, 250, 97), box(0, 128, 250, 129)],
          lines: [
            line(label, 90, 104, { size: 16 }),
            ...bold(0, 140, ['甲城给企业送来夜校', '老师']),
            ...column(0, 170, ['甲城的夜校开', '了课，三十名工人', '来听讲，课后还']),
            ...[line('有人提问。', 130, 140)],
            ...bold(130, 170, ['乙城的渡口装上探头', '十只']),
            ...column(130, 200, ['乙城昨天装好', '探头，船工不再靠', '眼力。']),
          ],
        }),
      ],
      knowledgeOf(archive, []),
    ).articles.map(({ headline, blocks, column: own, columnAbove }) => [
      (own ?? columnAbove)?.text,
      headline.map(({ text }) => text.replace(/\s/gu, '')).join(''),
      blocks.map(({ run }) => run.text.replace(/\s/gu, '')),
    ]);
  expect(titles('园区简讯')).toEqual([
    ['园区简讯', '甲城给企业送来夜校老师', ['甲城的夜校开了课，三十名工人来听讲，课后还有人提问。']],
    ['园区简讯', '乙城的渡口装上探头十只', ['乙城昨天装好探头，船工不再靠眼力。']],
  ]);
});

it('reads a commentary: its column over the headline, and its author in the middle of the first column', () => {
  const read = (label: string) =>
    readPrinted(
      [
        page({
          lines: [
            line(label, 0, 60, { size: 12, bold: true }),
            line('莫把奖补锁进抽屉', 0, 80, { size: 24 }),
            line('□ 李洋', 30, 120, { bold: true }),
            ...column(0, 140, ['奖补是好东西，可', '不少企业并不知道', '该去哪里领到它。']),
          ],
        }),
      ],
      knowledgeOf(archive, []),
    ).articles.map(({ column: name, kicker, bylines, blocks }) => ({
      column: name?.text,
      kicker: kicker.map(({ text }) => text),
      bylines: bylines.map(({ text }) => text),
      types: blocks.map(({ type }) => type),
    }));
  const rest = { bylines: ['□ 李洋'], types: ['paragraph'] };
  expect(read('新论')).toEqual([{ column: '新论', kicker: [], ...rest }]);
  expect(read('夜校开课')).toEqual([{ column: undefined, kicker: ['夜校开课'], ...rest }]);
});

it('takes the marked title of a box over its headline for its column', () => {
  const lines = [
    line('■相关链接', 10, 100, { bold: true }),
    line('灯的四代人', 10, 114, { size: 14 }),
    ...column(10, 140, ['第一代灯是白炽灯，', '寿命只有一千小时。']),
  ];
  const frames = [box(0, 90, 200, 180)];
  const { articles } = readPrinted([page({ lines, frames })], knowledgeOf(archive, []));
  expect(articles.map(({ column: own, kicker }) => [own?.text.trim(), kicker.length])).toEqual([
    ['■相关链接', 0],
  ]);
});

it.each([
  ['窗口', '窗口', ['column']],
  ['百姓事', '百姓事', ['kicker', 'column']],
  ['岁末随想', '岁末随想', ['kicker', 'column']],
  ['数说园区', '数说园区', ['kicker', 'column']],
  ['征文启事', '征文启事', ['kicker', 'column']],
  ['党建引领', undefined, ['kicker', 'column']],
  ['曲靖高新区', undefined, []],
  ['他们为什么回来', undefined, []],
])('reads a short line over a headline, in line with it, as column or kicker: %s', (text, name, doubted) => {
  const lines = [
    line(text, 0, 100, { size: 11 }),
    line('从车间到机房', 0, 118, { size: 16 }),
    ...column(0, 146, ['园区昨天开工五个', '项目，投资二十亿元人', '民币。']),
  ];
  const [article] = readPrinted([page({ lines })], knowledgeOf(archive, [])).articles;
  expect(article!.column?.text).toBe(name);
  expect(article!.doubts.map(({ field }) => field).filter((field) => field !== 'body')).toEqual(doubted);
});

it('takes a reversed bar over a smaller headline for its column', () => {
  const lines = [
    line('江岸时评', 65, 64, { size: 14, bold: true }),
    line('等得起“慢一慢”', 40, 100, { size: 12.5, bold: true }),
    line('□ 李洋', 100, 130),
    ...column(40, 150, ['奖补是好东西，可不', '少企业并不知道该去', '哪里领到它。']),
    ...column(240, 62, ['园区昨天开工五个项', '目，投资二十亿元人', '民币。']),
  ];
  const frames = [box(38, 60, 142, 84)];
  const { articles } = readPrinted([page({ lines, frames })], knowledgeOf(archive, []));
  expect(articles.find(({ headline }) => headline[0]?.text.startsWith('等得起'))?.column?.text).toBe(
    '江岸时评',
  );
});

it('doubts the article beside a head that has no text', () => {
  const lines = [
    line('园区五个项目开工', 0, 100, { size: 24 }),
    ...column(0, 140, ['园区昨天开工五个', '项目，总投资二十亿元。']),
    line('没有正文的标题', 320, 600, { size: 24 }),
  ];
  const [article] = readPrinted([page({ lines })], knowledgeOf(archive, [])).articles;
  expect(article!.doubts.map(({ reason }) => reason).join()).toContain('没有正文的标题');
});

it('keeps the blank between names in brackets that another line opens or closes', () => {
  const lines = [
    line('园区新楼用上夜校', 0, 100, { size: 24 }),
    ...column(0, 140, ['本报讯（记者 甘小楼', '税青）园区新楼昨天', '用上了。（章禾 柳小', '青）']),
  ];
  const [article] = readPrinted([page({ lines })], knowledgeOf(archive, [])).articles;
  expect(article?.blocks.map(({ run }) => run.text).join('')).toContain('用上了。（章禾 柳小青）');
  expect(article?.blocks.map(({ run }) => run.text).join('')).toContain('（记者 甘小楼税青）');
});
