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
import { startPreview, type Preview } from '../src/preview/preview.ts';
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
  let preview!: Preview;
  const start = async () =>
    void (preview = await startPreview({ contentDir: folder, port: 0, host: '127.0.0.1' }));
  add('启动', [await costOf(start)]);
  for (const { name, page: path, change } of PREVIEW_EVENTS) {
    const times: Cost[] = [];
    for (let run = 1; run <= RUNS; run++) {
      if (name === '改文件名' || name === '删文章') {
        // What they are about must be there again.
        PREVIEW_EVENTS.find((event) => event.name === '新文章')!.change(folder, run);
        if (name === '删文章') PREVIEW_EVENTS.find((event) => event.name === '改文件名')!.change(folder, run);
      }
      const page = await browser.newPage();
      await page.goto(new URL(path, preview.url).href);
      await page.locator('#gaoxin-preview summary').getByText('预览：').waitFor();
      times.push(await costOf(() => shown(page, change(folder, run))));
      await page.close();
    }
    add(name, times);
  }
  await preview.close();
  rmSync(folder, { recursive: true, force: true });
}
await browser.close();

console.log(
  `${cpus()[0]?.model ?? ''}，${cpus().length} 核，负载 ${loadavg()[0]!.toFixed(1)}，Node ${process.versions.node}；${RUNS} 次的中位数，秒：钟表 / 预览进程的处理器。\n`,
);
console.log(
  `| 改动 | ${sizes.map((size) => `${size} 篇`).join(' | ')} |\n| --- |${' --- |'.repeat(sizes.length)}`,
);
for (const [name, cells] of rows) console.log(`| ${name} | ${cells.join(' | ')} |`);

/** Milliseconds on the clock, and of the processor: those of the preview's process, in which this runs, without the browser's. */
type Cost = [clock: number, processor: number];

async function costOf(act: () => Promise<void>): Promise<Cost> {
  const [begun, used] = [performance.now(), process.cpuUsage()];
  await act();
  const { user, system } = process.cpuUsage(used);
  return [performance.now() - begun, (user + system) / 1000];
}

function add(name: string, costs: Cost[]): void {
  const middle = (which: 0 | 1) => costs.map((cost) => cost[which]).sort((a, b) => a - b)[costs.length >> 1]!;
  const cell = `${(middle(0) / 1000).toFixed(2)} / ${(middle(1) / 1000).toFixed(2)}`;
  rows.set(name, [...(rows.get(name) ?? []), cell]);
  console.error(`${name} ${cell} s`);
}
