/** Asks queries in real Chromium, each with an empty cache. */
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Answer, Figures } from './figures.ts';
import type { Query } from './queries.ts';
import { countingServer } from './server.ts';

export interface Asked {
  name: string;
  /** Folder to serve; `bench.html` in it defines what `Window` below says. */
  folder: string;
  /** Number in the corpus of what `all` answers. */
  numberOf: (id: string) => number;
  indexBytes: number;
  indexSeconds: number;
}

declare global {
  interface Window {
    /** Everything of the first use is loaded. */
    ready: Promise<unknown>;
    /** Searches and loads what the first screen shows. */
    ask: (query: string) => Promise<unknown>;
    /** What identifies all results, best first. */
    all: (query: string) => Promise<string[]>;
  }
}

/** Measures one way to search. @param executablePath of Chromium */
export async function askInBrowser({ name, folder, numberOf, ...index }: Asked, queries: readonly Query[], executablePath: string): Promise<Figures> {
  const server = await countingServer(folder);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  try {
    let firstUseBytes = 0;
    const answers: Answer[] = [];
    for (const query of queries) {
      const page = await freshPage(browser, server.address);
      firstUseBytes = Math.max(firstUseBytes, server.take().bytes);
      await page.evaluate((text) => window.ask(text).then(() => undefined), query.text);
      const cost = server.take();
      const warm = await page.evaluate(async (text) => {
        await window.ask(' ');
        const start = performance.now();
        await window.ask(text);
        return performance.now() - start;
      }, query.text);
      const ids = await page.evaluate((text) => window.all(text), query.text);
      server.take();
      answers.push({ query, found: ids.map(numberOf), ...cost, warm });
      await page.context().close();
    }
    return { name, answers, firstUseBytes, ...index };
  } finally {
    await browser.close();
    server.close();
  }
}

async function freshPage(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${address}bench.html`);
  await page.waitForFunction(() => 'ready' in window);
  await page.evaluate(() => window.ready.then(() => undefined));
  return page;
}
