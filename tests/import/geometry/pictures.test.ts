import { expect, it } from 'vitest';
import { boxOf, givePictures } from '../../../src/import/geometry/pictures.ts';
import type { StructuredArticle } from '../../../src/import/structured/structured.ts';
import { block, box, head, line, runOf } from './support.ts';

const BODY = 10;
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
  givePictures([captioned(95, '新厂房')], [story], articles, BODY, runOf);
  expect(articles.map(({ pictures }) => pictures.length)).toEqual([1]);
});

it('makes an item of a picture far away that has words of its own, and tells so', () => {
  const articles = [article()];
  givePictures(
    [captioned(500, '高新区昨天举行的开工仪式上人山人海热闹非凡')],
    [story],
    articles,
    BODY,
    runOf,
  );
  expect(articles.map(({ pictures, doubts }) => [pictures.length, doubts.length])).toEqual([
    [0, 0],
    [1, 1],
  ]);
});

it('measures a story by head and text', () => {
  expect(boxOf(story)).toEqual(box(0, 50, 90, 90));
});
