/** The desk in other languages, with an archive's own words and texts; its keys from the first moment on. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadArchive } from '../../../src/archive/load.ts';
import { startImport } from '../../../src/import/importFiles.ts';
import { startReview } from '../../../src/review/startReview.ts';
import { violationsOf } from '../../support/axe.ts';
import { connectChromium } from '../../support/browser.ts';
import { folderOf } from '../../support/folder.ts';
import { PAGE } from '../support.ts';

let browser: Browser;
const closing: (() => Promise<unknown>)[] = [];
beforeAll(async () => void (browser = await connectChromium()));
afterAll(async () => {
  for (const close of closing) await close();
  await browser?.close();
});

/** The page opens at its first doubt: the second article names no zone that is registered. */
async function deskIn(site: string, strings = ''): Promise<Page> {
  const folder = folderOf({
    'page.txt': PAGE.replaceAll('无锡高新区', '无名镇'),
    'content/site.yaml': `title: 档案\nbaseUrl: https://archive.example.org/\nformatVersion: 2\n${site}`,
    'content/zones.yaml': 'zones:\n  - {id: kunshan, name: 昆山高新区}\n',
    ...(strings ? { 'content/strings.yaml': strings } : {}),
  });
  const contentDir = join(folder, 'content');
  const { archive, problems } = await loadArchive(contentDir);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const importer = await startImport(archive, { contentDir, dryRun: false, writeNear: false });
  const review = await startReview(contentDir, [join(folder, 'page.txt')], importer);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  closing.push(
    () => context.close(),
    () => review.close(),
  );
  await page.goto(review.url);
  await page.locator('#desk[data-file="0"]').waitFor();
  return page;
}

/** What the desk itself says: neither the newspaper page, nor the importer, nor names that were registered. */
const ownWords = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const other of copy.querySelectorAll('.text, .line, .chip, [lang], option, h3[id^="title-"]'))
      other.remove();
    return copy.textContent;
  });

it('speaks English with the archive’s own words, and marks what is Chinese', async () => {
  const page = await deskIn(
    'language: en\nvocabulary:\n  en: {zone: township, zones: townships}\n',
    'en:\n  review:\n    write: Publish\n  kind:\n    notice: Bulletin\n',
  );
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.title()).toBe('Review desk');
  expect(await ownWords(page)).not.toMatch(/\p{Script=Han}/u);
  expect(await page.locator('.field.zones label').first().textContent()).toBe('Townships');
  expect(await page.locator('#do-write').textContent()).toContain('Publish');
  expect(await page.locator('select[id$="-kind"]').first().textContent()).toContain('Bulletin');
  // What the first doubt is about is in view, below the list of doubts and above the buttons.
  const isInView = () =>
    page.evaluate(() => {
      const at = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
      const [field, doubts, toolbar] = [at('.field.pointed'), at('.doubts'), at('.toolbar')];
      return field.top >= doubts.bottom && field.bottom <= toolbar.top;
    });
  await expect.poll(isInView, { timeout: 30_000 }).toBe(true);
  // Letters are keys at once, though the first doubt is about a field.
  await page.keyboard.press('?');
  await page.locator('dialog[open]').waitFor();
  expect(await page.locator('dialog').textContent()).not.toMatch(/\p{Script=Han}/u);
  expect(await violationsOf(page, 'all')).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'hidden' });
  // Enter goes to the field of the doubt; ? in an empty field is still the help, as F1 is in any.
  await page.locator('.doubts [aria-current]').press('Enter');
  await page.locator('input:focus, .piece:focus').waitFor();
  await page.locator('input[id$="-authors"]').first().focus();
  await page.keyboard.press('?');
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.type('A');
  await page.keyboard.press('F1');
  await page.locator('dialog[open]').waitFor();
});

it('speaks Traditional Chinese with the archive’s own words', async () => {
  const page = await deskIn('language: zh-TW\nvocabulary:\n  zh-TW: {zone: 鄉鎮}\n');
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-TW');
  expect(await page.locator('h1').textContent()).toBe('核對臺');
  expect(await page.locator('.field.zones label').first().textContent()).toBe('鄉鎮');
  expect(await ownWords(page)).not.toMatch(/[写标题处从开专栏过删]/u);
});
