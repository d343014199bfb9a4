/** What a generation of the site holds, and what each file was made from. Pure. */

import { z } from 'zod';
import { isInside } from '../../files/insidePath.ts';
import type { PlannedBefore } from '../../search/index/writeSegments.ts';

/**
 * Digest of all that a file was made from, its size in bytes, and for some pages a digest of what their props
 * are computed from (`Page.inputs`).
 */
export type ManifestEntry = [key: string, bytes: number, inputs?: string];

/** What one generation holds. */
export interface Manifest {
  /** Digest of code, tools and settings: see `--explain`. */
  makers: string;
  /** Digest of the names of zones and topics, on which all props depend. */
  registries?: string;
  /** State of the search index's plan, and digest of the code that made the index. */
  search?: { code: string; state: PlannedBefore };
  /**
   * By path below the site's folder. A path that ends with a slash stands for a folder with all it holds, made at
   * once and never changed: the index of a hundred thousand articles has more files than the site has pages.
   */
  files: Record<string, ManifestEntry>;
}

const SHAPE = z.object({
  makers: z.string(),
  registries: z.string().optional(),
  search: z.looseObject({ code: z.string() }).optional(),
  files: z.custom<Manifest['files']>(isFiles),
});

/**
 * Takes a manifest from the disk, where anybody may have put it.
 * @returns undefined for anything that would lead out of the site's folder, or is no manifest at all
 */
export function checkedManifest(value: unknown): Manifest | undefined {
  return SHAPE.safeParse(value).success ? (value as Manifest) : undefined;
}

/** By hand: there may be a hundred thousand of them in every build. */
function isFiles(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  for (const [file, entry] of Object.entries(value)) if (!isInside(file) || !isEntry(entry)) return false;
  return true;
}

function isEntry(entry: unknown): boolean {
  if (!Array.isArray(entry)) return false;
  const [key, bytes, inputs] = entry as unknown[];
  return (
    typeof key === 'string' &&
    typeof bytes === 'number' &&
    (inputs === undefined || typeof inputs === 'string')
  );
}

/** Whether a value is a list of paths below the site's folder. */
export function isPathList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((path) => typeof path === 'string' && isInside(path));
}

/** Work that leads from what a generation holds to what it should hold. */
export interface Delta {
  /** Files to put in place: new, or made from something else than before. */
  put: string[];
  /** Files to take away. */
  remove: string[];
  /** Files that stay. */
  kept: number;
}

/**
 * Compares two manifests.
 * @param before what is there; nothing when it is not known
 * @param keys what should be there: key by file
 */
export function deltaOf(before: Manifest | undefined, keys: ReadonlyMap<string, string>): Delta {
  const had = before?.files ?? {};
  const put: string[] = [];
  for (const [file, key] of keys) if (had[file]?.[0] !== key) put.push(file);
  const remove: string[] = [];
  for (const file in had) if (!keys.has(file)) remove.push(file);
  return { put, remove, kept: keys.size - put.length };
}

/** Size of everything a manifest lists. */
export function bytesOf({ files }: Manifest): number {
  let sum = 0;
  for (const file in files) sum += files[file]![1];
  return sum;
}

/** Whether a path of a manifest stands for a whole folder. */
export function isFolderEntry(path: string): boolean {
  return path.endsWith('/');
}

/** Keys of the files below a folder of the site. @param folder ends with a slash */
export function keysBelow(manifest: Manifest | undefined, folder: string): [file: string, key: string][] {
  const keys: [string, string][] = [];
  const files = manifest?.files ?? {};
  for (const file in files) if (file.startsWith(folder)) keys.push([file, files[file]![0]]);
  return keys;
}
