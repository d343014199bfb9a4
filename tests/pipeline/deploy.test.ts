import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { filesBelow } from '../../src/pipeline/base/filesBelow.ts';
import { folderOf } from '../support/folder.ts';
import { runCommand } from '../support/run.ts';
import { articlesOf, writeArchive } from './support/archive.ts';

/** Every companion beside a file unpacks to that file. @returns how many there are */
function checkCompanions(site: string): number {
  const packed = filesBelow(site).filter((file) => /\.(gz|br)$/.test(file));
  for (const file of packed) {
    const bytes = readFileSync(join(site, file));
    const plain = file.endsWith('.gz') ? gunzipSync(bytes) : brotliDecompressSync(bytes);
    expect(plain.equals(readFileSync(join(site, file.slice(0, -3)))), file).toBe(true);
  }
  return packed.length;
}

it('compresses, sets cache headers and lists what changed since the last upload', async () => {
  const folder = folderOf({});
  const [content, out] = [join(folder, 'content'), join(folder, 'site')];
  const list = (name: string) =>
    readFileSync(join(folder, '.site/deploy', name), 'utf8')
      .split('\n')
      .filter(Boolean);
  const build = () => runCommand('build', ['--content', content, '--out', out]);
  const deploy = (...more: string[]) =>
    runCommand('deploy:prepare', ['--content', content, '--out', out, ...more]);
  writeArchive(content, 8);
  expect(await deploy()).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/先运行 npm run build/) as string,
  });
  await build();
  expect((await deploy()).code).toBe(0);
  expect(checkCompanions(out)).toBeGreaterThan(20);
  expect(list('changed.txt')).toEqual(
    expect.arrayContaining(['index.html', 'index.html.gz', 'index.html.br', '_headers', '.htaccess']),
  );
  expect(readFileSync(join(out, '_headers'), 'utf8')).toMatch(
    /^\/papers\/_assets\/\*\n {2}Cache-Control: .*immutable$/m,
  );
  expect((await deploy('--done')).code).toBe(0);
  await deploy();
  expect(list('changed.txt')).toEqual([]);

  const file = articlesOf(content)[2]!;
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n又记一笔。\n`);
  await build();
  checkCompanions(out);
  await deploy();
  checkCompanions(out);
  const page = `${file.slice(content.length + 1, -3)}.html`;
  expect(list('changed.txt')).toEqual(expect.arrayContaining([page, `${page}.br`]));
  expect(list('changed.txt')).not.toContain('help/index.html');
  await build();
  expect((await build()).stdout).toMatch(/新作 0 个文件/);
});
