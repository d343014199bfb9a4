import { describe, expect, it } from 'vitest';
import { boxOf, givePictures, regionOn } from '../../../src/import/geometry/pictures/pictures.ts';
import type { StructuredArticle } from '../../../src/import/structured/structured.ts';
import { block, box, head, line, page, runOf } from './support.ts';

const ON = {
  page: page(),
  body: 10,
  runOf,
  zonesIn: (text: string) => ['东区', '西区'].filter((zone) => text.includes(zone)),
};
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

describe('a caption that names a zone', () => {
  const east = { ...story, head: head('东区项目开工', 0, 50) };
  const west = { ...story, head: head('西区道路通车', 0, 200), blocks: [block(['西区道路'], 0, 230)] };

  it.each([
    ['stands for itself beside a story of another', '西区昨天举行的开工仪式上人山人海热闹非凡', [0, 1]],
    ['is of the story of the same', '东区昨天举行的开工仪式上人山人海热闹非凡', [1]],
    ['is of the story that names none', '昨天举行的开工仪式上人山人海热闹非凡无比', [1]],
    ['goes by its place where it is short', '西区新厂房', [1]],
  ])('%s', (_what, caption, expected) => {
    const articles = [article()];
    givePictures([captioned(95, caption)], [east], articles, ON);
    expect(articles.map(({ pictures }) => pictures.length)).toEqual(expected);
  });

  it('is of the next story that it touches, where that names the zone', () => {
    const articles = [article(), article()];
    givePictures([captioned(130, '西区昨天举行的通车仪式上人山人海热闹非凡')], [east, west], articles, ON);
    expect(articles.map(({ pictures }) => pictures.length)).toEqual([0, 1]);
  });
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
