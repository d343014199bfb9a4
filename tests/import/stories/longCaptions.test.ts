import { expect, it } from 'vitest';
import { makePage, makeRun } from '../../../src/import/base/textRun.ts';
import { emptyItem } from '../../../src/import/stories/item.ts';
import { refine } from '../../../src/import/stories/kind.ts';

const withCaption = (text: string) => {
  const page = makePage(text);
  const item = { ...emptyItem(), images: [{ caption: makeRun(page, [{ start: 0, end: text.length }]) }] };
  refine(item);
  return item;
};

it('takes a caption longer than fields may be for text, under a doubt', () => {
  const text = '机器一台接一台，'.repeat(700);
  const { images, body, doubts } = withCaption(text);
  expect(images).toEqual([]);
  expect(body.map(({ run }) => run.text)).toEqual([text]);
  expect(doubts).toContainEqual(expect.objectContaining({ field: 'body', confidence: 'low' }));
});

it('leaves a caption of a few hundred characters', () => {
  const { images, kind } = withCaption('机器一台接一台，'.repeat(40));
  expect(images).toHaveLength(1);
  expect(kind).toBe('photo');
});
