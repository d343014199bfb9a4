/** `npm ci` must work on every platform, behind any registry, under npm 10, 11 and later. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface LockedPackage {
  version?: string;
  integrity?: string;
  resolved?: string;
  hasInstallScript?: boolean;
  link?: boolean;
  optionalDependencies?: Record<string, string>;
}
const json = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
const { packages } = json('package-lock.json') as { packages: Record<string, LockedPackage> };
const manifest = json('package.json') as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};

it('names every optional package of every package: none was left out for being unknown to a registry', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !homesOf(path).some((home) => packages[`${home}node_modules/${name}`]))
      .map((name) => `${path}: ${name}`),
  );
  expect(missing).toEqual([]);
});

/** Folders in which Node looks for what a package needs, nearest first. */
function homesOf(path: string): string[] {
  const parts = path.split('/node_modules/');
  const nested = parts.map((_, index) => `${parts.slice(0, index + 1).join('/node_modules/')}/`);
  return [...nested.reverse(), ''];
}

it('holds Pagefind for all its platforms', () => {
  const platforms = Object.keys(packages).filter((path) => path.startsWith('node_modules/@pagefind/'));
  expect(platforms).toHaveLength(7);
  expect(platforms.map((path) => packages[path]!.version)).toEqual(
    Array(7).fill(manifest.dependencies['pagefind']),
  );
});

it('holds no address of a registry', () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved)).toEqual([]);
  expect(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')).not.toMatch(
    /https?:\/\/[^"]*\.tgz/,
  );
});

it('holds the digest of every package, those of other platforms too', () => {
  const without = Object.entries(packages).filter(
    ([path, { integrity }]) => path !== '' && !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''),
  );
  expect(without.map(([path]) => path)).toEqual([]);
});

it('approves each install script by name, so that a strict npm runs them', () => {
  const scripted = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = [...new Set(scripted.map(([path]) => path.split('node_modules/').at(-1)!))].filter(
    (name) => name !== 'fsevents',
  );
  expect(Object.keys(manifest.allowScripts).sort()).toEqual(names.sort());
  const told = readFileSync(new URL('../../docs/dependencies.md', import.meta.url), 'utf8');
  expect(told).toContain(`npm rebuild ${names.sort().reverse().join(' ')}`);
});

it('pins every package exactly', () => {
  const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});
