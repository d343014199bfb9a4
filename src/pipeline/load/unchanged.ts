/** The short way: when no file that a build reads has been touched since the last one, nothing is read at all. */
import { join } from 'node:path';
import type { Archive, Names } from '../../archive/archive.ts';
import type { Problem } from '../../problems/problem.ts';
import { ROOT } from '../astro/astroConfig.ts';
import { digest, shippedDigest } from '../base/digest.ts';
import type { Prepared } from './prepare.ts';
import { publicFiles } from './publicFiles.ts';
import { isUntouched } from '../publish/folderTimes.ts';
import { liveGeneration } from '../publish/publish.ts';
import { scan, scanDigest, type Scan } from './scan.ts';
import { readState, writeState } from '../base/stateFile.ts';
import type { Generation, Workspace } from '../base/workspace.ts';

/** What the last build left behind. */
export interface LastBuild {
  /** Digest of the state of all files that were read; '' when one was touched too recently to tell. */
  inputs: string;
  /** Digest of what was read. */
  facts: string;
  generation: Generation;
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

/** @returns digest of what was read: the same although files were touched */
export function factsDigest({ content, pictures, makers }: Prepared, contentDir: string): string {
  return digest(
    makers,
    JSON.stringify(written(content.archive)),
    content.records.map((record) => `${record.file}\t${record.digest}`).join('\n'),
    JSON.stringify([...pictures.found]),
    JSON.stringify(publicFiles(contentDir).map(({ file, key }) => [file, key])),
  );
}

/** @returns what the last build left, when it is live and nobody touched it */
export function lastBuildOf(workspace: Workspace): LastBuild | undefined {
  const last = readState<Partial<LastBuild> | null>(pathOf(workspace));
  // Anybody may have put the file there.
  if (!last?.generation || !Array.isArray(last.warnings)) return undefined;
  const isLive = last.generation === liveGeneration(workspace);
  return isLive && isUntouched(workspace, last.generation) ? (last as LastBuild) : undefined;
}

/** Remembers a finished build. */
export function rememberBuild(workspace: Workspace, last: LastBuild): void {
  writeState(pathOf(workspace), last);
}

/** All of an archive but what follows from the rest and what only the import reads: a registry that is new is among it. */
function written(archive: Archive): Omit<Archive, keyof Names | 'importRules'> {
  const { zoneNames: _z, topicNames: _t, people: _p, breaker: _b, importRules: _i, ...read } = archive;
  return read;
}
