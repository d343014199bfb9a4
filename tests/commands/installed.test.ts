/**
 * The generator as a paper installs it: packed, unpacked below `node_modules` in an empty folder, and used there by a
 * county paper in Traditional Chinese. Packages are linked from the repository instead of being downloaded again.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import getPort from 'get-port';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../support/run.ts';

let work: string;
let archive: string;
/** All that the commands said. */
let said = '';

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'gaoxin-installed-'));
  archive = join(work, 'jia-archive');
  const packages = join(work, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (!name.startsWith('.')) symlinkSync(join(ROOT, 'node_modules', name), join(packages, name));
  const packed = run('npm', ['pack', '--json', '--pack-destination', work], ROOT);
  const [{ filename, size, files }] = JSON.parse(packed.slice(packed.indexOf('[\n'))) as [
    { filename: string; size: number; files: { path: string }[] },
  ];
  expect(size).toBeLessThan(1_000_000);
  expect(
    files.map(({ path }) => path).filter((path) => /\.ts$|^tests\/|^content\/(?!zones|topics)/.test(path)),
  ).toEqual([]);
  run('tar', ['-xzf', filename], work);
  run('mv', ['package', join(packages, 'gaoxin-archive')], work);
  mkdirSync(join(packages, '.bin'));
  write(join(packages, '.bin/gaoxin-archive'), `#!/bin/sh\nexec ${process.execPath} ${CLI()} "$@"\n`);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

function run(command: string, args: string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 64 << 20 });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** A step of a workflow. */
interface Step {
  run?: string;
  uses?: string;
  if?: string;
  with?: Record<string, string>;
}

/** The npm that runs the tests. */
const NPM = spawnSync('which', ['npm'], { encoding: 'utf8' }).stdout.trim();

/** Writes a file that may be run. */
const write = (path: string, text: string) => writeFileSync(path, text, { mode: 0o755 });

const CLI = () => join(work, 'node_modules/gaoxin-archive/lib/commands/cli.js');

/** Runs a command of the package. @returns exit code and everything it said */
function generator(args: string[], cwd = archive): { code: number | null; told: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI(), ...args], { cwd, encoding: 'utf8' });
  said += stdout + stderr;
  return { code: status, told: stdout + stderr };
}

/** Starts a command that serves. @returns the address that it prints; it ends with the test */
function serving(args: string[]): Promise<string> {
  const child = spawn(process.execPath, [CLI(), ...args], {
    cwd: archive,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return new Promise((done, fail) => {
    let output = '';
    const read = (chunk: Buffer) => {
      said += String(chunk);
      output += String(chunk);
      const [found] = /http:\/\/\S+/.exec(output) ?? [];
      if (found) done(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', () => fail(new Error(output)));
  });
}

/** Waits until a page of the preview shows a text, wherever lines may break in it. Asking for a page looks at the files. */
const shows = (page: URL, text: string) =>
  expect
    .poll(async () => (await (await fetch(page)).text()).replaceAll(/<wbr[^>]*>/g, ''), { timeout: 30_000 })
    .toContain(text);

const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(join(archive, file), change(readFileSync(join(archive, file), 'utf8')));

it('lays an archive, which is edited, previewed, fed, checked, built, searched, prepared and read', async () => {
  const choices = [
    '--language',
    'zh-TW',
    '--zone',
    '鄉鎮',
    '--title',
    '甲縣新聞檔案',
    '--publication',
    '甲縣報',
  ];
  expect(generator(['init', 'jia-archive', ...choices], work)).toMatchObject({ code: 0 });
  expect(generator(['init', 'jia-archive'], work)).toMatchObject({
    code: 2,
    told: expect.stringContaining('不会改动它们') as string,
  });

  expect(generator(['deploy:prepare']).told).toContain('网址还是例子');
  edit('content/site.yaml', (text) => text.replace('https://example.org', 'https://jia.news/archive/'));
  edit('content/zones.yaml', (text) => `${text}  - {id: dongzhen, name: 東鎮, aliases: [東鎮鄉]}\n`);
  writeFileSync(join(archive, 'content/theme.css'), ':root { --paper: light-dark(#fffef8, #111); }\n');
  writeFileSync(join(archive, 'content/strings.yaml'), 'zh-TW:\n  site:\n    home: 頭版\n');

  const preview = await serving(['dev', '--port', String(await getPort())]);
  expect(preview).toMatch(/\/archive\/$/);
  await shows(new URL(preview), '甲縣新聞檔案');
  edit('content/articles/2024/05/example.md', (text) => text.replace(/^title: .*/m, 'title: 改過的標題'));
  await shows(new URL('articles/2024/05/example.html', preview), '改過的標題');
  for (const [own, part] of [
    ['panel.js', 'EventSource'],
    ['panel.css', ':host'],
    ['page.css', 'main'],
  ] as const) {
    const answer = await fetch(new URL(`/__preview/${own}`, preview));
    expect([own, answer.status, await answer.text()]).toEqual([own, 200, expect.stringContaining(part)]);
  }
  const index = await fetch(new URL('search/manifest.json', preview));
  expect([index.status, index.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);

  writeFileSync(
    join(archive, 'page.txt'),
    '甲縣報\n\n東鎮大橋昨日通車\n\n本報訊（記者 王明）東鎮大橋昨日正式通車。東鎮新橋全長三百公尺，連接兩岸。\n',
  );
  expect(generator(['import', 'page.txt', '--date', '2024-05-07'])).toMatchObject({ code: 0 });
  await shows(new URL('dates/2024/05/', preview), '東鎮大橋昨日通車');
  expect(generator(['new', '--title', '新的一篇', '--zone', '東鎮'])).toMatchObject({ code: 0 });
  const imported = readdirSync(join(archive, 'content/articles/2024/05')).find((name) =>
    name.includes('daqiao'),
  )!;
  edit(`content/articles/2024/05/${imported}`, (text) => text.replace('draft: true\n', ''));

  // A report that was corrected, and one that was withdrawn.
  edit(`content/articles/2024/05/${imported}`, (text) =>
    text.replace('\n---\n', '\ncorrections: [{date: 2024-06-01, note: 改正橋長}]\n---\n'),
  );
  edit('content/articles/2024/05/example.md', (text) => {
    const withdrawn = text.replace('\n---\n', '\nwithdrawn: 應原作者要求\n---\n');
    writeFileSync(join(archive, 'content/articles/2024/05/withdrawn.md'), withdrawn);
    return text;
  });

  expect(generator(['check'])).toMatchObject({
    code: 0,
    told: expect.stringContaining('没有错误') as string,
  });
  const built = generator(['build', '--copy', 'copied']);
  expect(built).toMatchObject({ code: 0, told: expect.stringContaining('copied 是同样的网站') as string });
  expect(lstatSync(join(archive, 'copied')).isDirectory()).toBe(true);
  expect(readdirSync(join(archive, 'copied'))).toEqual(
    expect.arrayContaining(['.nojekyll', 'index.html', 'search']),
  );
  expect(generator(['build', '--copy', 'content']).told).toContain('不会改动它们');
  expect(generator(['search', '大橋']).told).toContain('找到 1 篇');
  expect(generator(['search', '鄉鎮:東鎮']).told).toContain('找到 1 篇');
  expect(generator(['deploy:prepare'])).toMatchObject({ code: 0 });

  const site = join(archive, 'dist');
  const home = readFileSync(join(site, 'index.html'), 'utf8');
  expect(home).toContain('頭版');
  expect(home).toMatch(/_assets\/theme\.[0-9a-f]{8}\.css/);
  expect(readFileSync(join(site, 'zones/index.html'), 'utf8')).toContain('名錄收鄉鎮 3 個');

  const url = await serving(['start']);
  expect(await (await fetch(url)).text()).toContain('甲縣新聞檔案');
});

describe('the workflows that it lays, step by step', () => {
  /** A job's steps, run as a runner does; actions are stubs that leave things as they found them. */
  function runSteps(workflow: string, job: string): { failed: boolean; comment: string; uploads: string[] } {
    const text = readFileSync(join(archive, `.github/workflows/${workflow}.yml`), 'utf8');
    const { jobs } = parse(text) as { jobs: Record<string, { steps: Step[] }> };
    const stubs = mkdtempSync(join(work, 'stubs-'));
    const comment = join(stubs, 'comment');
    // Packages are there already; comments go into a file.
    write(join(stubs, 'npm'), `#!/bin/sh\n[ "$1" = install ] || exec ${NPM} "$@"\n`);
    write(join(stubs, 'gh'), `#!/bin/sh\necho "$@" > ${comment}\ncat >> ${comment}\n`);
    let failed = false;
    const uploads: string[] = [];
    for (const { run: script, uses, if: condition, with: inputs } of jobs[job]!.steps) {
      if (failed !== (condition?.startsWith('failure()') ?? false)) continue;
      if (uses?.startsWith('actions/upload-pages-artifact@')) uploads.push(...uploaded(inputs!['path']!));
      if (!script) continue;
      const filled = script.replaceAll('${{ github.event.number }}', '7');
      // The shell of a runner: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax
      const { status } = spawnSync('bash', ['-e', '-c', filled], {
        cwd: archive,
        env: { ...process.env, PATH: `${stubs}:${process.env['PATH']}` },
      });
      failed ||= status !== 0;
    }
    return { failed, uploads, comment: existsSync(comment) ? readFileSync(comment, 'utf8') : '' };
  }

  /** Packs a folder as actions/upload-pages-artifact does (its action.yml). */
  function uploaded(path: string): string[] {
    const packed = join(work, 'artifact.tar');
    run(
      'tar',
      ['--dereference', '--hard-dereference', '--directory', path, '-cf', packed, '--exclude=.git', '.'],
      archive,
    );
    return run('tar', ['-tf', packed], archive).split('\n');
  }

  it('publish the site', () => {
    rmSync(join(archive, 'dist'), { recursive: true });
    const { failed, uploads } = runSteps('pages', 'publish');
    expect(failed).toBe(false);
    expect(uploads).toEqual(
      expect.arrayContaining(['./index.html', './.nojekyll', './articles/2024/05/example.html']),
    );
  });

  it('comment on a pull request with what is wrong, and on no other', () => {
    expect(runSteps('check', 'check')).toMatchObject({ failed: false, comment: '' });
    const file = 'content/articles/2024/05/example.md';
    const sound = readFileSync(join(archive, file), 'utf8');
    edit(file, (text) => text.replace(/^date: .*/m, 'date: 去年'));
    const { failed, comment } = runSteps('check', 'check');
    write(join(archive, file), sound);
    expect(failed).toBe(true);
    expect(comment).toMatch(/^pr comment 7 --body-file -\n~~~~\n/);
    expect(comment).toMatch(/content\/articles\/2024\/05\/example\.md:\d+:\d+ date: .*去年[^]*\n~~~~\n$/);
  });
});

it('says 高新区 nowhere: in no file of the site, no file of the archive and no message', () => {
  const word = /高新[区區技]/u;
  expect(said.match(word)).toBeNull();
  // Pages of every kind are there to be looked at.
  const pages = ['', 'updates/', 'corrections/', 'feeds/', 'data/', 'search/', 'search/trends/', 'zones/']
    .map((path) => `${path}index.html`)
    .concat('404.html', 'articles/2024/05/withdrawn.html', 'data/articles.ndjson', 'data/datapackage.json');
  expect(pages.filter((page) => !existsSync(join(archive, 'dist', page)))).toEqual([]);
  const files = ['dist', 'content', '.vscode', 'README.md'].flatMap((part) => {
    const found = spawnSync('grep', ['-rlE', '高新(区|區|技)', part], {
      cwd: archive,
      encoding: 'utf8',
    }).stdout;
    return found.split('\n').filter(Boolean);
  });
  expect(files).toEqual([]);
});
