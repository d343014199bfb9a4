/** A real Chromium on a built site. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { findChromium, missingChromium } from '../../scripts/support/chromium.ts';
import type { Served } from '../../src/server/serve.ts';
import { servedSite, type ArchiveName } from './site.ts';

export interface Reader {
  /** Opens a page of the site in a window of its own, which closes with the test. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** Address of a path of the site. Example: `zones/kunshan/`. */
  address(path: string): string;
}

/** Starts Chromium. @throws {Error} telling how to get it */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(missingChromium(process.env['CHROMIUM_PATH']));
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  });
}

/** For a test file: starts one browser and one server, and stops them at the end. */
export function reader(name: ArchiveName): Reader {
  let browser: Browser;
  let site: Served;
  beforeAll(async () => {
    site = await servedSite(name);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  const address = (path: string) =>
    site.url +
    path
      .split('/')
      .map(encodeURIComponent)
      .join('/')
      .replaceAll('%3F', '?')
      .replaceAll('%3D', '=')
      .replaceAll('%26', '&')
      .replaceAll('%23', '#');
  return {
    address,
    async open(path, options = {}) {
      const context = await browser.newContext({
        locale: 'zh-CN',
        viewport: { width: 1440, height: 900 },
        ...options,
      });
      onTestFinished(() => context.close());
      const page = await context.newPage();
      await page.goto(address(path), { waitUntil: 'load' });
      return page;
    },
  };
}
