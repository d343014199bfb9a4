/** The list that comes with a release names everything that an archive is built and served with. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ROOT } from '../support/run.ts';

interface Component {
  name: string;
  version: string;
  hashes?: { alg: string; content: string }[];
}
interface Bill {
  bomFormat: string;
  components: Component[];
}
const json = (name: string): unknown => JSON.parse(readFileSync(`${ROOT}/${name}`, 'utf8'));
const { packages } = json('package-lock.json') as {
  packages: Record<string, { version: string; dev?: boolean }>;
};
const nameOf = (path: string) => path.split('node_modules/').at(-1)!;

it('the list of a release is that of the lock file, with digests', () => {
  const made = execFileSync(process.execPath, [`${ROOT}/scripts/sbom.ts`], { encoding: 'utf8' });
  const { bomFormat, components } = JSON.parse(made) as Bill;
  expect(bomFormat).toBe('CycloneDX');
  const listed = components.map(({ name, version }) => `${name}@${version}`);
  const needed = Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, { version }]) => `${nameOf(path)}@${version}`);
  expect(listed.sort()).toEqual([...new Set(needed)].sort());
  expect(components.filter(({ hashes }) => !hashes?.length)).toEqual([]);
});

it('the workflow of a release makes it with that command', () => {
  expect(readFileSync(`${ROOT}/.github/workflows/release.yml`, 'utf8')).toContain(
    'npm run --silent sbom > sbom.cdx.json',
  );
});
