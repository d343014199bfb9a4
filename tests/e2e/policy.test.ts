/** The Content-Security-Policy: nothing that breaks it runs. That nothing on the site breaks it: everyPage and searchStates. */
import { describe, expect, it } from 'vitest';
import { reader } from '../support/browser.ts';

const { open } = reader('varied');

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
