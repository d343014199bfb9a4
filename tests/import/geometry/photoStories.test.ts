import { expect, it } from 'vitest';
import { withoutPhotoStories } from '../../../src/import/geometry/pictures/photoStories.ts';
import { block, box, head, texts } from './support.ts';

const CAPTION = ['机器人正在清洗船体，', '废水全部回收。', '李洋 摄'];
const story = (x0: number, y0: number, lines: string[]) => ({
  head: head('巨轮洗脸', x0, y0),
  blocks: [block(lines, x0, y0 + 30)],
  guessed: false,
});
const read = (one: ReturnType<typeof story>) => {
  const picture = { ...box(0, 100, 200, 200), lines: [] as never[], title: undefined as never };
  const left = withoutPhotoStories([one], [picture], 10);
  return { left: left.length, title: texts(picture.title ?? []), lines: picture.lines.length };
};

it('gives a picture the headline and the few lines beside or under it that end in a credit', () => {
  for (const [x0, y0] of [
    [220, 100],
    [0, 215],
  ] as const)
    expect(read(story(x0, y0, CAPTION))).toEqual({ left: 0, title: ['巨轮洗脸'], lines: 3 });
});

it('leaves articles: without a credit, far from the picture, or long', () => {
  const kept = { left: 1, title: [], lines: 0 };
  expect(read(story(220, 100, CAPTION.slice(0, 2)))).toEqual(kept);
  expect(read(story(400, 100, CAPTION))).toEqual(kept);
  expect(read(story(220, 100, [...Array<string>(9).fill('正文的一行。'), '李洋 摄']))).toEqual(kept);
});
