import { describe, expect, it } from 'vitest';
import { boxOf, givePictures, regionOn } from '../../../src/import/geometry/pictures.ts';
import type { StructuredArticle } from '../../../src/import/structured/structured.ts';
import { block, box, head, line, page, runOf } from './support.ts';

const ON = { page: page(), body: 10, runOf };
const article = (): StructuredArticle => ({
  kicker: [],
  headline: [],
  subtitle: [],
  bylines: [],
  blocks: [],
  pictures: [],
  doubts: [],
});
const story = {
  head: head('项目开工', 0, 50),
  blocks: [block(['园区昨天开工的项目'], 0, 80)],
  guessed: false,
};
const captioned = (y0: number, text: string) => ({
  ...box(0, y0, 90, y0 + 50),
  lines: [line(text, 0, y0 + 52, { size: 8 })],
});

it('gives a picture to the story it touches', () => {
  const articles = [article()];
  givePictures([captioned(95, '新厂房')], [story], articles, ON);
  expect(articles.map(({ pictures }) => pictures.length)).toEqual([1]);
});

it('makes an item of a picture far away that has words of its own, and tells so', () => {
  const articles = [article()];
  givePictures([captioned(500, '高新区昨天举行的开工仪式上人山人海热闹非凡')], [story], articles, ON);
  expect(articles.map(({ pictures, doubts }) => [pictures.length, doubts.length])).toEqual([
    [0, 0],
    [1, 1],
  ]);
});

it('measures a story by head and text', () => {
  expect(boxOf(story)).toEqual(box(0, 50, 90, 90));
});

describe('where pictures are wanted themselves', () => {
  const regionOf = regionOn({ width: 600, height: 800 }, 2);

  it('gives those without a word to the story they touch, and tells where each is', () => {
    const articles = [article()];
    const bare = (y0: number) => ({ ...box(0, y0, 90, y0 + 50), lines: [] });
    givePictures([captioned(95, '新厂房'), bare(110), bare(600)], [story], articles, { ...ON, regionOf });
    expect(articles[0]!.pictures).toMatchObject([
      { region: { page: 2, ...box(0, 95, 90, 145) }, lines: [{}] },
      { region: { page: 2, ...box(0, 110, 90, 160) }, lines: [] },
    ]);
    expect(articles).toHaveLength(1);
  });

  it.each([
    ['the mark of the paper', box(20, 10, 200, 70)],
    ['an ornament', box(100, 300, 400, 310)],
    ['a scan behind the text', box(0, 0, 600, 800)],
  ])('leaves out %s', (_, picture) => {
    expect(regionOf(picture)).toBeUndefined();
  });
});
