/** Whatever is typed or put into the address: nothing breaks, nothing is injected. */
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { reader } from '../support/browser.ts';
import { BOX, expectCount, passTime, takeClock } from '../support/searching.ts';

const { open, address } = reader('varied');

const HOSTILE = [
  '.*+?^${}()|[]\\',
  '(((((((((([[[[',
  '<img src=x onerror="window.injected=1">',
  '"><script>window.injected=1</script>',
  '{{constructor.constructor("window.injected=1")()}}',
  "'; DROP TABLE articles; --",
  '👨‍👩‍👧‍👦🏳️‍🌈🇨🇳',
  '\ud800',
  '昆山\udc00\ud800高新',
  '"没有配对',
  '“‘「『',
  '- - -- -"" "" : 标题: 作者：',
  '\u202e昆山\u202d\u200f\u061c',
  '\u0000\u0001\u001f\u007f',
  '%E0%A4%A %00 %',
  '&amp;&lt;&#x27;',
  '__proto__ constructor toString',
  '昆'.repeat(10_000),
  '昆山 '.repeat(2_500),
  '"'.repeat(10_000),
  'a\u0301'.repeat(3_000),
  '标题:'.repeat(3_000),
];

const typeable = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'昆山高新区"“”-－:：标题 *()[]<>&\'\\/\u200b\u202e\ud83d'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 60,
});

async function watched(path: string): Promise<{ page: Page; faults: string[] }> {
  const page = await open(path);
  await takeClock(page);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('dialog', (dialog) => faults.push(dialog.message()));
  return { page, faults };
}

/** Sets the box as typing does, also to what a keyboard cannot type. */
async function type(page: Page, text: string): Promise<void> {
  await page.locator(BOX).evaluate((box, value) => {
    (box as HTMLInputElement).value = value;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
}

/** Waits until the page has an answer, help, or says that nothing is found. */
async function settled(page: Page): Promise<void> {
  await passTime(page);
  await page.waitForFunction(() => {
    // The script of the page has not looked at the address yet.
    if (!document.querySelector('[data-search-input][role=combobox]')) return false;
    const help = document.querySelector<HTMLElement>('[data-search-help]')!;
    return (
      !help.hidden ||
      (/\d/.test(document.querySelector('[data-search-status]')!.textContent) &&
        !document.querySelector('[aria-busy]'))
    );
  });
}

/** Nothing in the page that its own script did not put there. */
async function expectUnharmed(page: Page, faults: string[]): Promise<void> {
  expect(faults).toEqual([]);
  expect(await page.evaluate(() => (window as { injected?: number }).injected)).toBeUndefined();
  expect(await page.locator('main img, main iframe, [data-search-output] script').count()).toBe(0);
  expect(await page.getByRole('alert').getByText('没有载入成功').count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
}

it('typed, one after the other', async () => {
  const { page, faults } = await watched('search/');
  for (const text of HOSTILE) {
    await type(page, text);
    await settled(page);
    await expectUnharmed(page, faults);
  }
  await type(page, '平常报道');
  await expectCount(page, 12);
  // The address that is left can be asked of any server.
  expect(page.url().length).toBeLessThan(6000);
});

it('in the address: any parameter, and back to a search that works', async () => {
  const { page, faults } = await watched('search/');
  for (const text of HOSTILE.filter(({ length }) => length < 4000)) {
    const value = encodeURIComponent(text.toWellFormed());
    await page.goto(
      `${address('search/')}?q=${value}&zone=${value}&topic=${value}&author=${value}&year=${value}&kind=${value}&province=${value}&from=${value}&to=${value}&sort=${value}&other=${value}`,
    );
    await settled(page);
    await expectUnharmed(page, faults);
  }
  await page.goto(`${address('search/')}?q=%E0%A4%A&zone=%ZZ`);
  await settled(page);
  await expectUnharmed(page, faults);
});

it('typed at random', async () => {
  const { page, faults } = await watched('search/');
  await fc.assert(
    fc.asyncProperty(typeable, async (text) => {
      await type(page, text);
      await settled(page);
      await expectUnharmed(page, faults);
    }),
    { numRuns: 40, seed: 10 },
  );
});

it('an article opened with a hostile ?q marks nothing it should not', async () => {
  const { page, faults } = await watched('articles/2023/04/everything.html');
  const text = () => page.locator('.article').innerText();
  const before = await text();
  for (const hostile of HOSTILE.filter(({ length }) => length < 4000)) {
    await page.goto(
      `${address('articles/2023/04/everything.html')}?q=${encodeURIComponent(hostile.toWellFormed())}`,
    );
    await page.locator('[data-searched-words]').waitFor();
    expect(await text()).toBe(before);
  }
  expect(faults).toEqual([]);
});
