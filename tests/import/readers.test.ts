import { spawn } from 'node:child_process';
import { readdirSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { invented } from '../../scripts/support/inventedPage.ts';
import { startImport } from '../../src/import/importFiles.ts';
import type { ReadFile } from '../../src/import/readFile.ts';
import { openReaders, readerKnowledge } from '../../src/import/readers.ts';
import { listArticles } from '../../src/articles/load.ts';
import { archive, emptyArchive } from './support.ts';

/** Enough for threads. */
const MANY = 80;
const options = { contentDir: '', dryRun: false, writeNear: false };
const data = { archive, columns: ['绿色园区'], options };
const page = (number: number) => Buffer.from(invented(number, 600));

describe('many files', () => {
  it('are read in threads and here as they are read here alone', async () => {
    const knowledge = readerKnowledge(data);
    const threads = openReaders(data, knowledge, MANY, 2);
    const alone = openReaders(data, knowledge, 1);
    const pages = [...Array.from({ length: 12 }, (_, at) => page(at)), Buffer.from(' ')];
    const both = [threads, alone].map((readers) =>
      Promise.all(pages.map((bytes, at) => readers.read(`${at}.txt`, bytes))),
    );
    const [there, here] = await Promise.all(both);
    expect(threads.ahead).toBeGreaterThan(1);
    expect(there).toEqual(here);
    expect(there!.at(-1)).toMatchObject({ error: expect.stringContaining('空的') });
    expect((there![0] as ReadFile).judged.drafts.length).toBeGreaterThan(0);
    await threads.end();
  });

  it('are imported in their order, whatever is read first', async () => {
    const contentDir = emptyArchive();
    const importer = await startImport(archive, { ...options, contentDir });
    const names = Array.from({ length: MANY }, (_, at) => `${at}.txt`);
    const done: string[] = [];
    for await (const { name } of importer.importFiles(names, (file) => page(Number.parseInt(file, 10))))
      done.push(name);
    expect(done).toEqual(names);
    expect(readdirSync(contentDir)).toEqual(['articles']);
  });

  it('are imported no further when the user interrupts, and nothing is left half written', async () => {
    const folder = emptyArchive();
    const input = join(folder, 'pages');
    const contentDir = join(folder, 'content');
    mkdirSync(input);
    const count = 400;
    for (let at = 0; at < count; at++) writeFileSync(join(input, `${at}.txt`), page(at));
    const script = fileURLToPath(new URL('../../scripts/import.ts', import.meta.url));
    const child = spawn(process.execPath, [script, input, '--content', contentDir]);
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
    child.stdout.once('data', () => child.kill('SIGINT'));
    const code = await new Promise((done) => child.on('close', done));
    expect(code, told).toBe(130);
    const left = Number(/已中断：(\d+) 个文件没有导入/u.exec(told)?.[1]);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(count);
    expect(readdirSync(contentDir).sort()).toEqual(['articles', 'ledger.yaml']);
    expect(listArticles(contentDir).length).toBeGreaterThan(0);
  });
});
