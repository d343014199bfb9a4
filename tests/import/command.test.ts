import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JsonReport } from '../../src/import/json.ts';
import { runCommand } from '../support/run.ts';
import { emptyArchive } from './support.ts';

const PAGE =
  '2023年5月15日 第6版\n\n绵阳高新区试飞新型无人机\n\n本报讯 (记者 李洋) 5月9日,绵阳高新区一家企业试飞了新型无人机,续航两小时。\n';

/** A folder of files by name. */
function folderOf(files: Record<string, string | Buffer>): string {
  const folder = emptyArchive();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

describe('npm run import', () => {
  it('imports a folder; a bad file fails alone, and the exit code tells', async () => {
    const input = folderOf({
      'a.txt': PAGE,
      'sub/b.txt': '2023年5月15日 第6版\n',
      'c.txt': '没有日期的一页\n\n本报讯 绵阳高新区有家企业开工了。\n',
      'd.doc': '…',
    });
    const content = join(emptyArchive(), 'new');
    const { code, stdout, stderr } = await runCommand('import', [input, '--content', content]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/绵阳高新区试飞新型无人机.*李洋/su);
    expect(stdout).toMatch(/b\.txt：没有找到稿件/u);
    expect(stdout).toMatch(/c\.txt：.*--date/u);
    expect(stderr).toMatch(/跳过 .*d\.doc/u);
    expect(readdirSync(join(content, 'articles/2023/05'))).toHaveLength(1);
    expect(await runCommand('check', ['--content', content])).toMatchObject({ code: 0 });
  });

  it('numbers the articles of a long page through all of its tables', async () => {
    const briefs = Array.from(
      { length: 60 },
      (_, at) => `绵阳高新区第${at + 1}个项目开工\n\n本报讯 绵阳高新区昨天开工了第${at + 1}个项目。\n\n`,
    );
    const input = folderOf({ 'long.txt': `2023年5月15日 第6版\n\n${briefs.join('')}` });
    const { stdout } = await runCommand('import', [
      join(input, 'long.txt'),
      '--dry-run',
      '--content',
      join(emptyArchive(), 'new'),
    ]);
    const rows = [...stdout.matchAll(/^│ (\d+) +│/gmu)].map(([, number]) => Number(number));
    expect(rows).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
  });

  it('prints one JSON object and nothing else with --json, also from standard input', async () => {
    const { code, stdout } = await runCommand(
      'import',
      ['-', '--json', '--dry-run', '--publication', '某报', '--page', 'A3', '--content', emptyArchive()],
      { stdin: PAGE },
    );
    expect(code).toBe(0);
    const report = JSON.parse(stdout) as JsonReport;
    expect(report).toMatchObject({
      publication: '某报',
      issueDate: '2023-05-15',
      pageNumber: 'A3',
      furniture: expect.arrayContaining([{ text: '本报讯', role: 'dateline' }]),
    });
    expect(report.items).toEqual([
      {
        headline: '绵阳高新区试飞新型无人机',
        subtitle: null,
        kicker: null,
        column: null,
        kind: 'news',
        date: '2023-05-15',
        publication: '某报',
        issueDate: '2023-05-15',
        pageNumber: 'A3',
        authors: [{ name: '李洋', role: '记者' }],
        zones: ['mianyang'],
        topics: expect.any(Array),
        body: [{ type: 'paragraph', text: '5月9日,绵阳高新区一家企业试飞了新型无人机,续航两小时。' }],
        images: [],
        doubts: expect.any(Array),
        file: expect.stringMatching(/^articles\/2023\/05\/[a-z0-9-]+\.md$/u),
      },
    ]);
  });

  it('shows every item of a page without a date in a dry run, and says what is missing', async () => {
    const input = folderOf({
      'a.txt':
        '绵阳高新区试飞无人机\n\n本报讯 (记者 李洋) 绵阳高新区一家企业试飞了新型无人机,续航两小时。\n\n昆山高新区设立基金\n\n本报讯 (记者 王芳) 昆山高新区设立了一只新的产业基金,投向初创企业。\n',
    });
    const content = join(emptyArchive(), 'new');
    const args = [join(input, 'a.txt'), '--dry-run', '--content', content];
    const told = await runCommand('import', args);
    expect(told.code).toBe(1);
    expect(told.stdout).toMatch(/没有日期.*--date 2023-05-15.*绵阳高新区试飞无人机.*昆山高新区设立基金/su);
    const { code, stdout, stderr } = await runCommand('import', [...args, '--json']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/没有日期.*--date/u);
    const report = JSON.parse(stdout) as JsonReport;
    expect(report.items).toMatchObject([
      { headline: '绵阳高新区试飞无人机', date: null, file: null, zones: ['mianyang'] },
      { headline: '昆山高新区设立基金', date: null, file: null, zones: ['kunshan'] },
    ]);
    expect(report.files).toMatchObject([{ items: 2, error: expect.stringContaining('--date') }]);
    expect(
      (
        await runCommand(
          'import',
          args.filter((one) => one !== '--dry-run'),
        )
      ).code,
    ).toBe(1);
    expect(existsSync(join(content, 'articles'))).toBe(false);
  });

  it.each([
    [['--date', '2023-02-30', 'x.txt'], 2, /没有“2023-02-30”这一天/u],
    [[], 2, /没有写要导入的文件/u],
    [['--nonsense', 'x.txt'], 2, /参数不对/u],
    [['/no/such/file.txt'], 2, /没有这个文件/u],
  ])('explains %j', async (args, expected, message) => {
    const { code, stdout, stderr } = await runCommand('import', [...args, '--content', emptyArchive()]);
    expect(code).toBe(expected);
    expect(stdout + stderr).toMatch(message);
  });
});

describe('npm run new', () => {
  it('makes an article that validates, and never the same file twice', async () => {
    const content = emptyArchive();
    const args = [
      '--title',
      '昆山高新区:“链”上开花',
      '--zone',
      '昆山高新区',
      '--topic',
      '党建',
      '--date',
      '2023-04',
      '--content',
      content,
    ];
    expect((await runCommand('new', args)).code).toBe(0);
    expect((await runCommand('new', args)).code).toBe(0);
    expect(readdirSync(join(content, 'articles/2023/04'))).toHaveLength(2);
    expect(await runCommand('check', ['--content', content])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('2 篇是草稿'),
    });
  });

  it('tells an unknown zone and a missing title', async () => {
    const content = emptyArchive();
    expect(
      await runCommand('new', ['--title', '标题', '--zone', '昆山区', '--content', content]),
    ).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('昆山高新区'),
    });
    expect(await runCommand('new', ['--zone', '昆山高新区', '--content', content])).toMatchObject({
      code: 2,
    });
    expect(readdirSync(content)).toEqual([]);
  });

  it('asks at a terminal for the zone until one of the registry is named', async () => {
    const content = emptyArchive();
    const args = ['--title', '昆山的事', '--date', '2023-04', '--content', content];
    const asked = await runCommand('new', args, { answers: ['昆山高兴区', '昆山高新区、常州高新区'] });
    expect(asked.stderr).toContain('没有登记过园区“昆山高兴区”，相近的有：昆山高新区');
    expect(asked.code).toBe(0);
    const [file] = readdirSync(join(content, 'articles/2023/04'));
    expect(readFileSync(join(content, 'articles/2023/04', file!), 'utf8')).toContain(
      'zones:\n  - 昆山高新区\n  - 常州高新区\n',
    );
    expect((await runCommand('new', args, { answers: ['综合'] })).code).toBe(0);
  });

  it('says what to write where nobody can be asked, or nothing is answered', async () => {
    const content = emptyArchive();
    const args = ['--title', '昆山的事', '--content', content];
    for (const answers of [[], ['']])
      expect(await runCommand('new', args, { answers })).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('没有写园区 — 加上 --zone 名称，例如 --zone 昆山高新区'),
      });
    expect(readdirSync(content)).toEqual([]);
  });
});
