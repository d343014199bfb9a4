/** A developer's changes, on a copy of the generator: templates at once, code in a new process. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyGenerator, startDeveloping, type Developing } from '../../../bench/generatorCopy.ts';
import { connectChromium, STILL } from '../../support/browser.ts';
import { ARCHIVES, ROOT } from '../../support/site.ts';

const copy = copyGenerator();
let browser: Browser;
let developing: Developing;

function replace(file: string, from: string, to: string): void {
  const text = readFileSync(join(copy, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(copy, file), text.replace(from, to));
}

beforeAll(async () => {
  cpSync(join(ROOT, ARCHIVES.varied), join(copy, 'archive'), { recursive: true });
  developing = await startDeveloping(copy, 'archive');
  browser = await connectChromium();
});

afterAll(async () => {
  await browser?.close();
  await developing?.end();
});

it('shows a changed template, tells a faulty one, and starts anew with changed code', async () => {
  const page = await browser.newPage(STILL);
  await page.goto(developing.url);
  const shows = (text: string) => page.getByText(text).first().waitFor();
  await shows('没有错误');

  const template = 'src/site/components/frame/Footer.astro';
  replace(template, '<footer', '<p>模板改过一次</p><footer');
  await shows('模板改过一次');
  replace(template, '模板改过一次', '模板改过两次');
  await shows('模板改过两次');
  replace(template, '模板改过两次', "{['模板', '改过', 1 + 2].join('')}次");
  await shows('模板改过3次');
  replace(template, "<p>{['模板', '改过', 1 + 2].join('')}次</p>", '{模板改过两次');
  await shows('模板编译不了');
  replace(template, '{模板改过两次', '');
  await shows('没有错误');

  replace('src/site/styles/tokens.css', '--paper: light-dark(#fbfaf6', '--paper: light-dark(#00ff00');
  await expect
    .poll(() =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor).catch(() => ''),
    )
    .toBe('rgb(0, 255, 0)');

  replace('src/site/views/home.ts', 'export function homePage', '// 改动代码\nexport function homePage');
  replace('src/strings/zh-CN.ts', "home: '首页'", "home: '代码改过'");
  await shows('代码改过');
});
