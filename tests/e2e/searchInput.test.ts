/** Typing with an input method, suggestions, and the whole flow by keyboard alone. */
import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { reader } from '../support/browser.ts';
import { BOX, expectCount, hitCount, passTime, takeClock } from '../support/searching.ts';

const { open } = reader('varied');
const HEADER = '[data-search-box] input';

/** What an input method does to the page: pinyin under composition, then the characters. */
async function inputMethod(page: Page): Promise<{
  compose(text: string): Promise<void>;
  commit(text: string): Promise<void>;
  pressEnter(): Promise<void>;
}> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const key = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 };
  return {
    compose: async (text) =>
      void (await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })),
    commit: async (text) => void (await session.send('Input.insertText', { text })),
    // While it composes, an input method takes the key: the page sees 229.
    pressEnter: async () => {
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    },
  };
}

describe('an input method', () => {
  it('on the search page: nothing is searched while it composes, and Enter only commits', async () => {
    const page = await open('search/?q=引文');
    const before = await hitCount(page);
    await page.fill(BOX, '');
    await page.getByText('搜索的写法').waitFor();
    const method = await inputMethod(page);
    await takeClock(page);
    for (const text of ['p', 'pi', 'ping', "ping'chang"]) await method.compose(text);
    await passTime(page);
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('.hit').count()).toBe(0);
    expect(await page.locator('[role=option]').count()).toBe(0);
    await method.pressEnter();
    expect(new URL(page.url()).pathname).toMatch(/\/search\/$/);
    await method.commit('平常报道');
    await expectCount(page, 12);
    expect(before).not.toBe(12);
    expect(await page.inputValue(BOX)).toBe('平常报道');
  });

  it('in the header: no suggestion is opened and no form sent by the Enter that commits', async () => {
    const page = await open('');
    await page.locator(HEADER).pressSequentially('kunshan', { delay: 20 });
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    const address = page.url();
    const method = await inputMethod(page);
    await page.fill(HEADER, '');
    await expect.poll(() => page.locator('[role=option]:visible').count()).toBe(0);
    await takeClock(page);
    await method.compose('kun');
    await method.compose("kun'shan");
    await passTime(page);
    expect(await page.locator('[role=option]:visible').count()).toBe(0);
    await method.pressEnter();
    await passTime(page);
    await method.commit('昆山');
    await page.getByRole('option').first().waitFor();
    // A form that had been sent would have led away from these options.
    expect(page.url()).toBe(address);
    expect(await page.getByRole('option').first().innerText()).toContain('昆山高新区');
  });
});

describe('suggestions', () => {
  it.each(['kunshan', 'ks', 'KunShan', '昆山', '崑山'])('for %s name the zone', async (typed) => {
    const page = await open('');
    await page.locator(HEADER).pressSequentially(typed, { delay: 20 });
    const option = page.getByRole('option', { name: /昆山高新区/ }).first();
    await option.waitFor();
    expect(await option.innerText()).toContain('江苏');
  });

  it('name topics, authors and headlines too', async () => {
    const page = await open('');
    for (const [typed, kind] of [
      ['shiyan', '专题'],
      ['zhangsan', '作者'],
      ['pingchang', '文章'],
    ] as const) {
      await page.fill(HEADER, '');
      await page.locator(HEADER).pressSequentially(typed, { delay: 20 });
      await expect.poll(() => page.locator('[role=option] .label').allInnerTexts()).toContain(kind);
    }
  });

  it('load nothing before the box is entered', async () => {
    const asked: string[] = [];
    const page = await open('about/');
    page.on('request', (request) => asked.push(request.url()));
    await page.reload();
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => /\/search\/.|worker|suggestions/.test(url))).toEqual([]);
    await page.focus(HEADER);
    await expect.poll(() => asked.some((url) => url.includes('/search/'))).toBe(true);
  });

  it('follow the combobox pattern', async () => {
    const page = await open('');
    const input = page.locator(HEADER);
    const state = () =>
      input.evaluate((box) => ({
        expanded: box.ariaExpanded,
        active: box.getAttribute('aria-activedescendant'),
        value: (box as HTMLInputElement).value,
      }));
    expect(
      await input.evaluate((box) => [
        box.role,
        box.getAttribute('aria-autocomplete'),
        document.getElementById(box.getAttribute('aria-controls')!)?.role,
      ]),
    ).toEqual(['combobox', 'list', 'listbox']);
    // In one piece: letter by letter, options of the first ones would still be replaced.
    await input.fill('gaoxin');
    await page.getByRole('option').first().waitFor();
    const options = await page.getByRole('option').evaluateAll((all) => all.map(({ id }) => id));
    expect(options.length).toBeGreaterThan(2);
    expect(await state()).toEqual({ expanded: 'true', active: null, value: 'gaoxin' });
    await page.keyboard.press('ArrowDown');
    expect(await state()).toMatchObject({ active: options[0] });
    expect(
      await page.locator('[role=option][aria-selected=true]').evaluateAll((all) => all.map(({ id }) => id)),
    ).toEqual([options[0]]);
    await page.keyboard.press('ArrowUp');
    expect(await state()).toMatchObject({ active: options.at(-1) });
    await page.keyboard.press('ArrowDown');
    expect(await state()).toMatchObject({ active: options[0] });
    await page.keyboard.press('Home');
    expect(await state()).toMatchObject({ active: null, expanded: 'true' });
    expect(await input.evaluate((box) => (box as HTMLInputElement).selectionStart)).toBe(0);
    await page.keyboard.press('Escape');
    expect(await state()).toEqual({ expanded: 'false', active: null, value: 'gaoxin' });
    await page.keyboard.press('ArrowDown');
    expect(await state()).toMatchObject({ expanded: 'true', active: options[0] });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await state()).toMatchObject({ value: '', expanded: 'false' });
  });

  it('open what is chosen with Enter or a click; Enter alone searches', async () => {
    const page = await open('');
    await page.fill(HEADER, 'ks');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/zones\/kunshan\/$/);
    await page.locator(HEADER).pressSequentially('zhangsan', { delay: 20 });
    await page.getByRole('option', { name: /张三/ }).first().click();
    await page.waitForURL(/authors\//);
    await page.locator(HEADER).pressSequentially('平常报道', { delay: 20 });
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\/\?q=/);
    await expectCount(page, 12);
  });
});

describe('the keyboard', () => {
  it('goes from anywhere to the box, through the results, into an article and back', async () => {
    const page = await open('about/');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
    await page.keyboard.type('平常/报道');
    expect(await page.inputValue(HEADER)).toBe('平常/报道');
    await page.fill(HEADER, '平常报道');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\/\?q=/);
    await expectCount(page, 12);
    await page.keyboard.press('/');
    expect(await page.locator(`${BOX}:focus`).count()).toBe(1);
    const focused = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.hit')].findIndex((hit) => hit.contains(document.activeElement)),
      );
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(2);
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator(`${BOX}:focus`).count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await page.locator(`${BOX}:focus`).count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/articles\/.*\?q=/);
    await page.locator('mark').first().waitFor();
  });

  it('reaches the facets, the order and the export by Tab, and works them', async () => {
    const page = await open('search/?from=1900');
    await hitCount(page);
    await page.focus(BOX);
    const reached = new Set<string>();
    for (let step = 0; step < 120; step++) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(
        () =>
          (document.activeElement as HTMLInputElement | null)?.name ||
          document.activeElement?.textContent?.trim() ||
          '',
      );
      reached.add(name);
      if (name === 'zone' && !reached.has('ticked')) {
        await page.keyboard.press('Space');
        await page.waitForURL(/zone=/);
        reached.add('ticked');
        // The tick must not take the focus away.
        expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('zone');
      }
    }
    for (const name of [
      'province',
      'zone',
      'topic',
      'year',
      'from',
      'to',
      'kind',
      'author',
      'sort',
      '导出 CSV',
      '导出 JSON',
      '复制引文',
    ])
      expect(reached).toContain(name);
  });
});
