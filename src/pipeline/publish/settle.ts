/** Makes sure that what was written is on the disk: what is only in memory is gone when the power fails. */
import { spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../base/filesBelow.ts';

/**
 * Waits until files of the site are on the disk, and what was removed is gone from it.
 * @param entries of the manifest
 */
export function settle(folder: string, entries: readonly string[]): void {
  // One call for the whole file system takes milliseconds where one for each file takes seconds.
  if (spawnSync('sync', ['-f', folder], { stdio: 'ignore' }).status === 0) return;
  for (const entry of entries) {
    const files = entry.endsWith('/') ? filesBelow(join(folder, entry)) : [''];
    for (const file of files) settleFile(join(folder, entry, file), 'r+');
  }
}

/** Waits until the names in a folder are on the disk. Systems that open no folders (Windows) keep them in order themselves. */
export function settleFolder(path: string): void {
  try {
    settleFile(path, 'r');
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EINVAL', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
  }
}

function settleFile(path: string, flags: string): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
