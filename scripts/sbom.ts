/**
 * `npm run --silent sbom > sbom.cdx.json`: everything that an archive is built and served with, as a list in the form
 * of CycloneDX. It is npm's own, made of a lock file without what only developers need: told to leave that out by
 * itself (`--omit dev`, npm 11), npm also leaves out what both need, Vite, YAML and a hundred others.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Manifest {
  name: string;
  devDependencies?: unknown;
}
interface Lock {
  packages: Record<string, Manifest & { dev?: boolean }>;
}
const json = (name: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), 'utf8'));

const manifest = json('package.json') as Manifest;
const lock = json('package-lock.json') as Lock;
delete manifest.devDependencies;
delete lock.packages['']!.devDependencies;
for (const [path, { dev }] of Object.entries(lock.packages)) if (dev) delete lock.packages[path];

const parent = mkdtempSync(join(tmpdir(), 'gaoxin-sbom-'));
try {
  // npm calls a package without a registry by its folder.
  const folder = join(parent, manifest.name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
} finally {
  rmSync(parent, { recursive: true });
}
