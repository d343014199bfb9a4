/** What `npm run` puts before each command: modules are kept where the commands look for them. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MODULE_CACHE } from '../../src/pipeline/base/cacheFolder.ts';
import { ROOT } from '../../src/pipeline/astro/astroConfig.ts';

const PRELOAD = './scripts/support/compiled.mjs';

it('keeps compiled modules in one folder, from the first module of a command on', () => {
  const { NODE_COMPILE_CACHE: _, ...env } = process.env;
  const told = execFileSync(
    process.execPath,
    ['--import', PRELOAD, '-p', 'require("node:module").getCompileCacheDir()'],
    { cwd: ROOT, env, encoding: 'utf8' },
  );
  expect(told.trim().startsWith(MODULE_CACHE)).toBe(true);
});

it('stands before every command of a user', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  for (const name of ['start', 'dev', 'build', 'check', 'import', 'new', 'search'])
    expect(scripts[name]).toMatch(new RegExp(`^node --import ${PRELOAD} .*scripts/${name}\\.ts$`));
});
