/** A real Chromium on a built site. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import { missingChromium } from '../../scripts/support/chromium.ts';
import type { Served } from '../../src/server/serve.ts';
import { servedSite, type ArchiveName } from './site.ts';

export interface Reader {
  /** Opens a page of the site in a window of its own, which closes with the test. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** The same for hooks, which close it themselves. */
  openIn(path: string, options?: BrowserContextOptions): Promise<{ page: Page; close(): Promise<void> }>;
  /** Address of a path of the site. Example: `zones/kunshan/`. */
  address(path: string): string;
}

/**
 * Pages that do not cross-fade into each other: without a graphics card each fade is a second of the processor.
 * One journey goes with motion (`journeys.test.ts`).
 */
export const STILL = { reducedMotion: 'reduce' } as const satisfies BrowserContextOptions;

/** How long a page is waited for: a busy machine is no fault of the site. */
const PATIENCE_MS = 120_000;

/**
 * Connects to the Chromium of this run; what the connection opens goes when it is closed.
 * @throws {Error} telling how to get Chromium
 */
export async function connectChromium(): Promise<Browser> {
  const endpoint = inject('chromium');
  if (!endpoint) throw new Error(missingChromium(process.env['CHROMIUM_PATH']));
  const browser = await chromium.connect(endpoint);
  browser.on('context', (context) => context.setDefaultTimeout(PATIENCE_MS));
  return browser;
}

/** For a test file: connects to the browser and starts a server, and ends both with the file. */
export function reader(name: ArchiveName): Reader {
  let browser: Browser;
  let site: Served;
  beforeAll(async () => {
    site = await servedSite(name);
    browser = await connectChromium();
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
  const openIn: Reader['openIn'] = async (path, options = {}) => {
    const context = await browser.newContext({
      locale: 'zh-CN',
      viewport: { width: 1440, height: 900 },
      ...STILL,
      ...options,
    });
    const page = await context.newPage();
    await page.goto(address(path), { waitUntil: 'load' });
    return { page, close: () => context.close() };
  };
  return {
    address,
    openIn,
    async open(path, options) {
      const { page, close } = await openIn(path, options);
      onTestFinished(close);
      return page;
    },
  };
}
