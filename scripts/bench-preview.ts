/**
 * `npm run bench:preview [-- --size N …] [--runs N] [--write]`: from saving a file to seeing it in a browser, for every
 * kind of change. `--write` puts the table into docs/benchmarks.md.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { freshCorpus } from '../bench/buildScenarios.ts';
import { replaceTable } from '../bench/buildTable.ts';
import { namesFrom } from '../bench/corpus.ts';
import { copyGenerator, startDeveloping } from '../bench/generatorCopy.ts';
import { PREVIEW_EVENTS, SUBJECT, subject, TEMPLATE_EVENTS, type PreviewEvent } from '../bench/preview.ts';
import { limitOf, previewTable, type Seen } from '../bench/previewTable.ts';
import { timeToSee, watchPage } from '../bench/seen.ts';
import { loadArchive, SHIPPED } from '../src/archive/load.ts';
import { startPreview } from '../src/preview/preview.ts';
import { ensureChromium } from './support/chromium.ts';

const { values } = parseArgs({
  options: {
    size: { type: 'string', multiple: true },
    runs: { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
  },
});
/** Each change is made so often; the middle time counts. */
const RUNS = Number(values.runs);
const DOCUMENT = fileURLToPath(new URL('../docs/benchmarks.md', import.meta.url));
const sizes = (values.size ?? ['12', '1000', '10000']).map(Number);
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox'] });
const { archive } = await loadArchive(SHIPPED);
const rows: Seen[] = [];

for (const size of sizes) await measureSize(size);
await browser.close();

const table = `${cpus()[0]?.model ?? ''}，${cpus().length} 核，负载 ${loadavg()[0]!.toFixed(1)}，Node ${process.versions.node}；${RUNS} 次的中位数，秒：存盘到浏览器画出来，与限度相比（括号里是预览进程用的处理器）。

${previewTable(rows, sizes)}`;
console.log(table);
if (values.write) {
  const document = replaceTable(readFileSync(DOCUMENT, 'utf8'), 'bench:preview', table);
  if (document === undefined) throw new Error('docs/benchmarks.md has no place for bench:preview');
  writeFileSync(DOCUMENT, document);
}

async function measureSize(size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gaoxin-bench-'));
  freshCorpus(folder, size, namesFrom(archive), SHIPPED);
  mkdirSync(dirname(join(folder, SUBJECT)), { recursive: true });
  writeFileSync(
    join(folder, SUBJECT),
    subject(
      '题目',
      archive.zones.find(({ id }) => id === 'kunshan')!.name,
      archive.topics.find(({ id }) => id === 'party-building')!.name,
    ),
  );
  const preview = await startPreview({ contentDir: folder, port: 0, host: '127.0.0.1' });
  const page = await openPage();
  for (const event of PREVIEW_EVENTS) {
    const costs = await repeat(page, preview.url, event, folder);
    add({ name: event.name, size, clock: middle(costs, 'clock'), processor: middle(costs, 'processor') });
  }
  await page.close();
  await preview.close();
  await measureTemplate(folder, size);
  rmSync(folder, { recursive: true, force: true });
}

/** The preview of a copy of the generator: its processes are others, so only the clock is read. */
async function measureTemplate(folder: string, size: number): Promise<void> {
  const copy = copyGenerator();
  const { url, end } = await startDeveloping(copy, folder);
  const page = await openPage();
  try {
    for (const event of TEMPLATE_EVENTS) {
      // What follows the templates is loaded by the first change, and waits for the others.
      await atRest(page, url, event);
      await timeToSee(page, () => event.change(copy, 0));
      const costs = await repeat(page, url, event, copy);
      add({ name: event.name, size, clock: middle(costs, 'clock') });
    }
  } finally {
    await page.close();
    await end();
  }
}

async function openPage(): Promise<Page> {
  const page = await browser.newPage();
  await watchPage(page);
  return page;
}

/** Opens the event's page as a person has it before them: loaded, and told the state. */
async function atRest(page: Page, url: string, { page: path }: PreviewEvent): Promise<void> {
  await page.goto(new URL(path, url).href, { waitUntil: 'load' });
  await page.locator('#gaoxin-preview summary').getByText('预览：').waitFor();
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
}

/** Seconds. */
interface Cost {
  clock: number;
  /** Of this process, in which the preview runs. */
  processor: number;
}

async function repeat(page: Page, url: string, event: PreviewEvent, folder: string): Promise<Cost[]> {
  const costs: Cost[] = [];
  for (let run = 1; run <= RUNS; run++) {
    // A page of the preview would load itself again at what is prepared, in the middle of being left.
    await page.goto('about:blank');
    event.prepare?.(folder, run);
    await atRest(page, url, event);
    const before = process.cpuUsage();
    const clock = await timeToSee(page, () => event.change(folder, run));
    const { user, system } = process.cpuUsage(before);
    costs.push({ clock: clock / 1000, processor: (user + system) / 1e6 });
  }
  return costs;
}

function middle(costs: readonly Cost[], which: keyof Cost): number {
  return costs.map((cost) => cost[which]).sort((a, b) => a - b)[costs.length >> 1]!;
}

function add(seen: Seen): void {
  rows.push(seen);
  console.error(`${seen.size} 篇，${seen.name} ${seen.clock.toFixed(2)} s（限 ${limitOf(seen.size)}）`);
}
