/** An issue on the screen and on paper. */
import { expect, it } from 'vitest';
import { reader } from '../support/browser.ts';

const { open } = reader('varied');

it('shows its sheets and what each holds, and on paper the articles with their texts', async () => {
  const page = await open('issues/2023/04/10/试验日报/', {
    javaScriptEnabled: false,
  });
  const sheets = page.locator('.sheets li');
  expect((await sheets.allInnerTexts()).map((text) => text.split('\n')[0])).toEqual(['1', '2', '3', '4']);
  await sheets.getByRole('link').first().click();
  expect(decodeURI(page.url())).toMatch(/#p4$/);

  const headlines = await page.locator('.issue-pages h3').allInnerTexts();
  const texts = page.locator('.printed-issue article');
  expect(await texts.count()).toBe(headlines.length);
  expect(await page.locator('.printed-issue').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  for (const [index, headline] of headlines.entries()) {
    const text = await texts.nth(index).innerText();
    const [first] = headline.split(/\s/u);
    expect(text).toContain(first);
    expect(text.length).toBeGreaterThan(headline.length);
  }
  expect(await page.locator('.sheets').isVisible()).toBe(false);
});
