/** Makes a generation the live one, by one rename where the file system has symbolic links. */
import { existsSync, lstatSync, readdirSync, readlinkSync, renameSync, rmSync, rmdirSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Generation, Workspace } from './workspace.ts';

/** The output folder is not ours to replace. */
export class ForeignOutput extends Error {}

/** @returns the generation that is being served, if one is */
export function liveGeneration({ out, dir }: Workspace): Generation | undefined {
  try {
    const target = readlinkSync(out);
    for (const generation of ['a', 'b'] as const) {
      if (target === join(basename(dir), generation) || target === join(dir, generation)) return generation;
    }
  } catch {
    // Missing, or a real folder.
  }
  return undefined;
}

/**
 * Refuses an output folder with somebody else's files in it. An empty folder, and a link of ours, are fine.
 * @throws {ForeignOutput} in Chinese, with what to do
 */
export function assertReplaceable(workspace: Workspace): void {
  const { out } = workspace;
  const status = lstatSync(out, { throwIfNoEntry: false });
  if (!status || (status.isSymbolicLink() && (liveGeneration(workspace) || !existsSync(out)))) return;
  if (status.isDirectory() && readdirSync(out).length === 0) return;
  throw new ForeignOutput(`${out} 已存在，而且不是本程序生成的网站 — 把它移走或删去，或用 --out 换一个目录`);
}

/** Points the output at a generation. */
export function makeLive(workspace: Workspace, generation: Generation): void {
  const { out, dir } = workspace;
  if (liveGeneration(workspace) === generation) return;
  const link = join(dir, 'live.new');
  rmSync(link, { force: true });
  symlinkSync(join(basename(dir), generation), link, 'dir');
  if (lstatSync(out, { throwIfNoEntry: false })?.isDirectory()) rmdirSync(out);
  renameSync(link, out);
}
