/** A real Chromium on a built site. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import { missingChromium } from '../../scripts/support/chromium.ts';
import type { Served } from '../../src/server/serve.ts';
import { servedSite, type ArchiveName } from './site.ts';

export interface Reader {
  /** Opens a page of the site that knows of no other; it closes with the test. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** The same for hooks, which close it themselves. */
  openIn(path: string, options?: BrowserContextOptions): Promise<Opened>;
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

/** A new page, and what closes it. */
export interface Opened {
  page: Page;
  close(): Promise<void>;
}

/** What a page can still be given when it is made; what asks for more gets a window of its own. */
const GIVEN_TO_PAGES: readonly string[] = [
  'viewport',
  'colorScheme',
  'forcedColors',
  'reducedMotion',
] satisfies (keyof BrowserContextOptions)[];

/**
 * Makes the pages of a test file. A page in a window of its own begins two processes, which take as much of the
 * processor as the page itself (0.75 s, in a shared one 0.38). The pages of a file come one after the other, so that
 * one window does for them: each finds it as if it were the first. Where it is taken, a page gets one of its own.
 */
export class Windows {
  readonly #browser: Browser;
  readonly #home: string;
  readonly #defaults: BrowserContextOptions;
  #keeper: Page | undefined;
  #isTaken = false;

  /** @param home a small file of the site: its page stays open, and with it the process of the site's pages */
  constructor(browser: Browser, home: string, defaults: BrowserContextOptions) {
    this.#browser = browser;
    this.#home = home;
    this.#defaults = { ...STILL, ...defaults };
  }

  /** An empty page. */
  async open(options: BrowserContextOptions = {}): Promise<Opened> {
    const isPlain = Object.keys(options).every((name) => GIVEN_TO_PAGES.includes(name));
    return isPlain && !this.#isTaken ? this.#inShared(options) : this.#inOwn(options);
  }

  async #inOwn(options: BrowserContextOptions): Promise<Opened> {
    const context = await this.#browser.newContext({ ...this.#defaults, ...options });
    return { page: await context.newPage(), close: () => context.close() };
  }

  async #inShared({ viewport, colorScheme, forcedColors, reducedMotion }: BrowserContextOptions) {
    this.#isTaken = true;
    const keeper = (this.#keeper ??= await this.#newKeeper());
    const [page] = await Promise.all([
      keeper.context().waitForEvent('page'),
      // Opened by a page of the site it begins no process, and without an opener it knows of no other page.
      keeper.evaluate(() => void window.open('about:blank', '_blank', 'noopener')),
    ]);
    if (viewport) await page.setViewportSize(viewport);
    if (colorScheme || forcedColors || reducedMotion)
      await page.emulateMedia({
        ...(colorScheme && { colorScheme }),
        ...(forcedColors && { forcedColors }),
        reducedMotion: reducedMotion ?? STILL.reducedMotion,
      });
    return { page, close: () => this.#clear(keeper) };
  }

  async #newKeeper(): Promise<Page> {
    const { page } = await this.#inOwn({});
    await page.goto(this.#home);
    return page;
  }

  /** Takes away what a page left: other pages, what it kept, what its test put between it and the server. */
  async #clear(keeper: Page): Promise<void> {
    const context = keeper.context();
    await Promise.all(context.pages().map((page) => (page === keeper ? undefined : page.close())));
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    await context.setOffline(false);
    await context.clearCookies();
    const session = await context.newCDPSession(keeper);
    await session.send('Storage.clearDataForOrigin', {
      origin: new URL(this.#home).origin,
      storageTypes: 'all',
    });
    await session.send('Network.clearBrowserCache');
    await session.detach();
    this.#isTaken = false;
  }
}

/** For a test file: connects to the browser and starts a server, and ends both with the file. */
export function reader(name: ArchiveName): Reader {
  let browser: Browser;
  let site: Served;
  let windows: Windows;
  beforeAll(async () => {
    site = await servedSite(name);
    browser = await connectChromium();
    windows = new Windows(browser, address('robots.txt'), {
      locale: 'zh-CN',
      viewport: { width: 1440, height: 900 },
    });
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
  const openIn: Reader['openIn'] = async (path, options) => {
    const opened = await windows.open(options);
    await opened.page.goto(address(path), { waitUntil: 'load' });
    return opened;
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
