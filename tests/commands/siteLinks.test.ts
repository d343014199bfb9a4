/** Links of articles to addresses on the site: told where nothing is there. */
import { expect, it } from 'vitest';
import { articleFile } from '../support/articleFile.ts';
import { folderOf } from '../support/folder.ts';
import { runCommand } from '../support/run.ts';

async function check(base: string, links: string[]) {
  const content = folderOf({
    'site.yaml': `title: 档案\nbaseUrl: https://news.test${base}\n`,
    'articles/2023/04/昆山.md': articleFile({ redirectFrom: '/old/a.html', authors: '[张三]' }),
    'articles/2023/04/b.md': articleFile({}, links.map((link) => `见[甲](<${link}>)。\n\n`).join('')),
    'public/papers/甲.pdf': 'x',
  });
  const { code, stdout } = await runCommand('check', ['--content', content]);
  expect(code).toBe(0);
  const lines = stdout.split('\n').filter((line) => line.startsWith(content));
  return lines.map((line) => line.slice(content.length + 1).split(' — ')[0]);
}

const THERE = [
  '/',
  '/zones/',
  '/zones',
  '/zones/kunshan/',
  '/zones/kunshan/#top',
  '/search/?q=甲',
  '/about/',
];
const FILES = ['/articles/2023/04/昆山.html', '/old/a.html', '/papers/甲.pdf', '/feed.xml', '/authors/张三/'];

it('says nothing of what is there', async () => {
  expect(await check('/', [...THERE, ...FILES, encodeURI(FILES[0]!)])).toEqual([]);
});

it('tells of what is not, with its line', async () => {
  expect(await check('/', ['/zones/nowhere/', '/x', '/authors/李四/', '/100%'])).toEqual([
    'articles/2023/04/b.md:8:7 正文: 网站上没有 /zones/nowhere/ 这个地址',
    'articles/2023/04/b.md:10:7 正文: 网站上没有 /x 这个地址',
    'articles/2023/04/b.md:12:7 正文: 网站上没有 /authors/李四/ 这个地址',
    'articles/2023/04/b.md:14:7 正文: 网站上没有 /100% 这个地址',
  ]);
});

it('wants the base path, where there is one', async () => {
  expect(await check('/高新/', ['/zones/', '/高新/', '/高新/zones/'])).toEqual([
    'articles/2023/04/b.md:8:7 正文: 网站上没有 /zones/ 这个地址',
  ]);
});
