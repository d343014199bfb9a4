/** Sites that several test files look at: each is built once a run, when the first asks for it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { placeOf } from '../../src/pipeline/astro/astroConfig.ts';
import { serve, type Served } from '../../src/server/serve.ts';
import { ROOT, runScript } from './run.ts';

/** Archives with a site of their own. */
export const ARCHIVES = {
  /** What ships with the generator. */
  shipped: 'content',
  /** A little of everything: every kind of page and field. Has no zones.yaml, so the shipped one is used. */
  varied: 'tests/fixtures/varied',
  /** What a red team would write and `check` has nothing against; made by scripts/reliability/hostile. */
  hostile: 'tests/fixtures/hostile/accepted',
};
export type ArchiveName = keyof typeof ARCHIVES;

/**
 * Builds an archive's site, once a run.
 * @returns the site's folder
 */
export function builtSite(name: ArchiveName): string {
  const sites = inject('sites');
  const out = join(sites, name);
  const marker = join(sites, `${name}.run`);
  if (readOr(marker) === inject('run')) return out;
  mkdirSync(sites, { recursive: true });
  const { code, stdout, stderr } = runScript('build', ['--content', ARCHIVES[name], '--out', out]);
  if (code !== 0) throw new Error(`building ${name} failed:\n${stdout}\n${stderr}`);
  writeFileSync(marker, inject('run'));
  return out;
}

/** Builds an archive's site and serves it on a free port, under its base path. */
export async function servedSite(name: ArchiveName): Promise<Served> {
  const { archive } = await loadArchive(join(ROOT, ARCHIVES[name]));
  return serve({ dir: builtSite(name), base: placeOf(archive.site.baseUrl).base });
}

function readOr(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

export { ROOT };
