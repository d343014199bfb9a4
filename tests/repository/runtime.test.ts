/** `npm ci --omit=dev` installs all that the commands load: they import no developers' package. */
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string) => readFileSync(`${ROOT}${file}`, 'utf8');
const { dependencies, scripts } = JSON.parse(read('package.json')) as {
  dependencies: Record<string, string>;
  scripts: Record<string, string>;
};
/** Commands of an archive; the others are for work on the generator. */
const COMMANDS = ['start', 'dev', 'build', 'check', 'import', 'new', 'search', 'assemble', 'deploy:prepare'];

/** Names of the packages that a file imports when it runs; types are gone by then. */
function packagesOf(text: string): string[] {
  const imports = text.matchAll(
    /^\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return [...imports].flatMap(([, plain, dynamic]) => {
    const name = (plain ?? dynamic)!;
    // Astro's own modules have addresses of their own.
    if (/^[./]|^(?:astro|virtual):/.test(name) || isBuiltin(name)) return [];
    return name.split('/', name.startsWith('@') ? 2 : 1).join('/');
  });
}

it('every package that runs is one of dependencies', () => {
  const entries = COMMANDS.map((command) => /scripts\/\S+\.ts/.exec(scripts[command]!)![0]);
  const files = [...globSync('src/**/*.{ts,astro}', { cwd: ROOT }), 'astro.config.mjs', ...entries];
  expect(files.length).toBeGreaterThan(500);
  const missing = files.flatMap((file) =>
    packagesOf(read(file))
      .filter((name) => !(name in dependencies))
      .map((name) => `${file}: ${name}`),
  );
  expect(missing).toEqual([]);
});

it('sees imports of every form', () => {
  expect(
    packagesOf(
      "import a from 'one';\nimport type { B } from 'types';\nexport { c } from '@scope/two/deep';\nimport 'three';\nawait import('four');\nimport fs from 'node:fs';\nimport {\n  e,\n} from 'five';\n",
    ),
  ).toEqual(['one', '@scope/two', 'three', 'four', 'five']);
});
