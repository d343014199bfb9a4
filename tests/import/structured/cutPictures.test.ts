import { expect, it } from 'vitest';
import { makePage, makeRun } from '../../../src/import/base/textRun.ts';
import { emptyItem, type ImagePart, type Item } from '../../../src/import/stories/item.ts';
import { cutPictures } from '../../../src/import/structured/cutPictures.ts';

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const region = { page: 0, x0: 0, y0: 0, x1: 10, y1: 10 };
const caption = makeRun(makePage('新厂房'), [{ start: 0, end: 3 }]);
const withImages = (...images: ImagePart[]): Item => ({ ...emptyItem(), images });
const cutter = (...pictures: (Uint8Array | undefined)[]) => ({
  cut: () => Promise.resolve(pictures),
  whyNot: '请截图',
});

it('names pictures by what they are of, and asks what the uncaptioned show', async () => {
  const item = withImages({ region, caption }, { region });
  const files = await cutPictures([item], cutter(PNG, PNG));
  expect(files).toEqual([
    { name: expect.stringMatching(/^picture-[\da-f]{8}\.png$/u) as string, bytes: PNG },
  ]);
  expect(item.images.map(({ file }) => file)).toEqual([files[0]!.name, files[0]!.name]);
  expect(item.doubts).toMatchObject([
    { field: 'images', reason: expect.stringContaining('没有说明') as string },
  ]);
});

it('keeps the caption of a picture that could not be cut out, and leaves empty frames out', async () => {
  const item = withImages({ region, caption }, { region }, { caption });
  expect(await cutPictures([item], cutter(undefined, undefined))).toEqual([]);
  expect(item.images).toEqual([{ region, caption }, { caption }]);
  expect(item.doubts.map(({ reason }) => reason)).toEqual(['图片“新厂房”没有截下来：请截图']);
});
