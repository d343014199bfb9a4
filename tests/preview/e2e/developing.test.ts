/** A developer's changes, on a copy of the generator: templates at once, code in a new process. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectChromium } from '../../support/browser.ts';
import { ARCHIVES, ROOT } from '../../support/site.ts';

const copy = mkdtempSync(join(tmpdir(), 'gaoxin-generator-'));
let browser: Browser;
let child: ReturnType<typeof spawn>;
let url: string;

function replace(file: string, from: string, to: string): void {
  const text = readFileSync(join(copy, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(copy, file), text.replace(from, to));
}

beforeAll(async () => {
  for (const part of [
    'src',
    'scripts',
    'content',
    'public',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ])
    cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  cpSync(join(ROOT, ARCHIVES.varied), join(copy, 'archive'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  child = spawn(process.execPath, [join(copy, 'scripts/dev.ts'), '--content', 'archive'], {
    cwd: copy,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout! })) {
    const found = /http:\S+/.exec(line);
    if (found) {
      url = found[0];
      break;
    }
  }
  browser = await connectChromium();
});

afterAll(async () => {
  await browser?.close();
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGINT');
  await ended;
  rmSync(copy, { recursive: true, force: true });
});

it('shows a changed template, tells a faulty one, and starts anew with changed code', async () => {
  const page = await browser.newPage();
  await page.goto(url);
  const shows = (text: string) => page.getByText(text).first().waitFor();
  await shows('没有错误');

  const template = 'src/site/components/frame/Footer.astro';
  replace(template, '<footer', '<p>模板改过一次</p><footer');
  await shows('模板改过一次');
  replace(template, '模板改过一次', '模板改过两次');
  await shows('模板改过两次');
  replace(template, '<p>模板改过两次</p>', '{模板改过两次');
  await shows('模板编译不了');
  replace(template, '{模板改过两次', '');
  await shows('没有错误');

  replace('src/site/styles/tokens.css', '--paper: light-dark(#fbfaf6', '--paper: light-dark(#00ff00');
  await expect
    .poll(() =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor).catch(() => ''),
    )
    .toBe('rgb(0, 255, 0)');

  replace('src/site/views/home.ts', 'export function homePage', '// 改动代码\nexport function homePage');
  replace('src/strings/zh-CN.ts', "home: '首页'", "home: '代码改过'");
  await shows('代码改过');
});
