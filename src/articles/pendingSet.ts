/**
 * Sets of article files that are being written together. An import stages a set in a hidden folder with a plan of
 * the paths; as long as the plan is there, no reader sees any file of the set: half a page is never built.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { isInside } from '../files/insidePath.ts';
import { ownerIn, type ProcessOwner } from '../files/processOwner.ts';

const FOLDER = /^\.import-(\d+)$/u;
/** The journal of a set; taking it away is what makes the set part of the archive. */
export const PLAN = 'plan.json';

/** Says which process stages the set. */
export const OWNER = 'owner.json';

/** What a plan may hold: articles of this archive and their pictures, and nothing else. */
const plan = z.array(
  z
    .string()
    .refine(
      (path) =>
        isInside(path) &&
        /^articles\/.+\.(?:md|jpe?g|png|webp|gif|avif|bmp|svg|tiff?)$/i.test(path) &&
        !path.includes('/.'),
    ),
);

/** A staging folder. */
export interface PendingSet {
  folder: string;
  /** Process that made it. */
  owner: ProcessOwner;
  /** Its plan is none that an import writes: nothing of it is used, hidden or removed. */
  foreign: boolean;
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
    const planned = readPlan(folder);
    const files = (planned ?? []).map((path, index) => ({
      path,
      target: join(contentDir, path),
      staged: join(folder, `${index}.md`),
    }));
    return [{ folder, owner: ownerOf(folder, Number(pid)), foreign: planned === undefined, files }];
  });
}

/** @returns nothing planned where there is no plan yet; undefined for one that no import wrote */
function readPlan(folder: string): string[] | undefined {
  const text = readOr(join(folder, PLAN));
  if (text === undefined) return [];
  try {
    return plan.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** A folder of which the owner was not written yet is known by its name alone. */
function ownerOf(folder: string, pid: number): ProcessOwner {
  const written = ownerIn(readOr(join(folder, OWNER)) ?? '');
  return written?.pid === pid ? written : { pid, host: hostname(), started: '' };
}

function readOr(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
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
