/** What goes wrong in a page unseen: refused by its policy, thrown, told on the console, missing, or from elsewhere. */
import type { Page } from 'playwright-core';

/**
 * Listens from now on, in any document of the page.
 * @param home address of the site; what is loaded from anywhere else is told
 * @returns the list, which grows
 */
export async function refusalsOf(page: Page, home: string): Promise<string[]> {
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
    if (!request.url().startsWith(home) && !request.url().startsWith('blob:')) refused.push(request.url());
  });
  return refused;
}
