/** What an import does to an archive: nothing overwritten, nothing twice, all or nothing. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listArticles } from '../../src/articles/load.ts';
import { clearLeftovers, writeSet } from '../../src/import/writing/write.ts';
import { thisProcess } from '../../src/files/processOwner.ts';
import { runCommand } from '../support/run.ts';
import { emptyArchive, importBytes, tryImport } from './support.ts';

const PAGE = `2023年5月15日 第6版

绵阳高新区新增两家院士工作站

本报讯 (记者 李洋) 5月9日,记者从绵阳高新区科技创新局获悉,园区新增两家院士工作站,工作站总数达到11家。新设的工作站分别依托两家电子材料企业,将围绕高频基板和特种陶瓷开展联合攻关,今年已有6项成果在企业落地。

襄阳高新区试行项目管家制

本报讯 (记者 何以安) 襄阳高新区日前推出项目管家制度,为每个投资额超过1亿元的项目配备一名管家,从签约到投产全程代办手续,首批管家共有36名。
`;

const listing = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );

async function imported(): Promise<{ contentDir: string; files: string[] }> {
  const contentDir = emptyArchive();
  const { items } = await importBytes(Buffer.from(PAGE), { contentDir, dryRun: false });
  return { contentDir, files: items.map(({ file }) => join(contentDir, file!)) };
}

describe('an archive', () => {
  it('gets one file for each item, below year and month', async () => {
    const { contentDir } = await imported();
    expect(readdirSync(contentDir)).toEqual(['articles']);
    expect(readdirSync(join(contentDir, 'articles/2023/05')).sort()).toEqual([
      'mianyang-gaoxinqu-xinzeng-liang-jia.md',
      'xiangyang-gaoxinqu-shixing-xiangmu.md',
    ]);
  });

  it('stays as it is in a dry run', async () => {
    const contentDir = emptyArchive();
    await importBytes(Buffer.from(PAGE), { contentDir, dryRun: true });
    expect(readdirSync(contentDir)).toEqual([]);
  });

  it('writes another article of the same day under the same headline', async () => {
    const { contentDir, files } = await imported();
    const before = listing(contentDir);
    const OTHER = `2023年5月15日 第7版

绵阳高新区新增两家院士工作站

本报讯 (记者 赵明) 昨天下午,首批入站的博士团队与当地医院签下合作协议,双方打算用三年时间研制便携式超声探头。医院方面提供临床病例与试验场地,企业出资建设洁净车间,预计明年秋天拿出第一台样机送检。
`;
    const { items } = await importBytes(Buffer.from(OTHER), { contentDir, dryRun: false });
    expect(items).toHaveLength(1);
    const after = listing(contentDir);
    expect(after).toMatchObject(before);
    expect(Object.keys(after)).toHaveLength(files.length + 1);
  });

  it('keeps a file edited by hand, also under --yes', async () => {
    const { contentDir, files } = await imported();
    writeFileSync(
      files[0]!,
      readFileSync(files[0]!, 'utf8').replace('6项成果', '7项成果（已核对）').replace('李洋', '李扬'),
    );
    writeFileSync(
      files[1]!,
      readFileSync(files[1]!, 'utf8').replace(
        /\n\n本报.*|\n\n襄阳.*/su,
        '\n\n整段重写过的正文,与原来没有一句相同。\n',
      ),
    );
    const before = listing(contentDir);
    const { items } = await importBytes(Buffer.from(PAGE), { contentDir, dryRun: false, writeNear: true });
    expect(listing(contentDir)).toEqual(before);
    expect(items[0]!.doubts).toContainEqual(
      expect.objectContaining({ field: 'file', reason: expect.stringMatching(/相似度 9\d(\.\d)?%/u) }),
    );
  });

  it('recognises an article that was moved or no longer validates', async () => {
    const { contentDir, files } = await imported();
    mkdirSync(join(contentDir, 'articles/2020/01'), { recursive: true });
    renameSync(files[0]!, join(contentDir, 'articles/2020/01/moved.md'));
    writeFileSync(files[1]!, readFileSync(files[1]!, 'utf8').replace('date: 2023-05-15', 'date: 还没查到'));
    const before = listing(contentDir);
    const { items } = await importBytes(Buffer.from(PAGE), { contentDir, dryRun: false });
    expect(listing(contentDir)).toEqual(before);
    expect(items.map(({ file }) => file)).toEqual([
      'articles/2020/01/moved.md',
      'articles/2023/05/xiangyang-gaoxinqu-shixing-xiangmu.md',
    ]);
  });

  it('reports a near-duplicate with its similarity and writes it only under --yes', async () => {
    const { contentDir } = await imported();
    const ocr = Buffer.from(
      PAGE.replaceAll('绵阳高新区新增两家院士工作站', '绵阳新增院士工作站')
        .replace('联合攻关', '联台攻关')
        .replace('科技创新局', '科枝创新局')
        .replace('5月15日', '5月16日')
        .replace(/\n襄阳[\s\S]*/u, ''),
    );
    const before = listing(contentDir);
    const { items } = await importBytes(ocr, { contentDir, dryRun: false });
    expect(items[0]).toMatchObject({ file: null });
    expect(items[0]!.doubts).toContainEqual(
      expect.objectContaining({
        field: 'file',
        reason: expect.stringMatching(/mianyang.*相似度 (9\d|8\d)(\.\d)?%/u),
      }),
    );
    expect(listing(contentDir)).toEqual(before);
    await importBytes(ocr, { contentDir, dryRun: false, writeNear: true });
    expect(Object.keys(listing(contentDir))).toHaveLength(3);
  });

  it('never takes two articles of one call for one because their headlines agree', async () => {
    const two = [
      '5月9日,甲企业在绵阳高新区开工,总投资三亿元,工期一年半,建成后生产光纤预制棒。',
      '乙学校的师生走进襄阳高新区,参观了飞机座椅的试验现场,并与工程师座谈到傍晚。',
    ].map((text) => Buffer.from(`2023年5月15日 第6版\n\n高新区一周要事回顾\n\n本报讯 ${text}\n`));
    const { items } = await importBytes(two, { dryRun: false });
    expect(new Set(items.map(({ file }) => file)).size).toBe(2);
  });

  it('goes on after a bad file', async () => {
    const report = await tryImport([Buffer.from(''), Buffer.from(PAGE), Buffer.from('%PDF-1.7 …')]);
    expect(report.files.map(({ error }) => error)).toEqual([
      expect.stringContaining('空的'),
      null,
      expect.stringContaining('PDF'),
    ]);
    expect(report.items).toHaveLength(2);
  });
});

/** What an interrupted import leaves: its plan, and copies by their number in it. @returns the folder */
function leave(contentDir: string, plan: unknown, staged: string[] = []): string {
  const left = join(contentDir, '.import-999999999');
  mkdirSync(left);
  mkdirSync(join(contentDir, 'articles'), { recursive: true });
  staged.forEach((text, index) => writeFileSync(join(left, `${index}.md`), text));
  writeFileSync(join(left, 'plan.json'), JSON.stringify(plan));
  return left;
}

describe('writing', () => {
  it('leaves nothing of a set of which one file is there already', () => {
    const contentDir = emptyArchive();
    mkdirSync(join(contentDir, 'articles/2023'), { recursive: true });
    writeFileSync(join(contentDir, 'articles/2023/b.md'), 'mine');
    const set = ['a', 'b', 'c'].map((name) => ({ path: `articles/2023/${name}.md`, text: name }));
    expect(() => writeSet(contentDir, set)).toThrow(/EEXIST/u);
    expect(Object.values(listing(contentDir))).toEqual(['mine']);
  });

  it('takes back the half set of an interrupted import, but no file that was edited since', () => {
    const contentDir = emptyArchive();
    const left = leave(contentDir, ['articles/a.md', 'articles/b.md', 'articles/c.md'], ['a', 'b', 'c']);
    writeFileSync(join(contentDir, 'articles/a.md'), 'a');
    writeFileSync(join(contentDir, 'articles/b.md'), 'edited');
    expect(clearLeftovers(contentDir)).toBe(1);
    expect(Object.values(listing(contentDir))).toEqual(['edited']);
    expect(existsSync(left)).toBe(false);
  });

  it('takes back what of a text was written before the power went, and shows it to nobody', () => {
    const contentDir = emptyArchive();
    const texts = ['甲的全文', '乙的全文', '丙的全文', '丁的全文'];
    const plan = texts.map((text, at) => ({ path: `articles/${at}.md`, text }));
    const left = leave(contentDir, [...plan, 'articles/p.png']);
    writeFileSync(join(left, '4.md'), 'picture');
    writeFileSync(join(contentDir, 'articles/0.md'), texts[0]!);
    // Cut within a character.
    writeFileSync(join(contentDir, 'articles/1.md'), Buffer.from(texts[1]!).subarray(0, 4));
    writeFileSync(join(contentDir, 'articles/2.md'), '丙的全文，改过');
    writeFileSync(join(contentDir, 'articles/p.png'), 'picture');
    expect(listArticles(contentDir)).toEqual(['articles/2.md']);
    expect(clearLeftovers(contentDir)).toBe(1);
    expect(readdirSync(join(contentDir, 'articles'))).toEqual(['2.md']);
    expect(existsSync(left)).toBe(false);
  });

  it('takes a set for whole only when the last text is written to its end', () => {
    const contentDir = emptyArchive();
    const plan = ['甲', '乙的全文'].map((text, at) => ({ path: `articles/${at}.md`, text }));
    leave(contentDir, plan);
    writeFileSync(join(contentDir, 'articles/0.md'), '甲');
    writeFileSync(join(contentDir, 'articles/1.md'), '乙');
    expect(listArticles(contentDir)).toEqual([]);
    writeFileSync(join(contentDir, 'articles/1.md'), '乙的全文');
    expect(listArticles(contentDir)).toEqual(['articles/0.md', 'articles/1.md']);
    clearLeftovers(contentDir);
    expect(readdirSync(join(contentDir, 'articles'))).toEqual(['0.md', '1.md']);
  });

  it('shows no file of a half set to any reader, and a check leaves it for an import to take back', async () => {
    const contentDir = emptyArchive();
    writeSet(contentDir, [{ path: 'articles/whole.md', text: 'whole' }]);
    const left = leave(contentDir, ['articles/a.md', 'articles/b.md'], ['a', 'b']);
    writeFileSync(join(contentDir, 'articles/a.md'), 'a');
    expect(listArticles(contentDir)).toEqual(['articles/whole.md']);
    const before = listing(contentDir);
    const { stderr } = await runCommand('check', ['--content', contentDir]);
    expect(stderr).toContain('上次导入中断');
    expect(listing(contentDir)).toEqual(before);
    expect(clearLeftovers(contentDir)).toBe(1);
    expect(existsSync(join(contentDir, 'articles/a.md'))).toBe(false);
    expect(existsSync(left)).toBe(false);
  });

  it('keeps a whole set that was only not cleared up', () => {
    const contentDir = emptyArchive();
    writeSet(contentDir, [{ path: 'articles/a.md', text: 'a' }]);
    leave(contentDir, ['articles/a.md'], ['a']);
    clearLeftovers(contentDir);
    expect(Object.values(listing(contentDir))).toEqual(['a']);
    rmSync(contentDir, { recursive: true });
  });

  it('uses no plan that no import wrote: nothing outside is removed, hidden or taken for done', () => {
    const folder = emptyArchive();
    const contentDir = join(folder, 'content');
    mkdirSync(join(contentDir, 'articles'), { recursive: true });
    writeFileSync(join(folder, 'victim.txt'), 'mine');
    writeFileSync(join(contentDir, 'articles/a.md'), 'mine');
    writeFileSync(join(contentDir, 'site.yaml'), 'mine');
    const forged = [
      '["../victim.txt"]',
      '["articles/../../victim.txt"]',
      '["/etc/passwd.md"]',
      '["site.yaml"]',
      '["articles/a.md", "../victim.txt"]',
      '["articles/.hidden/a.md"]',
      '{"files": ["articles/a.md"]}',
      '[{"path": "../victim.txt", "text": "mine"}]',
      '[{"path": "articles/a.md", "text": "mine", "also": 1}]',
      '[1]',
      'null',
      'not JSON',
    ];
    for (const text of forged) {
      const left = join(contentDir, '.import-999999999');
      mkdirSync(left);
      for (const name of ['0.md', '1.md']) writeFileSync(join(left, name), 'mine');
      writeFileSync(join(left, 'plan.json'), text);
      const before = listing(folder);
      expect(clearLeftovers(contentDir), text).toBe(0);
      expect(listing(folder), text).toEqual(before);
      expect(listArticles(contentDir), text).toEqual(['articles/a.md']);
      rmSync(left, { recursive: true });
    }
  });

  it('knows the leavings of a process whose number another has now, and removes nobody else’s files', () => {
    const contentDir = emptyArchive();
    const left = join(contentDir, `.import-${process.ppid}`);
    mkdirSync(join(contentDir, 'articles'));
    mkdirSync(left);
    writeFileSync(
      join(left, 'owner.json'),
      JSON.stringify({ ...thisProcess(), pid: process.ppid, started: '1' }),
    );
    ['a', 'b'].forEach((name, index) => writeFileSync(join(left, `${index}.md`), name));
    writeFileSync(join(left, 'plan.json'), JSON.stringify(['articles/a.md', 'articles/b.md']));
    writeFileSync(join(left, 'notes.txt'), 'mine');
    writeFileSync(join(contentDir, 'articles/a.md'), 'a');
    expect(clearLeftovers(contentDir)).toBe(1);
    expect(existsSync(join(contentDir, 'articles/a.md'))).toBe(false);
    expect(readdirSync(left)).toEqual(['notes.txt']);
  });
});
