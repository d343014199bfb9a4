/**
 * The two commands of the repository, run as both READMEs print them in a fresh copy of what git keeps. Packages are
 * linked instead of being installed again (tests/repository/lock.test.ts looks at the lock file); of the tests the copy
 * has one, since this run has the others.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { ROOT } from '../support/run.ts';

/** Of the copy: what the unit tests need, and one of them. */
const TESTS = /^tests\/(?!setup\/|support\/|urls\.test\.ts$)/;
const work = mkdtempSync(join(tmpdir(), 'gaoxin-readme-'));
const copy = join(work, 'gaoxin-archive');
const run = (command: string, args: string[], cwd: string) =>
  spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 64 << 20 }).stdout;

beforeAll(() => {
  for (const file of run('git', ['ls-files', '-z'], ROOT).split('\0').filter(Boolean))
    if (!TESTS.test(file)) cpSync(join(ROOT, file), join(copy, file));
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    symlinkSync(join(ROOT, 'node_modules', name), join(copy, 'node_modules', name));
  // One test reaches no share of the code that all of them reach.
  const config = readFileSync(join(copy, 'vitest.config.ts'), 'utf8');
  const measured = /coverage: \{[^]*?\n {4}\},\n/;
  expect(config).toMatch(measured);
  writeFileSync(
    join(copy, 'vitest.config.ts'),
    config.replace(measured, "coverage: { include: ['src/urls.ts'] },\n"),
  );
  const npm = run('which', ['npm'], ROOT).trim();
  mkdirSync(join(work, 'bin'));
  writeFileSync(join(work, 'bin/npm'), `#!/bin/sh\n[ "$1" = ci ] || exec ${npm} "$@"\n`, { mode: 0o755 });
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Commands of a README's section on installing, in their order. */
function commandsOf(readme: string): string[] {
  const [, section = ''] = /\n## (?:Install|安装)\n([^]*?)\n## /.exec(
    readFileSync(join(ROOT, readme), 'utf8'),
  )!;
  return [...section.matchAll(/```sh\n([^]*?)\n```/g)].map(([, command]) => command!);
}

/** Runs a command in the copy until it ends or has said something. @returns exit code, if it ended, and what it said */
function follow(command: string, until = /$^/): Promise<{ code: number | null; said: string }> {
  const child = spawn('sh', ['-c', command], {
    cwd: copy,
    detached: true,
    env: {
      ...process.env,
      PATH: `${join(work, 'bin')}:${process.env['PATH']}`,
      NO_COLOR: '1',
      VITEST: undefined,
    },
  });
  onTestFinished(() => {
    // With all that it started; it may have ended.
    if (child.exitCode === null) process.kill(-child.pid!, 'SIGKILL');
  });
  let said = '';
  return new Promise((done) => {
    const read = (chunk: Buffer) => {
      said += String(chunk);
      if (until.test(said)) done({ code: null, said });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('close', (code) => done({ code, said }));
  });
}

it('both READMEs print the same two', () => {
  expect(commandsOf('README.md')).toEqual(['npm ci && npm start', 'npm ci && npm test']);
  expect(commandsOf('README.zh-CN.md')).toEqual(commandsOf('README.md'));
});

it('the first builds the shipped archive and serves it at the address that it prints', async () => {
  const { said } = await follow(commandsOf('README.md')[0]!, /http:\/\/\S+/);
  const [url] = /http:\/\/\S+/.exec(said) ?? [];
  expect(url, said).toBeDefined();
  const home = await fetch(url!);
  expect(home.status).toBe(200);
  const [, title] = /^title: (.*)$/m.exec(readFileSync(join(copy, 'content/site.yaml'), 'utf8'))!;
  expect(await home.text()).toContain(title);
});

it('the second runs the tests and counts them', async () => {
  const { code, said } = await follow(commandsOf('README.md')[1]!);
  expect(said.trimEnd().split('\n').at(-1)).toMatch(/^[1-9]\d* passed, 0 failed$/);
  expect(code, said).toBe(0);
});
