import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/pipeline/base/filesBelow.ts';
import { folderOf } from '../support/folder.ts';
import { ROOT, runScript } from '../support/run.ts';
import { articlesOf, contentsOf, differences, writeArchive } from './support/archive.ts';

function archive() {
  const folder = folderOf({});
  const [content, out] = [join(folder, 'content'), join(folder, 'site')];
  writeArchive(content, 8);
  return {
    content,
    out,
    build: (...more: string[]) => runScript('build', ['--content', content, '--out', out, ...more]),
  };
}

describe('the output folder', () => {
  it('is replaced when it is empty', () => {
    const { out, build } = archive();
    mkdirSync(out);
    expect(build().code).toBe(0);
    expect(readdirSync(out)).toContain('index.html');
  });

  it('is refused, untouched, when somebody else filled it', () => {
    const { out, build } = archive();
    mkdirSync(out);
    writeFileSync(join(out, 'thesis.txt'), 'mine');
    const { code, stderr } = build();
    expect(code).toBe(2);
    expect(stderr).toMatch(/不是本程序生成的网站 — .*--out/);
    expect(readFileSync(join(out, 'thesis.txt'), 'utf8')).toBe('mine');
  });

  it('is made again after its link or its files were deleted by hand', () => {
    const { content, out, build } = archive();
    build();
    const site = contentsOf(out);
    rmSync(out);
    expect(build().code).toBe(0);
    expect(differences(contentsOf(out), site)).toEqual([]);
    for (const name of readdirSync(out)) rmSync(join(out, name), { recursive: true });
    expect(build().code).toBe(0);
    expect(differences(contentsOf(out), site)).toEqual([]);
    // Nor may the emptied generation come back as the standing one of a later build.
    rmSync(articlesOf(content)[0]!);
    build();
    const cold = runScript('build', ['--content', content, '--out', `${out}-cold`]);
    expect(cold.code).toBe(0);
    expect(differences(contentsOf(out), contentsOf(`${out}-cold`))).toEqual([]);
  });
}, 300_000);

describe('faults in the content', () => {
  it('leave the last good site as it was', () => {
    const { content, out, build } = archive();
    build();
    const site = contentsOf(out);
    const file = articlesOf(content)[0]!;
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/^date: .*/m, 'date: 2023-13-45'));
    const { code, stdout, stderr } = build();
    expect(code).toBe(1);
    expect(stderr).toMatch(/:3:\d+ date: .+ — .+/);
    expect(stdout).toContain('没有发布');
    expect(differences(contentsOf(out), site)).toEqual([]);
    writeFileSync(file, text);
    expect(build().code).toBe(0);
    expect(differences(contentsOf(out), site)).toEqual([]);
  });
}, 300_000);

describe('what is kept between builds', () => {
  it('makes nothing when nothing changed', () => {
    const { build } = archive();
    build();
    expect(build().stdout).toMatch(/新作 0 个文件/);
  });

  it('is noticed and ignored when damaged, cut short or foreign', () => {
    const { content, out, build } = archive();
    build();
    const site = contentsOf(out);
    const state = join(out, '..', '.site', 'state');
    const damages: ((path: string) => void)[] = [
      (path) => writeFileSync(path, 'not ours'),
      (path) => writeFileSync(path, readFileSync(path).subarray(0, 100)),
      (path) => writeFileSync(path, readFileSync(path, 'latin1').replace(/2/, '3'), 'latin1'),
    ];
    for (const damage of damages) {
      for (const name of filesBelow(state)) damage(join(state, name));
      const { code, stderr } = build();
      expect(code, stderr).toBe(0);
      expect(differences(contentsOf(out), site)).toEqual([]);
      expect(articlesOf(content)).toHaveLength(8);
    }
  });

  it('says why each page is made again', () => {
    const { content, build } = archive();
    build();
    const file = articlesOf(content)[3]!;
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n再记一笔。\n`);
    const { stderr } = build('--explain');
    expect(stderr).toMatch(/^articles\/.*\.html：(正文变了|稿件变了)$/m);
    expect(stderr).not.toMatch(/^help\/index\.html/m);
    expect(build('--force', '--explain').stderr).toContain('没有可用的上次构建记录');
  });
}, 300_000);

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
}, 300_000);
