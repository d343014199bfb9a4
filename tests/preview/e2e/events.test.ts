/** Every event of an archive's life, seen in a browser that nobody touches. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SHIPPED } from '../../../src/archive/load.ts';
import { articleFile } from '../../support/articleFile.ts';
import { previewing } from './previewing.ts';

const archive = previewing();
const ARTICLE = 'articles/2021/03/plain-03';

const path = (file: string) => join(archive.folder, file);
const read = (file: string) => readFileSync(path(file), 'utf8');

function write(file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(path(file)), { recursive: true });
  writeFileSync(path(file), text);
}

/** As editors do that write beside the file first. */
function writeAtomically(file: string, text: string): void {
  writeFileSync(path(`${file}.tmp`), text);
  renameSync(path(`${file}.tmp`), path(file));
}

const replace = (file: string, from: string | RegExp, to: string) =>
  write(file, read(file).replace(from, to));

/** Waits until the page holds a text, wherever a reload has led. */
async function shows(page: Page, text: string): Promise<void> {
  await page.locator('body').getByText(text).first().waitFor();
}

async function hides(page: Page, text: string): Promise<void> {
  await expect
    .poll(() =>
      page
        .locator('body')
        .innerText()
        .catch(() => text),
    )
    .not.toContain(text);
}

const panel = (page: Page) => page.locator('#gaoxin-preview');

describe('articles', () => {
  it('body', async () => {
    const page = await archive.open(`${ARTICLE}.html`);
    write(`${ARTICLE}.md`, `${read(`${ARTICLE}.md`)}\n补记一段新的话。\n`);
    await shows(page, '补记一段新的话');
  });

  it('title, on its own page and on the lists', async () => {
    const page = await archive.open(`${ARTICLE}.html`);
    const list = await archive.open('dates/2021/03/');
    replace(`${ARTICLE}.md`, /^title: .*/m, 'title: 改过的标题');
    await shows(page, '改过的标题');
    await list.bringToFront();
    await shows(list, '改过的标题');
  });

  it('any other field', async () => {
    const page = await archive.open(`${ARTICLE}.html`);
    replace(`${ARTICLE}.md`, 'authors: [张三]', 'authors: [改名者]');
    await shows(page, '改名者');
  });

  it('saved by way of another file', async () => {
    const page = await archive.open(`${ARTICLE}.html`);
    writeAtomically(`${ARTICLE}.md`, `${read(`${ARTICLE}.md`)}\n原子写入的一段。\n`);
    await shows(page, '原子写入的一段');
  });

  it('new, in a folder that is new', async () => {
    const page = await archive.open('articles/2024/05/fresh.html');
    await shows(page, '没有这一页');
    write('articles/2024/05/fresh.md', articleFile({ title: '崭新的一篇', topics: '[试验]' }));
    await shows(page, '崭新的一篇');
  });

  it('renamed', async () => {
    const page = await archive.open('articles/2024/05/renamed.html');
    renameSync(path('articles/2024/05/fresh.md'), path('articles/2024/05/renamed.md'));
    await shows(page, '崭新的一篇');
  });

  it('deleted', async () => {
    const page = await archive.open('articles/2024/05/renamed.html');
    rmSync(path('articles/2024'), { recursive: true });
    await shows(page, '没有这一页');
  });

  it('a thousand at once', async () => {
    const page = await archive.open('dates/2020/06/');
    for (let number = 0; number < 1000; number++)
      write(
        `articles/2020/06/many-${number}.md`,
        articleFile({ title: `第${number}篇`, date: '2020-06-08', topics: '[试验]' }),
      );
    await shows(page, '1,000');
    rmSync(path('articles/2020/06'), { recursive: true });
    await shows(page, '没有这一页');
  });

  it('keeps the place on the page', async () => {
    const page = await archive.open(`${ARTICLE}.html`);
    write(`${ARTICLE}.md`, `${read(`${ARTICLE}.md`)}\n${'很长的一段。\n\n'.repeat(60)}\n末段。\n`);
    await shows(page, '末段');
    // The change may show a second time: not before the whole text is there can it be scrolled so far.
    await expect.poll(() => page.evaluate(() => (scrollTo(0, 900), Math.round(scrollY)))).toBe(900);
    write(`${ARTICLE}.md`, `${read(`${ARTICLE}.md`)}\n再加一段。\n`);
    await shows(page, '再加一段');
    await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(900);
  });

  it('keeps the place on the page while it is faulty, or shorter', async () => {
    const page = await archive.open(`${ARTICLE}.html`);
    const place = () => page.evaluate(() => Math.round(scrollY));
    const whole = read(`${ARTICLE}.md`);
    await expect.poll(() => page.evaluate(() => (scrollTo(0, 3000), Math.round(scrollY)))).toBe(3000);
    write(`${ARTICLE}.md`, whole.replace('title:', 'titel:'));
    await shows(page, '这篇文章有错误');
    write(`${ARTICLE}.md`, whole.replace(/^很长的一段.*$/gm, ''));
    await hides(page, '这篇文章有错误');
    await hides(page, '很长的一段');
    expect(await place()).toBeLessThan(3000);
    write(`${ARTICLE}.md`, whole);
    await shows(page, '很长的一段');
    await expect.poll(place).toBe(3000);
    await page.evaluate(() => scrollTo(0, 300));
    write(`${ARTICLE}.md`, `${whole}\n又加一段。\n`);
    await shows(page, '又加一段');
    await expect.poll(place).toBe(300);
  });
});

describe('a page that is being left', () => {
  it('is not loaded again: the change must not keep its reader there', async () => {
    const page = await archive.open('topics/drills/');
    // In each page that is loaded: a change of the test before may still load this one again.
    await page.addInitScript(() =>
      new EventSource('/__preview/events').addEventListener('message', () => console.log('told')),
    );
    const told = page.waitForEvent('console', (message) => message.text() === 'told');
    await page.reload();
    await told;
    const link = page.locator('main a[href*="/articles/"]').first();
    const target = new URL((await link.getAttribute('href'))!, page.url());
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    await page.route(target.href, async (route) => {
      await held;
      await route.continue();
    });
    await link.click({ noWaitAfter: true });
    const again = page.waitForEvent('console', (message) => message.text() === 'told');
    write(`${ARTICLE}.md`, `${read(`${ARTICLE}.md`)}\n途中的一段。\n`);
    await again;
    release();
    await page.waitForURL(target.href);
  });
});

describe('drafts', () => {
  it('are shown, and marked as such', async () => {
    const page = await archive.open('articles/2023/04/draft.html');
    await shows(page, '草稿不该出现在网站上');
    await panel(page).getByText('草稿，不会发布').waitFor();
    const list = await archive.open('dates/2023/04/');
    const mark = list.locator('a[href$="draft.html"]').first();
    await expect
      .poll(() => mark.evaluate((link) => getComputedStyle(link, '::after').content))
      .toContain('草稿');
  });
});

describe('what an archive says about itself', () => {
  it('a zone gets another name, keeping the old one as an alias', async () => {
    const page = await archive.open('zones/kunshan/');
    const shipped = readFileSync(join(SHIPPED, 'zones.yaml'), 'utf8');
    write(
      'zones.yaml',
      shipped
        .replace('name: 昆山高新区\n', 'name: 昆山新名高新区\n')
        .replace('aliases: [昆山国家高新区', 'aliases: [昆山高新区, 昆山国家高新区'),
    );
    await shows(page, '昆山新名高新区');
    rmSync(path('zones.yaml'));
    await hides(page, '昆山新名高新区');
  });

  it('a topic gets another description', async () => {
    const page = await archive.open('topics/drills/');
    replace('topics.yaml', '试验用的专题', '说明改过了');
    await shows(page, '说明改过了');
  });

  it('the site gets another title', async () => {
    const page = await archive.open('');
    replace('site.yaml', 'title: 试验档案', 'title: 改名的档案');
    await shows(page, '改名的档案');
  });

  it('a page of its own comes, changes and goes', async () => {
    const page = await archive.open('masthead/');
    write('pages/masthead.md', '---\ntitle: 报头\n---\n\n自己的一页。\n');
    await shows(page, '自己的一页');
    replace('pages/masthead.md', '自己的一页', '改过的一页');
    await shows(page, '改过的一页');
    rmSync(path('pages'), { recursive: true });
    await shows(page, '没有这一页');
  });

  it('texts of the interface, and a style sheet', async () => {
    const page = await archive.open('topics/drills/');
    write('strings.yaml', 'zh-CN:\n  site:\n    home: 自己的首页\n');
    await shows(page, '自己的首页');
    rmSync(path('strings.yaml'));
    await hides(page, '自己的首页');
    write('theme.css', 'body { border-top: 7px solid; }\n');
    const border = () => page.evaluate(() => getComputedStyle(document.body).borderTopWidth).catch(() => '');
    await expect.poll(border).toBe('7px');
    rmSync(path('theme.css'));
    await expect.poll(border).toBe('0px');
  });

  it('a public file', async () => {
    const address = new URL('logo.svg', archive.preview.url);
    write('public/logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await expect
      .poll(async () => (await fetch(address)).headers.get('content-type'))
      .toContain('image/svg+xml');
    rmSync(path('public'), { recursive: true });
    await expect.poll(async () => (await fetch(address)).status).toBe(404);
  });

  it('the site moves to another address, and the page with it', async () => {
    const page = await archive.open('topics/drills/');
    const before = read('site.yaml');
    write('site.yaml', before.replace('/papers/', '/moved/'));
    await page.waitForURL('**/moved/topics/drills/');
    await shows(page, '试验');
    write('site.yaml', before);
    await page.waitForURL('**/papers/topics/drills/');
  });
});

describe('faults', () => {
  const tells = async (page: Page, text: string | RegExp) => panel(page).getByText(text).first().waitFor();
  const isSound = (page: Page) => tells(page, '没有错误');

  it('in an article: told with the place and a link to the editor, on its own page too, and gone when mended', async () => {
    const page = await archive.open(`${ARTICLE}.html`);
    const sound = read(`${ARTICLE}.md`);
    replace(`${ARTICLE}.md`, /^zones: .*/m, 'zones: [不存在的园区]');
    await shows(page, '这篇文章有错误');
    await tells(page, '1 个错误');
    await tells(page, /没有登记过\S+“不存在的园区”/);
    const link = panel(page).getByRole('link', { name: `${path(`${ARTICLE}.md`)}:` });
    expect(await link.getAttribute('href')).toMatch(/^vscode:\/\/file\/.*plain-03\.md:4:\d+$/);
    writeAtomically(`${ARTICLE}.md`, sound);
    await shows(page, '改过的标题');
    await isSound(page);
  });

  it('what only shows in the whole: a link that leads nowhere, a name that is not UTF-8', async () => {
    const page = await archive.open('topics/drills/');
    const sound = read(`${ARTICLE}.md`);
    write(`${ARTICLE}.md`, `${sound}\n[别处](/nowhere/)。\n`);
    // A warning is folded away.
    await panel(page).getByText('网站上没有 /nowhere/').waitFor({ state: 'attached' });
    write(`${ARTICLE}.md`, sound);
    await isSound(page);
    const name = Buffer.concat([
      Buffer.from(path('articles/2021/03/')),
      Buffer.from([0xc0, 0xa5, 0x2e, 0x6d, 0x64]),
    ]);
    writeFileSync(name, sound);
    await tells(page, '像是 GBK 的“昆.md”');
    rmSync(name);
    await isSound(page);
  });

  it('front-matter that is no YAML', async () => {
    const page = await archive.open('');
    const sound = read(`${ARTICLE}.md`);
    replace(`${ARTICLE}.md`, /^title: .*/m, 'title: "没有收尾');
    await tells(page, '个错误');
    write(`${ARTICLE}.md`, sound);
    await isSound(page);
  });

  it('a file half written', async () => {
    const page = await archive.open(`${ARTICLE}.html`);
    const sound = read(`${ARTICLE}.md`);
    write(`${ARTICLE}.md`, sound.slice(0, 20));
    await tells(page, '个错误');
    write(`${ARTICLE}.md`, sound);
    await isSound(page);
  });

  it('settings that cannot be read: the site stays as it was', async () => {
    const page = await archive.open('topics/drills/');
    const sound = read('site.yaml');
    write('site.yaml', 'title: [\n');
    await tells(page, '个错误');
    expect(new URL(page.url()).pathname).toBe('/papers/topics/drills/');
    await shows(page, '试验');
    write('site.yaml', sound);
    await isSound(page);
  });

  it('no site.yaml at all', async () => {
    const page = await archive.open('topics/drills/');
    renameSync(path('site.yaml'), path('site.away'));
    await hides(page, '改名的档案');
    renameSync(path('site.away'), path('site.yaml'));
    await shows(page, '改名的档案');
  });

  it('the archive’s folder goes away and comes again', async () => {
    const page = await archive.open('topics/drills/');
    const away = `${archive.folder}-away`;
    renameSync(archive.folder, away);
    await tells(page, '没有这个文件夹');
    renameSync(away, archive.folder);
    await isSound(page);
    write(`${ARTICLE}.md`, `${read(`${ARTICLE}.md`)}\n回来以后的一段。\n`);
    // In a window of its own: the open one may be reloading by itself just now.
    await shows(await archive.open(`${ARTICLE}.html`), '回来以后的一段');
  });
});

describe('search', () => {
  it('finds what was written a moment ago', async () => {
    const page = await archive.open('search/?q=独一无二的词语');
    await page.locator('[data-search-status]').filter({ hasText: /\S/ }).waitFor();
    write(`${ARTICLE}.md`, `${read(`${ARTICLE}.md`)}\n独一无二的词语。\n`);
    await page.locator('.hit .headline').getByText('改过的标题').waitFor();
  });
});
