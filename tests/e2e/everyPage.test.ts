/**
 * Every kind of page, opened twice: at a desk in light colours, on a phone in dark ones. Each visit looks at all that
 * must hold on every page: nothing is refused or missing, nothing shifts or stands out of its order, nothing is too wide or too small to be
 * pointed at, and axe (WCAG 2.2 AA, best practices) finds nothing. A scheme's colours are the same at every width, so
 * that each scheme and each width is looked at once, not each with each.
 */
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { bringAxe, violationsOf } from '../support/axe.ts';
import { reader } from '../support/browser.ts';
import { layoutShifts, outOfOrder, smallTargets, unmarkedLinks } from '../support/layout.ts';
import { isRedirect, onePerKind, pagesOf } from '../support/pages.ts';
import { refusalsOf } from '../support/refusals.ts';
import { builtSite } from '../support/site.ts';

/** Pages that one kind does not show: a photograph, a caption without one, an article with all its parts. */
const MORE = [
  'articles/2023/04/everything.html',
  'articles/2023/04/photo.html',
  'articles/2023/04/caption-only.html',
  'zones/none/index.html',
];
const NOT_FOUND = '404.html';
const HEIGHT = 800;

interface Visit {
  /** Width at which the page is opened, and the scheme. */
  opened: number;
  scheme: 'light' | 'dark';
  /** Widths that it is given afterwards. 320 px is also a desktop of 1280 px at 400 % (WCAG 1.4.10). */
  widths: number[];
  /** Whether axe looks afterwards: at everything on a light desktop, then at what a dark phone changes. */
  axe?: true;
}
const VISITS: Visit[] = [
  { opened: 1280, scheme: 'light', widths: [768, 3840, 1440], axe: true },
  { opened: 360, scheme: 'dark', widths: [360, 320] },
];
const DARK_PHONE = 360;
/** Widths at which targets are measured. */
const POINTED_AT = new Set([320, 1440]);

const found = {
  refused: [] as string[],
  missing: [] as string[],
  shifts: [] as string[],
  disorder: [] as string[],
  wide: [] as string[],
  small: [] as string[],
  unmarked: [] as string[],
  axe: [] as string[],
};
let files: string[];
const { openIn, address } = reader('varied');

beforeAll(async () => {
  const kinds = onePerKind(pagesOf(builtSite('varied')).filter((built) => !isRedirect(built)));
  files = [...new Set([...kinds.map(({ file }) => file), ...MORE])];
  for (const visit of VISITS) {
    const { page, close } = await openIn('about/', {
      viewport: { width: visit.opened, height: HEIGHT },
      colorScheme: visit.scheme,
    });
    const refused = await refusalsOf(page, address(''));
    if (visit.axe) await bringAxe(page);
    page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
    page.on('response', (response) => {
      const isThatPage = response.url().endsWith(`/${NOT_FOUND}`);
      if (response.status() >= 400 && !isThatPage)
        found.missing.push(`${response.status()} ${response.url()}`);
    });
    for (const file of files) await look(page, file, visit, refused);
    await close();
  }
});

/** Opens a page and notes what is wrong with it. */
async function look(page: Page, file: string, visit: Visit, refused: string[]): Promise<void> {
  const { opened, scheme, widths, axe } = visit;
  const note = (list: string[], what: string[], width = opened, colours = scheme) =>
    list.push(...what.map((one) => `${file} at ${width} px, ${colours}: ${one}`));
  refused.length = 0;
  await page.setViewportSize({ width: opened, height: HEIGHT });
  await page.goto(address(file.replace(/index\.html$/, '')));
  await page.evaluate(() => window.scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  note(found.shifts, await page.evaluate(layoutShifts));
  note(found.disorder, await page.evaluate(outOfOrder));
  note(found.unmarked, await page.evaluate(unmarkedLinks));
  // Its status is an error to the console.
  note(found.refused, file === NOT_FOUND ? refused.filter((what) => !what.includes('404')) : refused);
  for (const width of widths) {
    await page.setViewportSize({ width, height: HEIGHT });
    const content = await page.evaluate(() => document.documentElement.scrollWidth);
    if (content > width) note(found.wide, [`${content} px`], width);
    if (POINTED_AT.has(width)) note(found.small, await page.evaluate(smallTargets), width);
  }
  if (!axe) return;
  note(found.axe, await violationsOf(page, 'all'), widths.at(-1));
  // In the same document: the styles alone decide by width and scheme, and axe is read and warm.
  await page.setViewportSize({ width: DARK_PHONE, height: HEIGHT });
  await page.emulateMedia({ colorScheme: 'dark' });
  note(found.axe, await violationsOf(page, 'width'), DARK_PHONE, 'dark');
  await page.emulateMedia({ colorScheme: scheme });
}

it('there are many kinds of page', () => {
  expect(files.length).toBeGreaterThan(20);
});

it('nothing is refused by the policy, thrown, told on the console, or loaded from elsewhere', () => {
  expect(found.refused).toEqual([]);
});

it('nothing is asked for that is not there', () => {
  expect(found.missing).toEqual([]);
});

it('nothing shifts while a page loads or is read', () => {
  expect(found.shifts).toEqual([]);
});

it('what is seen first comes first in the document', () => {
  expect(found.disorder).toEqual([]);
});

it('no page needs sideways scrolling, from 320 to 3840 px', () => {
  expect(found.wide).toEqual([]);
});

it('no target is smaller than 24 px', () => {
  expect(found.small).toEqual([]);
});

it('a grey link is told from grey text by a line or a ground', () => {
  expect(found.unmarked).toEqual([]);
});

it('axe finds no violation, on a light desktop and a dark phone', () => {
  expect(found.axe).toEqual([]);
});
