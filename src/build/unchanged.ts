/** The short way: when no file that a build reads has been touched since the last one, nothing is read at all. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../articles/problem.ts';
import { ROOT } from './astroConfig.ts';
import { digest, shippedDigest } from './digest.ts';
import { bytesOf, type Manifest } from './manifest.ts';
import { folderOf, liveGeneration } from './publish.ts';
import { scan, scanDigest, type Scan } from './scan.ts';
import { readState, writeState } from './stateFile.ts';
import type { Generation, Workspace } from './workspace.ts';

/** What the last build left behind. */
export interface LastBuild {
  /** Digest of the state of all that was read. */
  inputs: string;
  generation: Generation;
  /** Entries of the site's folder: a site emptied by hand is not up to date. */
  top: string[];
  warnings: Problem[];
  files: number;
  bytes: number;
}

const pathOf = ({ state }: Workspace) => join(state, 'last');

/** @returns digest of the state of all that a build reads; undefined when a file changed too recently to tell */
export function inputsDigest(contentDir: string, files: Scan, code: string): string | undefined {
  const [content, assets] = [scanDigest(files), scanDigest(scan(join(ROOT, 'public')))];
  return content && assets && digest(code, shippedDigest(), contentDir, content, assets);
}

/** @returns what the last build left, when it is live and whole and made from the same inputs */
export function lastBuildOf(workspace: Workspace, inputs: string | undefined): LastBuild | undefined {
  const last = inputs ? readState<LastBuild>(pathOf(workspace)) : undefined;
  if (last?.inputs !== inputs || last?.generation !== liveGeneration(workspace)) return undefined;
  const there = new Set(last && topOf(workspace, last.generation));
  return last?.top.every((name) => there.has(name)) ? last : undefined;
}

function topOf(workspace: Workspace, generation: Generation): string[] {
  try {
    return readdirSync(folderOf(workspace, generation)).sort();
  } catch {
    return [];
  }
}

/** Remembers a finished build. */
export function rememberBuild(
  workspace: Workspace,
  inputs: string,
  generation: Generation,
  manifest: Manifest,
  warnings: Problem[],
): void {
  const last: LastBuild = {
    inputs,
    generation,
    top: topOf(workspace, generation),
    warnings,
    files: Object.keys(manifest.files).length,
    bytes: bytesOf(manifest),
  };
  writeState(pathOf(workspace), last);
}
