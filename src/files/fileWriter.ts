/** Writes many files, and the folders above them. */
import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from './folder.ts';

/**
 * Makes a function that writes files one after the other, and remembers which folders are there already.
 * Handing each small file to Node's thread pool costs three times as much processor time.
 */
export function fileWriter(): (path: string, bytes: Uint8Array) => void {
  const made = new Set<string>();
  return (path, bytes) => {
    const folder = dirname(path);
    if (!made.has(folder)) makeFolder(folder);
    made.add(folder);
    writeFileSync(path, bytes);
  };
}
