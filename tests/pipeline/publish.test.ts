import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/pipeline/base/filesBelow.ts';
import { folderOf } from '../support/folder.ts';
import { ROOT, runCommand } from '../support/run.ts';
import { articlesOf, contentsOf, differences, writeArchive } from './support/archive.ts';

function archive() {
  const folder = folderOf({});
  const [content, out] = [join(folder, 'content'), join(folder, 'site')];
  writeArchive(content, 8);
  return {
    content,
    out,
    build: (...more: string[]) => runCommand('build', ['--content', content, '--out', out, ...more]),
  };
}

describe('the output folder', () => {
  it('is replaced when it is empty', async () => {
    const { out, build } = archive();
    mkdirSync(out);
    expect((await build()).code).toBe(0);
    expect(readdirSync(out)).toContain('index.html');
  });

  it('is refused, untouched, when somebody else filled it', async () => {
    const { out, build } = archive();
    mkdirSync(out);
    writeFileSync(join(out, 'thesis.txt'), 'mine');
    const { code, stderr } = await build();
    expect(code).toBe(2);
    expect(stderr).toMatch(/不是本程序生成的网站 — .*--out/);
    expect(readFileSync(join(out, 'thesis.txt'), 'utf8')).toBe('mine');
  });

  it('is made again after its link or its files were deleted by hand', async () => {
    const { content, out, build } = archive();
    await build();
    const site = contentsOf(out);
    rmSync(out);
    expect((await build()).code).toBe(0);
    expect(differences(contentsOf(out), site)).toEqual([]);
    for (const name of readdirSync(out)) rmSync(join(out, name), { recursive: true });
    expect((await build()).code).toBe(0);
    expect(differences(contentsOf(out), site)).toEqual([]);
    // Nor may the emptied generation come back as the standing one of a later build.
    rmSync(articlesOf(content)[0]!);
    await build();
    const cold = await runCommand('build', ['--content', content, '--out', `${out}-cold`]);
    expect(cold.code).toBe(0);
    expect(differences(contentsOf(out), contentsOf(`${out}-cold`))).toEqual([]);
  });
});

describe('faults in the content', () => {
  it('leave the last good site as it was', async () => {
    const { content, out, build } = archive();
    await build();
    const site = contentsOf(out);
    const file = articlesOf(content)[0]!;
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/^date: .*/m, 'date: 2023-13-45'));
    const { code, stdout, stderr } = await build();
    expect(code).toBe(1);
    expect(stderr).toMatch(/:3:\d+ date: .+ — .+/);
    expect(stdout).toContain('没有发布');
    expect(differences(contentsOf(out), site)).toEqual([]);
    writeFileSync(file, text);
    expect((await build()).code).toBe(0);
    expect(differences(contentsOf(out), site)).toEqual([]);
  });
});

describe('what is kept between builds', () => {
  it('makes nothing when nothing changed', async () => {
    const { build } = archive();
    await build();
    expect((await build()).stdout).toMatch(/新作 0 个文件/);
  });

  it('is noticed and ignored when damaged, cut short or foreign', async () => {
    const { content, out, build } = archive();
    await build();
    const site = contentsOf(out);
    const state = join(out, '..', '.site', 'state');
    const damages: ((path: string) => void)[] = [
      (path) => writeFileSync(path, 'not ours'),
      (path) => writeFileSync(path, readFileSync(path).subarray(0, 100)),
      (path) => writeFileSync(path, readFileSync(path, 'latin1').replace(/2/, '3'), 'latin1'),
    ];
    for (const damage of damages) {
      for (const name of filesBelow(state)) damage(join(state, name));
      const { code, stderr } = await build();
      expect(code, stderr).toBe(0);
      expect(differences(contentsOf(out), site)).toEqual([]);
      expect(articlesOf(content)).toHaveLength(8);
    }
  });

  it('says why each page is made again', async () => {
    const { content, build } = archive();
    await build();
    const file = articlesOf(content)[3]!;
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n再记一笔。\n`);
    const { stderr } = await build('--explain');
    expect(stderr).toMatch(/^articles\/.*\.html：(正文变了|稿件变了)$/m);
    expect(stderr).not.toMatch(/^help\/index\.html/m);
    expect((await build('--force', '--explain')).stderr).toContain('没有可用的上次构建记录');
  });
});

describe('two builds at once', () => {
  it('follow one another', async () => {
    const { content, out } = archive();
    const start = () =>
      new Promise<{ code: number | null; text: string }>((resolve) => {
        const child = spawn(
          process.execPath,
          [join(ROOT, 'scripts/build.ts'), '--content', content, '--out', out],
          { stdio: ['ignore', 'pipe', 'pipe'] },
        );
        let text = '';
        for (const stream of [child.stdout, child.stderr])
          stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
        child.on('close', (code) => resolve({ code, text }));
      });
    const both = await Promise.all([start(), start()]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(both.filter(({ text }) => text.includes('另一次构建')).length).toBe(1);
    expect(readdirSync(out)).toContain('index.html');
  });
});
