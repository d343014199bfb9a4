/**
 * Prints the pages of `fixtures/pages/` with Chromium to PDF files in `fixtures/`: `node tests/import/pdf/makePages.ts`. The
 * fonts are Noto CJK, subset by Chromium.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const pages = new URL('fixtures/pages/', import.meta.url);
const fixtures = new URL('fixtures/', import.meta.url);
const picture = `data:image/png;base64,${readFileSync(new URL('../saved/fixtures/snapshot/picture.png', import.meta.url)).toString('base64')}`;

mkdirSync(fixtures, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const name of readdirSync(pages).filter((file) => file.endsWith('.html'))) {
  await page.setContent(readFileSync(new URL(name, pages), 'utf8').replaceAll('PICTURE', picture));
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  writeFileSync(new URL(name.replace(/html$/u, 'pdf'), fixtures), pdf);
}
await browser.close();
