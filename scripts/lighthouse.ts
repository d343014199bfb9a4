/**
 * `npm run lighthouse [-- --content DIR] [--out DIR]`: Lighthouse's four scores of the front page, an article, a zone
 * and the search page of the built site. Exit code 1 below 99 for performance or 100 for the others.
 */
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { loadArchive } from '../src/archive/load.ts';
import { placeOf } from '../src/pipeline/astro/astroConfig.ts';
import { build } from '../src/commands/build.ts';
import { command, EXIT } from '../src/commands/base/command.ts';
import { CONTENT, OUT } from '../src/commands/base/options.ts';
import { runMain } from '../src/commands/run.ts';
import { CHROMIUM_ARGUMENTS, ensureChromium } from './support/chromium.ts';
import { samplePages } from './support/samplePages.ts';
import { serve } from '../src/server/serve.ts';

const KINDS = ['home', 'article', 'zone', 'search'];
/** Least scores, of 100. */
const WANTED: Record<string, number> = {
  performance: 99,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
};

await runMain('lighthouse', async () =>
  command({
    name: 'lighthouse',
    about: '用 Lighthouse 评首页、文章、园区、搜索四种网页。',
    options: { content: CONTENT, out: OUT },
    async run({ values, io }) {
      const built = await build(['--content', values.content, '--out', values.out], io);
      return built === EXIT.done ? audit(values.content, values.out) : built;
    },
  }),
);

/** @returns the exit code */
async function audit(content: string, out: string): Promise<number> {
  const chromePath = ensureChromium();
  const { archive } = await loadArchive(content);
  const samples = (await samplePages(content, out)).filter(({ name }) => KINDS.includes(name));
  const site = await serve({ dir: out, base: placeOf(archive.site.baseUrl).base });
  const chrome = await launch({
    chromePath,
    chromeFlags: ['--headless=new', ...CHROMIUM_ARGUMENTS],
  });
  let low = 0;
  for (const { name, path } of samples) low += await measure(name, site.url + path, chrome.port);
  chrome.kill();
  await site.close();
  return low > 0 ? EXIT.faults : EXIT.done;
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
