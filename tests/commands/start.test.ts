/** `npm start` as a newcomer meets it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { articleFile } from '../support/articleFile.ts';
import { folderOf } from '../support/folder.ts';
import { REGISTRIES } from '../support/registries.ts';
import { ROOT, runScript } from '../support/run.ts';

const CONTENT = {
  ...REGISTRIES,
  'articles/2023/04/kunshan.md': articleFile({ title: '昆山高新区' }),
  'site.yaml': 'title: 试验档案\nbaseUrl: https://archive.example.org/papers/\n',
};

/** Starts, and waits for the address. */
async function start(args: string[]): Promise<{ child: ChildProcess; output: string; url: string }> {
  const child = spawn(process.execPath, [join(ROOT, 'scripts/start.ts'), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  return new Promise((done, fail) => {
    const read = (chunk: Buffer) => {
      output += String(chunk);
      const url = /http:\/\/\S+/.exec(output)?.[0];
      if (url) done({ child, output, url });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', (code) => fail(new Error(`ended with ${code} before an address: ${output}`)));
  });
}

/** A port that somebody listens on while the test runs. */
async function takenPort(port = 0): Promise<number> {
  const server = createServer();
  onTestFinished(() => void server.close());
  return new Promise((done) => {
    server.once('error', () => done(port));
    server.listen(port, '127.0.0.1', () => done((server.address() as AddressInfo).port));
  });
}

it('builds, prints the address in Chinese, serves below the base path and ends at Ctrl-C', async () => {
  const content = folderOf(CONTENT);
  const { child, output, url } = await start(['--content', content, '--out', join(content, 'site')]);
  expect(output).toMatch(/在浏览器里打开 http:\/\/127\.0\.0\.1:\d+\/papers\/ 阅读；按 Ctrl-C 停止。/);
  const home = await fetch(url);
  expect(home.status).toBe(200);
  expect(await home.text()).toContain('昆山高新区');
  expect((await fetch(`${url}articles/2023/04/kunshan.html`)).status).toBe(200);
  const ended = new Promise((done) => child.on('exit', done));
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  await expect(fetch(url)).rejects.toThrow();
});

it('takes the next free port when the usual one is taken, and says so', async () => {
  await takenPort(4321);
  const content = folderOf(CONTENT);
  const { url } = await start(['--content', content, '--out', join(content, 'site')]);
  expect(Number(new URL(url).port)).toBeGreaterThan(4321);
});

it('says at once, in Chinese, that a port asked for is taken or is none', async () => {
  const content = folderOf(CONTENT);
  const port = await takenPort();
  const taken = runScript('start', [
    '--content',
    content,
    '--out',
    join(content, 'site'),
    '--port',
    String(port),
  ]);
  expect(taken).toMatchObject({ code: 2, stdout: '' });
  expect(taken.stderr).toContain(`端口 ${port} 已被占用 — 换一个端口`);
  const wrong = runScript('start', ['--port', 'http']);
  expect(wrong).toMatchObject({
    code: 2,
    stderr: '--port http 不是端口号 — 写 1 到 65535 的整数，例如 --port 8080 [port-form]\n',
  });
});

it('serves nothing when the content has errors', () => {
  const content = folderOf({ ...CONTENT, 'articles/2023/04/broken.md': articleFile({ date: '2023-02-30' }) });
  const { code, stdout, stderr } = runScript('start', ['--content', content, '--out', join(content, 'site')]);
  expect(code).toBe(1);
  expect(stderr + stdout).toContain('没有“2023-02-30”这一天');
  expect(stdout).not.toContain('http://');
});
