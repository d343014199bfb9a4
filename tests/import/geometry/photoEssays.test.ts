/** Pages of pictures, each with its caption, around one text. */
import { expect, it } from 'vitest';
import { readPrinted } from '../../../src/import/geometry/readPrinted.ts';
import type { PrintedPage } from '../../../src/import/geometry/printed.ts';
import { knowledgeOf } from '../../../src/import/readPage.ts';
import { archive } from '../support.ts';
import { box, line, page } from './support.ts';

const CAPTIONS = ['夜班的人走过还没有醒来的街口。', '炉前的工人正在看火色的变化。', '早餐车停在厂门口。'];
/** Pictures in a row to the right of the text, with their captions. */
const pictures = [110, 260, 410].map((x0) => box(x0, 100, x0 + 140, 200));
const lines = [
  line('夜里的街', 0, 100, { size: 20 }),
  ...['城市睡着的时候，这', '条街醒着，三万人在', '这里轮班。'].map((text, row) =>
    line(text, 0, 130 + row * 14),
  ),
  ...CAPTIONS.map((text, at) => line(text, [110, 260, 410][at]!, 205, { size: 8 })),
  line('码头来了大船', 460, 240, { size: 20 }),
  ...['货船昨天靠上码头，', '船上装着转轮。'].map((text, row) => line(text, 460, 270 + row * 14)),
];
const RULE = box(0, 228, 590, 229);

const captions = (more: Partial<PrintedPage>) =>
  Object.fromEntries(
    readPrinted([page({ lines, pictures, ...more })], knowledgeOf(archive, [])).articles.map(
      ({ headline, pictures: own }) => [
        headline.map(({ text }) => text).join(''),
        own.map(({ lines: words }) => words.map(({ text }) => text).join('')),
      ],
    ),
  );

it('are of that text, and none of the article below a rule, however near it stands to the last of them', () => {
  expect(captions({ rules: [RULE] })).toEqual({ 夜里的街: CAPTIONS, 码头来了大船: [] });
});

it('are not all of one text where two texts stand beside them', () => {
  expect(captions({})['夜里的街']).not.toEqual(CAPTIONS);
});
