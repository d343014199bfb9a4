/**
 * `npm run bench:import [-- --pages N]`: imports N pages (1,000) of 6 KB in one call; prints time and peak memory.
 * `npm run bench:import -- --pdf [--pages N]`: the same for one PDF file of N pages (100).
 * `npm run bench:import -- --accuracy [--generated N] [--form NAME] [--train]`: facts right by field over the labelled pages of
 * tests/import/pages and over N generated pages of each form (20), by form, and how well doubts tell where it is wrong;
 * the same by field with each form left out of what weights and doubts were fitted on, and what each row of the evidence
 * for a headline is worth.
 * `npm run bench:import -- --variations`: the pages labelled by hand as other archivists would have them (wrapped, without
 * blank lines, signed otherwise …), and how many facts each such change costs.
 * `npm run bench:import -- --lines [--train]`: how many lines the model over lines takes for what they are, on each set of pages
 * that it was not trained on; with `--train`, trains on all and writes src/import/lineModel/weights.json.
 * `--train` writes what each named doubt is worth to src/import/verdicts/doubtRates.ts.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { accuracyTable, calibrationLine, formTable } from '../bench/import/accuracy.ts';
import { doubtRates, doubtTable, writeDoubtRates } from '../bench/import/doubtRates.ts';
import type { Fact } from '../bench/import/facts.ts';
import { evidenceTable } from '../bench/import/fitWeights.ts';
import { headDecisions } from '../bench/import/headDecisions.ts';
import { scoreLeftOut } from '../bench/import/leftOut.ts';
import { generatedPages, pagesIn, score, type ScoredPage } from '../bench/import/labelledPages.ts';
import { blindSets } from '../bench/import/lineModel/sets.ts';
import { allTrainingPages, lineModelTable, writeLineModel } from '../bench/import/lineModel/tryModel.ts';
import { lossOf, VARIATIONS, varied } from '../bench/import/variations.ts';
import { loadArchive } from '../src/archive/load.ts';
import { invented } from './support/inventedPage.ts';
import { inventedPdf } from './support/inventedPdf.ts';
import { npmScript } from './support/npmScript.ts';

const LIMITS = { seconds: 20, megabytes: 500 };
/** Of 100 PDF pages. */
const PDF_LIMITS = { seconds: 60, megabytes: 1000 };
const { values } = parseArgs({
  options: {
    pages: { type: 'string' },
    pdf: { type: 'boolean', default: false },
    accuracy: { type: 'boolean', default: false },
    generated: { type: 'string', default: '20' },
    form: { type: 'string' },
    train: { type: 'boolean', default: false },
    variations: { type: 'boolean', default: false },
    lines: { type: 'boolean', default: false },
  },
});
const pages = Number(values.pages ?? (values.pdf ? 100 : 1000));

const folder = mkdtempSync(join(tmpdir(), 'bench-import-'));
try {
  if (values.accuracy) await tellAccuracy(folder);
  else if (values.lines) await tellLines(folder);
  else if (values.variations) await tellVariations(folder);
  else if (values.pdf) await tellPdf();
  else await tellSpeed();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param empty a folder with nothing in it: zones and topics are the shipped ones */
async function tellAccuracy(empty: string): Promise<void> {
  const { archive } = await loadArchive(empty);
  const labelled = pagesIn(fileURLToPath(new URL('../tests/import/pages', import.meta.url)));
  if (!values.form) tell(`${labelled.length} pages labelled by hand`, await score(labelled, archive, empty));
  const sets = blindSets().flatMap(({ pages }) => pages);
  if (!values.form)
    tell(
      `${sets.length} pages of sets that no rule was made for at first sight`,
      await score(sets, archive, empty),
    );
  const generated = generatedPages(archive, Number(values.generated)).filter(
    ({ form }) => !values.form || form === values.form,
  );
  const scored = await score(generated, archive, empty);
  tell(`${generated.length} generated pages`, scored);
  for (const line of formTable(byForm(scored))) console.log(line);
  if (values.form) return tellWrong(scored);
  const pages = [...labelled, ...sets, ...generated];
  const all = await score(pages, archive, empty, { rates: {} });
  const rates = doubtRates(all);
  const decisions = headDecisions(pages, archive);
  for (const line of evidenceTable(decisions)) console.log(line);
  tell(
    'every form read with weights of the evidence and worth of doubts from the other forms only',
    await scoreLeftOut(all, decisions, archive, empty),
  );
  console.log('named doubts, those that tell nothing included');
  for (const line of doubtTable(rates)) console.log(line);
  if (values.train)
    train(rates, `${labelled.length + sets.length} pages labelled by hand and ${generated.length} generated`);
}

async function tellLines(empty: string): Promise<void> {
  const { archive } = await loadArchive(empty);
  const pages = allTrainingPages(archive);
  console.log('the model over lines, on sets of pages left out of its training');
  for (const line of lineModelTable(pages)) console.log(line);
  if (values.train)
    writeLineModel(fileURLToPath(new URL('../src/import/lineModel/weights.json', import.meta.url)), pages);
}

async function tellVariations(empty: string): Promise<void> {
  const { archive } = await loadArchive(empty);
  const pages = pagesIn(fileURLToPath(new URL('../tests/import/pages', import.meta.url)));
  const plain = new Map((await score(pages, archive, empty)).map(({ name, facts }) => [name, facts]));
  for (const name of Object.keys(VARIATIONS)) {
    const scored = await score(varied(pages, name), archive, empty);
    const before = scored.flatMap((page) => plain.get(page.name)!);
    console.log(
      lossOf(
        name,
        before,
        scored.flatMap(({ facts }) => facts),
      ),
    );
  }
}

function train(rates: ReturnType<typeof doubtRates>, provenance: string): void {
  const file = fileURLToPath(new URL('../src/import/verdicts/doubtRates.ts', import.meta.url));
  writeDoubtRates(file, rates, provenance);
}

function tell(title: string, scored: readonly ScoredPage[]): void {
  console.log(title);
  const facts = scored.flatMap((page) => page.facts);
  for (const line of [...accuracyTable(facts), calibrationLine(facts)]) console.log(line);
}

function byForm(scored: readonly ScoredPage[]): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const { form = '', facts } of scored) groups.set(form, [...(groups.get(form) ?? []), ...facts]);
  return groups;
}

/** Every wrong fact, and the page it is on. */
function tellWrong(scored: readonly ScoredPage[]): void {
  for (const { name, facts, bytes } of scored) {
    const wrong = facts.filter(({ right }) => !right);
    if (wrong.length === 0) continue;
    console.log(`\n${name}`);
    for (const { field, told, doubted } of wrong) console.log(`  ${doubted ? '?' : '!'} ${field}: ${told}`);
    console.log(Buffer.from(bytes).toString('utf8').replace(/^/gmu, '  | '));
  }
}

async function tellPdf(): Promise<void> {
  const input = join(folder, 'pages.pdf');
  writeFileSync(
    input,
    inventedPdf(pages, (number) => invented(number, 6_000)),
  );
  const { code, seconds, cpuSeconds, megabytes, last } = await run(input, join(folder, 'content'));
  console.log(
    `one PDF of ${pages} pages: ${seconds.toFixed(1)} s (CPU ${cpuSeconds.toFixed(1)} s), ${megabytes.toFixed(0)} MB — ${last}`,
  );
  const met = code === 0 && seconds < PDF_LIMITS.seconds && megabytes < PDF_LIMITS.megabytes;
  console.log(
    `  limits of 100 pages: ${PDF_LIMITS.seconds} s, ${PDF_LIMITS.megabytes} MB: ${met ? 'met' : 'NOT met'}`,
  );
  process.exitCode = met ? 0 : 1;
}

async function tellSpeed(): Promise<void> {
  const input = join(folder, 'pages');
  mkdirSync(input);
  let bytes = 0;
  for (let number = 0; number < pages; number++) {
    const text = invented(number, 6_000);
    bytes += Buffer.byteLength(text);
    writeFileSync(join(input, `page-${String(number).padStart(5, '0')}.txt`), text);
  }
  const first = await run(input, join(folder, 'content'));
  const second = await run(input, join(folder, 'content'));
  console.log(`${pages} pages, ${(bytes / pages / 1000).toFixed(1)} KB each, in one call`);
  console.log(
    `  first import:  ${first.seconds.toFixed(1)} s (CPU ${first.cpuSeconds.toFixed(1)} s), ${first.megabytes.toFixed(0)} MB — ${first.last}`,
  );
  console.log(
    `  again (no-op): ${second.seconds.toFixed(1)} s (CPU ${second.cpuSeconds.toFixed(1)} s), ${second.megabytes.toFixed(0)} MB — ${second.last}`,
  );
  const met =
    first.code === 0 &&
    second.code === 0 &&
    first.seconds < LIMITS.seconds &&
    Math.max(first.megabytes, second.megabytes) < LIMITS.megabytes;
  console.log(`  limits ${LIMITS.seconds} s, ${LIMITS.megabytes} MB: ${met ? 'met' : 'NOT met'}`);
  process.exitCode = met ? 0 : 1;
}

interface Measured {
  code: number;
  seconds: number;
  megabytes: number;
  /** Of all cores together: what a busy machine does not stretch. */
  cpuSeconds: number;
  /** The closing line of the call. */
  last: string;
}

/** Runs the command itself; a wrapper of one line tells the process's own peak. */
async function run(input: string, content: string): Promise<Measured> {
  const { options, module: script } = npmScript('import');
  const peak = join(folder, 'peak');
  const wrapper = `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(peak)}, (u => [u.maxRSS, u.userCPUTime + u.systemCPUTime].join())(process.resourceUsage()))); import(${JSON.stringify(`file://${script}`)});`;
  const started = performance.now();
  const child = spawn(process.execPath, [...options, '-e', wrapper, script, input, '--content', content], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out = (out + chunk.toString()).slice(-2_000)));
  const code = await new Promise<number>((done) => child.on('close', (status) => done(status ?? 1)));
  const [maxRss, cpu] = readFileSync(peak, 'utf8').split(',').map(Number);
  return {
    code,
    seconds: (performance.now() - started) / 1000,
    megabytes: maxRss! / 1024,
    cpuSeconds: cpu! / 1e6,
    last: out.trim().split('\n').at(-1) ?? '',
  };
}
