/** Makes folders, wherever a user may have asked for one. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are missing; one that is there is left as it is.
 * Node's own `recursive` never returns where the system says ENOENT below a folder that exists, as `/proc` does.
 * @throws the system's error, where a folder cannot be made or something else has its name
 */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || existsSync(dirname(path))) throw error;
    makeFolder(dirname(path));
    // The folder above is there now, so that this ends.
    makeFolder(path);
  }
}
