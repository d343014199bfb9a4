import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { listArticles, loadArticles } from '../../src/articles/load.ts';
import { formatProblem } from '../../src/problems/problem.ts';
import { articleFile } from '../support/articleFile.ts';
import { folderOf, type Files } from '../support/folder.ts';

async function check(files: Files): Promise<{ lines: string[]; ids: string[] }> {
  const content = folderOf(files);
  const { archive } = await loadArchive(content);
  const { problems, records } = await loadArticles(content, archive);
  return {
    lines: problems.map((problem) => formatProblem(problem).replace(join(content, 'articles/'), '')),
    ids: records.map(({ id }) => id),
  };
}

it('lists articles by path, below any folders, and nothing else', async () => {
  const content = folderOf({
    'articles/2023/04/b.md': '',
    'articles/2023/04/a.md': '',
    'articles/1999/12/z.md': '',
    'articles/2023/04/a.jpg': '',
    'pages/x.md': '',
  });
  mkdirSync(join(content, 'articles/folder.md'));
  expect(listArticles(content)).toEqual([
    'articles/1999/12/z.md',
    'articles/2023/04/a.md',
    'articles/2023/04/b.md',
  ]);
});

it('points at the line of a missing picture, in the front-matter and in the text', async () => {
  const { lines, ids } = await check({
    'articles/a.md': articleFile(
      { images: '\n  - caption: 说明\n  - src: nope.jpg\n    alt: 画' },
      '第一段。\n\n第二段 ![画](图/nope.png)\n',
    ),
    'articles/b.md': articleFile({ images: '[{src: here.jpg, alt: 画}]' }),
    'articles/here.jpg': 'x',
  });
  expect(lines).toEqual([
    'a.md:8:5 images.1.src: 找不到图片 nope.jpg — 把图片放在文章旁边，或改正 src；没有图片只有说明的，删去 src [image-missing]',
    'a.md:14:10 正文: 找不到图片 图/nope.png — 把图片放在文章旁边，或改正 src；没有图片只有说明的，删去 src [image-missing]',
  ]);
  expect(ids).toEqual(['b']);
});

it.each([
  ['img\\a.png', 'img/a.png'],
  ['a.png', 'A.PNG'],
  ['./图\\桥.JPG', '图/桥.jpg'],
  ['img/a.jpg', 'img/a.jpeg'],
])('names the file that is meant by %s', async (src, near) => {
  const { lines } = await check({
    'articles/a.md': articleFile({ images: `[{src: '${src}', alt: 画}]` }, `第一段。\n\n![画](<${src}>)\n`),
    [`articles/${near}`]: 'x',
  });
  expect(lines.map((line) => line.replace(/^.*? — /, ''))).toEqual(
    Array<string>(2).fill(`把“${src}”换成 ${near} [image-near]`),
  );
});

it('names none where two could be meant, or the file is another', async () => {
  const { lines } = await check({
    'articles/a.md': articleFile({ images: '[{src: a.png, alt: 画}, {src: b.png, alt: 画}]' }),
    'articles/A.png': 'x',
    'articles/a.PNG': 'x',
    'articles/c.png': 'x',
  });
  expect(lines.map((line) => /\[(.*)\]$/.exec(line)![1])).toEqual(['image-missing', 'image-missing']);
});

it('refuses pictures of other sites and outside the archive', async () => {
  const { lines } = await check({
    'articles/a.md': articleFile({
      images: "[{src: 'https://example.com/a.jpg', alt: 画}, {src: ../../etc/a.jpg, alt: 画}]",
    }),
  });
  expect(lines.map((line) => line.split(' — ')[0])).toEqual([
    'a.md:6:11 images.0.src: 图片 https://example.com/a.jpg 在别的网站上',
    'a.md:6:55 images.1.src: 图片 ../../etc/a.jpg 不在档案的文件夹里',
  ]);
});

it('finds an old address claimed twice, however it is written', async () => {
  const { lines } = await check({
    'articles/a.md': articleFile({ redirectFrom: '/old/甲.html' }),
    'articles/b.md': articleFile({ redirectFrom: '\n  - /old/other/\n  - /OLD/%E7%94%B2.html' }),
    'articles/c.md': articleFile({ redirectFrom: '/old/other/index.html' }),
    'articles/d.md': articleFile({ redirectFrom: '/articles/a.html' }),
  });
  expect(lines).toEqual([
    'b.md:8:5 redirectFrom.1: 旧地址 /OLD/%E7%94%B2.html 已被 articles/a.md 使用 — 只在一篇文章里写这个旧地址 [redirect-twice]',
    'c.md:6:1 redirectFrom.0: 旧地址 /old/other/index.html 已被 articles/b.md 使用 — 只在一篇文章里写这个旧地址 [redirect-twice]',
    'd.md:6:1 redirectFrom.0: 旧地址 /articles/a.html 已被 articles/a.md 使用 — 只在一篇文章里写这个旧地址 [redirect-twice]',
  ]);
});

it('finds two articles of one address', async () => {
  const { lines, ids } = await check({
    'articles/2023/04/Kunshan.md': articleFile(),
    'articles/2023/04/kunshan.md': articleFile(),
  });
  expect(lines).toEqual([
    '2023/04/kunshan.md:1:1 与 articles/2023/04/Kunshan.md 的地址重复 — 给其中一个文件改名 [id-twice]',
  ]);
  expect(ids).toEqual(['2023/04/Kunshan']);
});

it('checks pictures and addresses of files that have other problems too', async () => {
  const { lines } = await check({
    'articles/a.md': articleFile({ redirectFrom: '/old.html' }),
    'articles/b.md': articleFile(
      { title: undefined, redirectFrom: '/old.html', images: '[{src: nope.jpg, alt: 画}]' },
      '![](gone.jpg)\n',
    ),
    'articles/c.md': Uint8Array.of(0xb8, 0xdf),
  });
  expect(lines.map((line) => line.split(' — ')[0])).toEqual([
    'b.md:2:1 title: 缺少标题',
    'b.md:5:1 redirectFrom.0: 旧地址 /old.html 已被 articles/a.md 使用',
    'b.md:6:11 images.0.src: 找不到图片 nope.jpg',
    'b.md:9:5 正文: 找不到图片 gone.jpg',
    'c.md:1:1 文件不是 UTF-8 编码，像是 GB18030',
  ]);
});

it('lets a cache answer for a file', async () => {
  const content = folderOf({ 'articles/a.md': articleFile() });
  const { archive } = await loadArchive(content);
  const first = await loadArticles(content, archive);
  const again = await loadArticles(content, archive, () =>
    Promise.resolve({ record: first.records[0]!, problems: [] }),
  );
  expect(again.records).toEqual(first.records);
});
