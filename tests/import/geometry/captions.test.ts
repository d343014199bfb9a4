import { expect, it } from 'vitest';
import { captionedPictures } from '../../../src/import/geometry/pictures/captions.ts';
import { box, line, page, texts } from './support.ts';

const BODY = 10;
const picture = box(0, 100, 200, 200);

it('takes small lines close under a picture', () => {
  const lines = [line('新厂房开工现场', 0, 205, { size: 8 }), line('园区昨天开工的项目共有五个', 0, 240)];
  const { pictures, rest } = captionedPictures(page({ pictures: [picture] }), lines, BODY);
  expect(pictures.map((one) => texts(one.lines))).toEqual([['新厂房开工现场']]);
  expect(texts(rest)).toEqual(['园区昨天开工的项目共有五个']);
});

it('takes a line as large as the text only for its wording', () => {
  const lines = [line('图为新厂房开工现场。', 0, 205), line('园区昨天开工的项目共有五个', 0, 219)];
  expect(texts(captionedPictures(page({ pictures: [picture] }), lines, BODY).pictures[0]!.lines)).toEqual([
    '图为新厂房开工现场。',
  ]);
  const text = [line('园区昨天开工的项目共有五个', 0, 205), line('总投资二十亿元人民币', 0, 219)];
  expect(captionedPictures(page({ pictures: [picture] }), text, BODY).rest).toHaveLength(2);
});

it('leaves ornaments out', () => {
  const lines = [line('新厂房', 0, 115, { size: 8 })];
  expect(captionedPictures(page({ pictures: [box(0, 100, 10, 110)] }), lines, BODY).pictures).toEqual([]);
});

it('takes a headline, a caption as large as the text and a smaller credit under a picture', () => {
  const lines = [
    line('叶片过街', 60, 210, { size: 16 }),
    line('一支叶片昨天从园区驶出，', 0, 236),
    line('准备运往码头。', 0, 250),
    line('本报记者 李洋 摄', 130, 264, { size: 9 }),
  ];
  const { pictures, rest } = captionedPictures(page({ pictures: [picture] }), lines, BODY);
  expect(pictures.map((one) => [texts(one.title ?? []), one.lines.length])).toEqual([[['叶片过街'], 3]]);
  expect(rest).toEqual([]);
});

it('sees a picture that recognition left out by the words under its white that end in a credit', () => {
  const words = [
    line('8月26日，质检员在检查镜头', 0, 205, { size: 9 }),
    line('李洋摄', 90, 218, { size: 9 }),
  ];
  const under = (y0: number) =>
    captionedPictures(page(), [line('园区昨天开工的项目共有五个。', 0, y0), ...words], BODY).pictures.map(
      (one) => [texts(one.lines), one.guessed],
    );
  expect(under(80)).toEqual([[texts(words), true]]);
  expect(under(190)).toEqual([]);
});
