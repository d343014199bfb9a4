/** Whatever stops a build is found by `check`: the same lines, in Chinese, with file and line, and no stack. */
import { mkdtempSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleFile } from '../support/articleFile.ts';
import { folderOf as folderWith, writeFiles, type Files } from '../support/folder.ts';
import { REGISTRIES } from '../support/registries.ts';
import { runCommand } from '../support/run.ts';

const A = 'articles/2023/04/a.md';
const SOUND: Files = {
  ...REGISTRIES,
  'site.yaml': 'title: 档案\nbaseUrl: https://archive.example.org\n',
  'articles/2023/04/sound.md': articleFile(),
};
const article = (fields: Record<string, string>, body?: string): Files => ({
  [A]: articleFile(fields, body),
});
const site = (yaml: string): Files => ({
  'site.yaml': `title: 档案\nbaseUrl: https://archive.example.org\n${yaml}`,
});
const gb = Uint8Array.of(...Buffer.from('---\ntitle: '), 0xc0, 0xa5, 0xc9, 0xbd, 0xb8, 0xdf);

const based = (address: string): Files => ({ 'site.yaml': `title: 档案\nbaseUrl: ${address}\n` });
const page = (name: string): Files => ({ [`pages/${name}.md`]: '---\ntitle: 甲\n---\n\n乙\n' });
/** With its ending 255 bytes: as long as a file system takes, and longer as a page. */
const LONG = '字'.repeat(84);
/** The head of a picture tells its size; the rest is not there. */
const noise = await sharp({
  create: {
    width: 200,
    height: 200,
    channels: 3,
    background: 'red',
    noise: { type: 'gaussian', mean: 128, sigma: 50 },
  },
})
  .png()
  .toBuffer();
const HALF = noise.subarray(0, noise.length / 2);

/** A file that is undefined is not there: something else is. */
const folderOf = (files: Record<string, Files[string] | undefined>) =>
  folderWith(
    Object.fromEntries(
      Object.entries(files).filter((one): one is [string, Files[string]] => one[1] !== undefined),
    ),
  );

/** What is wrong, the files beside a sound article, and where the first fault is told. */
const STOPPED: [string, Record<string, Files[string] | undefined>, string][] = [
  ['an empty article', { [A]: '' }, A],
  ['an article in GB18030', { [A]: gb }, A],
  ['an article in UTF-16', { [A]: Buffer.from('\ufeff---\ntitle: 甲\n', 'utf16le') }, A],
  ['an article without front-matter', { [A]: '正文。\n' }, A],
  ['a full-width colon', { [A]: articleFile().replace('title: ', 'title：') }, A],
  ['a registry’s name that is none', article({ zones: '[没有的高新区]' }), A],
  ['a topic that is none', article({ topics: '[没有的专题]' }), A],
  ['an unknown field', article({ auther: '张三' }), A],
  ['a field __proto__', article({ __proto__x: '1', ['__proto__']: '1' } as Record<string, string>), A],
  ['a day that is on no calendar', article({ date: '2023-02-30' }), A],
  ['a date 1e3', article({ date: '1e3' }), A],
  ['a date 0x7E7', article({ date: '0x7E7' }), A],
  ['the year 0000', article({ date: "'0000'" }), A],
  ['the year 2203', article({ date: '2203-04-08' }), A],
  ['a summary of a megabyte', article({ summary: '字'.repeat(400_000) }), A],
  ['HTML', article({}, '<b>甲</b>乙\n'), A],
  ['an address that runs', article({}, '[甲](javascript:alert(1))\n'), A],
  ['no text', article({}, ''), A],
  ['a missing picture', article({ images: '[{src: a.jpg, alt: 甲}]' }), A],
  ['a picture elsewhere', article({ images: '[{src: "https://example.org/a.jpg", alt: 甲}]' }), A],
  ['a picture outside', article({ images: '[{src: ../../../../a.jpg, alt: 甲}]' }), A],
  ['a picture without words', article({ images: '[{src: a.jpg}]' }), A],
  [
    'a damaged picture',
    { ...article({ images: '[{src: a.jpg, alt: 甲}]' }), 'articles/2023/04/a.jpg': 'no picture' },
    'articles/2023/04/a.jpg',
  ],
  [
    'an empty picture',
    { ...article({}, '![甲](b.png)\n'), 'articles/2023/04/b.png': '' },
    'articles/2023/04/b.png',
  ],
  [
    'two articles of one address',
    { 'articles/2023/04/SOUND.md': articleFile() },
    'articles/2023/04/sound.md',
  ],
  ['a redirect over an article', article({ redirectFrom: '/articles/2023/04/sound.html' }), A],
  ['a redirect out of the site', article({ redirectFrom: '/../a.html' }), A],
  ['a redirect with a query', article({ redirectFrom: '/a.html?b' }), A],
  ['no title of the site', { 'site.yaml': 'baseUrl: https://archive.example.org\n' }, 'site.yaml'],
  ['no address of the site', { 'site.yaml': 'title: 档案\n' }, 'site.yaml'],
  ['an address that is none', { 'site.yaml': 'title: 档案\nbaseUrl: example.com\n' }, 'site.yaml'],
  ['an unknown setting', site('titel: 甲\n'), 'site.yaml'],
  ['a language that is none', site('language: fr\n'), 'site.yaml'],
  ['settings in GB18030', { 'site.yaml': gb }, 'site.yaml'],
  ['settings that are no YAML', site('ears: [甲\n'), 'site.yaml'],
  ['pages of no size', site('pageSize: 0\n'), 'site.yaml'],
  ['a zone without a name', { 'zones.yaml': 'zones:\n  - {id: a}\n' }, 'zones.yaml'],
  ['zones that are no list', { 'zones.yaml': 'zones: 甲\n' }, 'zones.yaml'],
  ['a zone twice', { 'zones.yaml': 'zones:\n  - {id: a, name: 甲}\n  - {id: a, name: 乙}\n' }, 'zones.yaml'],
  ['a zone called none', { 'zones.yaml': 'zones:\n  - {id: none, name: 甲}\n' }, 'zones.yaml'],
  [
    'a zone with an id longer than a file’s name',
    { 'zones.yaml': `zones:\n  - {id: ${'z'.repeat(260)}, name: 昆山高新区}\n` },
    'zones.yaml:2',
  ],
  ['a redirect longer than a path', article({ redirectFrom: `/${`${'a'.repeat(200)}/`.repeat(25)}` }), A],
  ['a theme in GB18030', { 'theme.css': gb }, 'theme.css'],
  ['a theme in UTF-16', { 'theme.css': Buffer.from(':root {}', 'utf16le') }, 'theme.css'],
  ['a topic with a Chinese id', { 'topics.yaml': 'topics:\n  - {id: 甲, name: 甲}\n' }, 'topics.yaml'],
  ['topics with a tab', { 'topics.yaml': 'topics:\n\t- {id: a, name: 甲}\n' }, 'topics.yaml'],
  ['a page without front-matter', { 'pages/about.md': '甲\n' }, 'pages/about.md'],
  ['a file name with a question mark', { 'articles/2023/04/a?.md': articleFile() }, 'articles/2023/04/a?.md'],
  ['a file name with a hash', { 'articles/2023/04/a#b.md': articleFile() }, 'articles/2023/04/a#b.md'],
  [
    'a file name with a per cent sign',
    { 'articles/2023/04/100%.md': articleFile() },
    'articles/2023/04/100%.md',
  ],
  ['a folder with a hash', { 'articles/2023/#4/a.md': articleFile() }, 'articles/2023/#4/a.md'],
  [
    'a file name of 255 bytes',
    { [`articles/2023/04/${LONG}.md`]: articleFile() },
    `articles/2023/04/${LONG}.md`,
  ],
  ['an article called index', { 'articles/2023/04/index.md': articleFile() }, 'articles/2023/04/index.md'],
  ['a base with a lone per cent sign', based('https://example.com/100%/'), 'site.yaml'],
  ['a base by another protocol', based('ftp://example.com/高新/'), 'site.yaml'],
  ['a base that is a number', based('12'), 'site.yaml'],
  ['a base that is empty', based(''), 'site.yaml'],
  ['a base that is a list', based('[https://example.com]'), 'site.yaml'],
  ['a redirect over the zones', article({ redirectFrom: '/zones/' }), A],
  ['a redirect over the front page', article({ redirectFrom: '/index.html' }), A],
  ['a redirect below a page', article({ redirectFrom: '/articles/2023/04/sound.html/a' }), A],
  ['a redirect over the feed', article({ redirectFrom: '/feed.xml' }), A],
  ['a redirect over the search index', article({ redirectFrom: '/search/manifest.json' }), A],
  ['a redirect with a place', article({ redirectFrom: '/a.html#p1' }), A],
  ['a redirect without a slash', article({ redirectFrom: 'a.html' }), A],
  ['a redirect from another site', article({ redirectFrom: 'https://example.org/a.html' }), A],
  [
    'one old address of two articles',
    {
      [A]: articleFile({ redirectFrom: '/a.html' }),
      'articles/2023/04/b.md': articleFile({ redirectFrom: '/A.html' }),
    },
    'articles/2023/04/b.md',
  ],
  ['a page called zones', page('zones'), 'pages/zones.md'],
  ['a page called search', page('search'), 'pages/search.md'],
  ['a page called pictures', page('pictures'), 'pages/pictures.md'],
  ['a page in GB18030', { 'pages/about.md': gb }, 'pages/about.md'],
  ['a page that is empty', { 'pages/about.md': '' }, 'pages/about.md'],
  ['a page with HTML', { 'pages/about.md': '---\ntitle: 甲\n---\n\n<b>乙</b>\n' }, 'pages/about.md'],
  [
    'a page with an unknown field',
    { 'pages/about.md': '---\ntitle: 甲\ntopic: 乙\n---\n\n丙\n' },
    'pages/about.md',
  ],
  ['a public file over the zones', { 'public/zones': 'x' }, 'public/zones'],
  [
    'a public file over an article',
    { 'public/articles/2023/04/sound.html': 'x' },
    'public/articles/2023/04/sound.html',
  ],
  ['a missing logo', site('logo: logo.svg\n'), 'site.yaml'],
  [
    'a logo that is no picture',
    { ...site('logo: logo.png\n'), 'public/logo.png': 'no picture' },
    'site.yaml:3',
  ],
  [
    'a logo with its folder',
    { ...site('logo: public/logo.svg\n'), 'public/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' },
    'site.yaml',
  ],
  [
    'a picture cut off in the middle',
    { ...article({}, '![甲](c.png)\n'), 'articles/2023/04/c.png': HALF },
    'articles/2023/04/c.png',
  ],
  ['a picture of a page that is none', article({}, '![甲](/c.png)\n'), A],
  [
    'an article with bytes of no encoding',
    { [A]: Uint8Array.of(...Buffer.from(articleFile()), 0xff, 0xfe) },
    A,
  ],
  ['topics in GB18030', { 'topics.yaml': gb }, 'topics.yaml'],
  ['zones in UTF-16', { 'zones.yaml': Buffer.from('\ufeffzones: []\n', 'utf16le') }, 'zones.yaml'],
  ['texts in GB18030', { 'strings.yaml': gb }, 'strings.yaml'],
  ['texts that are none', { 'strings.yaml': 'site: {nothing: 甲}\n' }, 'strings.yaml'],
  ['a zone with capitals', { 'zones.yaml': 'zones:\n  - {id: Kunshan, name: 甲}\n' }, 'zones.yaml'],
  [
    'a zone of no province',
    {
      'zones.yaml':
        'zones:\n  - {id: a, name: 甲, province: 乙}\nprovince_grid:\n  - {province: 丙, col: 0, row: 0}\n',
    },
    'zones.yaml',
  ],
  [
    'a topic twice',
    { 'topics.yaml': 'topics:\n  - {id: a, name: 甲}\n  - {id: b, name: 甲}\n' },
    'topics.yaml',
  ],
  [
    'a topic with an unknown key',
    { 'topics.yaml': 'topics:\n  - {id: a, name: 甲, keyword: 乙}\n' },
    'topics.yaml',
  ],
  ['topics that are text', { 'topics.yaml': '甲乙丙\n' }, 'topics.yaml'],
  [
    'a paper printed on the eighth day',
    site('publishingDays: [{publication: 甲报, weekdays: [8]}]\n'),
    'site.yaml',
  ],
  ['three ears', site('ears: [甲, 乙, 丙]\n'), 'site.yaml'],
  ['a switch that is none', site('pagefind: maybe\n'), 'site.yaml'],
  ['a menu that leads nowhere', site('menu: {header: [nowhere]}\n'), 'site.yaml'],
  ['a page whose name holds a question mark', page('a?b'), 'pages/a?b.md'],
  ['a page whose name holds a hash', page('a#b'), 'pages/a#b.md'],
  ['a page of a per cent sign', page('100%'), 'pages/100%.md'],
  ['a page called index', page('index'), 'pages/index.md'],
  ['a page called as the feed', page('feed.xml'), 'pages/feed.xml.md'],
  ['a page of a very long name', page('字'.repeat(83)), `pages/${'字'.repeat(83)}.md`],
  [
    'a page with a picture beside it',
    { 'pages/about.md': '---\ntitle: 甲\n---\n\n![乙](a.png)\n', 'pages/a.png': noise },
    'pages/about.md',
  ],
  ['a page with a blank title', { 'pages/about.md': '---\ntitle: " "\n---\n\n乙\n' }, 'pages/about.md'],
  ['a base with two slashes', based('https://example.com//a//b'), 'site.yaml'],
  ['a base with a query', based('https://example.com/?a=b'), 'site.yaml'],
  ['a base with a place', based('"https://example.com/#a"'), 'site.yaml'],
  ['a base with a password', based('https://a:b@example.com/'), 'site.yaml'],
  ['a base that is a file', based('https://example.com/高新/index.html'), 'site.yaml'],
  ['a blank title of the site', { 'site.yaml': 'title: " "\nbaseUrl: https://example.com\n' }, 'site.yaml'],
  [
    'a time that ends before it begins',
    site("publishingDays: [{publication: 甲报, weekdays: [1], from: '2023-05-01', to: '2023-01-01'}]\n"),
    'site.yaml',
  ],
  ['a zone with a blank name', { 'zones.yaml': 'zones:\n  - {id: a, name: " "}\n' }, 'zones.yaml'],
  ['a redirect longer than a file’s name', article({ redirectFrom: `/${'a'.repeat(300)}.html` }), A],
  ['a redirect to a folder of the program', article({ redirectFrom: '/data' }), A],
  ['a page without a title', { 'pages/about.md': '---\ndescription: 甲\n---\n\n乙\n' }, 'pages/about.md'],
  ['a withdrawn article without a reason', article({ withdrawn: '""' }), A],
  [
    'an old address of a zone over a page',
    { 'zones.yaml': 'zones:\n  - {id: a, name: 甲, redirectFrom: [/topics/]}\n' },
    'zones.yaml:2',
  ],
  [
    'an old address of a topic over the data',
    { 'topics.yaml': 'topics:\n  - {id: a, name: 甲, redirectFrom: [/data/articles.csv]}\n' },
    'topics.yaml:2',
  ],
  [
    'one old address of a zone and of an article',
    {
      ...article({ redirectFrom: '/old.html' }),
      'zones.yaml': 'zones:\n  - {id: a, name: 昆山高新区, redirectFrom: [/old.html]}\n',
    },
    'zones.yaml',
  ],
  [
    'a scan that is missing',
    article({ source: '{publication: 甲报, issueDate: 2023-04-17, pageNumber: 1, scan: a.webp}' }),
    A,
  ],
  [
    'a scan that is no picture',
    {
      ...article({ source: '{publication: 甲报, issueDate: 2023-04-17, pageNumber: 1, scan: a.webp}' }),
      'articles/2023/04/a.webp': 'x',
    },
    'articles/2023/04/a.webp',
  ],
  ['a database of words', site('databaseArticles: 很多\n'), 'site.yaml'],
  [
    'texts of the interface in UTF-16',
    { 'strings.yaml': Buffer.from('\ufeffzh-CN: {}\n', 'utf16le') },
    'strings.yaml',
  ],
  [
    'a wide colon in the texts of the interface',
    { 'strings.yaml': 'zh-CN：\n  site:\n    home: 甲\n' },
    'strings.yaml',
  ],
  ['rules of import that are no YAML', { 'import.yaml': 'columns: [甲\n' }, 'import.yaml'],
  [
    'an alias of a zone that is none',
    { 'import.yaml': 'aliases:\n  - {name: 甲, zone: 没有}\n' },
    'import.yaml',
  ],
  ['a ledger with a line that is none', { 'ledger.yaml': '- added: 2023/04/sound\n' }, 'ledger.yaml'],
  ['a ledger in GB18030', { 'ledger.yaml': gb }, 'ledger.yaml'],
  ['a page called updates', page('updates'), 'pages/updates.md'],
  ['a page called compare', page('compare'), 'pages/compare.md'],
  [
    'an old address of a zone that is a zone',
    {
      'zones.yaml':
        'zones:\n  - {id: a, name: 昆山高新区, redirectFrom: [/zones/b/]}\n  - {id: b, name: 乙}\n',
    },
    'zones.yaml:2',
  ],
  ['articles that are a file', { articles: '甲\n', 'articles/2023/04/sound.md': undefined }, 'articles'],
  ['pages that are a file', { pages: '甲\n', 'pages/about.md': undefined }, 'pages'],
  ['public files that are a file', { public: 'x' }, 'public'],
  ['a conflict in an article', { [A]: articleFile({}, '<<<<<<< HEAD\n甲\n=======\n乙\n>>>>>>> 校对\n') }, A],
  [
    'a conflict in a front-matter',
    { [A]: articleFile().replace('title: 甲', '<<<<<<< HEAD\ntitle: 甲\n=======\ntitle: 乙\n>>>>>>> b') },
    `${A}:2`,
  ],
  [
    'a conflict in the zones',
    {
      'zones.yaml':
        'zones:\n<<<<<<< HEAD\n  - {id: a, name: 甲}\n||||||| 1a2b3c\n=======\n  - {id: a, name: 乙}\n>>>>>>> b\n',
    },
    'zones.yaml:2',
  ],
  [
    'a conflict in the settings',
    site('<<<<<<< HEAD\npageSize: 20\n=======\npageSize: 50\n>>>>>>> b\n'),
    'site.yaml:3',
  ],
  [
    'what is left of a conflict',
    { 'pages/about.md': '---\ntitle: 甲\n---\n\n乙\n>>>>>>> b\n' },
    'pages/about.md:6',
  ],
  [
    'two provinces on a tile',
    {
      'zones.yaml':
        'zones:\n  - {id: a, name: 昆山高新区}\nprovince_grid:\n  - {province: 江苏, col: 1, row: 2}\n  - {province: 安徽, col: 1, row: 2}\n',
    },
    'zones.yaml:5',
  ],
  [
    'a province twice',
    {
      'zones.yaml':
        'zones:\n  - {id: a, name: 昆山高新区}\nprovince_grid:\n  - {province: 江苏, col: 1, row: 2}\n  - {province: 江苏, col: 1, row: 3}\n',
    },
    'zones.yaml:5',
  ],
  ['a register of an unknown word', site("vocabulary: {zh-CN: {register: '共{foo}个'}}\n"), 'site.yaml:3'],
  ['a register with wide braces', site("vocabulary: {zh-CN: {register: '共｛total｝个'}}\n"), 'site.yaml:3'],
  ['a register whose brace is open', site("vocabulary: {zh-CN: {register: '共{total 个'}}\n"), 'site.yaml:3'],
  ['a feed of a bracket', site("feeds: [{title: 甲, query: '('}]\n"), 'site.yaml:3'],
  ['a feed of signs', site("feeds: [{title: 甲, query: '—— 。'}]\n"), 'site.yaml:3'],
  ['a feed whose bracket is open', site("feeds: [{title: 甲, query: '(甲 乙'}]\n"), 'site.yaml:3'],
  ['an old address in the pages of the index', article({ redirectFrom: '/pagefind/none.js' }), A],
  ['an old address among the data', article({ redirectFrom: '/data/none.json' }), A],
  ['a public file of the index', { 'public/pagefind/none.js': 'x' }, 'public/pagefind/none.js'],
  ['a public file of the cards', { 'public/search/a/none.bin': 'x' }, 'public/search/a/none.bin'],
  ['a page called pagefind', page('pagefind'), 'pages/pagefind.md'],
  ['a page called data', page('data'), 'pages/data.md'],
  [
    'a picture that is a folder',
    { ...article({}, '![甲](b.png)\n'), 'articles/2023/04/b.png/a.txt': 'x' },
    A,
  ],
];

it('looks at eighty archives', () => {
  expect(STOPPED.length).toBeGreaterThanOrEqual(80);
  expect(new Set(STOPPED.map(([name]) => name)).size).toBe(STOPPED.length);
});

const work = mkdtempSync(join(tmpdir(), 'gaoxin-check-'));
const out = join(work, 'site');
const home = () => readFileSync(join(out, 'index.html'), 'utf8');
let good: { link: string; home: string };
beforeAll(async () => {
  const content = join(work, 'content');
  writeFiles(content, SOUND);
  const { code, stderr } = await runCommand('build', ['--content', content, '--out', out]);
  expect(code, stderr).toBe(0);
  good = { link: readlinkSync(out), home: home() };
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe.each(STOPPED)('%s', (_name, files, place) => {
  it('is told by check as the build tells it, and the last good site stays', async () => {
    const content = folderOf({ ...SOUND, ...files });
    const checked = await runCommand('check', ['--content', content]);
    const built = await runCommand('build', ['--content', content, '--out', out]);
    const told = ({ stdout, stderr }: { stdout: string; stderr: string }) =>
      `${stdout}\n${stderr}`
        .split('\n')
        .map((line) => line.replace(/^提醒：/, ''))
        .filter((line) => line.startsWith(content))
        .sort();
    expect(told(built)).toEqual(told(checked));
    const here = told(checked).filter((line) => line.startsWith(`${join(content, place)}:`));
    expect(here.length, told(checked).join('\n')).toBeGreaterThan(0);
    for (const line of here)
      // Where several lines are to be written, they follow, and the id stands below them.
      expect(line).toMatch(/:\d+:\d+ .*\p{Script=Han}.* — .*\p{Script=Han}.*(?: \[[a-z-]+\]|：)$/u);
    expect([checked.code, built.code]).toEqual([1, 1]);
    expect(`${built.stdout}${built.stderr}${checked.stdout}${checked.stderr}`).not.toMatch(/^\s+at /m);
    expect({ link: readlinkSync(out), home: home() }).toEqual(good);
  });
});

it('tells in both what only warns', async () => {
  const content = folderOf({
    ...SOUND,
    'zones.yml': 'zones: []\n',
    'topic.yaml': 'topics: []\n',
    'themes.css': ':root {}\n',
    'page/a.md': '---\ntitle: 甲\n---\n\n乙\n',
    '2023/04/a.md': articleFile(),
    'kunshan.md': articleFile(),
    'articles/2023/04/.b.md': articleFile(),
    'articles/2023/04/b.docx': 'x',
    'pages/about.MD': 'x',
    'pages/more/a.md': 'x',
    'pages/empty.md': '---\ntitle: 甲\n---\n',
    'articles/2023/04/c.md.md': articleFile(),
    'articles/2023/04/d.yaml': 'title: 甲\n',
    'pages/e.json': '{}',
    'site.yaml':
      'title: 档案\nbaseUrl: https://archive.example.org\nvocabulary: {zh-CN: {zone: 高新区, prefixes: [专题, 高 新]}}\n',
    'pages/lu\u0308.md': '---\ntitle: ⻓期\n---\n\n[甲](none.md)\n',
  });
  const checked = await runCommand('check', ['--content', content]);
  const built = await runCommand('build', ['--content', content, '--out', join(content, 'site')]);
  for (const { code, stdout, stderr } of [checked, built]) {
    expect(code).toBe(0);
    expect(`${stdout}${stderr}`).not.toMatch(new RegExp(`^${content}\\S*:\\d+:\\d+ `, 'm'));
    const ids = [...`${stdout}${stderr}`.matchAll(/\[([a-z-]+)\]$/gm)].map(([, id]) => id);
    expect(ids).toEqual(
      expect.arrayContaining([
        'settings-name',
        'settings-name-both',
        'folder-unknown',
        'file-misplaced',
        'file-name-ending',
        'file-name-hidden',
        'file-document',
        'file-name-twice',
        'file-data',
        'prefix-taken',
        'prefix-form',
        'page-folder',
        'page-empty',
        'character-radical',
        'link-dead',
      ]),
    );
  }
});

it('tells all that is wrong in the settings at once, whatever hides it', async () => {
  const content = folderWith({
    ...SOUND,
    'site.yaml': [
      'title： 档案',
      'baseUrl: jia',
      'pageSize: 0',
      'titel: 乙',
      'menu: {header: [nowhere]}',
      'logo: none.svg',
      "feeds: [{title: 甲, query: '('}]",
      'vocabulary: {zh-CN: {prefixes: [专题]}}',
      'publishingDays: [{publication: 《甲报》, weekdays: [8]}]',
      '',
    ].join('\n'),
    'zones.yaml': 'zones:\n  - {id: a, name: 甲}\n  - {id: a, name: 乙}\n',
  });
  const checked = await runCommand('check', ['--content', content]);
  const built = await runCommand('build', ['--content', content, '--out', join(content, 'site')]);
  for (const { code, stdout, stderr } of [checked, built]) {
    expect(code).toBe(1);
    const told = [...`${stdout}${stderr}`.matchAll(/(\w+\.yaml):(\d+):.*\[([a-z-]+)\]$/gm)];
    expect(told.map(([, file, line, id]) => `${file!}:${line!} ${id!}`).sort()).toEqual([
      'site.yaml:1 yaml-colon-wide',
      'site.yaml:2 base-url-form',
      'site.yaml:3 page-size-form',
      'site.yaml:4 field-unknown',
      'site.yaml:5 menu-unknown',
      'site.yaml:6 logo-missing',
      'site.yaml:7 feed-query-empty',
      'site.yaml:8 prefix-taken',
      'site.yaml:9 field-many',
      'site.yaml:9 paper-marks',
      'zones.yaml:3 registry-id-twice',
    ]);
  }
});

it.each(['articles', 'articles/2023', 'articles/2023/04/a.md', 'pages', 'pages/about.md'])(
  'refuses a link that leads out of the archive: %s',
  async (path) => {
    const outside = folderWith({ 'a.md': articleFile(), '2023/04/a.md': articleFile() });
    const content = folderWith(SOUND);
    rmSync(join(content, path), { recursive: true, force: true });
    symlinkSync(path.endsWith('.md') ? join(outside, 'a.md') : outside, join(content, path));
    const checked = await runCommand('check', ['--content', content]);
    const built = await runCommand('build', ['--content', content, '--out', join(outside, 'site')]);
    for (const { code, stdout, stderr } of [checked, built]) {
      expect(code).toBe(1);
      expect(`${stdout}${stderr}`).toMatch(
        new RegExp(`^${join(content, path)}:1:1 .*\\[link-outside\\]$`, 'm'),
      );
    }
  },
);

it('takes a link within the archive, and settings that several archives share', async () => {
  const outside = folderWith({ 'topics.yaml': REGISTRIES['topics.yaml']! });
  const content = folderWith({ ...SOUND, 'store/b.md': articleFile() });
  rmSync(join(content, 'topics.yaml'));
  symlinkSync(join(outside, 'topics.yaml'), join(content, 'topics.yaml'));
  symlinkSync('../../../store/b.md', join(content, 'articles/2023/04/b.md'));
  const { code, stdout } = await runCommand('check', ['--content', content]);
  expect(stdout).toContain('2 篇文章没有错误');
  expect(code).toBe(0);
});

it('tells a fault of a registry alone, not again in every article', async () => {
  const content = folderOf({
    'zones.yaml': 'zones:\n  - {id: a name: 甲}\n',
    ...Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`articles/2023/04/${n}.md`, articleFile()])),
  });
  const { stdout } = await runCommand('check', ['--content', content]);
  expect(
    stdout.split('\n').filter((line) => line.startsWith(content) && !line.includes('zones.yaml')),
  ).toEqual([]);
});
