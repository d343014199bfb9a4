/** Folders of what is compiled, kept below node_modules/.cache under a digest of what it is made of, and sealed. */
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../files/folder.ts';
import { CACHE_FOLDER } from './cacheFolder.ts';
import { digest } from './digest.ts';
import { filesBelow } from './filesBelow.ts';
import { readState, writeState } from './stateFile.ts';

/** File with the digest of all others. */
const SEAL = 'seal';
/** A draft of a build that was killed. */
const ABANDONED_MS = 3_600_000;

/** What is kept. */
export interface Kept {
  /** Folder of its kind, below the cache's: there the modules in it find the packages that they import. */
  kind: string;
  /** Digest of all that it is made of. */
  key: string;
  /** Folders of this kind to keep: those used last. */
  count: number;
}

/**
 * Finds a folder, or makes it.
 * @param force make it again
 * @param make fills an empty folder, which takes its place when that is done
 * @returns its path
 */
export async function keptFolder(
  { kind, key, count }: Kept,
  force: boolean,
  make: (draft: string) => Promise<void>,
): Promise<string> {
  const all = join(CACHE_FOLDER, kind);
  const folder = join(all, key);
  if (!force && isWhole(folder)) return touched(folder);
  const draft = `${folder}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  makeFolder(draft);
  try {
    await make(draft);
    writeState(join(draft, SEAL), sealOf(draft));
    place(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  dropOld(all, count);
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

function dropOld(all: string, count: number): void {
  const folders = readdirSync(all)
    .map((name) => ({
      name,
      folder: join(all, name),
      used: statSync(join(all, name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
    }))
    .sort((a, b) => b.used - a.used);
  const isDraft = (name: string) => name.includes('.');
  const old = folders.filter(({ name }) => !isDraft(name)).slice(count);
  const abandoned = folders.filter(({ name, used }) => isDraft(name) && used < Date.now() - ABANDONED_MS);
  for (const { folder } of [...old, ...abandoned]) rmSync(folder, { recursive: true, force: true });
}
