/** Books, as a program that opens them would. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { XmlDocument } from 'libxml2-wasm';
import { beforeEach, describe, expect, it } from 'vitest';
import { articleFile } from '../support/articleFile.ts';
import { folderOf } from '../support/folder.ts';
import { ROOT, runCommand } from '../support/run.ts';

/** Debian's package of W3C's validator; it is not on every machine. */
const EPUBCHECK = '/usr/share/java/epubcheck.jar';
const CLOSED = 'http://rightsstatements.org/vocab/InC/1.0/';

let folder: string;
const make = (...args: string[]) =>
  runCommand('epub', ['--content', join(folder, 'content'), ...args], { cwd: folder });

async function filesIn(path: string): Promise<Record<string, string>> {
  const zip = await JSZip.loadAsync(readFileSync(join(folder, path)));
  const names = Object.keys(zip.files);
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await zip.file(name)!.async('string')] as const)),
  );
}

beforeEach(() => {
  folder = folderOf({
    'content/site.yaml': 'title: 试验档案\nbaseUrl: https://jia.news/papers/\n',
    'content/articles/2023/04/a.md': articleFile(
      {
        title: '甲]]>乙 & <丙>',
        date: '2023-04-08',
        authors: '[{name: 魏志强, role: 记者}]',
        images: "[{caption: '图为会场。'}]",
      },
      '见[另一篇](b.md#p1)、[未收的](../05/c.md)和[园区](/papers/zones/kunshan/)。\n',
    ),
    'content/articles/2023/04/b.md': articleFile({ title: '摘编一篇', date: '2023-05', digest: 'true' }),
    'content/articles/2023/05/c.md': articleFile(
      {
        title: '不许转载',
        date: '2022-01-01',
        rights: `'${CLOSED}'`,
      },
      '不能给的正文。\n',
    ),
  });
});

describe('a book', () => {
  it('holds the articles of a year, oldest first, each a page of XML, and the same bytes each time', async () => {
    expect(await make('--year', '2023')).toMatchObject({
      code: 0,
      stdout: 'year-2023.epub：2023年，2 篇。\n',
    });
    const first = readFileSync(join(folder, 'year-2023.epub'));
    expect(first.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
    const files = await filesIn('year-2023.epub');
    for (const [name, text] of Object.entries(files))
      if (name !== 'mimetype' && !name.endsWith('.css')) XmlDocument.fromString(text).dispose();
    const chapters = Object.keys(files).filter((name) => /c\d+\.xhtml$/.test(name));
    expect(chapters.map((name) => /<h1>(.*?)<\/h1>/.exec(files[name]!)![1])).toEqual([
      '甲]]&gt;乙 &#x26; &#x3C;丙>',
      '摘编一篇',
    ]);
    await make('--year', '2023');
    expect(readFileSync(join(folder, 'year-2023.epub')).equals(first)).toBe(true);
  });

  it('says of each article who wrote it, where it was printed and where it is; a digest that it is one', async () => {
    await make('--year', '2023', '--out', 'b.epub');
    const files = await filesIn('b.epub');
    const [a, b] = [files['EPUB/c00001.xhtml']!, files['EPUB/c00002.xhtml']!];
    expect(a).toContain('记者 魏志强');
    expect(a).toContain('图为会场。');
    expect(a).toContain('href="https://jia.news/papers/articles/2023/04/a.html"');
    expect(a).not.toContain('本文是摘编');
    expect(b).toContain('本文是摘编');
  });

  it('leads from article to article inside, and out to the site for all else', async () => {
    await make('--year', '2023', '--out', 'b.epub');
    const text = (await filesIn('b.epub'))['EPUB/c00001.xhtml']!;
    const links = [...text.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
    expect(links).toEqual(
      expect.arrayContaining([
        'c00002.xhtml#p1',
        'https://jia.news/papers/articles/2023/05/c.html',
        'https://jia.news/papers/zones/kunshan/',
      ]),
    );
  });

  it('keeps back a text that may not be copied', async () => {
    await make('--year', '2022', '--out', 'c.epub');
    const text = (await filesIn('c.epub'))['EPUB/c00001.xhtml']!;
    expect(text).toContain('不许转载，正文请到网上看');
    expect(text).not.toContain('不能给的正文');
  });

  it('is of one thing that there is', async () => {
    expect(await make()).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('[epub-choice]') as string,
    });
    for (const [args, code] of [
      [['--year', '2023', '--zone', '昆山'], 'epub-choice'],
      [['--zone', '火星'], 'epub-unknown'],
      [['--year', '1900'], 'epub-empty'],
    ] as const)
      expect(await make(...args)).toMatchObject({ code: 2, stderr: expect.stringContaining(code) as string });
  });

  it.skipIf(!existsSync(EPUBCHECK))('passes epubcheck, whatever is in the articles', async () => {
    const content = join(ROOT, 'tests/fixtures/hostile/accepted');
    expect(
      (await runCommand('epub', ['--content', content, '--year', '2023', '--out', 'h.epub'], { cwd: folder }))
        .code,
    ).toBe(0);
    const { status, stdout, stderr } = spawnSync('java', ['-jar', EPUBCHECK, join(folder, 'h.epub')], {
      encoding: 'utf8',
    });
    expect([status, `${stdout}${stderr}`]).toEqual([
      0,
      expect.stringContaining('0 fatals / 0 errors / 0 warnings'),
    ]);
  });
});
