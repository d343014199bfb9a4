/**
 * `npm run together [-- --rounds 3 --points 12 --only clock]`: everything at once, under a clock that jumps, and while
 * somebody else changes the content. After each, a build must equal one that starts from nothing.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Disk, insert } from './disk.ts';
import { ARTICLE, command, contentsOf, layArchive, PAGE } from './scenarios.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    points: { type: 'string', default: '12' },
    only: { type: 'string' },
  },
});

/** An archive in a folder of its own, and what is done with it. */
class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), 'gaoxin-together-'));
  readonly content = join(this.folder, 'content');
  readonly site = join(this.folder, 'site');
  #colds = 0;

  constructor() {
    layArchive(this.folder);
  }

  /** Starts a command as a process. */
  start(name: string, args: string[], env: NodeJS.ProcessEnv = {}): Running {
    const script = fileURLToPath(new URL(`../${name}.ts`, import.meta.url));
    const child = spawn(process.execPath, [script, ...args, '--content', this.content], {
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new Running(name, child);
  }

  build = (env?: NodeJS.ProcessEnv) => this.start('build', ['--out', this.site], env);

  /** @throws where a build of what lies there now does not equal one from nothing */
  async compare(when: string): Promise<void> {
    await this.build().succeed();
    const cold = join(this.folder, `cold-${this.#colds++}`);
    await this.start('build', ['--out', cold]).succeed();
    if (contentsOf(this.site) !== contentsOf(cold))
      throw new Error(`${when}: another site than from nothing`);
    rmSync(join(this.folder, `.${cold.split('/').at(-1)}`), { recursive: true });
    rmSync(cold);
  }

  article(name: string, text = ARTICLE): void {
    writeFileSync(join(this.content, 'articles/2023/04', `${name}.md`), text);
  }

  ledger = () => readFileSync(join(this.content, 'ledger.yaml'), 'utf8');
  close = () => rmSync(this.folder, { recursive: true });
}

class Running {
  told = '';
  readonly #name: string;
  readonly #child: ChildProcess;

  constructor(name: string, child: ChildProcess) {
    this.#name = name;
    this.#child = child;
    for (const stream of [child.stdout!, child.stderr!])
      stream.on('data', (chunk: Buffer) => (this.told += chunk.toString()));
  }

  async code(): Promise<number | null> {
    if (this.#child.exitCode === null) await once(this.#child, 'exit');
    return this.#child.exitCode;
  }

  async succeed(...codes: number[]): Promise<void> {
    const code = await this.code();
    if (![0, ...codes].includes(code ?? -1))
      throw new Error(`${this.#name} ended with ${code}:\n${this.told}`);
  }

  async says(pattern: RegExp): Promise<string> {
    for (;;) {
      const [, found] = pattern.exec(this.told) ?? [];
      if (found) return found;
      if (this.#child.exitCode !== null) throw new Error(`${this.#name} ended:\n${this.told}`);
      await sleep(50);
    }
  }

  stop(): Promise<number | null> {
    this.#child.kill('SIGINT');
    return this.code();
  }
}

/** Two builds, the preview, a check, an import and two new articles, all of them started in one moment. */
async function atOnce(place: Workplace, round: number): Promise<number> {
  const page = join(place.folder, `page-${round}.txt`);
  writeFileSync(
    page,
    PAGE.replaceAll('家企业', `家${'甲乙丙丁戊己庚辛'[round % 8]}类企业`).replaceAll(
      '人才夜校',
      `第${round}期夜校`,
    ),
  );
  const dev = place.start('dev', []);
  const added = ['甲', '乙'].map((name) =>
    place.start('new', ['--title', `新${name}${round}`, '--zone', '综合', '--date', '2023-05-01']),
  );
  const others = [
    place.build(),
    place.build(),
    place.start('check', []),
    place.start('import', [
      page,
      '--date',
      `2023-06-0${(round % 8) + 1}`,
      '--publication',
      '高新周刊',
      '--yes',
    ]),
    ...added,
  ];
  // What is written while a check or a build reads may have faults for a moment: 1 is an answer, too.
  await Promise.all(others.map((one, index) => (index < 3 ? one.succeed(1) : one.succeed())));
  const url = await dev.says(/(http:\S+)/);
  const shown = await fetch(url);
  if (!shown.ok) throw new Error(`the preview answers ${shown.status}`);
  if ((await dev.stop()) !== 0) throw new Error(`the preview ended badly:\n${dev.told}`);
  await place.compare(`round ${round}`);
  const ids = Array.from(place.ledger().matchAll(/added: ("[^"]+"|[^,}]+)/g), ([, id]) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const expected = 1 + 4 * (round + 1);
  if (twice.length > 0 || ids.length !== expected)
    throw new Error(`the ledger has ${ids.length} articles instead of ${expected}; twice: ${twice.join()}`);
  return others.length + 1;
}

/** Times at which clocks stand after a new battery, far off, and where they are put on or back (2026, New York). */
const TIMES: [at: string, zone: string][] = [
  ['1970-01-01T00:00:00Z', 'UTC'],
  ['2099-12-31T23:59:59Z', 'Asia/Shanghai'],
  ['2026-03-08T06:59:59Z', 'America/New_York'],
  ['2026-11-01T05:59:59Z', 'America/New_York'],
  ['2038-01-19T03:14:07Z', 'Pacific/Kiritimati'],
  ['2000-02-29T12:00:00Z', 'Pacific/Niue'],
];

async function clock(): Promise<number> {
  const place = new Workplace();
  for (const [index, [at, zone]] of TIMES.entries()) {
    const env = {
      TZ: zone,
      CLOCK_AT: at,
      NODE_OPTIONS: `--import=${new URL('clock.ts', import.meta.url).href}`,
    };
    const before = at.startsWith('2099') ? '' : place.ledger();
    await place.build(env).succeed();
    place.article('a', ARTICLE.replace('正文一段', `正文${index}段`));
    place.article(`clock-${index}`, ARTICLE.replace('甲', `钟${index}`));
    await place.build(env).succeed();
    await place.start('ledger', [], env).succeed();
    if (!place.ledger().startsWith(before)) throw new Error(`${at}: the ledger was changed`);
    await place.start('check', [], env).succeed();
    const now = contentsOf(place.site);
    await place.build(env).succeed();
    if (index > 0 && now === '') throw new Error(`${at}: nothing was built`);
    await place.compare(`${at} in ${zone}`);
  }
  place.close();
  return TIMES.length;
}

/** What somebody else does to the content while it is read. */
const CHANGES: ((place: Workplace, point: number) => void)[] = [
  (place, point) => place.article('a', ARTICLE.replace('正文一段', `正文${point}段`)),
  (place, point) => place.article(`added-${point}`, ARTICLE.replace('甲', `加${point}`)),
  (place) => rmSync(join(place.content, 'articles/2023/04/b.md'), { force: true }),
  (place) => place.article('b', ARTICLE.slice(0, 40)),
  (place) => place.article('b', ARTICLE.replace('甲', '乙')),
  (place, point) =>
    writeFileSync(
      join(place.content, 'topics.yaml'),
      `topics:\n  - {id: party, name: 党建, description: 第${point}次}\n`,
    ),
];

/** A build in this process, at one step of which the content changes. */
async function changing(points: number): Promise<number> {
  const place = new Workplace();
  place.article('b', ARTICLE.replace('甲', '乙'));
  const run = () => command('build', ['--content', place.content, '--out', place.site]);
  await run();
  let steps = 1;
  for (let point = 0; point < points; point++) {
    // Something to build, or it would end at once.
    place.article('c', ARTICLE.replace('甲', `丙${point}`));
    const disk = new Disk(place.folder);
    const change = CHANGES[point % CHANGES.length]!;
    const at = Math.floor(((point + 0.5) * steps) / points);
    let isChanged = false;
    const step = disk.step.bind(disk);
    disk.step = (one) => {
      if (disk.count >= at && !isChanged) {
        isChanged = true;
        restore();
        change(place, point);
        restore = insert(disk);
      }
      step(one);
    };
    let restore = insert(disk);
    // A file that is half written, or gone, may be told; what is told is Chinese.
    const told = await run()
      .then(
        () => '',
        (error: unknown) => String(error),
      )
      .finally(() => restore());
    if (told && !/[\u4e00-\u9fff]/.test(told)) throw new Error(`not told in Chinese: ${told}`);
    steps = disk.count;
    place.article('b', ARTICLE.replace('甲', '乙'));
    await place.compare(`change ${point % CHANGES.length} at step ${at}`);
  }
  place.close();
  return points;
}

async function rounds(count: number): Promise<number> {
  const place = new Workplace();
  for (let round = 0; round < count; round++) await atOnce(place, round);
  place.close();
  return count;
}

const TRIALS = {
  'at once': () => rounds(Number(values.rounds)),
  clock,
  changing: () => changing(Number(values.points)),
};
for (const [name, trial] of Object.entries(TRIALS))
  if (values.only === undefined || values.only === name)
    console.log(`${name.padEnd(12)}${await trial()} rounds, each as if nothing had been`);
