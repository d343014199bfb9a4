/**
 * The red team's archive in a browser: every page of an article, every kind of page and every state of the search is
 * opened, cited and taken along. No dialog, nothing asked of another host, nothing refused by the policy, nothing run.
 */
import { buffer } from 'node:stream/consumers';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { EVERYWHERE, HOSTILE_ARTICLES } from '../../scripts/reliability/hostile/archive.ts';
import { BODIES, CANARY, PAYLOADS } from '../../scripts/reliability/hostile/payloads.ts';
import { reader } from '../support/browser.ts';
import { filesOf, isRedirect, onePerKind, pagesOf } from '../support/pages.ts';
import { refusalsOf } from '../support/refusals.ts';
import { BOX, hitCount } from '../support/searching.ts';
import { builtSite } from '../support/site.ts';

const { openIn, address } = reader('hostile');
let page: Page;
let close: () => Promise<void>;
let happened: string[];

beforeAll(async () => {
  ({ page, close } = await openIn('about/'));
  happened = await refusalsOf(page, address(''));
  page.on('console', (message) => message.type() === 'error' && happened.push(message.text()));
  page.on('dialog', (dialog) => {
    happened.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
});
afterAll(() => close?.());
beforeEach(() => void (happened.length = 0));
afterEach(async () => {
  expect(happened).toEqual([]);
  await expectNothingRun();
});

async function expectNothingRun(): Promise<void> {
  const ran = await page.evaluate(
    (canary) => [canary in globalThis, 'polluted' in {}, ({} as { polluted?: number }).polluted],
    CANARY,
  );
  expect(ran, page.url()).toEqual([false, false, undefined]);
}

/** Of so many articles one is taken along as files: that costs a browser more than the page does. */
const TAKEN = 6;

const titleOf = (id: string) => HOSTILE_ARTICLES.find((article) => article.id === id)!.data.title;

describe('pages', () => {
  it('articles: read, cited in every style, taken as files', async () => {
    const bodies = Object.keys(BODIES).map((name) => `2022/12/${name}`);
    const ids = [...HOSTILE_ARTICLES.map((article) => article.id), ...bodies];
    for (const [place, id] of ids.entries()) {
      await page.goto(address(`articles/${id}.html`));
      const { entries, ran } = await page.evaluate(
        ([canary, isTaken]) => {
          const box = document.querySelector('.citation')!;
          if (isTaken)
            for (const button of box.querySelectorAll<HTMLElement>('[data-download]')) button.click();
          const entries = [...box.querySelectorAll<HTMLElement>('[data-style]')].map((button) => {
            button.click();
            return box.querySelector('[data-entry]')!.textContent;
          });
          return { entries, ran: canary in globalThis };
        },
        [CANARY, place % TAKEN === 0] as const,
      );
      expect(entries.filter((entry) => entry.length > 0).length, id).toBe(5);
      expect(ran, id).toBe(false);
    }
  });

  it('one of each other kind, and every page of the archive’s own', async () => {
    const pages = pagesOf(builtSite('hostile')).filter((built) => !isRedirect(built));
    const kinds = onePerKind(pages).filter(({ file }) => !file.startsWith('articles/'));
    const own = pages.filter(({ file }) => /^[^/]+\/index\.html$/.test(file));
    const odd = pages.filter(({ file }) =>
      /^(?:zones|topics|authors|columns)\/[^/]+\/index\.html$/.test(file),
    );
    const files = new Set(
      [...kinds, ...own, ...odd.filter((_, index) => index % 12 === 0)].map(({ file }) => file),
    );
    expect(files.size).toBeGreaterThan(40);
    for (const file of files) {
      if (file === '404.html') continue;
      await page.goto(address(file.replace(/index\.html$/, '')));
      await expectNothingRun();
    }
  });

  it('the card of a link shows the text of its article, and is no markup', async () => {
    await page.goto(address(`articles/${HOSTILE_ARTICLES[0]!.id}.html`));
    const card = await page.evaluate(
      () => document.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content,
    );
    expect(card).toContain(titleOf(HOSTILE_ARTICLES[0]!.id));
  });

  it('feeds and site maps are whole documents to a browser', async () => {
    const site = builtSite('hostile');
    const files = filesOf(site).filter((file) => file.endsWith('.xml'));
    expect(files.length).toBeGreaterThan(1);
    // On a page of the site nothing is parsed: its policy forbids that.
    const blank = await page.context().newPage();
    for (const file of files) {
      const found = await blank.evaluate(
        (xml) => {
          const parsed = new DOMParser().parseFromString(xml, 'application/xml');
          return [...parsed.querySelectorAll('parsererror, script, svg, iframe')].map(
            (node) => node.outerHTML,
          );
        },
        readFileSync(join(site, file), 'utf8'),
      );
      expect(found, file).toEqual([]);
    }
    await blank.close();
  });
});

/** Sets the box as typing does, also to what a keyboard cannot type. */
const type = (text: string, box = BOX) =>
  page.locator(box).evaluate((input, value) => {
    input.focus();
    (input as HTMLInputElement).value = value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);

describe('the search', () => {
  const search = async (parameters: string) => {
    await page.goto(`${address('search/')}?${parameters}`);
    return hitCount(page);
  };
  const taken = async (label: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: label }).click(),
    ]);
    return (await buffer(await download.createReadStream())).toString('utf8');
  };

  it('lists every article, and every value of every facet', async () => {
    expect(await search(`q=${EVERYWHERE}`)).toBe(HOSTILE_ARTICLES.length + Object.keys(BODIES).length);
    await page.locator('.narrow').evaluate((details) => ((details as HTMLDetailsElement).open = true));
    await page
      .locator('.facet button[aria-expanded=false]')
      .evaluateAll((buttons) => buttons.forEach((button) => (button as HTMLElement).click()));
    const names = await page.locator('.facet label').allTextContents();
    for (const name of ['script', 'prototype', 'cdata']) expect(names.join('\n')).toContain(PAYLOADS[name]);
    for (let more = page.locator('button.more:visible').first(); await more.count();) {
      const before = await page.locator('.hit').count();
      await more.click();
      await expect.poll(() => page.locator('.hit').count()).toBeGreaterThan(before);
      if ((await page.locator('.hit').count()) > 60) break;
    }
  });

  it('names in the address and on chips are text', async () => {
    const value = encodeURIComponent(PAYLOADS['script-end']!);
    await search(`q=${EVERYWHERE}&author=${value}&zone=z0&topic=${value}`);
    expect(await page.locator('main').innerText()).toContain(PAYLOADS['script-end']);
  });

  it('taken as CSV no cell calculates; as JSON all is there', async () => {
    await search(`q=${EVERYWHERE}`);
    const rows: string[][] = parse(await taken('导出 CSV'), { bom: true });
    expect(rows.length).toBe(HOSTILE_ARTICLES.length + Object.keys(BODIES).length + 1);
    expect(rows.flat().filter((cell) => /^[=+\-@＝＋－＠\t\r]/u.test(cell))).toEqual([]);
    const records = JSON.parse(await taken('导出 JSON')) as { title: string }[];
    expect(records.map(({ title }) => title)).toContain(PAYLOADS['prototype']);
  });

  it('suggestions, typed in every box', async () => {
    for (const [path, box] of [
      ['search/', BOX],
      ['about/', '[data-search-box] input'],
    ] as const) {
      await page.goto(address(path));
      await page.locator(box).focus();
      for (const text of ['<script', '"', '=HYP', '{{', '</', 'javascript', '__pro', '甲', 'constr']) {
        await type(text, box);
      }
      await page.getByRole('option').filter({ hasText: 'constructor' }).first().waitFor();
      expect(await page.locator('[role=listbox] :is(script, img, iframe)').count()).toBe(0);
    }
  });

  it('what is nowhere: near results, words alike, the list by words', async () => {
    for (const payload of ['script', 'svg', 'prototype', 'formula']) {
      await page.goto(
        `${address('search/')}?q=${encodeURIComponent(`"${EVERYWHERE}龘龘${PAYLOADS[payload]}"`)}`,
      );
      const output = page.locator('[data-search-output]');
      await expect.poll(() => output.innerText()).toMatch(/没有找到|未见于|找到 \d|没有一篇/);
      const near = page.getByRole('button', { name: '看相近的结果' });
      if (await near.count()) {
        await near.click();
        await expect.poll(() => output.innerText()).toMatch(/下面是相近的结果|也没有相近的结果/);
      }
    }
  });

  it('the list by words, where the index cannot be had', async () => {
    await page
      .context()
      .route(/\/search\/.+/, (route) =>
        route.request().isNavigationRequest() ? route.continue() : route.abort(),
      );
    await page.goto(`${address('search/')}?q=script`);
    await page.locator('.by-words a').first().waitFor();
    await page.context().unrouteAll();
    // What this test broke itself is no fault of the archive.
    for (let at = happened.length - 1; at >= 0; at--)
      if (/net::ERR_FAILED|Failed to (?:load|fetch)/.test(happened[at]!)) happened.splice(at, 1);
  });

  it('words marked in an article', async () => {
    for (const name of ['script', 'escaped-once', 'prototype', 'bidi-override']) {
      const { id } = HOSTILE_ARTICLES.find((article) => article.id.endsWith(`/${name}`))!;
      const query = encodeURIComponent(`${EVERYWHERE} ${PAYLOADS[name]}`);
      await page.goto(`${address(`articles/${id}.html`)}?q=${query}`);
      await page.locator('mark').first().waitFor();
      expect(await page.locator('[data-article-body]').innerText()).toContain(PAYLOADS[name]!.slice(0, 6));
    }
  });
});
