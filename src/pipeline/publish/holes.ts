/** Files that a generation should hold and does not: deleted by hand, or lost with the power. */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { PAGEFIND_FOLDER } from '../../search/index/writePageIndex.ts';
import { PAGEFIND_ARTICLES } from '../../search/index/pagefindParts.ts';
import { SEARCH_FOLDER } from '../../search/codec/manifest.ts';
import { filesBelow } from '../base/filesBelow.ts';
import { isFolderEntry, type Manifest } from '../base/manifest.ts';
import { statusOf } from './publish.ts';

/**
 * Finds what is missing of a generation, or has another size than it was given.
 * @returns entries of the manifest
 */
export function holesIn(folder: string, { files }: Manifest): string[] {
  return Object.keys(files).filter((entry) => sizeOf(folder, entry) !== files[entry]![1]);
}

/** Folders of which each file goes with the others: one of them that is lost makes the whole worthless. */
const BUNDLES = [SEARCH_FOLDER, PAGEFIND_FOLDER, PAGEFIND_ARTICLES].map((folder) => `${folder}/`);

/**
 * What a manifest tells for certain when some entries are not to be trusted.
 * @param doubted entries that are missing, or may have been changed
 */
export function without(manifest: Manifest, doubted: readonly string[]): Manifest {
  if (doubted.length === 0) return manifest;
  const bundles = BUNDLES.filter((bundle) => doubted.some((entry) => entry.startsWith(bundle)));
  const lost = Object.keys(manifest.files).filter((entry) =>
    bundles.some((bundle) => entry.startsWith(bundle)),
  );
  const { search, ...rest } = manifest;
  return {
    ...rest,
    ...(search && !bundles.includes(`${SEARCH_FOLDER}/`) && { search }),
    files: {
      ...manifest.files,
      // A key of nothing equals none: what has it is made again.
      ...Object.fromEntries([...lost, ...doubted].map((entry) => [entry, ['', 0]])),
    },
  };
}

/**
 * Bytes of an entry of a manifest.
 * @returns undefined where it is not there
 */
export function sizeOf(folder: string, entry: string): number | undefined {
  const path = join(folder, entry);
  const status = statusOf(path);
  if (!isFolderEntry(entry)) return status?.isFile() ? status.size : undefined;
  if (!status?.isDirectory()) return undefined;
  return filesBelow(path).reduce((sum, file) => sum + lstatSync(join(path, file)).size, 0);
}
