/** The red team's archive in the preview, with faults whose reports quote payloads: the panel tells them as text. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { CANARY, PAYLOADS } from '../../../scripts/reliability/hostile/payloads.ts';
import { articleFile } from '../../support/articleFile.ts';
import { refusalsOf } from '../../support/refusals.ts';
import { previewing } from './previewing.ts';

const archive = previewing({}, 'hostile');
const QUOTED = ['script', 'script-end', 'svg', 'cdata', 'angular'].map((name) => PAYLOADS[name]!);

beforeAll(() => {
  for (const [index, payload] of QUOTED.entries()) {
    const path = join(archive.folder, 'articles/2021/01', `faulty-${index}.md`);
    mkdirSync(join(path, '..'), { recursive: true });
    const quoted = JSON.stringify(payload);
    writeFileSync(path, articleFile({ zones: `[${quoted}]`, topics: `[${quoted}]`, date: quoted }));
  }
});

it('pages, the panel and the page of what cannot be shown hold payloads as text', async () => {
  const page: Page = await archive.open('about/');
  const happened = await refusalsOf(page, new URL('/', archive.preview.url).href);
  page.on('dialog', (dialog) => {
    happened.push(dialog.message());
    void dialog.dismiss();
  });
  const panel = page.locator('#gaoxin-preview');
  for (const path of [
    '',
    'articles/2023/01/script.html',
    'articles/2021/01/faulty-0.html',
    'zones/',
    'search/',
  ]) {
    await page.goto(new URL(path, archive.preview.url).href);
    await panel
      .locator('summary')
      .getByText(/个错误/)
      .waitFor();
    for (const payload of QUOTED) await panel.locator('li').filter({ hasText: payload }).first().waitFor();
    expect(await panel.locator('li :is(script, img, svg, iframe)').count()).toBe(0);
    expect(await page.evaluate((canary) => canary in globalThis, CANARY), path).toBe(false);
  }
  expect(happened).toEqual([]);
});
