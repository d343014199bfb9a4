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

/** A name as those who write it from memory do: case, width, and one of the endings of its kind. */
const asRemembered = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\.(?:jpe?g|png|webp)$/, '.jpg');

/**
 * The file that is meant by a path of which case, ending or slashes are not as they are.
 * @param path below the folder
 * @returns its path, with slashes; undefined where there is none, or more than one
 */
export async function fileNear(folder: string, path: string): Promise<string | undefined> {
  const found: string[] = [];
  for (const part of path.split(/[\\/]+/).filter((one) => one !== '.')) {
    const names = part === '..' ? [part] : await readdir(join(folder, ...found)).catch(() => []);
    const [near, other] = names.includes(part)
      ? [part]
      : names.filter((one) => asRemembered(one) === asRemembered(part));
    if (near === undefined || other !== undefined) return undefined;
    found.push(near);
  }
  return (await isFile(join(folder, ...found))) ? found.join('/') : undefined;
}

/** A folder is none, whatever it is called. */
const isFile = (path: string) =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
