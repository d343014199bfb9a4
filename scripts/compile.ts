/**
 * `npm run compile`: `src/` → `lib/`, what the package holds. Node strips no types below `node_modules`, so an
 * installed generator is JavaScript; templates, styles and texts go along as they are.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const SOURCE = join(ROOT, 'src');
const LIB = join(ROOT, 'lib');

/** A module named as a file: of a worker or a process, or imported by a template. */
const NAMED_MODULE = /(new URL\('[^']+|(?:from|import) '\.[^']+|import\('\.[^']+)\.ts'/g;

rmSync(LIB, { recursive: true, force: true });
const typescript = fileURLToPath(import.meta.resolve('typescript/bin/tsc'));
const { status } = spawnSync(process.execPath, [typescript, '--project', join(ROOT, 'tsconfig.lib.json')], {
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);

for (const file of globSync('**/*', { cwd: SOURCE, withFileTypes: true })) {
  if (!file.isFile() || file.name.endsWith('.ts')) continue;
  const from = join(file.parentPath, file.name);
  const to = join(LIB, from.slice(SOURCE.length));
  mkdirSync(dirname(to), { recursive: true });
  if (file.name.endsWith('.astro')) writeFileSync(to, asCompiled(readFileSync(from, 'utf8')));
  else cpSync(from, to);
}
for (const file of globSync('**/*.js', { cwd: LIB })) {
  const path = join(LIB, file);
  const text = readFileSync(path, 'utf8');
  const compiled = asCompiled(text);
  if (compiled !== text) writeFileSync(path, compiled);
}

/** Modules named by their file are those of `lib/`. */
function asCompiled(text: string): string {
  return text.replaceAll(NAMED_MODULE, "$1.js'");
}
