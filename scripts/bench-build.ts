/**
 * `npm run bench:build [-- --size N] [--work DIR] [--no-peers] [--write]`: measures building against other generators.
 * `--write` puts the table into docs/benchmarks.md, which has a place for 10,000 and for 100,000 articles.
 */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { freshCorpus, SCENARIOS } from '../bench/buildScenarios.ts';
import { buildTable, replaceTable, type Row } from '../bench/buildTable.ts';
import { namesFrom } from '../bench/corpus.ts';
import { measure } from '../bench/measure.ts';
import { indexing, peers } from '../bench/peers.ts';
import { loadArchive, SHIPPED } from '../src/archive/load.ts';
import { filesBelow } from '../src/pipeline/base/filesBelow.ts';
import { npmScript } from './support/npmScript.ts';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '2000' },
    work: { type: 'string' },
    'no-peers': { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const size = Number(values.size);
const work = values.work ?? mkdtempSync(join(tmpdir(), 'gaoxin-bench-'));
const [content, out] = [join(work, 'content'), join(work, 'site')];
const { archive } = await loadArchive(SHIPPED);
const names = namesFrom(archive);
const rows: Row[] = [];
const { options, module } = npmScript('build');
/** As npm starts it. */
const BUILD = [...options, module];
/** Part of the memory that is free which a command may take: one that takes more would end others with it. */
const MEMORY = 0.85;
const DOCUMENT = fileURLToPath(new URL('../docs/benchmarks.md', import.meta.url));

freshCorpus(content, size, names, SHIPPED);
// Files of an archive are older than two seconds, but for the one just edited: see src/pipeline/load/scan.ts.
await sleep(2100);
for (const { name, cold, change } of SCENARIOS) {
  if (cold) for (const folder of [out, join(work, '.site')]) rmSync(folder, { recursive: true, force: true });
  change(content, size, names);
  await run('本站', name, [process.execPath, ...BUILD, '--content', content, '--out', out], out);
}
if (!values['no-peers']) await runPeers();

const table = `${cpus()[0]?.model ?? ''}，${cpus().length} 核，Node ${process.versions.node}。\n\n${buildTable(rows, size)}`;
console.log(`\n${table}`);
if (values.write) write(table);
if (!values.work) rmSync(work, { recursive: true, force: true });

async function runPeers(): Promise<void> {
  // A folder of its own: making files is slow for a while where as many were removed just before.
  const unchanged = join(work, 'peer-content');
  freshCorpus(unchanged, size, names, SHIPPED);
  for (const { name, version, prepare, build } of peers(work)) {
    const site = join(work, `${name}-site`);
    rmSync(site, { recursive: true, force: true });
    prepare(work, unchanged);
    await run(`${name} ${version}`, '全新', build(unchanged, site), site);
    await run(`Pagefind（${name} 的网页）`, '全新', indexing(site), site);
  }
}

async function run(what: string, scenario: string, command: string[], site: string): Promise<void> {
  const { output, code, ...measured } = await measure(command, {
    memory: (MEMORY * freemem()) / 2 ** 20,
  });
  if (code !== 0 && !measured.stopped) throw new Error(`${what}, ${scenario}: ${output}`);
  const bytes = filesBelow(site).reduce((sum, file) => sum + statSync(join(site, file)).size, 0);
  rows.push({ what, scenario, measured, bytes });
  console.log(
    `${what} ${scenario}: ${measured.wall.toFixed(1)} s, cpu ${measured.cpu.toFixed(1)} s, ${Math.round(measured.peakProcess)} MiB${measured.stopped ? ', stopped' : ''}`,
  );
}

function write(text: string): void {
  const mark = `bench:build ${size}`;
  const document = replaceTable(readFileSync(DOCUMENT, 'utf8'), mark, text);
  if (document === undefined) throw new Error(`docs/benchmarks.md has no place for ${mark}`);
  writeFileSync(DOCUMENT, document);
}
