import sharp from 'sharp';
import { expect, it } from 'vitest';
import { cutFromImages } from '../../../src/import/ocr/cutFromImage.ts';
import { readOcr } from '../../../src/import/ocr/readOcr.ts';
import { page } from '../geometry/support.ts';

/** A scan of 40 by 20: the left half is red, the right one blue. */
const scan = await sharp(
  Buffer.from(Array.from({ length: 800 }, (_, at) => (at % 40 < 20 ? [255, 0, 0] : [0, 0, 255])).flat()),
  { raw: { width: 40, height: 20, channels: 3 } },
)
  .png()
  .toBuffer();
const beside = (known: string) => (name: string) => (name === known ? scan : undefined);
/** The page counts in tenths of the scan's pixels. */
const PAGE = page({ width: 400, height: 200 });
const RIGHT = { page: 0, x0: 200, y0: 0, x1: 400, y1: 100 };

it('cuts a region out of the scan, whatever recognition counts in', async () => {
  const [picture] = await cutFromImages('页.hocr', [PAGE], beside('页.png'))([RIGHT]);
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([20, 10]);
  expect(data[2]! - data[0]!).toBeGreaterThan(200);
});

it('finds the scan where the file says it is, also when it has moved', async () => {
  const named = [{ ...PAGE, image: 'C:\\扫描\\06.png' }];
  expect(await cutFromImages('a.xml', named, beside('06.png'))([RIGHT])).toEqual([expect.anything()]);
});

it('gives nothing without a scan, for what is no image, and outside of it', async () => {
  expect(await cutFromImages('a.hocr', [PAGE], () => undefined)([RIGHT])).toEqual([undefined]);
  expect(await cutFromImages('a.hocr', [PAGE], () => Buffer.from('no image'))([RIGHT])).toEqual([undefined]);
  const outside = { page: 0, x0: 500, y0: 0, x1: 600, y1: 100 };
  expect(await cutFromImages('a.hocr', [PAGE], beside('a.png'))([outside])).toEqual([undefined]);
});

it.each([
  ['hOCR', `<div class="ocr_page" title='image "06.png"; bbox 0 0 400 200'></div>`],
  ['hOCR without marks', `<div class="ocr_page" title="bbox 0 0 400 200; image 06.png; ppageno 0"></div>`],
  [
    'ALTO',
    '<alto><Description><sourceImageInformation><fileName>06.png</fileName></sourceImageInformation></Description><Layout><Page WIDTH="400" HEIGHT="200"/></Layout></alto>',
  ],
  ['PAGE', '<PcGts><Page imageFilename="06.png" imageWidth="400" imageHeight="200"></Page></PcGts>'],
])('knows the name of the scan from %s', (_, text) => {
  expect(readOcr(text)).toMatchObject([{ image: '06.png', width: 400 }]);
});
