import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it, onTestFinished } from 'vitest';
import { cutFromPdf } from '../../../src/import/pdf/cutFromPdf.ts';
import { importBytes } from '../support.ts';

const printed = (name: string) => readFileSync(new URL(`fixtures/${name}.pdf`, import.meta.url));

/** A page of one image of four by four: red above, blue below; of it the middle is shown, 100 by 50 points. */
function cropped(): Buffer {
  const [red, blue] = ['ff0000'.repeat(8), '0000ff'.repeat(8)];
  const content = 'q 100 600 100 50 re W n 200 0 0 200 50 525 cm /I Do Q';
  const image = `${red}${blue}>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Type /XObject /Subtype /Image /Width 4 /Height 4 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /ASCIIHexDecode /Length ${image.length} >>\nstream\n${image}\nendstream`,
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${body}trailer\n<< /Root 1 0 R /Size 6 >>\n%%EOF\n`, 'latin1');
}

it('cuts out what the page shows of an image, in its own fineness; nothing where there is none', async () => {
  const [shown, none] = await cutFromPdf(cropped(), [
    { page: 0, x0: 100, y0: 150, x1: 200, y1: 200 },
    { page: 0, x0: 300, y0: 300, x1: 400, y1: 400 },
  ]);
  expect(none).toBeUndefined();
  const { data, info } = await sharp(shown).raw().toBuffer({ resolveWithObject: true });
  // 4 pixels over 200 points: 2 over 100.
  expect([info.width, info.height, info.format]).toEqual([2, 1, 'raw']);
  // The upper half of what is shown is red, the lower blue: one row lies in between.
  expect(data[0]! + data[2]!).toBeGreaterThan(200);
});

it('writes the picture of a printed page beside its article, with caption and credit', async () => {
  const contentDir = mkdtempSync(join(tmpdir(), 'cut-'));
  onTestFinished(() => rmSync(contentDir, { recursive: true }));
  const bytes = printed('centred-heads');
  const options = { contentDir, dryRun: false, cutPictures: true };
  const { items } = await importBytes(bytes, options, 'centred-heads.pdf');
  const images = items.flatMap(({ images: all, file }) => all.map((image) => ({ ...image, file })));
  expect(images.map(({ caption, credit }) => [caption?.slice(0, 5), credit])).toEqual([
    ['师傅在炉边', '沈青禾'],
    ['3月14日', '白向晚'],
  ]);
  for (const { src, file } of images) {
    expect(src).toMatch(/^picture-[\da-f]{8}\.jpg$/u);
    const article = join(contentDir, file!);
    expect(readFileSync(article, 'utf8')).toContain(`src: ${src}`);
    // No coarser than in the file (60 pixels wide), in the shape in which the page shows it.
    expect((await sharp(join(article, '..', src!)).metadata()).width).toBeGreaterThanOrEqual(60);
  }
  const files = readdirSync(contentDir, { recursive: true, encoding: 'utf8' });
  const pictures = files.filter((name) => name.endsWith('.jpg'));
  expect(new Set(pictures.map((name) => name.split('/').at(-1)))).toEqual(
    new Set(images.map(({ src }) => src)),
  );
});

it('keeps the caption of a picture that is drawn, and says what to do', async () => {
  const { items } = await importBytes(printed('narrow-columns'), { cutPictures: true }, 'narrow-columns.pdf');
  const told = items.flatMap(({ doubts }) => doubts.filter(({ field }) => field === 'images'));
  expect(told.map(({ reason }) => reason)).toEqual([
    expect.stringMatching(/^图片“23层的鱼塘。”没有截下来：.*截图/u),
    expect.stringMatching(/^图片“8月19日/u),
  ]);
});

it('cuts nothing unasked', async () => {
  const { items } = await importBytes(printed('three-columns'), {}, 'three-columns.pdf');
  expect(items.flatMap(({ images }) => images.map(({ src }) => src))).toEqual([undefined]);
});
