/**
 * `npm run screenshots [-- --content DIR] [--out DIR] [--to DIR] [--only KIND]`: builds the site and photographs every
 * kind of page at three widths in both colour schemes, into `screenshots/shipped`, which git ignores.
 * With `--articles N` an archive of N generated articles is photographed instead, into `screenshots/N`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { loadArchive } from '../src/archive/load.ts';
import { placeOf } from '../src/pipeline/astro/astroConfig.ts';
import { BUILD_DEFAULTS } from '../src/pipeline/base/options.ts';
import { ensureChromium } from './support/chromium.ts';
import { generatedArchive } from './support/generatedArchive.ts';
import { samplePages, type SamplePage } from './support/samplePages.ts';
import { serve } from './support/serve.ts';

const WIDTHS = [360, 768, 1440];
const SCHEMES = ['light', 'dark'] as const;
/** A page of hundreds of lists is photographed as far as this, in pixels. */
const LONGEST = 6000;

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: BUILD_DEFAULTS.contentDir },
    out: { type: 'string', default: BUILD_DEFAULTS.outDir },
    articles: { type: 'string' },
    to: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
  },
});
const to = values.to ?? join('screenshots', values.articles ?? 'shipped');

try {
  process.exitCode = values.articles
    ? await ofGenerated(Number(values.articles))
    : await screenshots(values.content, values.out);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** An archive of this many articles is made, built and photographed in a folder that is gone afterwards. */
async function ofGenerated(size: number): Promise<number> {
  if (!Number.isInteger(size) || size < 1) throw new Error(`--articles ${values.articles}：应是篇数`);
  const work = mkdtempSync(join(tmpdir(), 'gaoxin-screenshots-'));
  try {
    await generatedArchive(join(work, 'content'), size);
    return await screenshots(join(work, 'content'), join(work, 'site'));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function screenshots(content: string, out: string): Promise<number> {
  const executablePath = ensureChromium();
  const build = fileURLToPath(new URL('build.ts', import.meta.url));
  const built = spawnSync(process.execPath, [build, '--content', content, '--out', out], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (built.status !== 0) return 1;

  const { archive } = await loadArchive(content);
  const samples = [...(await samplePages(content, out)), { name: 'search-results', path: 'search/?q=高新' }];
  const wanted = samples.filter(({ name }) => values.only.length === 0 || values.only.includes(name));
  const site = await serve({ dir: out, base: placeOf(archive.site.baseUrl).base });
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  if (values.only.length === 0) rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const colorScheme of SCHEMES)
    for (const width of WIDTHS) await photograph(browser, site.url, wanted, width, colorScheme);
  await browser.close();
  await site.close();
  console.log(`${wanted.length * WIDTHS.length * SCHEMES.length} 张截图在 ${to}/`);
  return 0;
}

async function photograph(
  browser: Browser,
  url: string,
  samples: SamplePage[],
  width: number,
  colorScheme: 'light' | 'dark',
): Promise<void> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width, height: 900 },
    colorScheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  for (const { name, path } of samples) {
    await page.goto(url + path, { waitUntil: 'networkidle' });
    const height = Math.min(LONGEST, await page.evaluate(() => document.documentElement.scrollHeight));
    const file = join(to, `${name}-${width}-${colorScheme}.png`);
    await page.screenshot({ path: file, fullPage: true, clip: { x: 0, y: 0, width, height } });
  }
  await context.close();
}
