import { expect, it } from 'vitest';
import { advertisementsOn } from '../../../src/import/geometry/advertisements.ts';
import { box, line, page, texts } from './support.ts';

const FRAME = box(0, 100, 300, 200);
const within = (...inside: string[]) =>
  texts(
    advertisementsOn(
      page({
        frames: [FRAME],
        lines: [
          line('园区昨天开工五个项目', 0, 50),
          ...inside.map((text, row) => line(text, 10, 110 + row * 20)),
        ],
      }),
    ),
  );

it.each([
  ['says so', ['广告', '精密量具厂诚聘钳工。']],
  ['says so in brackets', ['精密量具厂诚聘钳工', '【公益广告】']],
  ['has a telephone and no text', ['五金城开业酬宾', '订购热线 028-22222222']],
  ['has an address and no text', ['五金城开业酬宾', '地址：旺庄路18号']],
])('a frame that %s is one, with all its lines', (_what, lines) => {
  expect(within(...lines)).toEqual(lines);
});

it.each([
  ['a notice of sentences with a telephone', ['夜校下周开课。', '报名电话 028-22222222']],
  ['a box of text', ['园区小档案', '园区昨天开工的项目']],
])('%s is none', (_what, lines) => {
  expect(within(...lines)).toEqual([]);
});

it('needs a frame', () => {
  const lines = [line('广告', 10, 110), line('五金城开业酬宾', 10, 130)];
  expect(advertisementsOn(page({ lines }))).toEqual([]);
});
