import { expect, it } from 'vitest';
import type { PrintedLine } from '../../../../src/import/geometry/printed.ts';
import { boxTitles, takeHeadMatter } from '../../../../src/import/geometry/heads/headMatter.ts';
import { knowledgeOf } from '../../../../src/import/readPage.ts';
import { archive } from '../../support.ts';
import { box, head, line, page, texts } from '../support.ts';

const known = knowledgeOf(archive, []);
const TEXT = ['园区昨天开工的项目共有五个项目啊', '总投资二十亿元人民币，明年年底前'];
/** Two columns below a headline that is centred over both. */
const columns = [0, 180].flatMap((x0) => TEXT.map((text, row) => line(text, x0, 110 + row * 14)));

it('gives a byline that stands centred above two columns to the head', () => {
  const one = head('园区项目开工', 110, 60);
  const byline = line('本报记者 李洋', 135, 88);
  const left = takeHeadMatter([one], [byline, ...columns], page(), known);
  expect(texts(one.lines)).toEqual(['园区项目开工', '本报记者 李洋']);
  expect(left).toHaveLength(columns.length);
});

it('gives a byline to the head, and no text, under a rule much shorter than the headline', () => {
  const under = (text: string, rule: ReturnType<typeof box>, more: PrintedLine[] = []) => {
    const one = head('园区项目开工建设忙', 0, 60);
    takeHeadMatter([one], [...more, line(text, 0, 94), ...columns], page({ rules: [rule] }), known);
    return one.lines.length;
  };
  const dash = box(0, 86, 80, 87);
  expect(under('本报记者 李洋', dash)).toBe(2);
  expect(under('从图纸到工厂', dash)).toBe(1);
  expect(under('本报记者 李洋', box(0, 84, 80, 85), [line('泵房昨天成了书屋。', 0, 82)])).toBe(1);
  expect(under('本报记者 李洋', box(0, 86, 300, 87))).toBe(1);
});

it('leaves a sentence in the text, wherever it stands', () => {
  const one = head('园区项目开工', 110, 60);
  const sentence = line('这是正文里的一句话。', 120, 88);
  expect(takeHeadMatter([one], [sentence, ...columns], page(), known)).toContain(sentence);
});

it('finds the bold title of a box', () => {
  const frame = box(0, 0, 200, 100);
  const lines = [
    line('园区小档案', 10, 10, { bold: true }),
    line('园区昨天开工的项目', 10, 30),
    line('共有五个项目之多。', 10, 44),
  ];
  expect(boxTitles([], lines, page({ frames: [frame] })).map((one) => texts(one.lines))).toEqual([
    ['园区小档案'],
  ]);
  const plain = lines.map((one) => ({ ...one, bold: false }));
  expect(boxTitles([], plain, page({ frames: [frame] }))).toEqual([]);
});

it('leaves a dateline whose bracket the next line closes in the text', () => {
  const one = head('园区项目开工', 110, 60);
  const dateline = line('本报讯（记者易水', 130, 88);
  expect(takeHeadMatter([one], [dateline, ...columns], page(), known)).toContain(dateline);
});

it('gives a byline to a head between columns whose lines end at uneven edges', () => {
  const one = head('园区项目开工', 210, 60);
  const byline = line('本报记者 李洋', 235, 88);
  const beside = TEXT.concat(TEXT).map((text, row) => line(text, 0, 60 + row * 14, { x1: 160 + row / 10 }));
  const left = takeHeadMatter([one], [byline, ...beside], page(), known);
  expect(texts(one.lines)).toEqual(['园区项目开工', '本报记者 李洋']);
  expect(left).toHaveLength(beside.length);
});

it('looks no farther than the next rule for how wide the text of a head is', () => {
  const one = head('园区项目开工', 40, 60);
  const text = [line('园区昨天开工的项目共有五个', 20, 90), line('预计明年投产。', 0, 104)];
  const below = [line('另一篇文章的正文写得很宽，横贯了整个版面的宽度', 0, 140)];
  const rules = [box(0, 125, 600, 125.5)];
  expect(takeHeadMatter([one], [...text, ...below], page({ rules }), known)).toHaveLength(3);
});

it('gives a narrow line at the left edge to the head where nothing but the byline stands under it', () => {
  const read = (second: string) => {
    const one = head('园区项目开工', 0, 60);
    const lines = [line('五百次不换刃', 0, 84), line(second, 0, 97)];
    takeHeadMatter([one], [...lines, ...columns], page(), known);
    return texts(one.lines);
  };
  expect(read('本报记者 李洋')).toEqual(['园区项目开工', '五百次不换刃', '本报记者 李洋']);
  expect(read('园区昨天开工')).toEqual(['园区项目开工']);
});

it('leaves the first line of a narrow column in the text, though the column beside it begins under the same head', () => {
  const one = head('园区开工', 20, 60);
  const beside = head('另一篇的大标题', 220, 60);
  const text = [line('园区昨天开工项目', 20, 90), line('五个项目总投资二十亿', 0, 104)];
  const other = TEXT.map((part, row) => line(part, 130, 98 + row * 14));
  takeHeadMatter([one, beside], [...text, ...other], page(), known);
  expect(texts(one.lines)).toEqual(['园区开工']);
});
