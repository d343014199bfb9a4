/** What all commands have in common: arguments, errors, help, exit codes. Each runs in this process. */
import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { command, type Main } from '../../src/commands/base/command.ts';
import { COMMANDS, type CommandName } from '../../src/commands/index.ts';
import { fault } from '../../src/problems/fault.ts';
import { UserError } from '../../src/problems/userError.ts';
import { folderOf } from '../support/folder.ts';
import { runCommand } from '../support/run.ts';

const NAMES = Object.keys(COMMANDS) as CommandName[];
/** One line that says what is wrong, in Chinese, then what to do. */
const SENTENCE = /^[^\n]*\p{Script=Han}[^\n]* — [^\n]+\n$/u;
const STACK = /\n\s+at |node:internal|file:\/\//u;

/** Arguments with which a command would otherwise do something. */
const OPERANDS: Partial<Record<CommandName, string[]>> = {
  import: ['a.txt'],
  search: ['词'],
  assemble: ['a'],
};

describe.each(NAMES)('npm run %s', (name) => {
  const operands = OPERANDS[name] ?? [];

  it('tells a wrong option in one line, with the one that may be meant, and exits with 2', async () => {
    for (const wrong of ['--nonsense', '--verbos', '-x', '--']) {
      if (wrong === '--' && operands.length > 0) continue;
      const args = wrong === '--' ? ['--', 'stray'] : [...operands, wrong];
      const { code, stdout, stderr } = await runCommand(name, args);
      expect([code, stdout], wrong).toEqual([2, '']);
      expect(stderr).toMatch(SENTENCE);
    }
    expect((await runCommand(name, [...operands, '--verbos'])).stderr).toContain('是不是 --verbose？');
  });

  it('tells an option without its value', async () => {
    const option = name === 'search' || name === 'assemble' ? '--out' : '--content';
    for (const args of [[option], [option, '--verbose'], [`${option}=`]]) {
      const { code, stderr } = await runCommand(name, [...operands, ...args]);
      expect(code, stderr).toBe(2);
      expect(stderr).toMatch(SENTENCE);
      expect(stderr).toContain(`${option} 文件夹`);
    }
    const { code, stderr } = await runCommand(name, [...operands, '--help=yes']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('--help 不带值')]);
  });

  it('tells in English what is wrong, where that is asked for, with the same id', async () => {
    const { stderr } = await runCommand(name, [...operands, '--lang', 'en', '--verbos']);
    expect(stderr).toBe(
      `Wrong arguments: there is no option --verbos — Did you mean --verbose? All options: npm ${name === 'start' ? '' : 'run '}${name} -- --help [option-misspelt]\n`,
    );
  });

  it('explains itself with --help', async () => {
    const { code, stdout, stderr } = await runCommand(name, ['--help']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/用法：npm (?:run )?\S+ -- /u);
  });

  it('refuses to run without options that npm kept for itself', async () => {
    const npm = { npm_lifecycle_event: name, npm_config_verbose: '', npm_config_out: 'true' };
    const env = name === 'search' || name === 'assemble' ? npm : { ...npm, npm_config_content: 'elsewhere' };
    const { code, stderr } = await runCommand(name, operands, { env });
    if (code !== 2) expect(name).toBe('dev');
    expect(stderr).toMatch(SENTENCE);
    expect(stderr).toMatch(/写成 npm (?:run )?\S+ -- /u);
  });

  it.runIf(['build', 'check', 'start', 'dev', 'new', 'deploy:prepare'].includes(name))(
    'tells a missing folder, a file in its place, and one that links to itself',
    async () => {
      const folder = folderOf({ 'a.txt': '' });
      symlinkSync('loop', join(folder, 'loop'));
      const more = name === 'new' ? ['--title', '标题', '--zone', '昆山高新区'] : [];
      for (const [content, fault] of [
        ['nope', /没有这个文件夹/u],
        ['a.txt', /这是文件，不是文件夹/u],
        ['a.txt/inner', /没有这个文件夹/u],
        ['loop', /绕成了圈（ELOOP）/u],
        ['x'.repeat(300), /太长（ENAMETOOLONG）/u],
      ] as const) {
        const { code, stdout, stderr } = await runCommand(name, [
          '--content',
          join(folder, content),
          ...more,
        ]);
        expect([code, stdout], content.slice(0, 20)).toEqual([2, '']);
        expect(stderr).toMatch(SENTENCE);
        expect(stderr).toMatch(fault);
        expect(stderr).toContain(join(folder, content));
      }
    },
  );
});

describe('options that npm swallows', () => {
  it.each<[CommandName, string[], Record<string, string>, string]>([
    ['import', ['page.txt'], { npm_config_dry_run: 'true' }, 'npm run import -- page.txt --dry-run'],
    ['import', ['a.txt', '2023'], { npm_config_date: 'true' }, 'npm run import -- a.txt 2023 --date 日期'],
    ['start', ['8080'], { npm_config_port: 'true' }, 'npm start -- --port 8080'],
    ['start', [], { npm_config_port: '8080' }, 'npm start -- --port 8080'],
    ['check', [], { npm_config_json: 'true' }, 'npm run check -- --json'],
    ['build', [], { npm_config_force: 'true', npm_config_out: '我的 站' }, "--out '我的 站' --force"],
  ])('%s %j %j', async (name, args, env, line) => {
    const told = await runCommand(name, args, { env: { ...env, npm_lifecycle_event: name } });
    expect(told).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(line) as string });
  });

  it('means nothing where npm runs something else, and where npm says no', async () => {
    const folder = folderOf({ 'articles/.keep': '' });
    const json = { npm_config_json: 'true' };
    for (const env of [
      json,
      { ...json, npm_lifecycle_event: 'test' },
      { npm_config_json: '', npm_lifecycle_event: 'check' },
    ])
      expect(await runCommand('check', ['--content', folder], { env })).toMatchObject({ code: 0 });
  });
});

describe('an error inside a command', () => {
  const io = (env: Record<string, string> = {}) => {
    let told = '';
    const stream = { write: (text: string) => (told += text) };
    return {
      io: {
        stdout: stream,
        stderr: stream,
        env,
        cwd: process.cwd(),
        readStdin: () => new Uint8Array(),
        ask: () => Promise.resolve(undefined),
        onInterrupt: () => {},
      },
      told: () => told,
    };
  };
  const failing = (error: unknown): Main =>
    command({
      name: 'build',
      about: '',
      options: {},
      run: () => Promise.reject(error as Error),
    });

  it('is one line whatever it is, and exits with 2', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }).map((message) => new Error(message)),
          fc.string().map((message) => new UserError(fault('program-failed', { message, line: '' }))),
          fc
            .constantFrom('ENOSPC', 'EMFILE', 'EWHATEVER')
            .map((code) => Object.assign(new Error('x'), { code })),
          fc.anything(),
        ),
        async (error) => {
          const { io: surroundings, told } = io();
          expect(await failing(error)([], surroundings)).toBe(2);
          expect(told().trimEnd()).not.toMatch(/\n/u);
          expect(told()).not.toMatch(STACK);
        },
      ),
    );
  });

  it('shows where it arose with --verbose, and with npm’s own', async () => {
    for (const [argv, env] of [
      [['--verbose'], {}],
      [[], { npm_config_loglevel: 'verbose' }],
    ] as const) {
      const { io: surroundings, told } = io(env);
      await failing(new Error('boom'))(argv, surroundings);
      expect(told()).toMatch(STACK);
    }
  });
});

describe('files that the system refuses', () => {
  it('are told with path and remedy by import', async () => {
    const folder = folderOf({ 'content/articles/.keep': '', 'a.txt': '字', file: '' });
    const told = await runCommand('import', [
      join(folder, 'a.txt'),
      '--content',
      join(folder, 'file', 'inner'),
    ]);
    expect(told).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(SENTENCE) as string });
    expect(told.stderr).toContain('ENOTDIR');
  });

  it.skipIf(process.getuid?.() === 0)('are told by check when it may not read them', async () => {
    const folder = folderOf({ 'articles/a.md': '' });
    writeFileSync(join(folder, 'articles/a.md'), '');
    chmodSync(join(folder, 'articles/a.md'), 0);
    expect(await runCommand('check', ['--content', folder])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(SENTENCE) as string,
    });
  });
});
