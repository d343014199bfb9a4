/**
 * Sets of article files that are being written together. An import keeps a plan of the set in a hidden folder; as long as
 * the plan is there, no reader sees any file of the set: half a page is never built.
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

/** What a plan may name: articles of this archive and their pictures, and nothing else. */
const path = z
  .string()
  .refine(
    (given) =>
      isInside(given) &&
      /^articles\/.+\.(?:md|jpe?g|png|webp|gif|avif|bmp|svg|tiff?)$/i.test(given) &&
      !given.includes('/.'),
  );

/** A file with its text, or one whose bytes are staged beside the plan under its number in it. */
const plan = z.array(z.union([path, z.strictObject({ path, text: z.string() })]));

/** A plan as it is written. */
export type Plan = z.infer<typeof plan>;

/** A file of a set, with its text or the path of its staged copy. */
export type PendingFile = { path: string; target: string } & ({ text: string } | { staged: string });

/** A staging folder. */
export interface PendingSet {
  folder: string;
  /** Process that made it. */
  owner: ProcessOwner;
  /** Its plan is none that an import writes: nothing of it is used, hidden or removed. */
  foreign: boolean;
  /** What is to be written; empty while there is no plan. */
  files: PendingFile[];
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
    const files = (planned ?? []).map((file, index): PendingFile =>
      typeof file === 'string'
        ? { path: file, target: join(contentDir, file), staged: stagedFile(folder, index) }
        : { ...file, target: join(contentDir, file.path) },
    );
    return [{ folder, owner: ownerOf(folder, Number(pid)), foreign: planned === undefined, files }];
  });
}

/** Path of the staged copy of a file of a plan. */
export function stagedFile(folder: string, index: number): string {
  return join(folder, `${index}.md`);
}

/** @returns nothing planned where there is no plan yet; undefined for one that no import wrote */
function readPlan(folder: string): Plan | undefined {
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

/** True when a file of a set stands in its place as the import wrote it, or as far as it came. */
export function isPlaced(file: PendingFile): boolean {
  const placed = bytesOf(file.target);
  if (!placed) return false;
  if ('text' in file) return beginningOf(file.text, placed) !== undefined;
  return bytesOf(file.staged)?.equals(placed) ?? false;
}

/** Every file of the set is in its place: only the clearing up is missing. */
export function isWhole({ files }: PendingSet): boolean {
  return files.length > 0 && files.every(isThere);
}

/** True when a file is in its place and is no mere beginning. Somebody may have changed it since. */
function isThere(file: PendingFile): boolean {
  const placed = bytesOf(file.target);
  return placed !== undefined && !('text' in file && beginningOf(file.text, placed) === 'part');
}

/** Whether bytes are a text, or a part of it from its beginning. */
function beginningOf(text: string, bytes: Buffer): 'whole' | 'part' | undefined {
  const wanted = Buffer.from(text);
  if (!wanted.subarray(0, bytes.length).equals(bytes)) return undefined;
  return bytes.length === wanted.length ? 'whole' : 'part';
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** @returns paths below the content folder that belong to half-written sets */
export function pendingPaths(contentDir: string): Set<string> {
  const half = pendingSets(contentDir).filter((set) => !isWhole(set));
  return new Set(half.flatMap(({ files }) => files.filter(isPlaced).map((file) => file.path)));
}
