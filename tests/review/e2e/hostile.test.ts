/** Payloads on a newspaper page, in the desk: they are read, shown, edited and written as text. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadArchive } from '../../../src/archive/load.ts';
import { startImport } from '../../../src/import/importFiles.ts';
import { startReview, type Review } from '../../../src/review/startReview.ts';
import { CANARY, PAYLOADS } from '../../../scripts/reliability/hostile/payloads.ts';
import { connectChromium } from '../../support/browser.ts';
import { REGISTRIES } from '../../support/registries.ts';
import { writeFiles } from '../../support/folder.ts';
import { refusalsOf } from '../../support/refusals.ts';

const folder = mkdtempSync(join(tmpdir(), 'gaoxin-hostile-'));
const content = join(folder, 'content');
/** Three tags would make a saved web page of a text. */
const ONCE = PAYLOADS['script']!;
const ON_PAGE = ['svg', 'iframe', 'details', 'double-quoted', 'angular'].map((name) => PAYLOADS[name]!);
let browser: Browser;
let review: Review;

beforeAll(async () => {
  writeFiles(content, {
    ...REGISTRIES,
    'site.yaml': 'title: 档案\nbaseUrl: https://archive.example.org/\nformatVersion: 2\n',
  });
  mkdirSync(join(folder, 'issue'));
  const names = ['01.txt', `02 '&"onload=a.txt`];
  for (const name of names)
    writeFileSync(
      join(folder, 'issue', name),
      `园区新报　2023年5月15日　星期一　第6版　园区\n\n${ONCE}\n\n${ON_PAGE.map(
        (payload) =>
          `昆山高新区见闻 ${payload}\n\n本报记者 方如山\n\n　　昆山高新区的夜校昨天开课，教摄影、茶艺和木工。${payload} 报名的人排成了长队，周末也不歇，课表放在网上。\n`,
      ).join('\n')}`,
    );
  const { archive } = await loadArchive(content);
  const importer = await startImport(archive, { contentDir: content, dryRun: false, writeNear: false });
  review = await startReview(
    content,
    names.map((name) => join(folder, 'issue', name)),
    importer,
  );
  browser = await connectChromium();
});
afterAll(async () => {
  await browser?.close();
  await review?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('no payload is more than text', async () => {
  const context = await browser.newContext({ locale: 'zh-CN' });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const happened = await refusalsOf(page, new URL('/', review.url).href);
  page.on('dialog', (dialog) => {
    happened.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(review.url);
  await page.locator('#desk[data-file="0"]').waitFor();
  for (const payload of [ONCE, ...ON_PAGE])
    await expect.poll(() => page.locator('#desk').innerText()).toContain(payload);
  // Typed in a field too, and written.
  await page.keyboard.press('F8');
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.querySelector<HTMLElement>('article .piece')!.focus());
  await page.keyboard.press('e');
  await page.keyboard.type(PAYLOADS['image']!);
  await page.keyboard.press('Enter');
  await page.locator('article .chip', { hasText: PAYLOADS['image']! }).first().waitFor();
  await page.locator('html[data-state="saved"]').waitFor();
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.querySelector<HTMLElement>('article .piece')!.focus());
  await page.locator('.piece:focus').waitFor();
  await page.keyboard.press('g');
  await page.locator('#desk[data-file="1"]').waitFor();
  expect(await page.locator('#desk :is(iframe, article img, article svg, article script)').count()).toBe(0);
  expect(await page.evaluate((canary) => canary in globalThis, CANARY)).toBe(false);
  expect(happened).toEqual([]);
  await context.close();
});
