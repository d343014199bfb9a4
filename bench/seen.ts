/** Tells to the millisecond when a page that nobody touches has painted a text, over any number of reloads. */
import type { Page } from 'playwright-core';
import { STYLE } from './preview.ts';

/** What a page says then, followed by the moment. */
const SAID = 'bench-seen ';
/** Item of the session that holds the text that is waited for: it outlives a reload. */
const WANTED = 'bench-wanted';
/** What takes longer than this has failed. */
const PATIENCE_MS = 120_000;

/** Makes every document that the page loads look for what is wanted, at every frame. */
export async function watchPage(page: Page): Promise<void> {
  await page.addInitScript(lookOut, { wanted: WANTED, said: SAID, style: STYLE });
}

/**
 * Makes a change and waits until the page shows it.
 * @param page one that is watched, and open
 * @param change makes it. @returns the text that shows it
 * @returns milliseconds from before the change until the frame with the text was painted
 */
export async function timeToSee(page: Page, change: () => string): Promise<number> {
  const said = page.waitForEvent('console', {
    predicate: (message) => message.text().startsWith(SAID),
    timeout: PATIENCE_MS,
  });
  const from = performance.timeOrigin + performance.now();
  const text = change();
  // The page may have been loaded anew meanwhile: what is wanted is asked for in whichever is there.
  for (;;) {
    const isTold = await page
      .evaluate(([key, wanted]) => sessionStorage.setItem(key!, wanted!), [WANTED, text])
      .then(
        () => true,
        () => false,
      );
    if (isTold) break;
  }
  return Number((await said).text().slice(SAID.length)) - from;
}

/** Runs in the page, so it may use nothing of this module. */
function lookOut({ wanted, said, style }: { wanted: string; said: string; style: string }): void {
  const isThere = (text: string) => {
    if (text.startsWith(style)) {
      const end = document.querySelector('.colophon');
      return end !== null && getComputedStyle(end, '::after').content.includes(text.slice(style.length));
    }
    // What is rendered costs a layout to know: first whether it is there at all.
    return document.body?.textContent.includes(text) && document.body.innerText.includes(text);
  };
  const look = () => {
    const text = sessionStorage.getItem(wanted);
    if (text === null || !isThere(text)) return void requestAnimationFrame(look);
    sessionStorage.removeItem(wanted);
    // After the frame in which it was found has been painted.
    requestAnimationFrame(() =>
      setTimeout(() => console.log(said + String(performance.timeOrigin + performance.now()))),
    );
  };
  look();
}
