/**
 * Sets of article files that are being written together. An import stages a set in a hidden folder with a plan of
 * the paths; as long as the plan is there, no reader sees any file of the set: half a page is never built.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = /^\.import-(\d+)$/u;
/** The journal of a set; taking it away is what makes the set part of the archive. */
export const PLAN = 'plan.json';

/** A staging folder. */
export interface PendingSet {
  folder: string;
  /** Process that made it. */
  pid: number;
  /** What is to be written, with its staged copy; empty while the plan is not yet made. */
  files: { path: string; target: string; staged: string }[];
}

/** Folder in which a process stages its set. */
export function stagingFolder(contentDir: string, pid: number): string {
  return join(contentDir, `.import-${pid}`);
}

/** Staging folders of an archive, of running and of interrupted imports. */
export function pendingSets(contentDir: string): PendingSet[] {
  const names = existsSync(contentDir) ? readdirSync(contentDir) : [];
  return names.flatMap((name): PendingSet[] => {
    const pid = FOLDER.exec(name)?.[1];
    if (pid === undefined) return [];
    const folder = join(contentDir, name);
    const files = readPlan(folder).map((path, index) => ({
      path,
      target: join(contentDir, path),
      staged: join(folder, `${index}.md`),
    }));
    return [{ folder, pid: Number(pid), files }];
  });
}

function readPlan(folder: string): string[] {
  try {
    return JSON.parse(readFileSync(join(folder, PLAN), 'utf8')) as string[];
  } catch {
    return [];
  }
}

/** True when a file of a set stands in its place as it was staged. */
export function isPlaced({ target, staged }: PendingSet['files'][number]): boolean {
  try {
    return readFileSync(target).equals(readFileSync(staged));
  } catch {
    return false;
  }
}

/** Every file of the set is in its place: only the clearing up is missing. */
export function isWhole({ files }: PendingSet): boolean {
  return files.length > 0 && files.every(({ target }) => existsSync(target));
}

/** @returns paths below the content folder that belong to half-written sets */
export function pendingPaths(contentDir: string): Set<string> {
  const half = pendingSets(contentDir).filter((set) => !isWhole(set));
  return new Set(half.flatMap(({ files }) => files.filter(isPlaced).map(({ path }) => path)));
}
