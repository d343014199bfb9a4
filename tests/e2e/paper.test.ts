/** Pages as they come out of a printer, read back from the PDF file that Chromium prints; and in forced colours. */
import { expect, it } from 'vitest';
import { withPdf } from '../../src/import/pdf/openPdf.ts';
import { reader } from '../support/browser.ts';

const { open } = reader('varied');
const shipped = reader('shipped');

/** The texts on each sheet of a page's print, in the order they were set. */
async function sheetsOf(page: Awaited<ReturnType<typeof open>>): Promise<string[][]> {
  const bytes = await page.pdf({ preferCSSPageSize: true });
  return withPdf(bytes, async (pdf) => {
    const sheets: string[][] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      const texts = items.map((item) => ('str' in item ? item.str.trim() : '')).filter(Boolean);
      sheets.push(texts.filter((text) => !/^(\d+( \/ \d+)?|\/)$/.test(text)));
    }
    return sheets;
  });
}

/** A printed 高 may be read back as a radical, and a headline as set is not as written: letters alone count. */
const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}]/gu, '');

/** Dates, or headlines of one, that take more than a sheet. */
const TWO_SHEETS = 60;

it.each([
  'index.html',
  'zones/',
  'zones/kunshan/',
  'topics/',
  'authors/',
  'dates/2023/',
  'coverage/2023/',
  'search/',
])('no section of %s opens at the end of a sheet, and no sheet is blank', async (path) => {
  const page = await open(path);
  const heads = await page.locator('.section-head h2, .year').allTextContents();
  const sheets = await sheetsOf(page);
  const spaceless = (text: string) => text.replace(/\s/g, '');
  const names = heads.map(spaceless);
  expect(sheets.filter((texts) => texts.length === 0)).toEqual([]);
  expect(sheets.map((texts) => spaceless(texts.at(-1)!)).filter((last) => names.includes(last))).toEqual([]);
});

it('found articles are printed below their query, numbered, all of the page though nobody scrolled', async () => {
  const page = await open('search/?q=平常报道');
  await expect.poll(() => page.locator('.hits li').count()).toBe(10);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  const sheets = await sheetsOf(page);
  expect(sheets.filter((texts) => texts.length === 0)).toEqual([]);
  const printed = sheets.flat().join(' ');
  expect(printed).toMatch(/找到 ?12 ?篇/);
  expect(printed.match(/\b\d+\. /g)).toEqual(Array.from({ length: 10 }, (_, index) => `${index + 1}. `));
  expect(await page.locator('[name=q]').inputValue()).toBe('平常报道');
});

it.each([reader('shipped'), reader('varied')])(
  'the front page begins below the masthead, on its sheet',
  async (site) => {
    const page = await site.open('');
    const lead = letters(await page.locator('.lead h2').innerText());
    const [first] = await sheetsOf(page);
    expect(letters(first!.join(''))).toContain(lead);
  },
);

it.each([
  ['dates/2023/', '.dated'],
  ['dates/2023/04/', '.dated'],
  ['dates/days/04-07/', '.dated'],
  ['dates/2023/', '.dated li'],
])('on paper %s begins below its name, however many %s there are', async (path, repeated) => {
  const page = await open(path);
  const first = await page.locator('.dated .headline').first().innerText();
  await page
    .locator(repeated)
    .first()
    .evaluate((one, count) => {
      for (let copies = 0; copies < count; copies++) one.after(one.cloneNode(true));
    }, TWO_SHEETS);
  const sheets = await sheetsOf(page);
  expect(sheets.length).toBeGreaterThan(1);
  expect(letters(sheets[0]!.join(''))).toContain(letters(first));
});

/** A quarter of a century. */
const YEARS = 25;

it.each([
  ['issues/', '.year-rows > li'],
  ['dates/', '.year-rows > li'],
])('%s of a quarter of a century is one sheet', async (path, row) => {
  const page = await open(path);
  await page.locator(row).evaluateAll((rows, years) => {
    for (let count = rows.length; count < years; count++) rows[0]!.after(rows[0]!.cloneNode(true));
  }, YEARS);
  expect(await page.locator(row).count()).toBe(YEARS);
  expect(await sheetsOf(page)).toHaveLength(1);
});

it('a table of few rows stands whole on a sheet, with its head', async () => {
  const page = await open('coverage/2021/');
  const head = letters((await page.locator('.figures-table thead th').allInnerTexts()).join(''));
  const sheets = await sheetsOf(page);
  expect(sheets.filter((texts) => letters(texts.join('')).includes(head))).toHaveLength(1);
});

it('the zones with most stand beside the map', async () => {
  const page = await open('zones/', { viewport: { width: 720, height: 900 } });
  await page.emulateMedia({ media: 'print' });
  const tops = await page
    .locator('.zones-top > *')
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().top));
  expect(tops).toHaveLength(2);
  expect(new Set(tops).size).toBe(1);
});

it('an empty list is printed with what to do', async () => {
  const page = await open('list/');
  await expect.poll(() => page.locator('.list-status').innerText()).not.toBe('');
  const sheets = await sheetsOf(page);
  expect(letters(sheets.flat().join(''))).toContain('清单是空的');
});

it('pages of words begin at the left edge of the sheet, as all others', async () => {
  const page = await open('help/', { viewport: { width: 800, height: 900 } });
  await page.emulateMedia({ media: 'print' });
  const left = (what: string) => page.locator(what).evaluate((one) => one.getBoundingClientRect().left);
  expect(await left('.prose h1')).toBe(await left('.masthead .plate'));
});

it('on paper an address stands behind its link, and nothing leads back from a note', async () => {
  const page = await open('articles/2023/04/everything.html');
  const printed = (await sheetsOf(page)).flat().join('');
  expect(printed).toContain('(https://example.org/a?b=1&c=2)');
  expect(printed).not.toContain('↩');
});

it('a digest is printed on one sheet', async () => {
  const page = await shipped.open('articles/2023/04/kunshan-party-building.html');
  expect(await sheetsOf(page)).toHaveLength(1);
});

it('what leads elsewhere is not printed, and no word is red', async () => {
  const page = await open('zones/kunshan/');
  await page.emulateMedia({ media: 'print' });
  for (const links of ['.skip', '.breadcrumb', '.sections', '.section-head > a', '.order', 'nav.beside'])
    expect(await page.locator(links).filter({ visible: true }).count(), links).toBe(0);
  const colours = await page
    .locator('main :is(a, h1, h2, p)')
    .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).color))]);
  expect(colours.filter((colour) => colour === 'rgb(168, 32, 26)')).toEqual([]);
  const lines = await page
    .locator('main a')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).textDecorationLine));
  expect(lines).not.toContain('underline');
});

it('in forced colours more articles have a wider frame, and what had a ground has a frame', async () => {
  const widths = async (path: string, boxes: string[]) => {
    const page = await open(path, { forcedColors: 'active' });
    return Promise.all(
      boxes.map((box) =>
        page
          .locator(box)
          .first()
          .evaluate(
            (one) => getComputedStyle(one).outlineStyle !== 'none' && getComputedStyle(one).outlineWidth,
          ),
      ),
    );
  };
  expect(await widths('zones/', ['.heat-0', '.heat-2', '.heat-4'])).toEqual(['1px', '2px', '4px']);
  const phone = await open('zones/', { forcedColors: 'active', viewport: { width: 360, height: 800 } });
  const over = await phone.locator('.tile-map a .num').evaluateAll(
    (numbers) =>
      numbers.filter((number) => {
        number.textContent = '1,451';
        const tile = number.closest('a')!;
        const frame = parseFloat(getComputedStyle(tile).outlineWidth);
        return number.getBoundingClientRect().left < tile.getBoundingClientRect().left + frame;
      }).length,
  );
  expect(over).toBe(0);
  expect(await widths('coverage/2023/', ['.legend .marked'])).toEqual(['1px']);
  expect(await widths('articles/2023/04/everything.html', ['.notes'])).toEqual(['1px']);
});
