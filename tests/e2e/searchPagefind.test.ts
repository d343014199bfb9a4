/** Pagefind's own interfaces over the bundle of the articles: one archive in parts, and two archives together. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../scripts/support/chromium.ts';
import { PAGEFIND_ARTICLES, pagefindParts } from '../../src/search/index/pagefindParts.ts';
import { writePagefindPart, writePagefindRoot } from '../../src/search/index/writePagefindArticles.ts';
import type { SearchSource } from '../../src/search/documents/document.ts';
import { serve, type Served } from '../../src/server/serve.ts';
import { VOCABULARY, madeUp } from '../search/archive.ts';

declare global {
  interface Window {
    /** Imports the bundle's script; the test runner would take an `import()` here for its own. */
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- Pagefind ships no types for its browser script.
    pagefind: () => Promise<any>;
  }
}

/** Enough for two parts. */
const large = Array.from({ length: 300 }, (_, number) => article(number, `试验园区第${number}号报道`));
const small = [article(900, '邻省的试验报道')];

function article(number: number, title: string): SearchSource {
  const { record } = madeUp(number);
  return { record: { ...record, title }, paragraphs: [`${title}。高新区建设加快，报道编号${number}。`] };
}

const folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
const names = new Map(
  [...VOCABULARY.zones, ...VOCABULARY.topics].map(({ id, name }) => [id as string, name]),
);
let browser: Browser;
let site: Served;
let neighbour: Served;

async function write(out: string, articles: SearchSource[]): Promise<void> {
  const byId = new Map(articles.map((one) => [one.record.id as string, one]));
  const parts = pagefindParts([...byId.keys()]);
  for (const [index, part] of parts.entries()) {
    async function* sources() {
      for (const id of part.ids) yield byId.get(id)!;
    }
    await writePagefindPart(
      { ...part, isFirst: index === 0 },
      sources(),
      (id) => names.get(id)!,
      join(out, PAGEFIND_ARTICLES),
    );
  }
  await writePagefindRoot(parts, join(out, PAGEFIND_ARTICLES));
}

beforeAll(async () => {
  await write(join(folder, 'one'), large);
  await write(join(folder, 'other'), small);
  writeFileSync(
    join(folder, 'one/component.html'),
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>t</title>
<link rel="stylesheet" href="pagefind-articles/pagefind-component-ui.css">
<script type="module" src="pagefind-articles/pagefind-component-ui.js"></script>
<pagefind-config bundle-path="/pagefind-articles/"></pagefind-config>
<pagefind-searchbox></pagefind-searchbox>`,
  );
  writeFileSync(
    join(folder, 'one/plain.html'),
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>t</title><script type="module">window.pagefind = () => import("./pagefind-articles/pagefind.js")</script>',
  );
  site = await serve({ dir: join(folder, 'one'), port: 0 });
  neighbour = await serve({ dir: join(folder, 'other'), port: 0 });
  browser = await chromium.launch({
    executablePath: findChromium()!,
    // The neighbour's server gives no permission to be read from here.
    args: [...CHROMIUM_ARGUMENTS, '--disable-web-security'],
  });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await neighbour?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(site.url + path);
  return page;
}

/** Asks Pagefind in the page. @returns number of results, and titles of the first */
const ask = (page: Page, query: string, merged: string[] = []) =>
  page.evaluate(
    async ([text, paths]) => {
      const pagefind = await window.pagefind();
      const one = pagefind.createInstance({});
      for (const path of paths as string[]) await one.mergeIndex(path);
      const totalFilters = await one.filters();
      const { results } = await one.search(text);
      const first = await Promise.all(
        results.slice(0, 3).map((result: { data(): unknown }) => result.data()),
      );
      return { count: results.length as number, first, totalFilters };
    },
    [query, merged] as const,
  );

describe('the bundle of the articles', () => {
  it('is searched whole though it is cut into parts, with filters and dates', async () => {
    const page = await open('plain.html');
    const { count, first, totalFilters } = await ask(page, '高新区');
    expect(count).toBe(large.length);
    expect(first[0]).toMatchObject({
      url: expect.stringMatching(/^\/articles\/.+\.html$/) as string,
      meta: { title: expect.stringContaining('试验园区') as string, source: '示例报 2023-05-15 第6版' },
    });
    expect(Object.keys(totalFilters as object).sort()).toEqual(['author', 'topic', 'year', 'zone']);
    const years = Object.values((totalFilters as { year: Record<string, number> }).year);
    expect(years.reduce((sum, one) => sum + one, 0)).toBe(large.length);
  });

  it('works with a plain import of its script, as Pagefind’s older interfaces do', async () => {
    const page = await open('plain.html');
    const count = await page.evaluate(async () => {
      const pagefind = await window.pagefind();
      await pagefind.options({ excerptLength: 10 });
      await pagefind.init();
      return (await pagefind.search('报道')).results.length as number;
    });
    expect(count).toBe(large.length);
  });

  it('is merged with that of another archive, part by part', async () => {
    const page = await open('plain.html');
    const bundle = `${neighbour.url}${PAGEFIND_ARTICLES}/`;
    const merged = await page.evaluate(
      async (address) =>
        ((await (await fetch(`${address}parts.json`)).json()) as string[]).map((part) => address + part),
      bundle,
    );
    const { count, first } = await ask(page, '邻省', merged);
    expect(count).toBeGreaterThan(0);
    expect(first[0]).toMatchObject({ url: expect.stringContaining(neighbour.url) as string });
    expect((await ask(page, '高新区', merged)).count).toBe(large.length + small.length);
  });

  it('works with Pagefind’s component interface as it comes', async () => {
    const page = await open('component.html');
    const input = page.locator('pagefind-searchbox input');
    await input.waitFor();
    await input.pressSequentially('高新区', { delay: 20 });
    await page.getByText('试验园区').first().waitFor();
  });
});
