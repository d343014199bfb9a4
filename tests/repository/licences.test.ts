/** Licences of all packages: which there may be, and which of those that are needed to build an archive want a word. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const { packages } = JSON.parse(read('package-lock.json')) as {
  packages: Record<string, { license?: string; dev?: boolean }>;
};
const all = Object.entries(packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.split('node_modules/').at(-1)!;

/** They ask for no more than their notice. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'Zlib',
]);
/** They ask for more, of who passes the package on: each is explained in docs/dependencies.md. */
const EXPLAINED = ['LGPL-3.0-or-later', 'MPL-2.0', 'OFL-1.1'];

/** Licences that hold of a package at once; of a choice, the one that we take. */
function licencesOf(expression: string): string[] {
  const choices = expression.replace(/[()]/g, '').split(' OR ');
  const taken = choices.find((one) => one.split(' AND ').every((licence) => PERMISSIVE.has(licence)));
  return (taken ?? choices[0]!).split(' AND ');
}

it('each package says its licence', () => {
  expect(all.filter(([, { license }]) => !license).map(([path]) => path)).toEqual([]);
});

it('what an archive is built with has a permissive licence, or one that docs/dependencies.md explains by name', () => {
  const needed = all.filter(([, { dev }]) => !dev);
  const strange = needed.flatMap(([path, { license = '' }]) =>
    licencesOf(license)
      .filter((licence) => !PERMISSIVE.has(licence) && !EXPLAINED.includes(licence))
      .map((licence) => `${path}: ${licence}`),
  );
  expect(strange).toEqual([]);
  const text = read('docs/dependencies.md');
  const families = new Set(
    needed
      .filter(([, { license = '' }]) => licencesOf(license).some((licence) => EXPLAINED.includes(licence)))
      .map(([path]) =>
        nameOf(path).replace(/-(?:android|darwin|freebsd|linux|linuxmusl|win32|wasm32)\b.*$/, ''),
      ),
  );
  for (const name of families) expect(text, name).toContain(`\`${name}\``);
  for (const licence of EXPLAINED) expect(text).toContain(licence);
});
