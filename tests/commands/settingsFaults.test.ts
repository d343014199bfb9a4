/** What site.yaml names and the archive does not hold; and pictures whose names are composed in another way. */
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { loadArticles } from '../../src/articles/load.ts';
import { readPictures } from '../../src/pipeline/load/images.ts';
import { scan } from '../../src/pipeline/load/scan.ts';
import { isError } from '../../src/problems/problem.ts';
import { pictureFile } from '../../src/site/views/parts/pictures.ts';
import { articleFile } from '../support/articleFile.ts';
import { folderOf, type Files } from '../support/folder.ts';
import { REGISTRIES } from '../support/registries.ts';
import { runCommand } from '../support/run.ts';

async function check(settings: string, files: Files = {}) {
  const content = folderOf({
    ...REGISTRIES,
    'site.yaml': `title: 档案\nbaseUrl: https://news.test\n${settings}`,
    'articles/2023/04/a.md': articleFile({ source: '{publication: 甲报}' }),
    ...files,
  });
  const { code, stdout } = await runCommand('check', ['--content', content]);
  const lines = stdout
    .replaceAll('提醒：', '')
    .split('\n')
    .filter((line) => line.startsWith(content));
  return { code, lines: lines.map((line) => line.slice(content.length + 1).split(' — ')[0]) };
}

it.each(['logo.svg', '/logo.svg', 'public/logo.svg', 'https://example.org/logo.svg'])(
  'tells of the logo %s, which is no file below public/',
  async (logo) => {
    expect(await check(`logo: ${logo}\n`)).toEqual({
      code: 1,
      lines: [`site.yaml:3:1 logo: public/ 里没有标志 ${logo}`],
    });
  },
);

it('accepts a logo that is there, of the archive or of the generator', async () => {
  expect(await check('logo: img/l.svg\n', { 'public/img/l.svg': '<svg/>' })).toEqual({ code: 0, lines: [] });
  expect(await check('logo: favicon.svg\n')).toEqual({ code: 0, lines: [] });
});

it('tells of drawings that run or load something, and of an icon that cannot be drawn', async () => {
  expect(await check('', { 'public/img/l.svg': '<svg>\n<script/></svg>' })).toEqual({
    code: 0,
    lines: ['public/img/l.svg:2:1 SVG 图里有脚本，或要从别处装入东西：<script'],
  });
  expect(await check('', { 'public/favicon.svg': '<svg' })).toEqual({
    code: 1,
    lines: ['public/favicon.svg:1:1 网站图标 favicon.svg 打不开，可能已损坏'],
  });
});

it('warns of a paper that no article is from', async () => {
  const days =
    'publishingDays:\n  - {publication: 甲报, weekdays: [1]}\n  - {publication: 乙报, weekdays: [1]}\n';
  expect(await check(days)).toEqual({
    code: 0,
    lines: ['site.yaml:5:6 publishingDays.1.publication: 没有一篇文章出自“乙报”'],
  });
});

it.each(['NFC', 'NFD'] as const)('finds pictures whose names are %s on disk', async (form) => {
  const other = form === 'NFC' ? 'NFD' : 'NFC';
  const png = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const content = folderOf({
    'articles/a.md': articleFile(
      { images: `[{src: ${'é.png'.normalize(other)}, alt: 画}]` },
      `正文 ![画](${'图é/ガ.png'.normalize(other)})\n`,
    ),
    [`articles/${'é.png'.normalize(form)}`]: png,
    [`articles/${'图é/ガ.png'.normalize(form)}`]: png,
  });
  const { archive } = await loadArchive(content);
  const { records, problems } = await loadArticles(content, archive);
  expect(problems.filter(isError)).toEqual([]);
  const { found, cache } = await readPictures(content, records, scan(content), {});
  const { file, images, bodyImages = [] } = records[0]!;
  for (const src of [images[0]!.src!, bodyImages[0]!])
    expect(found.get(pictureFile(file, src))).toBeDefined();
  // The files to read are those on disk.
  expect(Object.keys(cache).sort()).toEqual(
    [`articles/${'é.png'.normalize(form)}`, `articles/${'图é/ガ.png'.normalize(form)}`].sort(),
  );
});

it('tells of feeds whose query is not meant so, with the line', async () => {
  const feeds = `feeds:
  - {title: 人才, query: 人才 OR 引才}
  - title: 人才
    query: 昆山 OR
  - title: 坏
    query: '“人才'
  - {title: 改了名, id: 人才, query: 人才}
`;
  expect(await check(feeds)).toEqual({
    code: 1,
    lines: [
      'site.yaml:5:5 feeds.1.title: 已经有叫“人才”的订阅',
      'site.yaml:6:5 feeds.1.query: 检索式里“OR”的一边没有词',
      'site.yaml:8:5 feeds.2.query: 检索式的引号不成对',
      'site.yaml:9:18 feeds.3.id: 已经有叫“人才”的订阅',
    ],
  });
});
