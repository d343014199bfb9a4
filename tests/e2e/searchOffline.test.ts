/** Reading and searching without a network: only where site.yaml asks for it, and gone again when it no longer does. */
import { appendFileSync, cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve, type Served } from '../../src/server/serve.ts';
import { connectChromium } from '../support/browser.ts';
import { runScript } from '../support/run.ts';
import { BOX, expectCount } from '../support/searching.ts';
import { ARCHIVES, builtSite, ROOT } from '../support/site.ts';

const folder = mkdtempSync(join(tmpdir(), 'gaoxin-offline-'));
const online = join(folder, 'built');
/** What is served: one site, later the other, as a new build replaces an old one. */
const served = join(folder, 'site');
let site: Served;
let browser: Browser;

beforeAll(async () => {
  const content = join(folder, 'content');
  cpSync(join(ROOT, ARCHIVES.varied), content, { recursive: true });
  appendFileSync(join(content, 'site.yaml'), '\noffline: true\nsearch: { files: packed }\n');
  const { code, stderr } = runScript('build', ['--content', content, '--out', online]);
  if (code !== 0) throw new Error(stderr);
  symlinkSync(online, served);
  site = await serve({ dir: served, base: '/papers/' });
  browser = await connectChromium();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

const workers = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

it('keeps the pages read and the search files used', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.url}articles/2021/03/plain-03.html`);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.goto(`${site.url}search/?q=${encodeURIComponent('平常报道')}`);
  await expectCount(page, 12);
  await expect
    .poll(() =>
      page.evaluate(async () => (await (await caches.open((await caches.keys())[0]!)).keys()).length),
    )
    .toBeGreaterThan(10);
  await context.setOffline(true);
  await page.goto(`${site.url}articles/2021/03/plain-03.html?q=${encodeURIComponent('第3篇')}`);
  expect(await page.locator('h1').innerText()).toContain('第3号');
  await page.goto(`${site.url}search/`);
  await page.locator(BOX).pressSequentially('平常报道', { delay: 20 });
  await expectCount(page, 12);
  await page.goto(`${site.url}articles/1998/approximate.html`);
  expect(await page.locator('h1').innerText()).toBe('没有网络');
  await context.close();
});

it('is taken away with all it kept when the archive no longer wants it', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(site.url);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  expect(await workers(page)).toBe(1);
  rmSync(served);
  symlinkSync(builtSite('varied'), served);
  await page.goto(`${site.url}about/`);
  await expect.poll(() => workers(page)).toBe(0);
  await page.goto(`${site.url}help/`);
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(0);
  await context.close();
});

it('is not there by default', () => {
  expect(existsSync(join(builtSite('varied'), 'sw.js'))).toBe(false);
  expect(existsSync(join(online, 'sw.js'))).toBe(true);
});
