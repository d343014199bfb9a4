/**
 * `npm run screenshots [-- --content DIR] [--out DIR] [--to DIR] [--only KIND]`: builds the site and photographs every
 * kind of page at four widths, light, dark and in forced colours, and as printed, into `screenshots/shipped`, which git
 * ignores. `--look` and `--width` take fewer of them.
 * With `--readme` the one picture of the READMEs is taken instead: the home page, in `docs/home.webp`.
 * With `--articles N` an archive of N generated articles is photographed instead, into `screenshots/N`.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import sharp from 'sharp';
import { loadArchive } from '../src/archive/load.ts';
import { placeOf } from '../src/pipeline/astro/astroConfig.ts';
import { build } from '../src/commands/build.ts';
import { command, EXIT } from '../src/commands/base/command.ts';
import { print, type Io } from '../src/commands/base/io.ts';
import { CONTENT, OUT } from '../src/commands/base/options.ts';
import { runMain } from '../src/commands/run.ts';
import { fault } from '../src/problems/fault.ts';
import { UserError } from '../src/problems/userError.ts';
import { CHROMIUM_ARGUMENTS, ensureChromium } from './support/chromium.ts';
import { generatedArchive } from './support/generatedArchive.ts';
import { samplePages, type SamplePage } from './support/samplePages.ts';
import { serve } from '../src/server/serve.ts';

const WIDTHS = [360, 768, 1440, 2560];
/** How a page is looked at. */
const LOOKS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
  print: { media: 'print' },
} as const;
type Look = keyof typeof LOOKS;
/** Width of the text on a sheet of A4, in pixels of CSS: the only width of a printed page. */
const SHEET = 720;
/** A page of hundreds of lists is photographed as far as this, in pixels. */
const LONGEST = 6000;
/** The picture of the READMEs: as wide as a window, shown at half its size. */
const PORTRAIT = { file: 'docs/home.webp', width: 1280, height: 860, quality: 82 };

interface Wanted {
  content: string;
  out: string;
  /** Folder of the pictures. */
  to: string;
  /** Kinds of page; none means all. */
  only: string[];
  looks: Look[];
  widths: number[];
  /** Only the picture of the READMEs. */
  readme: boolean;
}

await runMain('screenshots', async () =>
  command({
    name: 'screenshots',
    about: '建好网站，给每种网页按三种宽度、深浅两色拍照。',
    options: {
      content: CONTENT,
      out: OUT,
      articles: { type: 'string', value: '篇数', about: '改拍自动生成的这么多篇文章的档案' },
      to: { type: 'string', value: '文件夹', about: '照片放在哪里（默认 screenshots/ 之下）' },
      readme: { type: 'boolean', about: `只拍 README 用的一张，存为 ${PORTRAIT.file}` },
      only: { type: 'string', value: '种类', multiple: true, about: '只拍这种网页，可重复' },
      look: {
        type: 'string',
        value: '样子',
        multiple: true,
        about: `只拍这个样子（${Object.keys(LOOKS).join('、')}），可重复`,
      },
      width: { type: 'string', value: '像素', multiple: true, about: '只拍这个宽度，可重复' },
    },
    async run({ values, io }) {
      const {
        content,
        out,
        articles,
        to = join('screenshots', articles ?? 'shipped'),
        only,
        readme,
      } = values;
      const looks = (Object.keys(LOOKS) as Look[]).filter(
        (look) => values.look.length === 0 || values.look.includes(look),
      );
      const widths = values.width.length === 0 ? WIDTHS : values.width.map(Number);
      const wanted = { content, out, to, only, looks, widths, readme };
      return articles === undefined ? screenshots(wanted, io) : ofGenerated(sizeOf(articles), wanted, io);
    },
  }),
);

function sizeOf(articles: string): number {
  const size = Number(articles);
  if (!Number.isInteger(size) || size < 1)
    throw new UserError(fault('option-whole', { option: '--articles', value: articles }));
  return size;
}

/** An archive of this many articles is made, built and photographed in a folder that is gone afterwards. */
async function ofGenerated(size: number, wanted: Wanted, io: Io): Promise<number> {
  const work = mkdtempSync(join(tmpdir(), 'gaoxin-screenshots-'));
  try {
    await generatedArchive(join(work, 'content'), size);
    return await screenshots({ ...wanted, content: join(work, 'content'), out: join(work, 'site') }, io);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function screenshots(asked: Wanted, io: Io): Promise<number> {
  const { content, out, only, readme } = asked;
  const executablePath = ensureChromium();
  const built = await build(['--content', content, '--out', out], io);
  if (built !== EXIT.done) return built;

  const { archive } = await loadArchive(content);
  const samples = [...(await samplePages(content, out)), { name: 'search-results', path: 'search/?q=高新' }];
  const wanted = samples.filter(({ name }) => only.length === 0 || only.includes(name));
  const site = await serve({ dir: out, base: placeOf(archive.site.baseUrl).base });
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
  const pictures = readme ? await portray(browser, site.url) : await all(browser, site.url, wanted, asked);
  await browser.close();
  await site.close();
  print(io, pictures);
  return EXIT.done;
}

/** Every page asked for. @returns what there is now, in Chinese */
async function all(
  browser: Browser,
  url: string,
  samples: SamplePage[],
  { only, looks, widths, to }: Wanted,
): Promise<string> {
  if (only.length === 0) rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  const ways = looks.flatMap((look) =>
    (look === 'print' ? [SHEET] : widths).map((width) => ({ to, look, width })),
  );
  for (const way of ways) await photograph(browser, url, samples, way);
  return `${samples.length * ways.length} 张截图在 ${to}/`;
}

/** The picture of the READMEs. @returns as `all` */
async function portray(browser: Browser, url: string): Promise<string> {
  const { file, quality, ...viewport } = PORTRAIT;
  const page = await browser.newPage({ viewport, colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(url, { waitUntil: 'networkidle' });
  await sharp(await page.screenshot())
    .webp({ quality })
    .toFile(file);
  return `README 的图在 ${file}`;
}

async function photograph(
  browser: Browser,
  url: string,
  samples: SamplePage[],
  { to, width, look }: { to: string; width: number; look: Look },
): Promise<void> {
  const viewport = { width, height: 900 };
  const context = await browser.newContext({ locale: 'zh-CN', viewport, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.emulateMedia(LOOKS[look]);
  for (const { name, path } of samples) {
    await page.goto(url + path, { waitUntil: 'networkidle' });
    const height = Math.min(LONGEST, await page.evaluate(() => document.documentElement.scrollHeight));
    const file = join(to, `${name}-${width}-${look}.png`);
    await page.screenshot({ path: file, fullPage: true, clip: { x: 0, y: 0, width, height } });
  }
  await context.close();
}
