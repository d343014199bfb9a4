import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../src/articles/record.ts';
import { pictureOutputs, readPictures } from '../../src/pipeline/load/images.ts';
import { scan } from '../../src/pipeline/load/scan.ts';

const content = mkdtempSync(join(tmpdir(), 'gaoxin-pictures-'));
const article = (file: string, images: string[], bodyImages?: string[]) =>
  ({ file, images: images.map((src) => ({ src })), ...(bodyImages && { bodyImages }) }) as ArticleRecord;
/** An article that shows a scan, on disk too. */
function scanned(name: string, scan: string): ArticleRecord {
  const file = `articles/${name}.md`;
  writeFileSync(join(content, file), `---\ntitle: 甲\nsource:\n  scan: ${scan}\n---\n\n正文。\n`);
  return { file, images: [], source: { scan } } as unknown as ArticleRecord;
}
const paint = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a8201a' } });
const read = (records: ArticleRecord[]) => readPictures(content, records, scan(content), {});

beforeAll(async () => {
  mkdirSync(join(content, 'articles'), { recursive: true });
  await paint(2000, 1000).jpeg().toFile(join(content, 'articles/wide.jpg'));
  await paint(300, 400).png().toFile(join(content, 'articles/small.png'));
  // Taken with the camera on its side: stored 1000 × 500, to be seen 500 × 1000.
  await paint(1000, 500).withMetadata({ orientation: 6 }).jpeg().toFile(join(content, 'articles/turned.jpg'));
  await paint(3000, 4000).jpeg().toFile(join(content, 'articles/page.jpg'));
  writeFileSync(join(content, 'articles/broken.jpg'), 'no picture');
});
afterAll(() => rmSync(content, { recursive: true }));

describe('pictures', () => {
  it('come in several widths, never enlarged, with their true proportions', async () => {
    const { found } = await read([article('articles/a.md', ['wide.jpg', 'small.png'], ['turned.jpg'])]);
    const shape = (file: string) => {
      const { width, height, sources } = found.get(`articles/${file}`)!;
      return [width, height, sources.map((source) => source.width)];
    };
    expect(shape('wide.jpg')).toEqual([1600, 800, [480, 800, 1200, 1600]]);
    expect(shape('small.png')).toEqual([300, 400, [300]]);
    expect(shape('turned.jpg')).toEqual([500, 1000, [480, 500]]);
  });

  it('are made in the sizes they were promised in, without the metadata of the camera', async () => {
    const pictures = await read([article('articles/a.md', ['turned.jpg'])]);
    const [, output] = pictureOutputs(content, pictures);
    const made = await (output!.content as { make: () => Promise<Uint8Array> }).make();
    const { width, height, format, exif } = await sharp(made).metadata();
    expect([width, height, format, exif]).toEqual([500, 1000, 'webp', undefined]);
  });

  it('that two articles share are made once', async () => {
    const pictures = await read([
      article('articles/a.md', ['small.png']),
      article('articles/b.md', ['./small.png']),
    ]);
    expect(pictureOutputs(content, pictures)).toHaveLength(1);
  });

  it('that cannot be read are told, with what to do', async () => {
    const { found, problems } = await read([article('articles/a.md', ['broken.jpg'])]);
    expect(found.size).toBe(0);
    expect(problems).toMatchObject([
      {
        code: 'image-unreadable',
        severity: 'error',
        message: 'articles/a.md 用的图片打不开，可能已损坏',
        hint: '换成完好的 JPEG、PNG 或 WebP 文件',
      },
    ]);
  });

  it('of a printed page are wide enough to be read, and cut to the part of the article', async () => {
    const { found, wanted } = await read([
      scanned('a', 'page.jpg#xywh=300,600,900,1200'),
      scanned('b', 'page.jpg#xywh=percent:0,50,50,50'),
      scanned('c', 'page.jpg'),
    ]);
    const whole = found.get('articles/page.jpg')!;
    expect([whole.width, whole.height, whole.part]).toEqual([2400, 3200, undefined]);
    const parts = [...found.values()].flatMap(({ width, height, part }) =>
      part ? [[width, height, part]] : [],
    );
    expect(parts).toEqual([
      [900, 1200, { left: 10, top: 15, width: 30, height: 30 }],
      [1500, 2000, { left: 0, top: 50, width: 50, height: 50 }],
    ]);
    const outputs = pictureOutputs(content, { wanted });
    const [cut] = outputs.filter(({ file }) => file.includes('-300-600-900-1200-900'));
    const made = await (cut!.content as { make: () => Promise<Uint8Array> }).make();
    const { width, height } = await sharp(made).metadata();
    expect([width, height]).toEqual([900, 1200]);
  });

  it('of a part beyond the page are told at their line, with the size of the page', async () => {
    const { problems, found } = await read([scanned('beyond', 'page.jpg#xywh=2500,0,600,100')]);
    expect([...found.keys()]).toEqual(['articles/page.jpg']);
    expect(problems).toMatchObject([
      {
        code: 'scan-beyond',
        line: 4,
        message: '版面图 page.jpg#xywh=2500,0,600,100 的范围超出了图片：图片宽 3000、高 4000 像素',
      },
    ]);
  });

  it('that are not there are passed over', async () => {
    expect((await read([article('articles/a.md', ['gone.jpg'])])).problems).toEqual([]);
  });
});
