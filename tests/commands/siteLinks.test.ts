/** Links of articles to addresses on the site: told where nothing is there. */
import { describe, expect, it } from 'vitest';
import { articleFile } from '../support/articleFile.ts';
import { folderOf } from '../support/folder.ts';
import { REGISTRIES } from '../support/registries.ts';
import { runCommand } from '../support/run.ts';

async function check(base: string, links: string[], zones = REGISTRIES['zones.yaml']!) {
  const content = folderOf({
    ...REGISTRIES,
    'zones.yaml': zones,
    'site.yaml': `title: 档案\nbaseUrl: https://news.test${base}\n`,
    'articles/2023/04/昆山.md': articleFile({ redirectFrom: '/old/a.html', authors: '[张三]' }),
    'articles/2023/04/b.md': articleFile({}, links.map((link) => `见[甲](<${link}>)。\n\n`).join('')),
    'public/papers/甲.pdf': 'x',
  });
  const { code, stdout } = await runCommand('check', ['--content', content]);
  expect(code).toBe(0);
  const lines = stdout
    .replaceAll('提醒：', '')
    .split('\n')
    .filter((line) => line.startsWith(content));
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

it('knows whole addresses of the site, with any scheme or none', async () => {
  const there = ['https://news.test/zones/', '//news.test/about/', 'https://news.test/data/articles.csv'];
  const elsewhere = [
    'https://other.test/x',
    '//other.test/x',
    'https://news.test.cn/x',
    'mailto:a@news.test',
  ];
  expect(await check('/', [...there, ...elsewhere])).toEqual([]);
  expect(await check('/高新/', ['https://news.test/x', 'https://news.test/高新/zones/'])).toEqual([]);
  const dead = [
    'https://news.test/x',
    'http://news.test/zones/nowhere/',
    '//news.test/y',
    'HTTPS://NEWS.TEST/z',
  ];
  expect(await check('/', dead)).toEqual(
    dead.map((link, index) => `articles/2023/04/b.md:${8 + 2 * index}:7 正文: 网站上没有 ${link} 这个地址`),
  );
});

it('tells of files that the program would make and does not', async () => {
  const there = [
    '/data/articles.csv',
    '/data/2023.json',
    '/data/archive.db',
    '/sitemap/2023.xml',
    '/feeds/',
    '/data/',
  ];
  expect(await check('/', there)).toEqual([]);
  const dead = ['/data/none.csv', '/data/1999.json', '/feeds/zones/nowhere.xml', '/sitemap/1999.xml'];
  expect(await check('/', dead)).toEqual(
    dead.map((link, index) => `articles/2023/04/b.md:${8 + 2 * index}:7 正文: 网站上没有 ${link} 这个地址`),
  );
});

it('tells of places that pages of lists do not have', async () => {
  const there = [
    '/zones/#江苏',
    encodeURI('/zones/#江苏'),
    '/zones/#by-count',
    '/zones/kunshan/#y2023',
    '/dates/2023/04/#d08',
  ];
  const files = ['/feed.xml#a', '/papers/甲.pdf#page=2', '/old/a.html#a'];
  const zones = 'zones:\n  - {id: kunshan, name: 昆山高新区, province: 江苏}\n';
  expect(await check('/', [...there, ...files], zones)).toEqual([]);
  expect(await check('/', ['/zones/#火星', '/topics/#nix', '/zones/kunshan/#nix', '/authors/#9'])).toEqual([
    'articles/2023/04/b.md:8:7 正文: /zones/#火星 那一页没有 #火星 这个位置',
    'articles/2023/04/b.md:10:7 正文: /topics/#nix 那一页没有 #nix 这个位置',
    'articles/2023/04/b.md:12:7 正文: /zones/kunshan/#nix 那一页没有 #nix 这个位置',
    'articles/2023/04/b.md:14:7 正文: /authors/#9 那一页没有 #9 这个位置',
  ]);
});

it('wants the base path, where there is one', async () => {
  expect(await check('/高新/', ['/zones/', '/高新/', '/高新/zones/'])).toEqual([
    'articles/2023/04/b.md:8:7 正文: 网站上没有 /zones/ 这个地址',
  ]);
});

describe('links to files, and to places on pages', () => {
  const told = async (article: string[], page: string[]) => {
    const body = (links: string[]) => links.map((link) => `[甲](<${link}>)\n\n`).join('');
    const content = folderOf({
      'site.yaml': 'title: 档案\nbaseUrl: https://news.test/高新/\n',
      'articles/2023/04/昆山.md': articleFile({}, '首段。\n\n## 小题\n\n次段[^1]。\n\n[^1]: 注\n'),
      'articles/2023/05/b.md': articleFile({ date: '2023-05-02' }, body(article) || '正文。\n'),
      'articles/2023/05/draft.md': articleFile({ date: '2023-05-02', draft: 'true' }),
      'pages/about.md': `---\ntitle: 关于\n---\n\n${body(page)}`,
      'pages/help.md': '---\ntitle: 说明\n---\n\n## 怎么查\n\n一段。\n',
    });
    const { code, stdout } = await runCommand('check', ['--content', content]);
    expect(code).toBe(0);
    const lines = stdout
      .replaceAll('提醒：', '')
      .split('\n')
      .filter((line) => line.startsWith(content));
    return lines.map((line) => line.slice(content.length + 1).replace(/ — .* (?=\[)/, ' '));
  };

  it('says nothing of what is there', async () => {
    const article = ['../04/昆山.md', '../04/昆山.md#p2', '../04/昆山.html#s1', '../../../pages/help.md#s1'];
    const page = ['help.md', 'help.md#p1', '../articles/2023/04/昆山.md#p2', '../zones/', '/高新/zones/#top'];
    expect(await told([...article, '/高新/articles/2023/04/昆山.html#p1', '../../../zones/'], page)).toEqual(
      [],
    );
  });

  it('tells of what is not', async () => {
    const article = [
      '../04/昆山.md#p9',
      'draft.md',
      'none.md',
      'none.html',
      'a.pdf',
      '../../../pages/help.md#s2',
    ];
    const page = [
      'none.md',
      '../articles/2023/04/none.md',
      'help.md#p7',
      '/高新/x/',
      '../articles/2023/04/昆山.html#p8',
    ];
    const here = (lines: string[], file: string) =>
      lines.filter((line) => line.startsWith(file)).map((line) => /: (.*)$/.exec(line)![1]);
    const lines = await told(article, page);
    expect(here(lines, 'articles/2023/05/b.md')).toEqual([
      '../04/昆山.md#p9 那一页没有 #p9 这个位置 [link-place]',
      '链接所指的 draft.md 还是草稿，没有发表 [link-draft]',
      '没有链接所指的文章 none.md [link-dead]',
      '网站上没有 none.html 这个地址 [link-site]',
      '网站上没有 a.pdf 这个地址 [link-site]',
      '../../../pages/help.md#s2 那一页没有 #s2 这个位置 [link-place]',
    ]);
    expect(here(lines, 'pages/about.md')).toEqual([
      '没有链接所指的文章 none.md [link-dead]',
      '没有链接所指的文章 ../articles/2023/04/none.md [link-dead]',
      'help.md#p7 那一页没有 #p7 这个位置 [link-place]',
      '网站上没有 /高新/x/ 这个地址 [link-site]',
      '../articles/2023/04/昆山.html#p8 那一页没有 #p8 这个位置 [link-place]',
    ]);
  });
});
