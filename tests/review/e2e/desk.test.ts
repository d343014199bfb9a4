/** The desk in Chromium, by keyboard alone: from a PDF page to articles, across a crash of the server and a new window. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsOf } from '../../support/axe.ts';
import { connectChromium } from '../../support/browser.ts';
import { ROOT } from '../../support/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'gaoxin-review-'));
const content = join(folder, 'content');
const FILES = 20;
/** A busy machine is no fault of the desk. */
const PATIENCE = 60_000;
let browser: Browser;
let server: ChildProcess;

/** Runs the command as a user does. @returns the address that it tells */
async function start(): Promise<string> {
  server = spawn(
    process.execPath,
    [join(ROOT, 'scripts/import.ts'), join(folder, 'issue'), '--review', '--content', content],
    { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  for await (const line of createInterface({ input: server.stdout! })) {
    const found = /http:\S+/.exec(line);
    if (found) return found[0];
  }
  throw new Error('the command told no address');
}

beforeAll(async () => {
  mkdirSync(join(folder, 'issue'), { recursive: true });
  copyFileSync(join(ROOT, 'tests/import/pdf/fixtures/three-columns.pdf'), join(folder, 'issue/01.pdf'));
  for (let number = 2; number <= FILES; number++)
    writeFileSync(
      join(folder, 'issue', `${String(number).padStart(2, '0')}.txt`),
      `园区新报　2023年5月15日　星期一　第${number}版　园区\n\n昆山高新区第${number}个夜校开课\n\n本报记者 方如山\n\n　　昆山高新区的第${number}个夜校昨天开课，教摄影、茶艺和木工，报名的人排成了长队，周末也不歇，课表放在网上。\n`,
    );
  browser = await connectChromium();
});

afterAll(async () => {
  await browser?.close();
  server?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function open(url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  page.on('console', (message) => expect(message.text()).not.toContain('Content Security Policy'));
  page.on('request', (request) => expect(request.url()).toMatch(/^(?:http:\/\/127\.0\.0\.1:|blob:|data:)/));
  await page.goto(url);
  await page.locator('#desk[data-file="0"]').waitFor();
  return page;
}

const saved = (page: Page) => page.locator('html[data-state="saved"]').waitFor();
const written = () =>
  existsSync(join(content, 'articles'))
    ? readdirSync(join(content, 'articles'), { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.md'),
      )
    : [];

it('goes from a PDF page to articles by keyboard, and loses nothing on the way', async () => {
  const url = await start();
  const page = await open(url);
  await page.locator('.printed.drawn').waitFor();
  expect(await page.locator('#progress').textContent()).toBe(`${FILES} 个文件，已写入 0 个`);
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    expect(await violationsOf(page, scheme === 'light' ? 'all' : 'colours')).toEqual([]);
    await page.locator('#do-help').click();
    await page.locator('dialog[open]').waitFor();
    expect(await violationsOf(page, scheme === 'light' ? 'all' : 'colours')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'hidden' });
  }

  // A paragraph, wherever the first doubt has led.
  await page.keyboard.press('F8');
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.querySelector<HTMLElement>('article .piece')!.focus());
  for (let at = 0; at < 8 && !(await page.locator('.piece.paragraph:focus').count()); at++)
    await page.keyboard.press('ArrowDown');
  const id = await page.locator('.piece.paragraph:focus').getAttribute('id');
  expect(await page.locator('.line.selected').count()).toBeGreaterThan(0);
  await page.keyboard.press('h');
  await page.locator(`#${id}.heading:focus`).waitFor();
  await page.keyboard.press('Control+z');
  await page.locator(`#${id}.paragraph:focus`).waitFor();

  await page.keyboard.press('e');
  await page.keyboard.type('何大为（通讯员）');
  await page.keyboard.press('Enter');
  await page.locator('article .chip', { hasText: '何大为（通讯员）' }).first().waitFor();
  await saved(page);

  // What is done while the server is gone is done when it is back, without a reload.
  const gone = once(server, 'exit');
  server.kill('SIGKILL');
  await gone;
  await page.keyboard.press('Escape');
  await page.locator('.piece:focus').waitFor();
  const first = await page.locator('.piece:focus').getAttribute('id');
  await page.keyboard.press('l');
  await page.locator('html[data-state="offline"]').waitFor();
  expect(await start()).toBe(url);
  await page.locator(`#${first}.column`).waitFor();
  await saved(page);
  // A browser that is killed keeps nothing; what was half typed is with the server.
  await page.locator('article .chips input').first().focus();
  await page.keyboard.type('半截');
  const halfTyped = () => {
    const kept = join(folder, '.content/review/unfinished.json');
    return existsSync(kept) ? readFileSync(kept, 'utf8') : '';
  };
  await expect.poll(halfTyped, { timeout: PATIENCE }).toContain('"半截"');
  await page.context().close();

  const again = await open(url);
  await again.locator(`#${first}.column`).waitFor();
  expect(await again.locator('article .chip', { hasText: '何大为（通讯员）' }).count()).toBe(1);
  const half = again.locator('article .chips input').first();
  expect(await half.inputValue()).toBe('半截');
  await half.fill('');
  await again.keyboard.press('Escape');
  await again.keyboard.press('Control+z');
  await again.locator(`#${first}:not(.column)`).waitFor();
  const doubts = again.locator('.doubts li');
  await again.keyboard.press('F8');
  for (let left = await doubts.count(); left > 0; left--) {
    await again.keyboard.press('F9');
    await expect.poll(() => doubts.count()).toBe(left - 1);
  }
  expect(written()).toEqual([]);
  await again.keyboard.press('Control+Enter');
  await again.locator('#notice', { hasText: '已写入' }).waitFor();
  const texts = written().map((name) => readFileSync(join(content, 'articles', name), 'utf8'));
  expect(texts.length).toBeGreaterThan(1);
  expect(texts.filter((text) => text.includes('何大为'))).toHaveLength(1);
  expect(texts.filter((text) => /^draft: true$/m.test(text))).toEqual([]);

  await again.keyboard.press('g');
  await again.locator('#desk[data-file="1"]').waitFor();
  expect(await again.locator('#progress').textContent()).toBe(`${FILES} 个文件，已写入 1 个`);
  await again.locator('#title-a1, article h3').first().waitFor();
  await again.keyboard.press('Control+Enter');
  await again.locator('#notice', { hasText: '已写入 1 篇' }).waitFor();
});
