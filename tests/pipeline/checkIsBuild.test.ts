/** Whatever stops a build is found by `check`: the same lines, in Chinese, with file and line, and no stack. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleFile } from '../support/articleFile.ts';
import { folderOf, type Files } from '../support/folder.ts';
import { runCommand } from '../support/run.ts';

const A = 'articles/2023/04/a.md';
const article = (fields: Record<string, string>, body?: string): Files => ({
  [A]: articleFile(fields, body),
});
const site = (yaml: string): Files => ({ 'site.yaml': `title: 档案\nbaseUrl: https://example.com\n${yaml}` });
const gb = Uint8Array.of(...Buffer.from('---\ntitle: '), 0xc0, 0xa5, 0xc9, 0xbd, 0xb8, 0xdf);

/** What is wrong, the files beside a sound article, and where the first fault is told. */
const STOPPED: [string, Files, string][] = [
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
  ['no title of the site', { 'site.yaml': 'baseUrl: https://example.com\n' }, 'site.yaml'],
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
  ['a topic with a Chinese id', { 'topics.yaml': 'topics:\n  - {id: 甲, name: 甲}\n' }, 'topics.yaml'],
  ['topics with a tab', { 'topics.yaml': 'topics:\n\t- {id: a, name: 甲}\n' }, 'topics.yaml'],
  ['a page without front-matter', { 'pages/about.md': '甲\n' }, 'pages/about.md'],
  ['a page without a title', { 'pages/about.md': '---\ndescription: 甲\n---\n\n乙\n' }, 'pages/about.md'],
];

describe.each(STOPPED)('%s', (_name, files, place) => {
  it('is told by check as the build tells it', async () => {
    const folder = folderOf({});
    const content = folderOf({
      'site.yaml': 'title: 档案\nbaseUrl: https://example.com\n',
      'articles/2023/04/sound.md': articleFile(),
      ...files,
    });
    const checked = await runCommand('check', ['--content', content]);
    const built = await runCommand('build', ['--content', content, '--out', join(folder, 'site')]);
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
      expect(line).toMatch(/:\d+:\d+ .*\p{Script=Han}.* — .*\p{Script=Han}.* \[[a-z-]+\]$/u);
    expect([checked.code, built.code]).toEqual([1, 1]);
    expect(`${built.stdout}${built.stderr}${checked.stderr}`).not.toMatch(/^\s+at /m);
  });
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
