/** Addresses that are wanted twice: told by check with file and line, before anything is made. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { articleFile } from '../support/articleFile.ts';
import { folderOf, type Files } from '../support/folder.ts';
import { REGISTRIES } from '../support/registries.ts';
import { runCommand } from '../support/run.ts';

async function check(files: Files) {
  const content = folderOf({ ...REGISTRIES, 'articles/2023/04/a.md': articleFile(), ...files });
  const { code, stdout } = await runCommand('check', ['--content', content]);
  const lines = stdout.trimEnd().split('\n').slice(0, -1);
  return { code, lines: lines.map((line) => line.replaceAll(`${content}/`, '').split(' — ')[0]!) };
}

const redirecting = (from: string) => ({
  'articles/2023/04/b.md': articleFile({ redirectFrom: `[${from}]` }),
});

it.each([
  ['/zones', '网站的页面'],
  ['/zones/', '网站的页面'],
  ['/Zones/Index.html', '网站的页面'],
  ['/zones/kunshan', '网站的页面'],
  ['/index.html', '网站的页面'],
  ['/index.html/x', '网站的页面'],
  ['/about', ' pages/about.md '],
  ['/articles', ' articles/2023/04/a.md '],
  ['/articles/2023/04/a.html/old', ' articles/2023/04/a.md '],
  ['/search/manifest.json', '程序自己'],
  ['/search/base-1/x', '程序自己'],
  ['/_assets/x.css', '程序自己'],
  ['/pagefind/x', '程序自己'],
  ['/data/2023.json', '程序自己'],
  ['/feed.xml', '程序自己'],
  ['/robots.txt', '程序自己'],
  ['/sw.js', '程序自己'],
  ['/_headers', '程序自己'],
  ['/manifest.webmanifest', '程序自己'],
  ['/Favicon.svg', '程序自己'],
  ['/icon-512.png/x', '程序自己'],
  ['/llms.txt', '程序自己'],
  ['/.nojekyll', '程序自己'],
  ['/cards/x.png', '程序自己'],
  ['/pagefind-articles/x', '程序自己'],
])('refuses the old address %s, which belongs to%s', async (from, owner) => {
  const { code, lines } = await check(redirecting(from));
  expect(lines).toEqual([`articles/2023/04/b.md:6:16 redirectFrom.0: 地址 ${from} 已被${owner}占用`]);
  expect(code).toBe(1);
});

it.each(['/a//b', '/a/b//', '/a/%2Fb', '/a/%2e/b'])(
  'refuses the old address %s, which is no path',
  async (from) => {
    const { code, lines } = await check(redirecting(from));
    expect(lines).toEqual(['articles/2023/04/b.md:6:16 redirectFrom.0: 旧地址里的 %、.. 或 // 不对']);
    expect(code).toBe(1);
  },
);

it.each(['columns', 'issues', 'authors', 'compare', 'updates', 'corrections'])(
  'refuses a page called %s, though the archive has no such section yet',
  async (name) => {
    const { code, lines } = await check({ [`pages/${name}.md`]: '---\ntitle: 甲\n---\n\n乙\n' });
    expect(lines).toEqual([`pages/${name}.md:1:1 地址 /${name}/ 已被网站的页面占用`]);
    expect(code).toBe(1);
  },
);

it('refuses public files in the place of pages and of the program’s own', async () => {
  const { lines } = await check({
    'public/zones': 'x',
    'public/search/manifest.json': '{}',
    'public/articles/2023/04/a.html': 'x',
    'public/fine.txt': 'x',
    'public/llms.txt': 'x',
    'public/manifest.webmanifest': '{}',
    'public/papers/fine.pdf': 'x',
  });
  expect(lines).toEqual([
    'public/articles/2023/04/a.html:1:1 地址 /articles/2023/04/a.html 已被 articles/2023/04/a.md 占用',
    'public/search/manifest.json:1:1 地址 /search/manifest.json 已被程序自己占用',
    'public/zones:1:1 地址 /zones 已被网站的页面占用',
  ]);
});

it('tells which of two claims came first, also where one is a folder of the other', async () => {
  const { lines } = await check({ ...redirecting('/old/a'), 'public/old': 'x', 'public/old2': 'x' });
  expect(lines).toEqual(['public/old:1:1 地址 /old 已被 articles/2023/04/b.md 占用']);
});

it('takes every address that nothing else wants, and never two of one place', async () => {
  const part = fc.constantFrom('a', 'b', 'B', '旧');
  const path = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => `/x/${parts.join('/')}`);
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(path, { maxLength: 4 }), async (paths) => {
      const { lines } = await check(
        Object.fromEntries(
          paths.map((from, index) => [
            `articles/2023/04/r${index}.md`,
            articleFile({ redirectFrom: `[${from}]` }),
          ]),
        ),
      );
      const plain = paths.map((one) => one.toLowerCase());
      const clash = plain.some((one, index) =>
        plain.some((other, place) => place !== index && (other === one || other.startsWith(`${one}/`))),
      );
      expect(lines.length > 0, paths.join(' ')).toBe(clash);
    }),
    { numRuns: 25 },
  );
});

it('refuses public files that are links out of the archive', async () => {
  const content = folderOf({ 'articles/2023/04/a.md': articleFile(), 'public/fine.txt': '' });
  symlinkSync('/etc', join(content, 'public/etc'));
  const { code, stdout } = await runCommand('check', ['--content', content]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/public\/etc:1:1 符号链接指到了档案外面：\/etc — /);
});
