import { expect, it } from 'vitest';
import { takePageHead } from '../../../src/import/geometry/pageHead.ts';
import { box, line, page, texts } from './support.ts';

it('takes day and page from the top of the page, and leaves the text', () => {
  const lines = [line('2016年3月8日', 0, 10), line('第2版', 500, 10), line('园区昨天开工五个项目', 0, 300)];
  const { facts, rest } = takePageHead(page({ lines }), new Set());
  expect(facts).toMatchObject({ issueDate: '2016-03-08', pageNumber: '2' });
  expect(texts(rest)).toEqual(['园区昨天开工五个项目']);
});

it('takes no day from the middle of the page', () => {
  const lines = [line('2016年3月8日，园区昨天开工五个项目', 0, 300)];
  expect(takePageHead(page({ lines }), new Set())).toMatchObject({ facts: {}, lines: [] });
});

const MASTHEAD = [
  line('2016年3月8日', 400, 10),
  line('农历丙申年正月三十', 400, 24),
  line('邮发一〇〇', 400, 38),
];
const RULE = box(0, 60, 600, 61);
const restOf = (lines: typeof MASTHEAD, rules = [RULE]) =>
  texts(takePageHead(page({ lines: [...lines, line('园区开工五个项目', 0, 80)], rules }), new Set()).rest);

it('takes all that stands beside the day above a rule across the page for the masthead', () => {
  expect(restOf(MASTHEAD)).toEqual(['园区开工五个项目']);
  expect(restOf(MASTHEAD, [])).toContain('邮发一〇〇');
});

it('leaves a report beside the masthead to the text', () => {
  expect(restOf([...MASTHEAD, line('夜校昨天开了课。', 200, 38)])).toContain('夜校昨天开了课。');
});

it('takes the day from a tall masthead above its rule, below the edge of the page', () => {
  const lines = [
    line('园区工作简报', 200, 20, { size: 40 }),
    line('2018年6月25日', 480, 95),
    line('园区开工五个项目', 0, 130),
  ];
  const { facts, rest } = takePageHead(page({ lines, rules: [box(0, 110, 600, 111)] }), new Set());
  expect(facts.issueDate).toBe('2018-06-25');
  expect(texts(rest)).toEqual(['园区开工五个项目']);
});

it.each([
  ['1998年7月2日　星期四　戊寅年闰五月初九', '第六版', '6'],
  ['1995年3月8日星期三农历乙亥年二月初八', '第十二版', '12'],
  ['2001年5月9日 星期三 农历辛巳年四月十七', '第3版', '3'],
])('reads the page’s number behind a day of the old calendar: %s %s', (day, number, read) => {
  const lines = [line('某江报', 0, 10), line(day, 150, 10), line(number, 540, 10)];
  expect(takePageHead(page({ lines }), new Set()).facts).toMatchObject({ pageNumber: read });
});

it.each(['修改第十一版设计', '一位台籍主管', '版式设计要改'])(
  'leaves a line of a column with its text: %s',
  (text) => {
    const lines = ['厂里的工程师正在替客户', text, '图，已经改到了深夜。'].map((one, at) =>
      line(one, 40, 300 + at * 14),
    );
    expect(texts(takePageHead(page({ lines }), new Set()).rest)).toEqual(texts(lines));
  },
);

it('takes long lines of numbers above the rule for the masthead, but no sentence', () => {
  const numbers = line('某江日报社出版 新闻热线：0000-5550123 今日天气：多云间晴 十三至二十二度', 100, 45);
  const sentence = line('园区昨天开工五个项目，总投资十二亿元，年底以前投产的有三个，其余明年', 100, 45);
  expect(restOf([...MASTHEAD, numbers])).toEqual(['园区开工五个项目']);
  expect(restOf([...MASTHEAD, sentence])).toContain(sentence.text);
});

it('reads the strip between the rule of the masthead and the next, and the paper’s name above it', () => {
  const lines = [
    line('湖滨园区报', 20, 10, { size: 40 }),
    line('2025年5月17日', 400, 20),
    line('要闻　第1版', 20, 86),
    line('编辑　方寸', 200, 86),
    line('园区开工五个项目', 0, 130),
  ];
  const rules = [box(0, 82, 600, 83), box(0, 100, 600, 101)];
  const { facts, rest } = takePageHead(page({ lines, rules }), new Set());
  expect(facts).toMatchObject({ publication: '湖滨园区报', pageNumber: '1', issueDate: '2025-05-17' });
  expect(texts(rest)).toEqual(['园区开工五个项目']);
});

it('takes the last row of a page that is not full for its foot, below a rule across', () => {
  const lines = [
    line('园区昨天开工五个项目', 0, 300),
    line('18 湖滨创新周刊 2023年第14期 2023年4月6日出版', 0, 420),
  ];
  const foot = (rules: ReturnType<typeof box>[]) => takePageHead(page({ lines, rules }), new Set()).facts;
  expect(foot([box(0, 410, 600, 411)])).toMatchObject({
    publication: '湖滨创新周刊',
    pageNumber: '18',
    issueDate: '2023-04-06',
  });
  expect(foot([])).toEqual({});
});

it.each(['责编林晓版式陈东校对何田', '责任编辑：令狐夏 美术编辑：公孙禾'])(
  'takes editors at the foot for it, though recognition ran them together: %s',
  (editors) => {
    const lines = [line('园区昨天开工五个项目', 0, 300), line(editors, 0, 780)];
    expect(texts(takePageHead(page({ lines }), new Set()).rest)).toEqual(['园区昨天开工五个项目']);
  },
);

it('reads a page number whose letter stands apart', () => {
  const lines = [line('2016年3月8日', 0, 10), line('A 07', 500, 10), line('园区开工五个项目', 0, 300)];
  expect(takePageHead(page({ lines }), new Set()).facts).toMatchObject({ pageNumber: 'A07' });
});
