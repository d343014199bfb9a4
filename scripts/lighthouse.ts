/**
 * `npm run lighthouse [-- --content DIR] [--out DIR]`: Lighthouse's four scores of the front page, an article, a zone
 * and the search page of the built site. Exit code 1 below 99 for performance or 100 for the others.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { loadArchive } from '../src/archive/load.ts';
import { placeOf } from '../src/pipeline/astro/astroConfig.ts';
import { BUILD_DEFAULTS } from '../src/pipeline/base/options.ts';
import { ensureChromium } from './support/chromium.ts';
import { samplePages } from './support/samplePages.ts';
import { serve } from './support/serve.ts';

const KINDS = ['home', 'article', 'zone', 'search'];
/** Least scores, of 100. */
const WANTED: Record<string, number> = {
  performance: 99,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
};

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: BUILD_DEFAULTS.contentDir },
    out: { type: 'string', default: BUILD_DEFAULTS.outDir },
  },
});

try {
  process.exitCode = await audit();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function audit(): Promise<number> {
  const chromePath = ensureChromium();
  const build = fileURLToPath(new URL('build.ts', import.meta.url));
  const built = spawnSync(process.execPath, [build, '--content', values.content, '--out', values.out], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (built.status !== 0) return 1;

  const { archive } = await loadArchive(values.content);
  const samples = (await samplePages(values.content, values.out)).filter(({ name }) => KINDS.includes(name));
  const site = await serve({ dir: values.out, base: placeOf(archive.site.baseUrl).base });
  const chrome = await launch({
    chromePath,
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage'],
  });
  let low = 0;
  for (const { name, path } of samples) low += await measure(name, site.url + path, chrome.port);
  chrome.kill();
  await site.close();
  return low > 0 ? 1 : 0;
}

/** Prints the scores of one page and what cost points. @returns number of scores below what is wanted */
async function measure(name: string, url: string, port: number): Promise<number> {
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: Object.keys(WANTED),
  });
  if (!result) throw new Error(`Lighthouse 没有测出 ${url}`);
  const { categories, audits } = result.lhr;
  const scores = Object.values(categories).map(({ id, score }) => ({
    id,
    points: Math.round((score ?? 0) * 100),
  }));
  console.log(`${name.padEnd(8)} ${scores.map(({ id, points }) => `${id} ${points}`).join('  ')}  ${url}`);
  for (const { id, auditRefs } of Object.values(categories)) {
    const costly = auditRefs.filter(
      ({ id: audit, weight }) => weight > 0 && (audits[audit]?.score ?? 1) < 0.9,
    );
    for (const { id: audit } of costly)
      console.log(`    ${id}: ${audits[audit]!.title} ${audits[audit]!.displayValue ?? ''}`);
  }
  return scores.filter(({ id, points }) => points < WANTED[id]!).length;
}
