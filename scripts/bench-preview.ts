/** `npm run bench:preview [-- --size N …] [--runs N]`: from saving a file to seeing it in a browser, for every kind of change. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { freshCorpus } from '../bench/buildScenarios.ts';
import { namesFrom } from '../bench/corpus.ts';
import { PREVIEW_EVENTS, shown, SUBJECT, subject } from '../bench/preview.ts';
import { loadArchive, SHIPPED } from '../src/archive/load.ts';
import { startPreview } from '../src/preview/preview.ts';
import { ensureChromium } from './support/chromium.ts';

const { values } = parseArgs({
  options: { size: { type: 'string', multiple: true }, runs: { type: 'string', default: '5' } },
});
/** Each change is made so often; the middle time counts. */
const RUNS = Number(values.runs);
const sizes = (values.size ?? ['12', '1000', '10000']).map(Number);
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox'] });
const { archive } = await loadArchive(SHIPPED);
const names = namesFrom(archive);
const rows = new Map<string, string[]>();

for (const size of sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'gaoxin-bench-'));
  freshCorpus(folder, size, names, SHIPPED);
  mkdirSync(dirname(join(folder, SUBJECT)), { recursive: true });
  writeFileSync(
    join(folder, SUBJECT),
    subject(
      '题目',
      archive.zones.find(({ id }) => id === 'kunshan')!.name,
      archive.topics.find(({ id }) => id === 'party-building')!.name,
    ),
  );
  const begun = performance.now();
  const preview = await startPreview({ contentDir: folder, port: 0, host: '127.0.0.1' });
  add('启动', performance.now() - begun);
  for (const { name, page: path, change } of PREVIEW_EVENTS) {
    const times: number[] = [];
    for (let run = 1; run <= RUNS; run++) {
      if (name === '改文件名' || name === '删文章') {
        // What they are about must be there again.
        PREVIEW_EVENTS.find((event) => event.name === '新文章')!.change(folder, run);
        if (name === '删文章') PREVIEW_EVENTS.find((event) => event.name === '改文件名')!.change(folder, run);
      }
      const page = await browser.newPage();
      await page.goto(new URL(path, preview.url).href);
      await page.locator('#gaoxin-preview summary').getByText('预览：').waitFor();
      const at = performance.now();
      await shown(page, change(folder, run));
      times.push(performance.now() - at);
      await page.close();
    }
    add(name, times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]!);
  }
  await preview.close();
  rmSync(folder, { recursive: true, force: true });
}
await browser.close();

console.log(
  `${cpus()[0]?.model ?? ''}，${cpus().length} 核，负载 ${loadavg()[0]!.toFixed(1)}，Node ${process.versions.node}；${RUNS} 次的中位数，秒。\n`,
);
console.log(
  `| 改动 | ${sizes.map((size) => `${size} 篇`).join(' | ')} |\n| --- |${' --- |'.repeat(sizes.length)}`,
);
for (const [name, cells] of rows) console.log(`| ${name} | ${cells.join(' | ')} |`);

function add(name: string, ms: number): void {
  const cells = rows.get(name) ?? [];
  cells.push((ms / 1000).toFixed(2));
  rows.set(name, cells);
  console.error(`${name} ${(ms / 1000).toFixed(2)} s`);
}
