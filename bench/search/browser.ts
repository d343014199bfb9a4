/** Asks queries in real Chromium, each with an empty cache. */
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Answer, Figures } from './figures.ts';
import type { Query } from './queries.ts';
import { countingServer, type CountingServer } from './server.ts';

/** What one query cost in the browser. */
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

/** Times a query is asked again, in a new browser, when the browser is lost. */
const ATTEMPTS = 3;

/** Measures one way to search. @param executablePath of Chromium */
export async function askInBrowser(
  { name, folder, numberOf, ...index }: Asked,
  queries: readonly Query[],
  executablePath: string,
): Promise<Figures> {
  const server = await countingServer(folder);
  const launch = () => chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  let browser = await launch();
  const asked: Asking[] = [];
  try {
    for (const query of queries) {
      for (let attempt = 1; asked.at(-1)?.answer.query !== query; attempt++) {
        try {
          asked.push(await ask(browser, server, query, numberOf));
        } catch (error) {
          if (attempt === ATTEMPTS) throw error;
          await browser.close();
          browser = await launch();
          server.take();
        }
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
  return {
    name,
    answers: asked.map(({ answer }) => answer),
    firstUseBytes: Math.max(...asked.map(({ firstUse }) => firstUse)),
    ...index,
  };
}

interface Asking {
  answer: Answer;
  /** Bytes before the query. */
  firstUse: number;
}

async function ask(
  browser: Browser,
  server: CountingServer,
  query: Query,
  numberOf: Asked['numberOf'],
): Promise<Asking> {
  const page = await freshPage(browser, server.address);
  const firstUse = server.take().bytes;
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
  await page.context().close();
  return { answer: { query, found: ids.map(numberOf), ...cost, warm }, firstUse };
}

async function freshPage(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${address}bench.html`);
  await page.waitForFunction(() => 'ready' in window);
  await page.evaluate(() => window.ready.then(() => undefined));
  return page;
}
