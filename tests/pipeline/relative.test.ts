/** A copy with relative addresses: opened as files, and below a folder that it was not built for. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { makeRelative } from '../../src/pipeline/copies/relative.ts';
import { serve } from '../../src/server/serve.ts';
import type { Browser } from 'playwright-core';
import { connectChromium } from '../support/browser.ts';
import { filesOf } from '../support/pages.ts';
import { builtSite } from '../support/site.ts';

const NOTICE = '搜索要经过网页服务器。';
const ZIM = ['zimwriterfs', 'zimcheck'].every((name) => existsSync(`/usr/bin/${name}`));

let folder: string;
let browser: Browser;
beforeAll(async () => {
  browser = await connectChromium();
  folder = join(mkdtempSync(join(inject('sites'), 'relative-')), 'copy');
  cpSync(builtSite('varied'), folder, { recursive: true, dereference: true });
  makeRelative(folder, '/papers/', NOTICE);
});

afterAll(() => browser.close());

describe('a copy with relative addresses', () => {
  it('has no address that depends on where it lies, and every one leads to a file', () => {
    const pages = filesOf(folder).filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(50);
    for (const page of pages) {
      const html = readFileSync(join(folder, page), 'utf8');
      for (const [, list] of html.matchAll(/\s(?:href|src|action|srcset)="([^"]*)"/g))
        for (const one of list!.split(/,\s+/)) {
          const address = one.replace(/ \d+w$/, '').replace(/[?#].*$/, '');
          if (address === '' || /^[a-z]+:/.test(address)) continue;
          expect([page, address]).toEqual([page, expect.stringMatching(/^(?!\/)/)]);
          const path = resolve(folder, dirname(page), decodeURIComponent(address));
          expect([page, address, existsSync(path)]).toEqual([page, address, true]);
        }
    }
  });

  it('keeps what names the archive itself', () => {
    const html = readFileSync(join(folder, 'help/index.html'), 'utf8');
    expect(html).toContain('<link rel="canonical" href="https://archive.example.org/papers/help/"');
  });

  it('opens from the disk in a browser, with its style, and says why it cannot be searched', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('sans-serif');
    await page.locator('main a[href*="articles/"]').first().click();
    await page.waitForURL(/\/articles\/.*\.html/);
    expect(await page.locator('article h1').count()).toBe(1);
    await page.goto(pathToFileURL(join(folder, 'search/index.html')).href);
    await page.getByText(NOTICE).waitFor();
  });

  it('is searched below a folder that it was not built for', async () => {
    const { url, close } = await serve({ dir: dirname(folder), base: '/' });
    try {
      const page = await browser.newPage();
      await page.goto(new URL('copy/search/index.html?q=高新区', url).href);
      const hit = page.locator('main a[href*="/copy/articles/"]').first();
      await hit.waitFor();
      expect(await page.getByText(NOTICE).isVisible()).toBe(false);
      await hit.click();
      await page.waitForURL(/\/copy\/articles\//);
    } finally {
      await close();
    }
  });

  it.skipIf(!ZIM)('becomes a ZIM by the recipe of the guide, clean by zimcheck', () => {
    const guide = readFileSync(join(import.meta.dirname, '../../docs/zh-CN/copies.md'), 'utf8');
    const recipe = /^zimwriterfs [^]*?(?=\n```)/m.exec(guide)![0];
    const parent = dirname(folder);
    const made = spawnSync('sh', ['-c', recipe], { cwd: parent, encoding: 'utf8' });
    expect([made.status, made.stderr]).toEqual([0, expect.any(String)]);
    const checked = spawnSync('zimcheck', ['archive.zim'], { cwd: parent, encoding: 'utf8' });
    expect([checked.status, checked.stdout]).toEqual([
      0,
      expect.stringContaining('Overall Test Status: Pass'),
    ]);
  });
});
