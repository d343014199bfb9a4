/**
 * Makes `fixtures/snapshot/page.mhtml` with Chromium (Page.captureSnapshot), as "save as a single file" writes it: `node
 * tests/import/saved/makeSnapshot.ts`. The page and its picture are served under an invented address.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const here = (name: string) => new URL(`fixtures/snapshot/${name}`, import.meta.url);
const ADDRESS = 'http://epaper.example.cn/html/2021-04/06/content_5001.htm';

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
await page.route('**/*', (route) =>
  route.request().url().endsWith('.png')
    ? route.fulfill({ contentType: 'image/png', body: readFileSync(here('picture.png')) })
    : route.fulfill({ contentType: 'text/html; charset=gb18030', body: readFileSync(here('page.html')) }),
);
await page.goto(ADDRESS);
const session = await page.context().newCDPSession(page);
const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
writeFileSync(here('page.mhtml'), data);
await browser.close();
