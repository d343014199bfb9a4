/** `npm run check` and a failing build, as an archivist meets them: ten broken files at once. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { articleFile } from '../support/articleFile.ts';
import { folderOf, writeFiles, type Files } from '../support/folder.ts';
import { runCommand } from '../support/run.ts';

const BROKEN: Files = {
  'articles/2023/04/01-zone.md': articleFile({ zones: '[昆山高新园]' }),
  'articles/2023/04/02-date.md': articleFile({ date: '2023-02-30' }),
  'articles/2023/04/03-redirect.md': articleFile({ redirectFrom: '/articles/2023/04/sound.html' }),
  'articles/2023/04/04-field.md': articleFile({ auther: '张三' }),
  'articles/2023/04/05-yaml.md': articleFile({ title: '昆山: 党建' }),
  'articles/2023/04/06-image.md': articleFile({ images: '\n  - alt: 车间\n    src: 车间.jpg' }),
  'articles/2023/04/07-body.md': articleFile({}, ''),
  'articles/2023/04/08-front-matter.md': '昆山高新区把党建做进产业集群。\n',
  'articles/2023/04/09-missing.md': articleFile({ zones: undefined }),
  'articles/2023/04/10-encoding.md': Uint8Array.of(...Buffer.from('---\ntitle: '), 0xc0, 0xa5, 0xc9, 0xbd),
};
const TOLD: [place: string, fault: string, hint: RegExp][] = [
  ['01-zone.md:4:9 zones.0', '没有登记过园区“昆山高新园”', /是不是昆山高新区/],
  ['02-date.md:3:1 date', '没有“2023-02-30”这一天', /只知道月份就写 2023-02/],
  [
    '03-redirect.md:6:1 redirectFrom.0',
    '旧地址 /articles/2023/04/sound.html 已被 articles/2023/04/sound.md 使用',
    /只在一篇文章里写/,
  ],
  ['04-field.md:6:1 auther', '没有“auther”这个字段', /是不是想写 authors/],
  ['05-yaml.md:2:1', '文字里有英文冒号加空格', /^把这一行改成：title: '昆山: 党建'/],
  ['06-image.md:8:5 images.0.src', '找不到图片 车间.jpg', /放在文章旁边/],
  ['07-body.md:7:1 正文', '正文是空的', /在第二个 --- 下面写正文/],
  ['08-front-matter.md:1:1', '文件开头没有用两行 --- 括起来的文章信息', /第一行写 ---/],
  ['09-missing.md:2:1 zones', '缺少园区', /加一行 zones: \[[^\]]+\]/],
  ['10-encoding.md:1:1', '文件不是 UTF-8 编码，像是 GB18030', /另存为 UTF-8/],
];

let content: string;
beforeEach(() => {
  content = folderOf({ 'articles/2023/04/sound.md': articleFile() });
});

it('says that a sound archive is sound, and lists its drafts', async () => {
  writeFiles(content, { 'articles/2023/04/draft.md': articleFile({ title: "''", draft: 'true' }) });
  const { code, stdout } = await runCommand('check', ['--content', content]);
  expect(stdout).toBe('草稿 articles/2023/04/draft.md （无标题）\n2 篇文章没有错误，其中 1 篇是草稿。\n');
  expect(code).toBe(0);
});

it('tells ten broken files in ten lines: file, line, column, field, fault, remedy', async () => {
  writeFiles(content, BROKEN);
  const { code, stdout } = await runCommand('check', ['--content', content]);
  const lines = stdout.trimEnd().split('\n');
  expect(lines.pop()).toBe('共 10 处错误，改好后再运行一次。');
  expect(lines).toHaveLength(10);
  TOLD.forEach(([place, fault, hint], index) => {
    const [before, after] = lines[index]!.split(' — ') as [string, string];
    expect(before).toBe(
      `${join(content, 'articles/2023/04')}/${place.replace(/(\d) (\D)/, '$1 $2')}${/ \D/.test(place) ? ': ' : ' '}${fault}`,
    );
    expect(after).toMatch(hint);
  });
  expect(code).toBe(1);
});

it('tells machines the same with --json', async () => {
  writeFiles(content, BROKEN);
  const { code, stdout } = await runCommand('check', ['--content', content, '--json']);
  const told = JSON.parse(stdout) as {
    errors: number;
    articles: number;
    problems: Record<string, unknown>[];
  };
  expect(told).toMatchObject({ errors: 10, articles: 1 });
  expect(told.problems[5]).toEqual({
    code: 'image-missing',
    severity: 'error',
    file: join(content, 'articles/2023/04/06-image.md'),
    line: 8,
    column: 5,
    field: 'images.0.src',
    message: '找不到图片 车间.jpg',
    hint: expect.stringContaining('放在文章旁边') as string,
    values: { src: '车间.jpg' },
  });
  expect(code).toBe(1);
});

it('tells the same in English with --lang en', async () => {
  writeFiles(content, { 'articles/2023/04/02-date.md': articleFile({ date: '2023-02-30' }) });
  const { stdout } = await runCommand('check', ['--content', content, '--lang', 'en']);
  expect(stdout).toContain(
    '02-date.md:3:1 date: There is no day 2023-02-30 — Look at the paper and write a real date; 2023-02 where only the month is known [date-no-day]\n',
  );
  expect(stdout).toMatch(/\d+ errors?\. Mend, then run this again\.\n$/);
});

it('leaves the last good site untouched when a build fails', async () => {
  const out = join(folderOf({}), 'site');
  expect(await runCommand('build', ['--content', content, '--out', out])).toMatchObject({ code: 0 });
  const before = snapshot(out);
  writeFiles(content, BROKEN);
  const failed = await runCommand('build', ['--content', content, '--out', out]);
  expect(failed.code).toBe(1);
  const told = (failed.stdout + failed.stderr)
    .split('\n')
    .filter((line) => line.startsWith(join(content, 'articles')));
  expect(told).toHaveLength(10);
  expect(snapshot(out)).toEqual(before);
});

/** Every file with its bytes, and where the site's link leads. */
function snapshot(out: string): Record<string, string> {
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const entries = files
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path.slice(out.length), readFileSync(path, 'base64')]);
  return { link: readlinkSync(out), ...Object.fromEntries(entries) };
}
