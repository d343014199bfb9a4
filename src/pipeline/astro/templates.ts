/**
 * The templates, compiled by Astro once and kept: starting Vite costs more than rendering a thousand pages.
 *
 * `astro build` compiles all routes into a bundle (`.prerender`), renders every path with it, and deletes it.
 * Here it only compiles; `renderChild.ts` renders with the bundle as Astro's own prerenderer would. This leans
 * on Astro's inside (version pinned in package.json); tests/build/templates.test.ts compares the two byte by byte.
 */
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder } from '../../files/folder.ts';
import type { Site } from '../../archive/schema.ts';
import { placeOf } from './astroConfig.ts';
import { CACHE_FOLDER } from '../base/cacheFolder.ts';
import { runChild } from '../base/child.ts';
import { digest } from '../base/digest.ts';
import { filesBelow } from '../base/filesBelow.ts';
import { readState, writeState } from '../base/stateFile.ts';

/** Folder of the bundle, below that of the templates; beside it lie the hashed assets. */
export const APP = 'app';
/** File that tells the entry of the bundle, and the style sheets of each route. */
export const TEMPLATES = 'templates.json';

/** What is kept of a compilation beside the bundle. */
export interface TemplatesFile {
  entry: string;
  /** Astro's data of each route, by its own key. */
  pages: [key: string, data: unknown][];
}

/** Module that compiles, in a process of its own: see there. */
export const COMPILE_CHILD = fileURLToPath(new URL('compileChild.ts', import.meta.url));
/** Below node_modules, where the bundle finds the packages it imports; its real path, by which Astro knows it. */
const CACHE = join(CACHE_FOLDER, 'templates');
/** File with the digest of all others. */
const SEAL = 'seal';
/** Compilations to keep, each 1.5 MB: of some archives with an address each, and of the code before and after a change. */
const KEPT = 24;
/** A draft of a build that was killed. */
const ABANDONED_MS = 3_600_000;

/** Compiles into a folder. */
export type Compile = (folder: string, site: Site, signal: AbortSignal) => Promise<void>;

/** Compiles in a process that ends with it. */
const compileOnce: Compile = (folder, site, signal) =>
  runChild(COMPILE_CHILD, [folder, JSON.stringify(site)], { cwd: folder, signal });

/**
 * Compiles the templates, or finds them compiled.
 * @param code digest of the code
 * @param force compile again
 * @param compile how
 * @returns folder with the bundle and the hashed assets
 */
export async function compiledTemplates(
  site: Site,
  code: string,
  force: boolean,
  signal: AbortSignal,
  compile: Compile = compileOnce,
): Promise<string> {
  const { origin, base } = placeOf(site.baseUrl);
  const folder = join(CACHE, digest(code, origin, base));
  if (!force && isWhole(folder)) return touched(folder);
  const draft = `${folder}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  makeFolder(draft);
  try {
    await compile(draft, site, signal);
    writeState(join(draft, SEAL), sealOf(draft));
    place(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  dropOld();
  return folder;
}

function isWhole(folder: string): boolean {
  const seal = readState<string>(join(folder, SEAL));
  return seal !== undefined && seal === sealOf(folder);
}

function sealOf(folder: string): string {
  const files = filesBelow(folder).filter((file) => file !== SEAL);
  return digest(...files.flatMap((file) => [file, readFileSync(join(folder, file))]));
}

/** Another build may have placed the same just now; either will do. */
function place(draft: string, folder: string): void {
  if (existsSync(folder) && isWhole(folder)) return;
  rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!isWhole(folder)) throw error;
  }
}

function touched(folder: string): string {
  const now = new Date();
  utimesSync(folder, now, now);
  return folder;
}

function dropOld(): void {
  const folders = readdirSync(CACHE)
    .map((name) => ({
      name,
      folder: join(CACHE, name),
      used: statSync(join(CACHE, name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
    }))
    .sort((a, b) => b.used - a.used);
  const isDraft = (name: string) => name.includes('.');
  const old = folders.filter(({ name }) => !isDraft(name)).slice(KEPT);
  const abandoned = folders.filter(({ name, used }) => isDraft(name) && used < Date.now() - ABANDONED_MS);
  for (const { folder } of [...old, ...abandoned]) rmSync(folder, { recursive: true, force: true });
}
