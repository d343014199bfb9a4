/** Names that differ only in how `é` is written: as one character (NFC) or as two (NFD, as macOS hands them out). */
import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/**
 * Whether a file is there, whichever way its name and those of its folders are composed.
 * @param path below the folder
 */
export async function isThere(folder: string, path: string): Promise<boolean> {
  const isAt = await isFile(join(folder, path));
  // Plain names have one form only.
  if (isAt || /^[\0-\x7f]*$/.test(path)) return isAt;
  let here = folder;
  for (const part of path.split(sep)) {
    const names = await readdir(here).catch(() => []);
    const name = names.find((one) => one.normalize('NFC') === part.normalize('NFC'));
    if (name === undefined) return false;
    here = join(here, name);
  }
  return isFile(here);
}

/** A folder is none, whatever it is called. */
const isFile = (path: string) =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
